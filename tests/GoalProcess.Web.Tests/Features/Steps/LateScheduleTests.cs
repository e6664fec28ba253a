using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Steps;

/// <summary>What is to be expected of the plan when the clock has moved and nothing has been done.</summary>
public abstract class LateScheduleTests(DemoApp app)
{
    private const string Process = "/processer/1";

    [Fact]
    public async Task When_the_dialogue_runs_late_every_step_behind_it_says_when_and_the_council_that_its_day_is_lost()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        Assert.Equal(302, (await administrator.SubmitAsync(await administrator.GetAsync("/demo"), "[data-testid=clock]", ("Day", "2019-04-12"))).Status);
        var reader = await app.ReaderAsync();
        var overview = await reader.GetAsync(Process);

        Assert.Equal(["Beräknas 12 april 2019", "5 dagar senare"], Lines(overview, "forecast-9"));
        Assert.Equal(["Beräknas 22 maj 2019", "42 dagar senare"], Lines(overview, "forecast-11"));
        Assert.Equal(["Beräknas 23 maj – 7 juni 2019", "29 dagar senare"], Lines(overview, "forecast-12"));
        Assert.Equal(["Beräknas 15 juli 2019", "Kan inte hållas"], Lines(overview, "forecast-17"));
        Assert.NotNull(overview.Document.QuerySelector("[data-testid=forecast-17] .status-late svg"));
        Assert.Null(overview.Text("forecast-24"));
        Assert.Equal(["Forecast 15 July 2019", "Cannot be kept"], Lines(await reader.GetAsync($"/en{Process}"), "forecast-17"));

        var step = await reader.GetAsync($"{Process}/steg/17");
        Assert.Contains("15 juli 2019", step.Text("forecast"), StringComparison.Ordinal);
        Assert.Contains("21 dagar senare än planerat", step.Text("forecast"), StringComparison.Ordinal);
        Assert.Equal("Dagen kan inte hållas: KF 24 juni", step.Text("slack"));
        Assert.Contains("Kungörelse och kallelse senast 8 juli 2019", step.Text("marks"), StringComparison.Ordinal);
        Assert.Equal("The day cannot be kept: KF on 24 June", (await reader.GetAsync($"/en{Process}/steg/17")).Text("slack"));
    }

    [Fact]
    public async Task Of_a_closed_process_nothing_is_forecast()
    {
        var official = await app.OfficialAsync();
        Assert.NotNull((await official.GetAsync("/processer/2/steg/17")).Text("forecast"));
        Assert.Equal(302, (await official.SubmitAsync(await official.GetAsync("/processer/2/avslut"), "[data-testid=close-process]")).Status);

        Assert.Empty((await official.GetAsync("/processer/2")).Document.QuerySelectorAll(".forecast"));
        var step = await official.GetAsync("/processer/2/steg/17");
        Assert.Null(step.Text("forecast"));
        Assert.Null(step.Text("slack"));
        Assert.NotNull(step.Text("marks"));
    }

    private static List<string> Lines(Page page, string testId) =>
        [.. page.Text(testId)!.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];
}

public sealed class SqliteLateScheduleTests(DemoApp app) : LateScheduleTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerLateScheduleTests(SqlServerDemoApp app) : LateScheduleTests(app), IClassFixture<SqlServerDemoApp>;
