using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Steps;

/// <summary>A step's dates and matter are changed by two officials who do not see each other.</summary>
public abstract class StepTests(DemoApp app)
{
    private const string Overtaken = "Någon annan hann spara en ändring.";

    [Fact]
    public async Task The_second_to_move_a_step_is_told_of_the_first_and_keeps_what_was_typed()
    {
        const string Step = "/processer/1/steg/24";
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var (seen, alsoSeen) = (await first.GetAsync(Step), await second.GetAsync(Step));

        Assert.Equal(302, (await MoveAsync(first, seen, "2019-12-02", "2019-12-03", "Nämnden bytte dag")).Status);
        var told = await MoveAsync(second, alsoSeen, "2019-12-09", "2019-12-10", "Lokalen är upptagen");

        Assert.Equal(409, told.Status);
        Assert.StartsWith("Fel: ", told.Title, StringComparison.Ordinal);
        Assert.StartsWith(Overtaken, told.Text("overtaken"), StringComparison.Ordinal);
        Assert.Contains("Nämnden bytte dag", told.Html, StringComparison.Ordinal);
        Assert.Equal("2019-12-09", told.Document.QuerySelector("[name='Move.Start']")!.GetAttribute("value"));
        Assert.Contains("Lokalen är upptagen", told.Document.QuerySelector("[name='Move.Because']")!.TextContent, StringComparison.Ordinal);

        // with the first one's dates before the eyes the second may still save
        Assert.Equal(302, (await second.SubmitAsync(told, "[data-testid=move]")).Status);
        Assert.Contains("9–10 december 2019", (await first.GetAsync(Step)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_mended_after_an_error_is_as_old_as_it_was_before()
    {
        const string Step = "/processer/1/steg/23";
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var alsoSeen = await second.GetAsync(Step);
        Assert.Equal(302, (await MoveAsync(first, await first.GetAsync(Step), "2019-11-20", "2019-11-21", "Först")).Status);

        var wrong = await MoveAsync(second, alsoSeen, "2019-11-27", "2019-11-28", "");
        Assert.Equal(422, wrong.Status);

        Assert.Equal(409, (await second.SubmitAsync(wrong, "[data-testid=move]", ("Move.Because", "Sedan"))).Status);
        Assert.Contains("20–21 november 2019", (await first.GetAsync(Step)).Html, StringComparison.Ordinal);
    }

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

    private static Task<Page> MoveAsync(Visitor visitor, Page page, string start, string end, string because) =>
        visitor.SubmitAsync(page, "[data-testid=move]", ("Move.Start", start), ("Move.End", end), ("Move.Because", because));
}

[Collection<SqliteRooms>]
public sealed class SqliteStepTests(DemoApp app) : StepTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerStepTests(SqlServerDemoApp app) : StepTests(app);
