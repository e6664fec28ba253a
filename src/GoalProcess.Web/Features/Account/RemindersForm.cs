using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Account;

/// <summary>What a person wants to be told by e-mail.</summary>
public sealed record RemindersForm
{
    internal const string Yes = "ja";
    internal const string No = "nej";
    internal const string Swedish = "sv";
    internal const string English = "en";

    public string? Wanted { get; init; }

    public string? Language { get; init; }

    /// <summary>True when the installation sends nothing.</summary>
    [BindNever]
    public bool IsMailOff { get; init; }
}

/// <summary>Checks that both are chosen.</summary>
internal sealed class RemindersFormValidator : AbstractValidator<RemindersForm>
{
    public RemindersFormValidator(IStringLocalizer<ReminderTexts> texts)
    {
        RuleFor(form => form.Wanted).Must(wanted => wanted is RemindersForm.Yes or RemindersForm.No).WithMessage(_ => texts["Wanted.Missing"]);
        RuleFor(form => form.Language).Must(language => language is RemindersForm.Swedish or RemindersForm.English).WithMessage(_ => texts["Language.Missing"]);
    }
}
