using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>Checks the shape of a withdrawal.</summary>
internal sealed class WithdrawalFormValidator : AbstractValidator<WithdrawalForm>
{
    public WithdrawalFormValidator(IStringLocalizer<WithdrawalTexts> texts)
    {
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["Because.TooLong", Goal.BecauseMaxLength]);
    }
}
