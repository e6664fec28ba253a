using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Steps;

/// <summary>The matter a step answers.</summary>
public abstract class StepTests(DemoApp app)
{
    [Fact]
    public async Task A_step_is_given_another_matter_that_its_body_decides_on()
    {
        var official = await app.OfficialAsync();
        await official.SubmitAsync(await official.GetAsync("/processer/1/arenden/nytt"), "[data-testid=matter]", ("Title", "Målen, andra vändan"), ("Subject", "Goals"));
        const string Step = "/processer/1/steg/15";
        var page = await official.GetAsync(Step);
        var before = await MatterOfAsync(15);
        var other = page.Document.QuerySelectorAll("[name='Assign.MatterId'] option").Single(option => option.TextContent == "Målen, andra vändan").GetAttribute("value");

        Assert.Equal(422, (await official.SubmitAsync(page, "[data-testid=assign]", ("Assign.MatterId", ""))).Status);
        Assert.Equal(302, (await official.SubmitAsync(page, "[data-testid=assign]", ("Assign.MatterId", other))).Status);

        page = await official.GetAsync(Step);
        Assert.Contains("Målen, andra vändan", page.Document.QuerySelector("[aria-labelledby=varfor]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await official.SubmitAsync(page, "[data-testid=assign]", ("Assign.MatterId", before))).Status);
    }

    [Fact]
    public async Task The_matter_a_step_has_is_not_offered_and_refused_when_sent_without_a_trace()
    {
        var official = await app.OfficialAsync();
        var page = await official.GetAsync("/processer/1/steg/16");
        var matter = await MatterOfAsync(16);
        var entries = await app.ReadAsync(db => db.AuditEntries.CountAsync());
        Assert.DoesNotContain(page.Document.QuerySelectorAll("[name='Assign.MatterId'] option"), option => option.GetAttribute("value") == matter);

        var refused = await official.SubmitAsync(page, "[data-testid=assign]", ("Assign.MatterId", matter));

        Assert.Equal(409, refused.Status);
        Assert.Contains("svarar redan på ärendet", refused.Html, StringComparison.Ordinal);
        Assert.Equal(entries, await app.ReadAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task A_step_that_is_done_offers_no_other_matter_and_refuses_one_that_is_sent()
    {
        var official = await app.OfficialAsync();
        var done = await official.GetAsync("/processer/1/steg/1");
        var waiting = await official.GetAsync("/processer/1/steg/15");
        var matter = waiting.Document.QuerySelector("[name='Assign.MatterId'] option:last-child")!.GetAttribute("value");
        Assert.Null(done.Document.QuerySelector("[data-testid=assign]"));

        var refused = await official.PostAsync(
            "/processer/1/steg/1/arende",
            [
                new("Assign.MatterId", matter!),
                new("Assign.Version", waiting.Document.QuerySelector("[name='Assign.Version']")!.GetAttribute("value")!),
                new("__RequestVerificationToken", done.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!),
            ]);

        Assert.Equal(409, refused.Status);
        Assert.Contains("är redan klart", refused.Html, StringComparison.Ordinal);
    }

    private Task<string> MatterOfAsync(int step) =>
        app.ReadAsync(async db => $"{await db.Processes.Where(process => process.Number == 1).SelectMany(process => process.Steps).Where(each => each.Number == step).Select(each => each.MatterId).SingleAsync()}");
}

[Collection<SqliteRooms>]
public sealed class SqliteStepTests(DemoApp app) : StepTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerStepTests(SqlServerDemoApp app) : StepTests(app);
