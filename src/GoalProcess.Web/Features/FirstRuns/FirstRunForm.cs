using FluentValidation;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.FirstRuns;

/// <summary>Whose installation it is, and its first administrator.</summary>
public sealed class FirstRunForm
{
    public string? Code { get; set; }
    public string? Municipality { get; set; }
    public string? Name { get; set; }
    public string? Email { get; set; }
    public string? New { get; set; }
    public string? Repeated { get; set; }
}

/// <summary>Checks the shape of it.</summary>
internal sealed class FirstRunFormValidator : AbstractValidator<FirstRunForm>
{
    private const int CodeMaxLength = 40;
    private const int PasswordMaxLength = 200;

    public FirstRunFormValidator(IStringLocalizer<FirstRunTexts> texts)
    {
        RuleFor(form => form.Code).NotEmpty().WithMessage(_ => texts["Code.Missing"]).MaximumLength(CodeMaxLength);
        RuleFor(form => form.Municipality).NotEmpty().WithMessage(_ => texts["Municipality.Missing"]).MaximumLength(MunicipalityProfile.NameMaxLength);
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]).MaximumLength(User.DisplayNameMaxLength);
        RuleFor(form => form.Email).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage(_ => texts["Email.Missing"])
            .MaximumLength(User.EmailMaxLength)
            .Must(MailAddresses.CanBeSentTo).WithMessage(_ => texts["Email.Wrong"]);
        RuleFor(form => form.New).NotEmpty().WithMessage(_ => texts["New.Missing"]).MaximumLength(PasswordMaxLength);
        RuleFor(form => form.Repeated)
            .Equal(form => form.New).WithMessage(_ => texts["Repeated.Different"])
            .When(form => !string.IsNullOrEmpty(form.New));
    }
}
