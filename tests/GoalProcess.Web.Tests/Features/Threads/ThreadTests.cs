using AngleSharp.Dom;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Threads;

/// <summary>The red thread, followed both ways: what it holds is what the database holds, and where it is broken it says so.</summary>
public abstract class ThreadTests(DemoApp app)
{
    private const string Process = "/processer/2";
    private const string Thread = $"{Process}/trad";

    [Fact]
    public async Task From_what_a_resident_said_it_leads_by_keyword_goal_and_decisions_to_the_boards()
    {
        var reader = await app.ReaderAsync();
        var page = await reader.GetAsync($"{Thread}/bidrag/1");

        Assert.Contains("Jag flyttade hemifrån i höstas men det finns inga små lägenheter att hyra här.", page.Text("contributions"), StringComparison.Ordinal);
        Assert.Equal(["Bostäder för unga"], Links(page, "keywords", "/nyckelord/"));
        Assert.Equal(["Mål 1 Hållbar utveckling i hela kommunen"], Links(page, "goals", "/mal/"));

        // the wordings with their decisions: body, day and §, each leading to its page
        var versions = page.Document.QuerySelectorAll("[data-testid=goal-1] ol > li");
        Assert.Equal(2, versions.Length);
        var decisions = versions[1].QuerySelectorAll("li").Select(row => row.TextContent.Trim()).ToList();
        Assert.Matches("^Kommunstyrelsens arbetsutskott, 23 januari 2019, §\u00a0\\d+: Föreslår$", decisions[0]);
        Assert.Equal(4, decisions.Count);

        foreach (var link in page.Document.QuerySelectorAll("[data-testid=thread] a").Select(link => link.GetAttribute("href")!).Distinct())
        {
            Assert.Equal((link, 200), (link, (await reader.GetAsync(link)).Status));
        }

        Assert.Contains("Fullmäktige har inte beslutat målet.", page.Text("goals"), StringComparison.Ordinal);
        Assert.NotEmpty(Links(page, "board-goals", "/namndmal/"));
    }

    [Fact]
    public async Task From_a_board_goal_it_leads_back_to_every_contribution_behind_it()
    {
        var reader = await app.ReaderAsync();
        var number = await app.ReadAsync(db => db.BoardGoals.Where(goal => goal.ProcessId == db.Processes.First(process => process.Number == 2).Id && goal.Ties.Count == 1)
            .OrderBy(goal => goal.Number).Select(goal => goal.Number).FirstAsync());
        var page = await reader.GetAsync($"{Thread}/namndmal/{number}");

        var behind = await app.ReadAsync(async db =>
        {
            var process = await db.Processes.Where(each => each.Number == 2).Select(each => each.Id).SingleAsync();
            var goals = await db.BoardGoals.Where(goal => goal.ProcessId == process && goal.Number == number).SelectMany(goal => goal.Ties).Select(tie => tie.GoalId).ToListAsync();
            var keywords = await db.Goals.Where(goal => goals.Contains(goal.Id)).SelectMany(goal => goal.Keywords).Select(link => link.KeywordId).ToListAsync();
            return await db.Contributions.Where(each => each.Keywords.Any(link => keywords.Contains(link.KeywordId))).OrderBy(each => each.Number).Select(each => each.Number).ToListAsync();
        });

        Assert.NotEmpty(behind);
        Assert.Equal(behind.Select(each => $"Förslag {each}"), Links(page, "contributions", "/forslag/"));
        Assert.Contains($"{behind.Count} förslag.", page.Text("contributions"), StringComparison.Ordinal);

        // the same goals and keywords as forwards, and only the board goal it began at
        Assert.Single(Links(page, "board-goals", "/namndmal/"));
        Assert.NotNull(page.Document.QuerySelector("[data-testid=board-goals] .thread-here"));
    }

    [Theory]
    [InlineData("bidrag/1", "/forslag/1")]
    [InlineData("nyckelord/1", "/nyckelord/1")]
    [InlineData("mal/1", "/mal/1")]
    [InlineData("namndmal/4", "/namndmal/4")]
    public async Task The_page_of_each_thing_leads_to_its_thread_and_the_thread_back(string thread, string page)
    {
        foreach (var language in new[] { "", "/en" })
        {
            var reader = await app.ReaderAsync();
            Assert.Equal($"{language}{Thread}/{thread}", (await reader.GetAsync($"{language}{Process}{page}")).Document.QuerySelector("main a[href*='/trad/']")?.GetAttribute("href"));
            Assert.NotNull((await reader.GetAsync($"{language}{Thread}/{thread}")).Document.QuerySelector($".crumbs a[href='{language}{Process}{page}']"));
        }
    }

