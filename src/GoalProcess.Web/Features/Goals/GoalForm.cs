using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Goals;

/// <summary>A goal as it is written.</summary>
public sealed record GoalForm : IMayConflict
{
    public long? Version { get; set; }
    public string? ShortName { get; set; }
    public string? Wording { get; set; }
    public string? Effect { get; set; }
    public string? Serves { get; set; }
    public int? AreaNumber { get; set; }
    public DateOnly? ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
    public List<int> KeywordNumbers { get; set; } = [];
    public string? Because { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The goal; null for a new one, and never sent.</summary>
    [BindNever]
    public GoalPage? Goal { get; set; }

    /// <summary>What can be chosen; never sent.</summary>
    [BindNever]
    public GoalChoices? Choices { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static GoalForm Of(GoalPage goal, GoalChoices choices) => new()
    {
        Version = goal.Version,
        ShortName = goal.ShortName,
        Wording = goal.Wording,
        Effect = goal.Effect,
        Serves = goal.Serves,
        AreaNumber = goal.AreaNumber,
        ValidFrom = goal.ValidFrom,
        ValidTo = goal.ValidTo,
        KeywordNumbers = [.. goal.Keywords.Select(keyword => keyword.Number)],
        Process = goal.Process,
        Goal = goal,
        Choices = choices,
    };

    /// <summary>Both wordings in one form.</summary>
    public GoalForm JoinedWith(GoalPage stored) => this with { Version = stored.Version, Wording = Conflicts.Join(stored.Wording, Wording) };
}

/// <summary>Checks the shape of a goal; what a goal must be is the rules' to say.</summary>
internal sealed class GoalFormValidator : AbstractValidator<GoalForm>
{
    public GoalFormValidator(IStringLocalizer<GoalTexts> texts)
    {
        RuleFor(form => form.ShortName).NotEmpty().WithMessage(_ => texts["ShortName.Missing"]);
        RuleFor(form => form.ShortName).MaximumLength(Goal.ShortNameMaxLength).WithMessage(_ => texts["ShortName.TooLong", Goal.ShortNameMaxLength]);
        RuleFor(form => form.Wording).NotEmpty().WithMessage(_ => texts["Wording.Missing"]);
        RuleFor(form => form.Wording).MaximumLength(Goal.WordingMaxLength)
            .WithMessage(form => texts["Wording.TooLong", form.Wording!.Length, Goal.WordingMaxLength]);
        RuleFor(form => form.Effect).MaximumLength(Goal.EffectMaxLength).WithMessage(_ => texts["Effect.TooLong", Goal.EffectMaxLength]);
        RuleFor(form => form.Serves).MaximumLength(Goal.ServesMaxLength).WithMessage(_ => texts["Serves.TooLong", Goal.ServesMaxLength]);
        RuleFor(form => form.ValidTo).GreaterThanOrEqualTo(form => form.ValidFrom).When(form => form.ValidFrom is not null && form.ValidTo is not null)
            .WithMessage(_ => texts["ValidTo.BeforeFrom"]);
        RuleFor(form => form.Because).NotEmpty().When(form => form.Version is null).WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["Because.TooLong", Goal.BecauseMaxLength]);
    }
}
