using FluentValidation;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Decisions;

/// <summary>That a court, or the council itself before legal force, has annulled the decision.</summary>
public sealed record AnnulmentForm
{
    public DateOnly? On { get; init; }
    public string? Number { get; init; }
}

/// <summary>Checks the shape of the annulment.</summary>
internal sealed class AnnulmentFormValidator : AbstractValidator<AnnulmentForm>
{
    public AnnulmentFormValidator(IStringLocalizer<DecisionTexts> texts)
    {
        RuleFor(form => form.On).NotNull().WithMessage(_ => texts["Annulment.On.Missing"]);
        RuleFor(form => form.Number).NotEmpty().WithMessage(_ => texts["Annulment.Number.Missing"]);
        RuleFor(form => form.Number).MaximumLength(Decision.AnnulledByMaxLength).WithMessage(_ => texts["TooLong", Decision.AnnulledByMaxLength]);
    }
}
