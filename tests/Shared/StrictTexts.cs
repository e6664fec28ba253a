using Microsoft.Extensions.Localization;

namespace GoalProcess.Tests;

/// <summary>Throws where a page asks for a text that does not exist; the framework would silently show the key.</summary>
internal sealed class StrictTexts(IStringLocalizerFactory inner) : IStringLocalizerFactory
{
    public IStringLocalizer Create(Type resourceSource) => new Strict(inner.Create(resourceSource));

    public IStringLocalizer Create(string baseName, string location) => new Strict(inner.Create(baseName, location));

    private sealed class Strict(IStringLocalizer inner) : IStringLocalizer
    {
        public LocalizedString this[string name] => Found(inner[name]);

        public LocalizedString this[string name, params object[] arguments] => Found(inner[name, arguments]);

        public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => inner.GetAllStrings(includeParentCultures);

        private static LocalizedString Found(LocalizedString text) =>
            text.ResourceNotFound ? throw new InvalidOperationException($"No text for {text.Name} in {text.SearchedLocation}.") : text;
    }
}
