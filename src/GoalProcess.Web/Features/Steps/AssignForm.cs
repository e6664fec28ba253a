using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Steps;

/// <summary>The matter a step answers.</summary>
public sealed record AssignForm
{
    public long? Version { get; init; }
    public Guid? MatterId { get; init; }
}

/// <summary>Checks the shape of the choice of matter.</summary>
internal sealed class AssignFormValidator : AbstractValidator<AssignForm>
{
    public AssignFormValidator(IStringLocalizer<StepTexts> texts) =>
        RuleFor(form => form.MatterId).NotEmpty().WithMessage(_ => texts["Assign.Missing"]);
}
