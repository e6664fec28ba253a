using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Steps;

/// <summary>New dates for a step.</summary>
public sealed record MoveForm
{
    public long? Version { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public string? Because { get; init; }
}

/// <summary>Checks the shape of the move form.</summary>
internal sealed class MoveFormValidator : AbstractValidator<MoveForm>
{
    public MoveFormValidator(IStringLocalizer<StepTexts> texts)
    {
        RuleFor(form => form.Start).NotNull().WithMessage(_ => texts["Start.Missing"]);
        RuleFor(form => form.End).NotNull().WithMessage(_ => texts["End.Missing"]);
        RuleFor(form => form.End).GreaterThanOrEqualTo(form => form.Start).When(form => form.Start is not null && form.End is not null)
            .WithMessage(_ => texts["End.BeforeStart"]);
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["Text.TooLong", Goal.BecauseMaxLength]);
    }
}
