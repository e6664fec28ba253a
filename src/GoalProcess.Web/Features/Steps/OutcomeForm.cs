using FluentValidation;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Steps;

/// <summary>The outcome of a step that answers no matter.</summary>
public sealed record OutcomeForm
{
    public long? Version { get; init; }
    public bool? WasHeld { get; init; }
    public DateOnly? Day { get; init; }
    public string? Text { get; init; }
}

/// <summary>Checks the shape of the outcome form.</summary>
internal sealed class OutcomeFormValidator : AbstractValidator<OutcomeForm>
{
    public OutcomeFormValidator(IStringLocalizer<StepTexts> texts)
    {
        RuleFor(form => form.WasHeld).NotNull().WithMessage(_ => texts["WasHeld.Missing"]);
        RuleFor(form => form.Day).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.Text).MaximumLength(ProcessStep.OutcomeMaxLength).WithMessage(_ => texts["Text.TooLong", ProcessStep.OutcomeMaxLength]);
        RuleFor(form => form.Text).NotEmpty().When(form => form.WasHeld is false).WithMessage(_ => texts["Text.Missing"]);
    }
}