    [Fact]
    public async Task A_decision_leads_to_the_threads_of_the_goals_it_is_about()
    {
        var reader = await app.ReaderAsync();
        var decision = (await reader.GetAsync($"{Thread}/mal/1")).Document.QuerySelector("[data-testid=goal-1] a[href*='/beslut']")!.GetAttribute("href")!;

        var links = (await reader.GetAsync(decision)).Document.QuerySelectorAll("[data-testid=threads] a");
        Assert.Contains($"{Thread}/mal/1", links.Select(link => link.GetAttribute("href")));
        Assert.Equal("Röda tråden från mål 1", links[0].TextContent);
    }

    [Theory]
    [InlineData("bidrag/99999")]
    [InlineData("nyckelord/99999")]
    [InlineData("mal/99")]
    [InlineData("namndmal/99")]
    [InlineData("mal/0")]
    public async Task What_is_not_there_has_no_thread(string thread) =>
        Assert.Equal(404, (await (await app.ReaderAsync()).GetAsync($"{Thread}/{thread}")).Status);

    [Fact]
    public async Task Who_may_not_read_the_contributions_reads_no_thread() =>
        Assert.Equal(403, (await (await app.SignInAsync()).GetAsync($"{Thread}/bidrag/1")).Status);

    private static IEnumerable<string> Links(Page page, string stage, string to) =>
        page.Document.QuerySelectorAll($"[data-testid={stage}] .rows > li > .rows-text > a[href*='{to}']").Select(link => link.TextContent.Trim());
}

[Collection<SqliteRooms>]
public sealed class SqliteThreadTests(DemoApp app) : ThreadTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerThreadTests(SqlServerDemoApp app) : ThreadTests(app);

/// <summary>Threads that are broken, cut off or long.</summary>
public abstract class BrokenThreadTests(DemoApp app)
{
    private const string Process = "/processer/1";
    private const string Thread = $"{Process}/trad";

