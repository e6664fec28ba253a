using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

/// <summary>The password someone chooses by a one-time link.</summary>
public sealed class ChooseForm
{
    public string? New { get; set; }
    public string? Repeated { get; set; }

    /// <summary>Whose it is; never sent.</summary>
    [BindNever]
    public string? Name { get; set; }
}

/// <summary>Checks the shape of it.</summary>
internal sealed class ChooseFormValidator : AbstractValidator<ChooseForm>
{
    private const int MaxLength = 200;

    public ChooseFormValidator(IStringLocalizer<AccountTexts> texts)
    {
        RuleFor(form => form.New).NotEmpty().WithMessage(_ => texts["New.Missing"]).MaximumLength(MaxLength);
        RuleFor(form => form.Repeated)
            .Equal(form => form.New).WithMessage(_ => texts["Repeated.Different"])
            .When(form => !string.IsNullOrEmpty(form.New));
    }
}
