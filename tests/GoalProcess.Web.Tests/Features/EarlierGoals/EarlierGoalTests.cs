using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.EarlierGoals;

public abstract class EarlierGoalTests(DemoApp app)
{
    private const string List = "/processer/1/tidigare-mal";
    private const string Form = "[data-testid=earlier-goal]";

    [Fact]
    public async Task Each_earlier_goal_says_what_becomes_of_it_and_why()
    {
        var page = await (await app.ReaderAsync()).GetAsync(List);

        Assert.Equal(200, page.Status);
        Assert.Contains("Flyttas till ett annat styrdokument", page.Text("earlier"), StringComparison.Ordinal);
        Assert.Contains("Hör till de finansiella målen", page.Text("earlier"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form, main .btn, main a[href$=andra]"));
    }

    [Fact]
    public async Task They_say_until_when_they_hold_and_that_it_was_extended()
    {
        var page = await (await app.ReaderAsync()).GetAsync(List);

        Assert.All(page.Document.QuerySelectorAll("[data-testid=earlier] tbody th"), goal => Assert.Contains(
            "Gällde till och med 31 december 2018, förlängt till och med 31 december 2019", goal.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_official_accounts_for_an_earlier_goal()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync($"{List}/3/andra");

        var empty = await official.SubmitAsync(form, Form, ("Because", ""), ("Destination", "Näringslivsprogrammet"));
        var saved = await official.FollowAsync(await official.SubmitAsync(form, Form, ("Fate", "Ended"), ("Because", "Uppnått")));

        Assert.Equal((422, "Skriv varför"), (empty.Status, empty.Errors.Single()));
        Assert.Equal("Näringslivsprogrammet", empty.Document.QuerySelector("#Destination")?.GetAttribute("value"));
        Assert.Contains("Uppnått", saved.Text("earlier"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_at_once_meet_each_others_reasons()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var (theirs, mine) = (await first.GetAsync($"{List}/2/andra"), await second.GetAsync($"{List}/2/andra"));
        await first.SubmitAsync(theirs, Form, ("Because", "Den enas skäl"));

        var conflict = await second.SubmitAsync(mine, Form, ("Because", "Den andras skäl"));
        var kept = await second.FollowAsync(await second.SubmitAsync(conflict, Form, ("ConflictChoice", "mine")));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas skäl", conflict.Html, StringComparison.Ordinal);
        Assert.Contains("Den andras skäl", kept.Text("earlier"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Readers_are_refused_and_what_is_not_there_is_not_found()
    {
        Assert.Equal(403, (await (await app.ReaderAsync()).GetAsync($"{List}/1/andra")).Status);
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync($"{List}/99/andra")).Status);
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync("/processer/9/tidigare-mal")).Status);
    }
}

[Collection<SqliteRooms>]
public sealed class SqliteEarlierGoalTests(DemoApp app) : EarlierGoalTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerEarlierGoalTests(SqlServerDemoApp app) : EarlierGoalTests(app);
