using System.Globalization;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Mail;

/// <summary>What messages have in common: the reader's language, and links that work outside the program.</summary>
public sealed class MailWords(IOptions<MunicipalityOptions> municipality)
{
    /// <summary>Writes in a person's language until it is disposed of.</summary>
    public IDisposable InLanguageOf(string code) => new Speech(code == Language.English.Code ? Language.English : Language.Swedish);

    /// <summary>The whole address of a page in the language being written; none where the settings do not say where the product is.</summary>
    /// <param name="path">The page, as "/att-gora" or "~/att-gora".</param>
    public IReadOnlyList<string> Link(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return municipality.Value.Address is { Length: > 0 } address ? [address.TrimEnd('/') + Language.Current.AddressOf(path.TrimStart('~'))] : [];
    }

    private sealed class Speech : IDisposable
    {
        private readonly CultureInfo _texts = CultureInfo.CurrentUICulture;
        private readonly CultureInfo _formats = CultureInfo.CurrentCulture;

        public Speech(Language language) => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (language.Texts, language.Formats);

        public void Dispose() => (CultureInfo.CurrentUICulture, CultureInfo.CurrentCulture) = (_texts, _formats);
    }
}
