using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.About;

public sealed class AboutTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/tillganglighetsredogorelse", "Tillgänglighetsredogörelse")]
    [InlineData("/en/tillganglighetsredogorelse", "Accessibility statement")]
    [InlineData("/personuppgifter", "Så behandlar vi personuppgifter")]
    [InlineData("/en/personuppgifter", "How we process personal data")]
    [InlineData("/kontakt", "Kontakta supporten")]
    [InlineData("/en/kontakt", "Contact support")]
    public async Task Everyone_reads_what_the_service_is_held_to(string path, string heading)
    {
        var page = await app.Visitor().GetAsync(path);

        Assert.Equal((200, heading), (page.Status, page.H1));
        Assert.Equal($"{heading} – Röda tråden", page.Title);
        Assert.Single(page.Document.QuerySelectorAll("h1"));
    }

    [Theory]
    [InlineData("/tillganglighetsredogorelse")]
    [InlineData("/en/tillganglighetsredogorelse")]
    public async Task The_statement_has_every_part_the_law_asks_for(string path)
    {
        var page = await app.Visitor().GetAsync(path);

        // how accessible, shortcomings, burden, outside the law, how to report, supervision, how it was tested
        Assert.Equal(7, page.Document.QuerySelectorAll("main h2").Length);
        Assert.Contains("Lindåkra kommun", page.Html, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("a[href='https://www.digg.se/tdosanmalan']"));
        Assert.NotNull(page.Document.QuerySelector("main a[href^='mailto:']"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/en/logga-in")]
    [InlineData("/fel/404")]
    public async Task Every_page_leads_to_the_statement(string path)
    {
        var page = await app.Visitor().GetAsync(path);

        Assert.NotNull(page.Document.QuerySelector("footer a[href$='/tillganglighetsredogorelse']"));
    }
}
