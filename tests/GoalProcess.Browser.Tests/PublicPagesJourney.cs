using GoalProcess.Browser.Tests.Support;

namespace GoalProcess.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class PublicPagesJourney(BrowserApp app)
{
    [Theory]
    [InlineData("/")]
    [InlineData("/en/")]
    [InlineData("/tillganglighetsredogorelse")]
    [InlineData("/en/tillganglighetsredogorelse")]
    [InlineData("/personuppgifter")]
    [InlineData("/kontakt")]
    [InlineData("/fel/404")]
    public async Task A_public_page_is_accessible_and_fits_a_phone(string path)
    {
        await using var visit = await app.VisitAsync(width: 360);

        await visit.GoToAsync(path);

        await visit.AxeAsync();
        await visit.AssertFitsAsync();
    }

    [Fact]
    public async Task A_visitor_with_an_English_browser_starts_in_English_and_can_change()
    {
        await using var visit = await app.VisitAsync(locale: "en-US");

        await visit.GoToAsync("/");
        Assert.EndsWith("/en/", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.ClickAsync("header a[hreflang=sv]");
        await visit.GoToAsync("/");

        Assert.Equal("sv", await visit.Page.GetAttributeAsync("html", "lang"));
    }
}
