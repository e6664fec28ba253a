using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.House;

/// <summary>A list with nothing in it says so, and leads those on who may put something there.</summary>
public sealed class EmptyListTests(NewProcessApp app) : IClassFixture<NewProcessApp>
{
    // where the list is, who may do something about it, and where that begins
    private static readonly (string Address, Role Role, string Next)[] Lists =
    [
        ("/processer/1", Role.Official, "/processer/1/malomraden/ny"),
        ("/processer/1/malomraden", Role.Official, "/processer/1/malomraden/ny"),
        ("/processer/1/nyckelord", Role.Official, "/processer/1/nyckelord/ny"),
        ("/processer/1/nyckelord?omrade=osorterat", Role.Official, "/processer/1/nyckelord/ny"),
        ("/processer/2/nyckelord?omrade=a", Role.Official, "/processer/2/nyckelord?omrade=osorterat"),
        ("/processer/1/dialog", Role.Official, "/processer/1/dialog/ny"),
        ("/processer/1/forslag", Role.Official, "/processer/1/forslag/ny"),
        ("/processer/1/forslag/ny", Role.Official, "/processer/1/dialog/ny"),
        ("/processer/1/mal", Role.Official, "/processer/1/malomraden"),
        ("/processer/1/tackning", Role.Official, "/processer/1/malomraden/ny"),
        ("/processer/1/tidplan", Role.Official, "/processer/1/steg/nytt"),
        ("/processer/1/remisser", Role.Official, "/processer/1/remisser/ny"),
        ("/processer/1/namndmal", Role.Official, "/organ"),
        ("/processer/1/program", Role.Official, "/processer/1/program/andra"),
        ("/processer/1/tidigare-mal", Role.Official, "/processer/1/mal"),
        ("/processer/1/arenden", Role.Official, "/processer/1/arenden/nytt"),
        ("/processer/1/budget", Role.Official, "/processer/1/arenden/nytt"),
        ("/processer/1/kostnader", Role.Official, "/processer/1/kostnader/ny"),
        ("/processer/1/sammantraden", Role.Secretary, "/organ"),
        ("/processer/1/avvikelser", Role.Official, "/regler"),
        ("/organ/ks/sammantraden", Role.Secretary, "/organ/ks/sammantraden/ny"),
        ("/organ/kf/sammantraden/1", Role.Secretary, "#ny-punkt"),
    ];

    public static TheoryData<string, Role, string> LeadOn => [.. Lists];

    public static TheoryData<string> Read => [.. Lists.Select(list => list.Address).Where(address => address != "/processer/1/forslag/ny"), "/processer/2/malomraden/1", "/processer/2/mal/1", "/processer/2/nyckelord/1", "/organ/ks"];

    [Theory]
    [MemberData(nameof(LeadOn))]
    public async Task Those_who_may_are_led_on(string address, Role role, string next)
    {
        ArgumentNullException.ThrowIfNull(next);
        var visitor = await app.SignInAsync(role);

        var page = await visitor.GetAsync(address);

        AssertSaid(page);
        Assert.Contains(page.Document.QuerySelectorAll("main .empty a"), link => link.GetAttribute("href") == next && link.TextContent.Trim().Length > 0);
        Assert.True(next[0] == '#' ? page.Document.QuerySelector(next) is not null : (await visitor.GetAsync(next)).Status == 200, next);
    }

    [Theory]
    [MemberData(nameof(Read))]
    public async Task A_reader_is_told_without_a_button_and_led_to_nothing_closed(string address)
    {
        var reader = await app.SignInAsync(Role.ElectedMember);

        var page = await reader.GetAsync(address);

        AssertSaid(page);
        Assert.NotEmpty(page.Document.QuerySelectorAll("main .empty, main .panel > p"));
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post], main .empty .btn, main .empty button"));

        foreach (var link in page.Document.QuerySelectorAll("main .empty a, main .panel p a"))
        {
            Assert.Equal(200, (await reader.GetAsync(link.GetAttribute("href")!)).Status);
        }
    }

    [Theory]
    [InlineData("Vision")]
    [InlineData("ValueBase")]
    public async Task A_tie_to_what_is_not_there_is_not_offered(string kind)
    {
        var official = await app.SignInAsync(Role.Official);

        foreach (var owner in new[] { "malomraden/1", "mal/1" })
        {
            var page = await official.GetAsync($"/processer/2/{owner}/kopplingar/ny?slag={kind}");

            AssertSaid(page);
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
            Assert.NotNull(page.Document.QuerySelector("main .empty a[href='/vision']"));
        }
    }

    [Fact]
    public async Task A_plan_without_steps_is_not_finished()
    {
        var reader = await app.SignInAsync(Role.ElectedMember);

        Assert.Contains("Tidplanen är tom", (await reader.GetAsync("/processer/1")).Document.QuerySelector("[aria-labelledby=stegen]")!.TextContent, StringComparison.Ordinal);
        var rows = (await reader.GetAsync("/processer")).Document.QuerySelectorAll("[data-testid=process]");
        Assert.Contains("Tidplanen är tom", rows[0].TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Alla steg är klara", rows[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_without_days_shows_a_dash_and_no_comma_before_nothing()
    {
        var reader = await app.SignInAsync(Role.ElectedMember);

        foreach (var address in new[] { "/", "/processer", "/processer/2", "/processer/2/steg/1" })
        {
            var text = (await reader.GetAsync(address)).Document.QuerySelector("main")!.TextContent;
            Assert.DoesNotMatch(@"Målen beslutas\s*,", text);
        }

        var step = await reader.GetAsync("/processer/2/steg/1");
        Assert.Equal(["–", "–"], step.Document.QuerySelectorAll("[aria-labelledby=plan] dd").Select(day => day.TextContent.Trim()));
    }

    /// <summary>The page says of each empty list what it is and what then; no list stands there silent.</summary>
    private static void AssertSaid(Page page)
    {
        Assert.Equal(200, page.Status);

        foreach (var empty in page.Document.QuerySelectorAll("main .empty"))
        {
            Assert.NotEqual("", empty.QuerySelector("h2")?.TextContent.Trim() ?? "");
            Assert.NotEqual("", empty.QuerySelector(".empty-text")?.TextContent.Trim() ?? "");
        }

        var silent = page.Document.QuerySelectorAll("main ul, main ol, main dl, main tbody")
            .Where(list => list.Children.Length == 0 && list.PreviousElementSibling is not ({ ClassName: "empty" } or { LocalName: "p" }));
        Assert.Empty(silent.Select(list => list.OuterHtml));
    }
}

/// <summary>What only those who install the product can put something in.</summary>
public sealed class EmptyTownTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/", 2)]
    [InlineData("/processer", 1)]
    [InlineData("/mallar", 1)]
    [InlineData("/organ", 1)]
    [InlineData("/vision", 1)]
    public async Task What_nobody_has_put_there_is_said(string address, int lists)
    {
        foreach (var role in new[] { Role.Administrator, Role.Official, Role.Secretary, Role.ElectedMember })
        {
            var page = await (await app.SignInAsync(role)).GetAsync(address);

            Assert.Equal(200, page.Status);
            Assert.Equal(lists, page.Document.QuerySelectorAll("main .empty").Count(empty =>
                empty.QuerySelector("h2")!.TextContent.Trim().Length > 0 && empty.QuerySelector(".empty-text")!.TextContent.Trim().Length > 0));
        }
    }
}
