using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>
/// What is said when a field's text cannot be read as a number or a date, in the reader's language. Fields are not named: the
/// message stands at its field, and the field's name in code is English.
/// </summary>
internal sealed class BindingMessages(IStringLocalizer<FormTexts> texts) : IConfigureOptions<MvcOptions>
{
    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetAttemptedValueIsInvalidAccessor((value, _) => texts["Binding.Invalid", value]);
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(value => texts["Binding.Invalid", value]);
        messages.SetValueIsInvalidAccessor(value => texts["Binding.Invalid", value]);
        messages.SetUnknownValueIsInvalidAccessor(_ => texts["Binding.Unknown"]);
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["Binding.Unknown"]);
        messages.SetValueMustBeANumberAccessor(_ => texts["Binding.Number"]);
        messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["Binding.Number"]);
        messages.SetValueMustNotBeNullAccessor(_ => texts["Binding.Missing"]);
        messages.SetMissingBindRequiredValueAccessor(_ => texts["Binding.Missing"]);
        messages.SetMissingKeyOrValueAccessor(() => texts["Binding.Missing"]);
        messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["Binding.Missing"]);
    }
}
