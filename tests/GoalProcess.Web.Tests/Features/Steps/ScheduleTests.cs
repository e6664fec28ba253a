using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Steps;

/// <summary>What is to be expected of the plan, on the overview and on a step's page, while it holds.</summary>
public abstract class ScheduleTests(DemoApp app)
{
    private const string Process = "/processer/1";

    [Fact]
    public async Task While_the_plan_holds_the_overview_says_nothing_and_a_step_says_how_much_it_can_give_way()
    {
        var reader = await app.ReaderAsync();
        Assert.Empty((await reader.GetAsync(Process)).Document.QuerySelectorAll(".forecast"));

        var dialogue = await reader.GetAsync($"{Process}/steg/9");
        Assert.Contains("Enligt planen", dialogue.Text("forecast"), StringComparison.Ordinal);
        Assert.Equal("Kan flyttas 2 dagar innan KF 24 juni bryts", dialogue.Text("slack"));
        Assert.Null(dialogue.Text("marks"));

        var council = await reader.GetAsync($"{Process}/steg/17");
        Assert.Contains("Ingen marginal", council.Text("slack"), StringComparison.Ordinal);
        Assert.Contains("Fast dag: KF 24 juni.", council.Text("slack"), StringComparison.Ordinal);
        Assert.Equal("Kungörelse och kallelse senast 17 juni 2019", council.Document.QuerySelector("[data-testid=marks] div")!.TextContent);
        Assert.Contains("senast 31 juli 2019", council.Text("marks"), StringComparison.Ordinal);

        var budget = await reader.GetAsync($"{Process}/steg/23");
        Assert.Contains("Kan flyttas 1 dag innan lagens sista dag 31 oktober bryts", budget.Text("slack"), StringComparison.Ordinal);
        Assert.Contains("Minst marginal i planen", budget.Text("slack"), StringComparison.Ordinal);
        Assert.Equal("Kommunstyrelsens budgetförslag senast 31 oktober 2019", budget.Text("marks"));

        var programme = await reader.GetAsync($"{Process}/steg/24");
        Assert.Contains("Budgetförslaget på webbplatsen senast 18 november 2019", programme.Text("marks"), StringComparison.Ordinal);
        Assert.Contains("Budgeten beslutas senast 30 november 2019", programme.Text("marks"), StringComparison.Ordinal);

        // what is done says when, and is expected no more
        var done = await reader.GetAsync($"{Process}/steg/7");
        Assert.Null(done.Text("forecast"));
        Assert.Null(done.Text("slack"));
        Assert.Contains("6 mars 2019", done.Text("outcome-day"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_moved_past_New_Year_misses_the_day_it_was_due_in_the_old_year()
    {
        var official = await app.OfficialAsync();

        var moved = await official.GetAsync($"{Process}/steg/24/flytta?start=2020-01-27&end=2020-01-27");

        Assert.Contains("budgeten ska beslutas senast 30 november 2019", moved.Text("missed"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_moved_step_keeps_its_first_day_beside_the_new_one()
    {
        var official = await app.OfficialAsync();
        const string Step = $"{Process}/steg/22";

        Assert.Equal(302, (await official.SubmitAsync(
            await official.GetAsync($"{Step}/flytta?start=2019-06-25&end=2019-10-18"), "[data-testid=save-move]", ("Because", "Nämnderna vill ha tid"))).Status);

        var days = (await official.GetAsync(Step)).Document.QuerySelectorAll("[aria-labelledby=plan] dd").Select(day => day.TextContent.Trim()).Take(2);
        Assert.Equal(["25 juni – 15 oktober 2019", "25 juni – 18 oktober 2019"], days);
    }
}

public sealed class SqliteScheduleTests(DemoApp app) : ScheduleTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerScheduleTests(SqlServerDemoApp app) : ScheduleTests(app), IClassFixture<SqlServerDemoApp>;
