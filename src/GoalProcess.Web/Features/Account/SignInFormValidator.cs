using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

internal sealed class SignInFormValidator : AbstractValidator<SignInForm>
{
    private const int EmailMaxLength = 256;
    private const int PasswordMaxLength = 200;

    public SignInFormValidator(IStringLocalizer<AccountTexts> texts)
    {
        RuleFor(form => form.Email)
            .NotEmpty().WithMessage(_ => texts["Email.Missing"])
            .MaximumLength(EmailMaxLength);
        RuleFor(form => form.Password)
            .NotEmpty().WithMessage(_ => texts["Password.Missing"])
            .MaximumLength(PasswordMaxLength);
    }
}
