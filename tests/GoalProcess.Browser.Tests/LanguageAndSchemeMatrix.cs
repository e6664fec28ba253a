using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests;

/// <summary>The five pages most used, looked at by axe in every meeting of language, colour scheme and width.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LanguageAndSchemeMatrix(BrowserApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/processer/1")]
    [InlineData("/processer/1/tidplan")]
    [InlineData("/processer/1/mal/1/andra")]
    [InlineData("/processer/1/nyckelord")]
    [InlineData("/organ/ks/sammantraden/3/punkter/2/beslut")]
    public async Task It_has_no_barrier_in_any_language_scheme_and_width(string path)
    {
        await using var visit = await app.VisitAsync(who: "karin");
        foreach (var (prefix, scheme) in new[] { ("", ColorScheme.Light), ("", ColorScheme.Dark), ("/en", ColorScheme.Light), ("/en", ColorScheme.Dark) })
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await visit.GoToAsync(prefix + path);
            Assert.Equal(prefix == "" ? "sv" : "en", await visit.Page.GetAttributeAsync("html", "lang"));

            var barriers = new Barriers(visit);
            foreach (var width in new[] { 1280, 360 })
            {
                await visit.Page.SetViewportSizeAsync(width, 900);
                await visit.AxeAsync();
                await barriers.FitsAsync($"{prefix} {scheme} {width} px");
            }

            barriers.AssertNone();
        }
    }
}
