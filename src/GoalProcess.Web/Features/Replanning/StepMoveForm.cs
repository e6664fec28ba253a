using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>New dates for a step.</summary>
public sealed record StepMoveForm
{
    public long? Version { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
    public string? Because { get; init; }

    /// <summary>The sum of the effects the person has seen.</summary>
    public string? Seen { get; init; }

    /// <summary>The days, once the shape has been checked.</summary>
    internal StepDates Dates(Guid stepId) => new(stepId, Start!.Value, End!.Value);
}

/// <summary>Checks the shape of the move form.</summary>
internal sealed class StepMoveFormValidator : AbstractValidator<StepMoveForm>
{
    public StepMoveFormValidator(IStringLocalizer<ReplanningTexts> texts)
    {
        RuleFor(form => form.Start).NotNull().WithMessage(_ => texts["Start.Missing"]);
        RuleFor(form => form.End).NotNull().WithMessage(_ => texts["End.Missing"]);
        RuleFor(form => form.End).GreaterThanOrEqualTo(form => form.Start).When(form => form.Start is not null && form.End is not null)
            .WithMessage(_ => texts["End.BeforeStart"]);
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["Text.TooLong", Goal.BecauseMaxLength]);
    }
}
