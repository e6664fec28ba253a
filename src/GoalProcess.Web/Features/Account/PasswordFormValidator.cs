using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

internal sealed class PasswordFormValidator : AbstractValidator<PasswordForm>
{
    private const int MaxLength = 200;

    public PasswordFormValidator(IStringLocalizer<AccountTexts> texts)
    {
        RuleFor(form => form.Current)
            .NotEmpty().WithMessage(_ => texts["Current.Missing"])
            .MaximumLength(MaxLength);
        RuleFor(form => form.New)
            .NotEmpty().WithMessage(_ => texts["New.Missing"])
            .MaximumLength(MaxLength);
        RuleFor(form => form.Repeated)
            .Equal(form => form.New).WithMessage(_ => texts["Repeated.Different"])
            .When(form => !string.IsNullOrEmpty(form.New));
    }
}
