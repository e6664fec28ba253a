using System.Globalization;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Infrastructure.Accounts;

/// <summary>A session lasts as long as something is done, and no longer than any may.</summary>
public sealed class SessionTests(ClockedApp app) : IClassFixture<ClockedApp>
{
    private const string Address = "/konto/session.json";

    [Fact]
    public async Task It_ends_when_nothing_has_been_done_for_two_hours()
    {
        var visitor = await app.SignInAsync(Role.Official);

        foreach (var _ in Enumerable.Range(0, 3))
        {
            Wait(minutes: 119);
            Assert.Equal(200, (await visitor.GetAsync("/processer")).Status);
        }

        Wait(minutes: 121);
        Assert.Equal("/logga-in?till=%2Fprocesser", (await visitor.GetAsync("/processer")).Location);
    }

    [Fact]
    public async Task It_ends_after_twelve_hours_whatever_is_done()
    {
        var visitor = await app.SignInAsync(Role.Official);

        foreach (var _ in Enumerable.Range(0, 11))
        {
            Wait(minutes: 60);
            Assert.Equal(200, (await visitor.GetAsync("/processer")).Status);
        }

        Wait(minutes: 59);
        var last = await visitor.GetAsync("/processer");
        Assert.Equal(("false", true), (Told(last, "data-extendable"), Seconds(last) <= 60));
        Assert.Equal(200, (await ExtendAsync(visitor, last)).Status);

        Wait(minutes: 2);
        Assert.Equal(302, (await visitor.GetAsync("/processer")).Status);
    }

    [Fact]
    public async Task To_continue_makes_it_last_and_to_ask_how_long_does_not()
    {
        var visitor = await app.SignInAsync(Role.Official);
        var page = await visitor.GetAsync("/processer");
        Assert.InRange(Seconds(page), 7190, 7200);
        Assert.Equal(("true", "300"), (Told(page, "data-extendable"), Told(page, "data-warning")));

        Wait(minutes: 116);
        Assert.Contains("\"extendable\":true", (await visitor.GetAsync(Address)).Html, StringComparison.Ordinal);
        Assert.Equal(200, (await ExtendAsync(visitor, page)).Status);

        Wait(minutes: 116);
        await visitor.GetAsync(Address);
        Wait(minutes: 5);
        Assert.Equal(302, (await visitor.GetAsync(Address)).Status);
        Assert.Equal(401, (await ExtendAsync(visitor, page)).Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_told_of_no_session() =>
        Assert.Null((await app.Visitor().GetAsync("/")).Document.QuerySelector("[data-session]"));

    [Fact]
    public async Task The_limits_are_the_municipalitys()
    {
        await using var brief = new Short();
        await brief.InitializeAsync();
        var visitor = await brief.SignInAsync(Role.Official);
        Assert.Contains("10 minuter", (await visitor.GetAsync("/konto")).Html, StringComparison.Ordinal);

        foreach (var _ in Enumerable.Range(0, 6))
        {
            brief.Clock.Ahead += TimeSpan.FromMinutes(9);
            Assert.Equal(200, (await visitor.GetAsync("/processer")).Status);
        }

        brief.Clock.Ahead += TimeSpan.FromMinutes(7);
        Assert.Equal(302, (await visitor.GetAsync("/processer")).Status);
        var other = await brief.SignInAsync(Role.Official);
        brief.Clock.Ahead += TimeSpan.FromMinutes(11);
        Assert.Equal(302, (await other.GetAsync("/processer")).Status);
    }

    private static Task<Page> ExtendAsync(Visitor visitor, Page page) => visitor.SubmitAsync(page, "[data-session] form");

    private static string? Told(Page page, string what) => page.Document.QuerySelector("[data-session]")!.GetAttribute(what);

    private static int Seconds(Page page) => int.Parse(Told(page, "data-session")!, CultureInfo.InvariantCulture);

    private void Wait(int minutes) => app.Clock.Ahead += TimeSpan.FromMinutes(minutes);

    private sealed class Short : ClockedApp
    {
        public Short()
        {
            Settings["SignIn:IdleMinutes"] = "10";
            Settings["SignIn:HoursInAll"] = "1";
        }
    }
}