    [Fact]
    public async Task Where_a_link_is_missing_the_thread_says_so()
    {
        var official = await app.OfficialAsync();

        // not sorted yet
        var added = await official.FollowAsync(await official.SubmitAsync(
            await official.GetAsync($"{Process}/forslag/ny"), "[data-testid=contribution-form]", ("Channel", "Meeting"), ("Words", "En bänk vid sjön")));
        var number = added.Address.AbsolutePath.Split('/')[^1];
        var thread = await official.GetAsync($"{Thread}/bidrag/{number}");
        Assert.Contains("Förslaget är inte sorterat.", thread.Text("contributions"), StringComparison.Ordinal);
        Assert.Contains("Förslaget ledde inte till något nyckelord. Tråden slutar här.", thread.Text("keywords"), StringComparison.Ordinal);
        Assert.Contains("Inget mål vilar på nyckelorden.", thread.Text("goals"), StringComparison.Ordinal);
        Assert.Contains("Ingen nämnd och inget bolag", thread.Text("board-goals"), StringComparison.Ordinal);

        // handed over: whoever got it is named
        await official.SubmitAsync(added, "[data-testid=coding-form]", ("Coding.Heap", "ConcreteProposal"), ("Coding.HandedTo", "Gatukontoret"));
        Assert.Contains("Gatukontoret", (await official.GetAsync($"{Thread}/bidrag/{number}")).Text("contributions"), StringComparison.Ordinal);

        // a keyword that no goal rests on, and a goal that nobody has decided
        var unused = await app.ReadAsync(db => db.Keywords.Where(keyword => keyword.ProcessId == db.Processes.First(process => process.Number == 1).Id
            && !db.Goals.Any(goal => goal.Keywords.Any(link => link.KeywordId == keyword.Id))).Select(keyword => keyword.Number).FirstAsync());
        Assert.Contains("Inget mål vilar på nyckelordet.", (await official.GetAsync($"{Thread}/nyckelord/{unused}")).Text("keywords"), StringComparison.Ordinal);
        Assert.Contains("Inget organ har tagit ställning till målet.", (await official.GetAsync($"{Thread}/mal/1")).Text("goals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_withdrawn_is_shown_as_such_and_keeps_its_thread()
    {
        var official = await app.OfficialAsync();
        var keyword = await app.ReadAsync(db => db.Goals.Where(goal => goal.Number == 2 && goal.ProcessId == db.Processes.First(process => process.Number == 1).Id)
            .SelectMany(goal => goal.Keywords).Join(db.Keywords, link => link.KeywordId, each => each.Id, (_, each) => each.Number).OrderBy(each => each).FirstAsync());
        Assert.Equal(302, (await official.SubmitAsync(
            await official.GetAsync($"{Process}/mal/2/aterkallelse"), "[data-testid=withdrawal]", ("Because", "Två mål sa samma sak"))).Status);

        var thread = await official.GetAsync($"{Thread}/nyckelord/{keyword}");
        var goal = thread.Document.QuerySelector("[data-testid=goal-2]")!;
        Assert.Contains("Återkallat", goal.TextContent, StringComparison.Ordinal);
        Assert.Contains("Två mål sa samma sak", goal.TextContent, StringComparison.Ordinal);
        Assert.Null(goal.QuerySelector($"a[href='{Process}/mal/2']"));

        // it has no page any more; its thread it has
        Assert.Equal(404, (await official.GetAsync($"{Process}/mal/2")).Status);
        var own = await official.GetAsync($"{Thread}/mal/2");
        Assert.Equal(200, own.Status);
        Assert.Empty(own.Document.QuerySelectorAll($".crumbs a[href='{Process}/mal/2']"));
    }

    [Fact]
    public async Task Many_contributions_are_shown_fifty_at_a_time_and_by_keyword()
    {
        var reader = await app.ReaderAsync();
        await LeadToFirstGoalAsync(120);

        var first = await reader.GetAsync($"{Thread}/mal/1");
        var total = int.Parse(first.Document.QuerySelector("[data-testid=contributions] p")!.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(total >= 120);
        Assert.Contains("Här visas 1–50 i ordning.", first.Text("contributions"), StringComparison.Ordinal);
        Assert.Equal(50, Rows(first).Length);

        var seen = new HashSet<string>();
        for (var page = 1; page <= (total + 49) / 50; page++)
        {
            seen.UnionWith(Rows(await reader.GetAsync($"{Thread}/mal/1?sida={page}")).Select(row => row.QuerySelector("a")!.TextContent));
        }

        Assert.Equal(total, seen.Count);

        // by the form alone; what is no page is the nearest, and what is no keyword of it as if not asked for
        var keyword = first.Document.QuerySelectorAll("#nyckelord option")[^1].GetAttribute("value")!;
        var chosen = await reader.SubmitAsync(first, "[data-testid=filter]", ("nyckelord", keyword));
        Assert.Equal(keyword, chosen.Document.QuerySelector("#nyckelord option[selected]")!.GetAttribute("value"));
        Assert.True(Rows(chosen).Length < total);
        Assert.Equal(Rows(await reader.GetAsync($"{Thread}/mal/1?sida=3")).Length, Rows(await reader.GetAsync($"{Thread}/mal/1?sida=999")).Length);
        Assert.Equal(50, Rows(await reader.GetAsync($"{Thread}/mal/1?nyckelord=99999&sida=x")).Length);
    }

    private static IHtmlCollection<IElement> Rows(Page page) => page.Document.QuerySelectorAll("[data-testid=contributions] .rows > li");

    /// <summary>Copies the first contribution that leads to goal 1, with keys and numbers of their own.</summary>
    private Task<int> LeadToFirstGoalAsync(int times) => app.ReadAsync(async db =>
    {
        var process = await db.Processes.Where(each => each.Number == 1).Select(each => each.Id).SingleAsync();
        var keyword = await db.Goals.Where(goal => goal.ProcessId == process && goal.Number == 1).SelectMany(goal => goal.Keywords).Select(link => link.KeywordId).FirstAsync();
        var first = db.Entry(await db.Contributions.IgnoreAutoIncludes().Where(each => each.ProcessId == process).OrderBy(each => each.Number).FirstAsync());

        for (var n = 1; n <= times; n++)
        {
            var copy = db.Entry((Contribution)first.CurrentValues.ToObject());
            copy.Property(nameof(Contribution.Id)).CurrentValue = Guid.CreateVersion7();
            copy.Property(nameof(Contribution.Number)).CurrentValue = 5000 + n;
            copy.State = EntityState.Added;
            var link = db.Entry((ContributionKeyword)Activator.CreateInstance(typeof(ContributionKeyword), nonPublic: true)!);
            link.Property(nameof(ContributionKeyword.ContributionId)).CurrentValue = copy.Entity.Id;
            link.Property(nameof(ContributionKeyword.KeywordId)).CurrentValue = keyword;
            link.State = EntityState.Added;
        }

        return await db.SaveChangesAsync();
    });
}

public sealed class SqliteBrokenThreadTests(DemoApp app) : BrokenThreadTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerBrokenThreadTests(SqlServerDemoApp app) : BrokenThreadTests(app), IClassFixture<SqlServerDemoApp>;
