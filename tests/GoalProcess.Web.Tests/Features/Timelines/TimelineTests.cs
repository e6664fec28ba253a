using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Timelines;

/// <summary>The plan along time: drawing, list and table say the same, and the address keeps what was chosen.</summary>
public abstract class TimelineTests(DemoApp app)
{
    private const string Timeline = "/processer/1/tidplan";

    [Theory]
    [InlineData("")]
    [InlineData("?zoom=kvartal")]
    [InlineData("?zoom=manad&fran=2019-06")]
    [InlineData("?visa=kvar")]
    [InlineData("?organ=kf")]
    public async Task Drawing_list_and_table_have_the_same_events_and_days(string query)
    {
        foreach (var language in new[] { "", "/en" })
        {
            var page = await (await app.ReaderAsync()).GetAsync($"{language}{Timeline}{query}");
            var drawn = page.Document.QuerySelectorAll("svg.timeline a[data-event]").ToDictionary(link => link.GetAttribute("data-event")!);
            var rows = page.Document.QuerySelectorAll("[data-testid=table] tr[data-event]");
            var marks = page.Document.QuerySelectorAll("[data-testid=table] td [data-event]");
            Assert.NotEmpty(drawn);

            // what has only a day of the law in the window has a row for it, and each of its own days outside
            var told = rows.Select(row => row.GetAttribute("data-event")!).Concat(marks.Select(mark => mark.GetAttribute("data-event")!)).ToHashSet();
            Assert.Empty(drawn.Keys.Except(told));
            Assert.All(rows, row => Assert.Contains(drawn.Keys, id => id.StartsWith(row.GetAttribute("data-event")!, StringComparison.Ordinal)));

            foreach (var row in rows.Where(row => drawn.ContainsKey(row.GetAttribute("data-event")!)))
            {
                var link = drawn[row.GetAttribute("data-event")!];
                var name = link.GetAttribute("aria-label")!;
                var title = row.QuerySelector("th a")!;
                Assert.Equal(title.GetAttribute("href"), link.GetAttribute("href"));
                Assert.Contains(row.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()), cell => cell.Length > 4 && name.Contains($", {cell}.", StringComparison.Ordinal));
                Assert.Contains($" {row.QuerySelector(".status")!.TextContent.Trim()}.", name, StringComparison.Ordinal);
                Assert.Equal(title.TextContent, link.QuerySelector("title")!.TextContent);
            }

            foreach (var mark in marks.Where(mark => drawn.ContainsKey(mark.GetAttribute("data-event")!)))
            {
                var name = drawn[mark.GetAttribute("data-event")!].GetAttribute("aria-label")!;
                Assert.Contains(name.Split(", ")[1].Split('.')[0], mark.TextContent, StringComparison.Ordinal);
            }

            Assert.Equal(
                rows.Select(row => row.QuerySelector("th a")!.GetAttribute("href")),
                page.Document.QuerySelectorAll("[data-testid=list] .step-name a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public async Task Every_name_starts_with_the_text_that_is_seen_and_goes_on_with_day_body_and_state()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Timeline);

        foreach (var link in page.Document.QuerySelectorAll("svg.timeline a"))
        {
            var seen = link.QuerySelector("text")!.TextContent.Trim();
            var name = link.GetAttribute("aria-label")!;
            Assert.StartsWith(seen, name, StringComparison.Ordinal);
            Assert.Contains("2019", name, StringComparison.Ordinal);
            Assert.True(name.Length > seen.Length + 10, name);
        }

        Assert.Equal(
            "24/4–9/5 Nämnder återkopplar på… budgetdialog nr 2. Nämnder och bolag, 24 april – 9 maj 2019. Väntar. Marginal: 12 dagar.",
            NameOf(page, 12));
        Assert.Equal("6/3 Fastställa målområden och… politiska nyckelord. Kommunstyrelsen, 6 mars 2019. Klart.", NameOf(page, 7));
        Assert.Equal(
            "30/10 KS: förslag till programbudget… inkl. nämndmål 2020. Kommunstyrelsen, 30 oktober 2019. Väntar. Marginal: 1 dag. På den kritiska linjen.",
            NameOf(page, 23));
    }

    [Fact]
    public async Task Each_has_a_lane_of_its_own_and_citizens_boards_and_the_budget_one_each()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Timeline);

        Assert.Equal(
            ["Kommunfullmäktige", "Kommunstyrelsen", "Kommunstyrelsens arbetsutskott", "Kommunstyrelsens presidium", "Kommunledningskontoret", "Invånare", "Nämnder och bolag", "Budgetprocess"],
            page.Document.QuerySelectorAll("svg.timeline [role=list]").Select(lane => lane.GetAttribute("aria-label")));

        // what the budget answers at a meeting stands where it is answered
        Assert.Equal("Kommunfullmäktige", page.Document.QuerySelector("svg.timeline a[data-event='00024']")!.Closest("[role=list]")!.GetAttribute("aria-label"));
        Assert.Equal("Budgetprocess", page.Document.QuerySelector("svg.timeline a[data-event='00014']")!.Closest("[role=list]")!.GetAttribute("aria-label"));
        Assert.Equal("I dag 27 mars", page.Document.QuerySelector(".today-text")!.TextContent);
    }

