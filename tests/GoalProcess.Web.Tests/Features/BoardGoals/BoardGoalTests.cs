using GoalProcess.Domain.Access;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.BoardGoals;

/// <summary>Boards and companies set goals under the overall ones; what hangs loose and who has none is told.</summary>
public abstract class BoardGoalTests(DemoApp app)
{
    private const string Room = "/processer/1/namndmal";
    private const string Form = "[data-testid=board-goal-form]";
    private const string Abstention = "[data-testid=abstention-form]";
    private const string Withdrawal = "[data-testid=withdrawal]";

    [Fact]
    public async Task The_demos_board_goals_hang_together_and_one_board_has_said_why_not()
    {
        var reader = await app.ReaderAsync();

        var page = await reader.GetAsync("/processer/2/namndmal");
        var goal = await reader.GetAsync("/processer/2/namndmal/4");

        Assert.Contains("Inget nämndmål hänger löst", page.Text("loose"), StringComparison.Ordinal);
        Assert.Contains("Alla har ett mål eller har sagt varför inte", page.Text("silent"), StringComparison.Ordinal);
        Assert.Contains("Valnämnden har inget val att genomföra", page.Text("body-VN"), StringComparison.Ordinal);
        Assert.Contains("Varje elev går ut skolan", page.Text("body-BUN"), StringComparison.Ordinal);
        Assert.Equal(
            ["/processer/2/mal/2", "/processer/2/mal/3"],
            page.Document.QuerySelectorAll("[data-testid=body-BUN] a[href*='/mal/']").Select(link => link.GetAttribute("href")));
        Assert.Contains("Fler är behöriga till gymnasiet.", goal.Text("board-goal"), StringComparison.Ordinal);
        Assert.Contains("Ett nämndmål lades till", goal.Text("history"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post], main a[href$='/nytt'], main a[href$='/avstar']"));
        Assert.Contains("Varje elev går ut skolan", (await reader.GetAsync("/processer/2/mal/2")).Text("board-goals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_representative_writes_the_own_boards_goal_ties_it_later_and_it_is_found_from_the_overall_goal()
    {
        var board = await RepresentativeAsync("KFN");
        var home = await board.GetAsync("/");
        Assert.Contains("Inget mål är skrivet än.", home.Text("board-goals"), StringComparison.Ordinal);

        var added = await board.FollowAsync(await board.SubmitAsync(
            await board.GetAsync(Room + "/kfn/nytt"), Form, ("Wording", "Biblioteken är öppna när folk är lediga"), ("Year", "2020")));
        var number = await NumberAsync("Biblioteken är öppna när folk är lediga");
        Assert.Contains("Biblioteken är öppna", added.Text("loose"), StringComparison.Ordinal);
        Assert.Contains("hänger löst, utan övergripande mål", added.Text($"goal-{number}"), StringComparison.Ordinal);
        Assert.Contains("säger inte vilken målgrupp", (await board.GetAsync($"{Room}/{number}")).Text("gaps"), StringComparison.Ordinal);
        Assert.Contains("Biblioteken är öppna", (await board.GetAsync("/")).Text("board-goals"), StringComparison.Ordinal);

        var tied = await board.FollowAsync(await board.SubmitAsync(
            await board.GetAsync($"{Room}/kfn/{number}/andra"), Form, ("GoalNumbers", "3"), ("TargetGroup", "Alla som läser"), ("Effect", "Fler lånar")));

        Assert.Null(tied.Text("gaps"));
        Assert.Contains("Mål", tied.Text("ties"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Övergripande mål", tied.Text("history"), StringComparison.Ordinal);
        Assert.DoesNotContain("Biblioteken är öppna", (await board.GetAsync(Room)).Text("loose"), StringComparison.Ordinal);
        Assert.Contains("Biblioteken är öppna", (await board.GetAsync("/processer/1/mal/3")).Text("board-goals"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_field_and_what_was_typed_is_kept()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync(Room + "/tn/nytt");

        var empty = await official.SubmitAsync(form, Form, ("Wording", " "), ("Year", ""), ("Effect", "Ska stå kvar"), ("GoalNumbers", "2"));
        var wrong = await official.SubmitAsync(form, Form, ("Wording", new string('å', BoardGoal.WordingMaxLength + 1)), ("Year", "1900"));

        Assert.Equal((422, 2), (empty.Status, empty.Errors.Count));
        Assert.Equal(["Skriv målet.", "Ange vilket år målet gäller."], empty.Errors);
        Assert.Equal("Ska stå kvar", empty.Document.QuerySelector("[name=Effect]")!.TextContent.Trim());
        Assert.Equal("2", empty.Document.QuerySelector("[name=GoalNumbers][checked]")!.GetAttribute("value"));
        Assert.Equal(["Högst 400 tecken får plats.", "Ange ett år mellan 2000 och 2100."], wrong.Errors);
        Assert.Equal(404, (await official.SubmitAsync(form, Form, ("Wording", "Under inget"), ("GoalNumbers", "77"))).Status);
    }

    [Fact]
    public async Task Only_the_own_boards_representative_and_officials_write()
    {
        var (board, other) = (await RepresentativeAsync("BUN"), await RepresentativeAsync("TN"));

        Assert.Equal(200, (await board.GetAsync("/processer/2/namndmal/bun/4/andra")).Status);
        Assert.Equal(200, (await (await app.OfficialAsync()).GetAsync("/processer/2/namndmal/bun/4/andra")).Status);
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync("/processer/2/namndmal/tn/4/andra")).Status);
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync("/processer/2/namndmal/ks/nytt")).Status);
        Assert.Equal(404, (await other.GetAsync("/processer/2/namndmal/tn/4/andra")).Status);

        foreach (var refused in new[] { other, await app.SignInAsync(Role.Secretary), await app.ReaderAsync() })
        {
            Assert.Equal(403, (await refused.GetAsync("/processer/2/namndmal/bun/nytt")).Status);
            Assert.Equal(403, (await refused.GetAsync("/processer/2/namndmal/bun/4/andra")).Status);
            Assert.Equal(403, (await refused.GetAsync("/processer/2/namndmal/bun/4/aterkallelse")).Status);
            Assert.Equal(403, (await refused.GetAsync("/processer/2/namndmal/bun/avstar")).Status);
            Assert.Empty((await refused.GetAsync("/processer/2/namndmal/4")).Document.QuerySelectorAll("main a[href$='/andra']"));
        }
    }

    [Fact]
    public async Task Two_who_write_the_same_goal_meet_each_others_words()
    {
        var (first, second) = (await app.OfficialAsync(), await RepresentativeAsync("SN"));
        var number = await AddedAsync(first, "sn", "Två skriver samma mål");
        var address = $"{Room}/sn/{number}/andra";
        var (theirs, mine) = (await first.GetAsync(address), await second.GetAsync(address));
        await first.SubmitAsync(theirs, Form, ("Effect", "Den enas effekt"));

        var conflict = await second.SubmitAsync(mine, Form, ("Effect", "Den andras effekt"));
        var both = await second.SubmitAsync(conflict, Form, ("ConflictChoice", "both"));
        var kept = await second.FollowAsync(await second.SubmitAsync(conflict, Form, ("ConflictChoice", "mine")));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas effekt", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den enas effekt\n\nDen andras effekt", both.Document.QuerySelector("[name=Effect]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den andras effekt", kept.Text("board-goal"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_goal_is_withdrawn_with_a_reason_and_leaves_the_lists()
    {
        var board = await RepresentativeAsync("ÖF");
        var number = await AddedAsync(board, "öf", "Ska bort igen");
        var form = await board.GetAsync($"{Room}/öf/{number}/aterkallelse");

        var silent = await board.SubmitAsync(form, Withdrawal, ("Because", ""));
        var gone = await board.FollowAsync(await board.SubmitAsync(form, Withdrawal, ("Because", "Slogs ihop med ett annat")));

        Assert.Equal(422, silent.Status);
        Assert.DoesNotContain("Ska bort igen", gone.Text("body-ÖF"), StringComparison.Ordinal);
        Assert.Equal(404, (await board.GetAsync($"{Room}/{number}")).Status);
    }

    [Fact]
    public async Task A_board_says_why_it_sets_no_goal_and_takes_it_back()
    {
        var board = await RepresentativeAsync("VN");
        Assert.Contains("Valnämnden", (await board.GetAsync(Room)).Text("silent"), StringComparison.Ordinal);

        var silent = await board.SubmitAsync(await board.GetAsync(Room + "/vn/avstar"), Abstention, ("Because", " "));
        var old = await board.GetAsync(Room + "/vn/avstar");
        var said = await board.FollowAsync(await board.SubmitAsync(old, Abstention, ("Because", "Inget val i år")));
        var overtaken = await board.SubmitAsync(old, Abstention, ("Because", "Något annat"));

        Assert.Equal((422, "Skriv skälet."), (silent.Status, silent.Errors.Single()));
        Assert.Contains("Inget val i år", said.Text("body-VN"), StringComparison.Ordinal);
        Assert.DoesNotContain("Valnämnden", said.Text("silent"), StringComparison.Ordinal);
        Assert.Equal(409, overtaken.Status);
        Assert.Contains("Inget val i år", overtaken.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);

        var form = await board.GetAsync(Room + "/vn/avstar");
        Assert.Contains("Inget val i år", form.Text("history"), StringComparison.Ordinal);
        var back = await board.FollowAsync(await board.SubmitAsync(form, Abstention, ("Because", "")));
        Assert.Contains("Skälet för Valnämnden är borttaget.", back.Html, StringComparison.Ordinal);
        Assert.Contains("Inget mål än, och inget skäl", back.Text("body-VN"), StringComparison.Ordinal);
    }

    /// <summary>Adds a goal to the body and answers with its number.</summary>
    private async Task<int> AddedAsync(Visitor visitor, string code, string wording)
    {
        Assert.Equal(302, (await visitor.SubmitAsync(await visitor.GetAsync($"{Room}/{code}/nytt"), Form, ("Wording", wording), ("Year", "2020"))).Status);
        return await NumberAsync(wording);
    }

    private Task<int> NumberAsync(string wording) => app.ReadAsync(db => db.BoardGoals.Where(goal => goal.Wording == wording).Select(goal => goal.Number).SingleAsync());

    private async Task<Visitor> RepresentativeAsync(string code) => await app.SignInAsync(Grant.AtBody(
        Role.BoardRepresentative, await app.ReadAsync(db => db.Bodies.Where(body => body.Code == code).Select(body => body.Id).SingleAsync())));
}

[Collection<SqliteRooms>]
public sealed class SqliteBoardGoalTests(DemoApp app) : BoardGoalTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerBoardGoalTests(SqlServerDemoApp app) : BoardGoalTests(app);
