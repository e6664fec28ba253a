using FluentValidation;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

/// <summary>A code of the second step: from the app, or one of those kept for the day it is lost.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }
}

/// <summary>The first code from the app, which says that it has the secret.</summary>
public sealed class FirstCodeForm
{
    public string? Code { get; set; }

    /// <summary>The secret, which only the product can read.</summary>
    public string? Secret { get; set; }
}

/// <summary>Checks the shape of a code.</summary>
internal sealed class CodeFormValidator : AbstractValidator<CodeForm>
{
    private const int MaxLength = 40;

    public CodeFormValidator(IStringLocalizer<SecondFactorTexts> texts) =>
        RuleFor(form => form.Code).NotEmpty().WithMessage(_ => texts["Code.Missing"]).MaximumLength(MaxLength);
}

/// <summary>Checks the shape of a first code.</summary>
internal sealed class FirstCodeFormValidator : AbstractValidator<FirstCodeForm>
{
    public FirstCodeFormValidator(IStringLocalizer<SecondFactorTexts> texts) =>
        RuleFor(form => form.Code)
            .Must(code => SecondFactors.Bare(code ?? "").Length == TimeCodes.Length).WithMessage(_ => texts["Code.SixDigits"]);
}
