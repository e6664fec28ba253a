using System.Globalization;
using System.Resources;
using FluentValidation.Resources;
using GoalProcess.Web.Texts;

namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>Our own wording of the validators' common messages; theirs for the uncommon ones.</summary>
internal sealed class FormLanguage : LanguageManager
{
    private static readonly ResourceManager Texts = new(typeof(FormTexts));

    public override string GetString(string key, CultureInfo? culture = null)
    {
        var language = culture ?? CultureInfo.CurrentUICulture;
        return Texts.GetString(key, language) ?? base.GetString(key, language);
    }
}
