using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Infrastructure.Ties;

/// <summary>Checks the shape of a new tie.</summary>
internal sealed class TieFormValidator : AbstractValidator<TieForm>
{
    public TieFormValidator(IStringLocalizer<TieTexts> texts)
    {
        RuleFor(form => form.Lead).NotEmpty().WithMessage(_ => texts["Lead.Missing"]);
        RuleFor(form => form.Rationale).MaximumLength(Tie.RationaleMaxLength).WithMessage(_ => texts["Rationale.TooLong", Tie.RationaleMaxLength]);
        RuleFor(form => form.Strength).NotNull().WithMessage(_ => texts["Strength.Missing"]);
        RuleFor(form => form.Strength).IsInEnum().WithMessage(_ => texts["Strength.Missing"]);
    }
}