    [Fact]
    public async Task The_law_s_days_stand_at_their_meetings_and_those_gone_by_do_not()
    {
        var page = await (await app.ReaderAsync()).GetAsync(Timeline);
        var council = page.Document.QuerySelector("[data-testid=table] tr[data-event='00017'] td:nth-of-type(9)")!.TextContent;

        Assert.Contains("Kungörelse senast 17 juni 2019", council, StringComparison.Ordinal);
        Assert.Contains("Överklagas senast 31 juli 2019", council, StringComparison.Ordinal);
        Assert.NotNull(page.Document.QuerySelector("svg.timeline a[data-event='00017Notice'] .mark-deadline"));
        Assert.Equal(
            "17/6 Kungörelse senast. Kommunfullmäktige, 17 juni 2019. Lagens dag för KF: beslut om övergripande mål.",
            page.Document.QuerySelector("svg.timeline a[data-event='00017Notice']")!.GetAttribute("aria-label"));

        // decided 25 February: the notice is behind, and the time to appeal still runs
        Assert.Null(page.Document.QuerySelector("svg.timeline a[data-event='00004Notice']"));
        Assert.NotNull(page.Document.QuerySelector("svg.timeline a[data-event='00004Appeal']"));
    }

    [Fact]
    public async Task What_is_chosen_is_kept_in_the_address_and_works_by_the_form_alone()
    {
        var reader = await app.ReaderAsync();
        var year = await reader.GetAsync(Timeline);
        var quarter = await reader.GetAsync(Link(year, "kvartal"));
        Assert.Contains("Tidslinje februari–april 2019", quarter.Html, StringComparison.Ordinal);

        var later = await reader.GetAsync(quarter.Document.QuerySelector("[data-testid=zoom] a[rel=next]")!.GetAttribute("href")!);
        Assert.Equal($"{Timeline}?zoom=kvartal&fran=2019-05", later.Address.PathAndQuery);
        Assert.Contains("Tidslinje maj–juli 2019", later.Html, StringComparison.Ordinal);
        Assert.Equal($"{Timeline}?zoom=kvartal&fran=2019-02", later.Document.QuerySelector("[data-testid=zoom] a[rel=prev]")!.GetAttribute("href"));

        var chosen = await reader.SubmitAsync(later, "[data-testid=filter]", ("organ", "ks"), ("visa", "kvar"));
        Assert.Contains("zoom=kvartal", chosen.Address.Query, StringComparison.Ordinal);
        Assert.Equal(["Kommunstyrelsen"], chosen.Document.QuerySelectorAll("svg.timeline [role=list]").Select(lane => lane.GetAttribute("aria-label")));
        Assert.Equal(["00013", "00016"], chosen.Document.QuerySelectorAll("[data-testid=table] tr[data-event]").Select(row => row.GetAttribute("data-event")));
        Assert.Equal("ks", chosen.Document.QuerySelector("#organ option[selected]")!.GetAttribute("value"));
        Assert.Contains("organ=ks&visa=kvar", Link(chosen, "manad"), StringComparison.Ordinal);

        // both tracks apart, and what is critical
        Assert.Equal(5, (await reader.GetAsync($"{Timeline}?spar=budget")).Document.QuerySelectorAll("[data-testid=list] > li").Length);
        var critical = await reader.GetAsync($"{Timeline}?visa=kritiskt");
        Assert.Equal(["00023"], critical.Document.QuerySelectorAll("[data-testid=table] tr[data-event]").Select(row => row.GetAttribute("data-event")));
    }

    [Theory]
    [InlineData("?zoom=sekel&fran=igår&organ=finnsinte&spar=x&visa=y&papper=a0")]
    [InlineData("?fran=0001-01&zoom=")]
    [InlineData("?fran=9999-12")]
    [InlineData("?fran=2019-13&organ=%3Cscript%3E")]
    public async Task What_is_no_choice_is_as_if_it_was_not_there(string query)
    {
        var page = await (await app.ReaderAsync()).GetAsync(Timeline + query);

        Assert.Equal(200, page.Status);
        Assert.NotEmpty(page.Document.QuerySelectorAll("svg.timeline a"));
        Assert.DoesNotContain("finnsinte", page.Html[page.Html.IndexOf("<main", StringComparison.Ordinal)..], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "?zoom=kvartal", "?zoom=manad")]
    [InlineData("?fran=2019-04", "?zoom=kvartal&fran=2019-04", "?zoom=manad&fran=2019-04")]
    [InlineData("?organ=ks", "?organ=ks&zoom=kvartal", "?organ=ks&zoom=manad")]
    public async Task The_drawing_keeps_its_size_at_every_distance(string one, string other, string third)
    {
        var reader = await app.ReaderAsync();
        var sizes = new List<string?>();

        foreach (var query in new[] { one, other, third })
        {
            sizes.Add((await reader.GetAsync(Timeline + query)).Document.QuerySelector("svg.timeline[viewBox]:not(.timeline-sign)")!.GetAttribute("viewBox"));
        }

        Assert.Single(sizes.Distinct());
    }

