using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Languages;

public sealed class LanguageTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("en", "/en/")]
    [InlineData("en-US", "/en/")]
    [InlineData("en-GB,sv;q=0.5", "/en/")]
    [InlineData("de,en;q=0.7,sv;q=0.3", "/en/")]
    [InlineData("sv", null)]
    [InlineData("sv-SE,en;q=0.8", null)]
    [InlineData("de", null)]
    [InlineData("*", null)]
    [InlineData("en;q=0", null)]
    [InlineData(null, null)]
    public async Task The_front_door_opens_in_the_language_the_browser_prefers(string? acceptLanguage, string? destination)
    {
        var answer = await app.Visitor(acceptLanguage).GetAsync("/");

        Assert.Equal(destination, answer.Location);
        Assert.Equal(destination is null ? 200 : 302, answer.Status);
    }

    [Theory]
    [InlineData("/", "sv")]
    [InlineData("/en", "en")]
    [InlineData("/en/", "en")]
    [InlineData("/kontakt", "sv")]
    [InlineData("/en/kontakt", "en")]
    [InlineData("/en/logga-in", "en")]
    public async Task The_address_decides_the_language_of_the_page(string path, string language)
    {
        Assert.Equal(language, (await app.Visitor("de").GetAsync(path)).Language);
    }

    [Fact]
    public async Task Only_the_front_door_asks_what_the_browser_prefers()
    {
        Assert.Equal((200, "sv"), await app.Visitor("en").GetAsync("/kontakt") is var page ? (page.Status, page.Language) : default);
    }

    [Fact]
    public async Task Who_walks_home_from_a_Swedish_page_is_not_sent_to_English()
    {
        var page = await app.Visitor("en").GetAsync("/", "Sec-Fetch-Site", "same-origin");

        Assert.Equal(200, page.Status);
        Assert.Equal("sv", page.Language);
    }

    [Theory]
    [InlineData("en", "sv", "/sprak/en", "/en/")]
    [InlineData("sv", "en", "/sprak/sv", null)]
    public async Task A_chosen_language_is_remembered_above_what_the_browser_says(
        string chosen, string browser, string choice, string? destination)
    {
        var visitor = app.Visitor(browser);

        var answer = await visitor.GetAsync(choice + "?till=/kontakt");

        Assert.Equal(chosen == "en" ? "/en/kontakt" : "/kontakt", answer.Location);
        Assert.Equal(destination, (await visitor.GetAsync("/")).Location);
    }

    [Fact]
    public async Task The_switch_shows_the_same_page_in_the_other_language()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetAsync("/en/personuppgifter");

        var link = page.Document.QuerySelector("header a[hreflang]");
        var other = await visitor.FollowAsync(await visitor.GetAsync(link?.GetAttribute("href") ?? ""));

        Assert.Equal("sv", link?.GetAttribute("hreflang"));
        Assert.Equal("/personuppgifter", other.Address.AbsolutePath);
        Assert.Equal("Så behandlar vi personuppgifter", other.H1);
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("~//evil.example")]
    [InlineData("")]
    public async Task The_switch_leads_to_our_own_pages_only(string till)
    {
        var swedish = await app.Visitor().GetAsync($"/sprak/sv?till={Uri.EscapeDataString(till)}");
        var english = await app.Visitor().GetAsync($"/en/sprak/en?till={Uri.EscapeDataString(till)}");

        Assert.Equal("/", swedish.Headers.Location?.OriginalString);
        Assert.Equal("/en/", english.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task From_a_page_that_only_a_form_reaches_the_switch_leads_to_the_nearest_that_can_be_got()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync();

        var asked = await administrator.SubmitAsync(await administrator.GetAsync($"/en/anvandare/{person.Id}"), "[data-testid=make-link]");
        Assert.Equal((409, $"/anvandare/{person.Id}"), (asked.Status, await LedToAsync(administrator, asked)));
        var begun = await Telephone.BeginAsync(administrator);
        Assert.Equal((200, "/en/konto/tvasteg"), (begun.Status, await LedToAsync(administrator, begun)));

        // what can be got at the very address is got there
        var invalid = await administrator.SubmitAsync(await administrator.GetAsync("/anvandare/ny"), "[data-testid=invitation-form]");
        Assert.Equal((422, "/en/anvandare/ny"), (invalid.Status, await LedToAsync(administrator, invalid)));

        static async Task<string?> LedToAsync(Visitor visitor, Page page)
        {
            var led = (await visitor.GetAsync(page.Document.QuerySelector("header a[href*='/sprak/']")!.GetAttribute("href")!)).Location;
            Assert.Equal(led, page.Document.QuerySelector("link[rel=alternate]")!.GetAttribute("href"));
            Assert.Equal(200, (await visitor.GetAsync(led!)).Status);
            return led;
        }
    }

    [Fact]
    public async Task Links_and_forms_on_an_English_page_stay_in_English()
    {
        var visitor = await app.SignInAsync(Role.Official);
        var page = await visitor.GetAsync("/en/konto/losenord");

        var addresses = page.Document.QuerySelectorAll("a[href^='/'], form[action]")
            .Select(each => each.GetAttribute("href") ?? each.GetAttribute("action"))
            .ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, address => Assert.StartsWith("/en/", address, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_whose_address_merely_begins_with_en_is_not_English()
    {
        Assert.Equal("/logga-in?till=%2Fenkat", (await app.Visitor().GetAsync("/enkat")).Location);
    }
}
