using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Steps;

/// <summary>A step that nobody foresaw.</summary>
public sealed record NewStepForm
{
    public long? Version { get; set; }
    public string? TitleSv { get; set; }
    public string? TitleEn { get; set; }
    public StepKind? Kind { get; set; }
    public StepTrack? Track { get; set; }
    public Guid? BodyId { get; set; }
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
    public bool IsPreliminary { get; set; }

    /// <summary>The number of the step it comes after; null for none.</summary>
    public int? After { get; set; }
    public string? Produces { get; set; }
    public string? Because { get; set; }

    /// <summary>The process and what can be chosen; never sent.</summary>
    [BindNever]
    public NewStepPage? Page { get; set; }

    /// <summary>The step as the domain wants it.</summary>
    public StepDraft Draft() =>
        new(TitleSv!, TitleEn!, Kind!.Value, BodyId, Start, End, IsPreliminary, After is { } number ? [number] : [], Produces ?? "", null, [], false) { Track = Track!.Value };
}

/// <summary>What the form of a new step is about.</summary>
public sealed record NewStepPage(ProcessPlace Process, long Version, IReadOnlyList<StepChoice> Steps, IReadOnlyList<BodyChoice> Bodies);

/// <summary>A step it can come after.</summary>
public sealed record StepChoice(int Number, string TitleSv, string TitleEn)
{
    /// <summary>Its title in the reader's language.</summary>
    public string Title => $"{Number}. {Language.Choose(TitleSv, TitleEn)}";
}

/// <summary>A body that can do it.</summary>
public sealed record BodyChoice(Guid Id, string NameSv, string NameEn)
{
    /// <summary>Its name in the reader's language.</summary>
    public string Name => Language.Choose(NameSv, NameEn);
}

/// <summary>Checks the shape of a new step.</summary>
internal sealed class NewStepFormValidator : AbstractValidator<NewStepForm>
{
    public NewStepFormValidator(IStringLocalizer<StepTexts> texts)
    {
        RuleFor(form => form.TitleSv).NotEmpty().WithMessage(_ => texts["TitleSv.Missing"]);
        RuleFor(form => form.TitleSv).MaximumLength(ProcessStep.TitleMaxLength).WithMessage(_ => texts["Text.TooLong", ProcessStep.TitleMaxLength]);
        RuleFor(form => form.TitleEn).NotEmpty().WithMessage(_ => texts["TitleEn.Missing"]);
        RuleFor(form => form.TitleEn).MaximumLength(ProcessStep.TitleMaxLength).WithMessage(_ => texts["Text.TooLong", ProcessStep.TitleMaxLength]);
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.Kind).IsInEnum().WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.Track).NotNull().WithMessage(_ => texts["Track.Missing"]);
        RuleFor(form => form.Track).IsInEnum().WithMessage(_ => texts["Track.Missing"]);
        RuleFor(form => form.Start).NotNull().When(form => form.End is not null).WithMessage(_ => texts["Days.Both"]);
        RuleFor(form => form.End).NotNull().When(form => form.Start is not null).WithMessage(_ => texts["Days.Both"]);
        RuleFor(form => form.End).GreaterThanOrEqualTo(form => form.Start).When(form => form.Start is not null && form.End is not null)
            .WithMessage(_ => texts["End.BeforeStart"]);
        RuleFor(form => form.Produces).MaximumLength(ProcessStep.ProducesMaxLength).WithMessage(_ => texts["Text.TooLong", ProcessStep.ProducesMaxLength]);
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Added.Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["Text.TooLong", Goal.BecauseMaxLength]);
    }
}