    [Fact]
    public async Task Only_those_who_may_are_led_to_moving_a_step_and_only_one_that_is_ahead()
    {
        var official = await (await app.OfficialAsync()).GetAsync($"/en{Timeline}");
        var reader = await (await app.ReaderAsync()).GetAsync(Timeline);

        // the table and the list have the same links as can be dragged
        var dragged = official.Document.QuerySelectorAll("svg.timeline a.can-move").Select(link => link.GetAttribute("href") + "/flytta").Order().ToList();
        Assert.Contains("/en/processer/1/steg/13/flytta", dragged);
        Assert.DoesNotContain("/en/processer/1/steg/7/flytta", dragged);
        Assert.Equal(dragged, official.Document.QuerySelectorAll("[data-testid=table] a[href$='/flytta']").Select(link => link.GetAttribute("href")).Order());
        Assert.Equal(dragged, official.Document.QuerySelectorAll("[data-testid=list] a[href$='/flytta']").Select(link => link.GetAttribute("href")).Order());
        var step = official.Document.QuerySelector("svg.timeline a[data-event='00012']")!;
        Assert.Equal(("2019-04-24", "2019-05-09"), (step.GetAttribute("data-start"), step.GetAttribute("data-end")));

        // typed in instead, on the same page
        Assert.Equal(200, (await (await app.OfficialAsync()).GetAsync("/processer/1/steg/12/flytta")).Status);

        Assert.Empty(reader.Document.QuerySelectorAll(".can-move, a[href$='/flytta'], .drag-label"));
        Assert.Equal(403, (await (await app.SignInAsync()).GetAsync(Timeline)).Status);
    }

    private static string Link(Page page, string zoom) =>
        page.Document.QuerySelectorAll("[data-testid=zoom] a").Select(link => link.GetAttribute("href")!).Single(link => link.Contains($"zoom={zoom}", StringComparison.Ordinal));

    private static string? NameOf(Page page, int step) => page.Document.QuerySelector($"svg.timeline a[data-event='{step:D5}']")!.GetAttribute("aria-label");
}

public sealed class SqliteTimelineTests(DemoApp app) : TimelineTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerTimelineTests(SqlServerDemoApp app) : TimelineTests(app), IClassFixture<SqlServerDemoApp>;

/// <summary>The plan along time when it slips, and a step that was moved.</summary>
public sealed class LateTimelineTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Fact]
    public async Task What_was_first_planned_and_what_is_to_be_expected_stand_beside_what_is_planned()
    {
        var official = await app.OfficialAsync();
        Assert.Equal(302, (await official.SubmitAsync(
            await official.GetAsync("/processer/1/steg/22/flytta?start=2019-07-01&end=2019-10-18"), "[data-testid=save-move]", ("Because", "Nämnderna vill ha tid"))).Status);
        var administrator = await app.SignInAsync(Role.Administrator);
        await administrator.SubmitAsync(await administrator.GetAsync("/demo"), "form[action$='/demo/klocka']", ("Day", "2019-04-12"));

        var page = await official.GetAsync("/processer/1/tidplan");
        var moved = page.Document.QuerySelector("svg.timeline a[data-event='00022']")!;
        Assert.NotNull(moved.QuerySelector(".ghost"));
        Assert.Contains("Ursprungligen planerat 25 juni – 15 oktober 2019.", moved.GetAttribute("aria-label"), StringComparison.Ordinal);

        // the committee's meeting of 10 April has passed without its proposals
        var late = page.Document.QuerySelector("svg.timeline a[data-event='00011']")!;
        Assert.StartsWith("10/4 Försenat: Formulera", late.QuerySelector("text")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(late.QuerySelector(".mark-late"));
        Assert.NotNull(late.QuerySelector(".forecast-mark"));
        Assert.Contains("Beräknas ", late.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Contains("Ursprungligen planerat", page.Text("legend"), StringComparison.Ordinal);
        Assert.Contains("Beräknas bli", page.Text("legend"), StringComparison.Ordinal);
        Assert.Contains("kan inte hållas", page.Text("table"), StringComparison.Ordinal);
    }
}
