using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Replanning;

/// <summary>Steps and meetings get other days: what follows is shown first, and nothing is saved that was not shown.</summary>
public abstract class ReplanningTests(DemoApp app)
{
    private const string Overtaken = "Någon annan hann spara en ändring.";

    private const string Board = "/processer/1/steg/13/flytta";

    private const string WhatIfs = "/processer/1/alternativ";

    [Fact]
    public async Task What_follows_is_shown_to_every_reader_and_nothing_is_saved()
    {
        var reader = await app.SignInAsync(Role.Executive);
        var before = await StepsAsync();
        var page = await reader.GetAsync($"{Board}?start=2019-05-15&end=2019-05-15");

        Assert.Equal(200, page.Status);
        Assert.Contains("Kommunstyrelsen har inget sammanträde 15 maj 2019. Steget beräknas i stället till nästa sammanträde, 4 juni 2019.", Said(page, "no-meeting"), StringComparison.Ordinal);
        Assert.Contains("Kommunfullmäktige 24 juni 2019", Said(page, "broken"), StringComparison.Ordinal);
        Assert.Matches("8 maj 2019.*4 juni 2019.*27 dagar senare", Said(page, "effect-13"));
        Assert.Contains("Kommunstyrelsen: Maria Sand (nämndsekreterare)", Said(page, "tell"), StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("form[method=post][data-testid]"));
        Assert.Contains("bara handläggare kan ändra tidplanen", page.Html, StringComparison.Ordinal);
        Assert.Equal(before, await StepsAsync());
    }

    [Fact]
    public async Task With_the_meeting_moved_along_the_council_holds()
    {
        var page = await (await app.OfficialAsync()).GetAsync($"{Board}?start=2019-05-15&end=2019-05-15&withMeeting=true");

        Assert.StartsWith("Alla fasta datum", Said(page, "verdict"), StringComparison.Ordinal);
        Assert.Matches("8 maj 2019.*15 maj 2019.*7 dagar senare", Said(page, "effect-13"));
        // what it shows is not what saving the step alone would do, so it cannot be saved from here
        Assert.Null(page.Document.QuerySelector("[data-testid=save-move]"));
        Assert.NotNull(page.Document.QuerySelector("[data-testid=keep]"));
    }

    [Theory]
    [InlineData("?start=2019-05-15&end=2019-05-01", "end", "Sista dagen ligger före den första")]
    [InlineData("?start=&end=2019-05-01", "start", "Skriv första dagen")]
    [InlineData("?start=2019-05-15&end=", "end", "Skriv sista dagen")]
    [InlineData("?start=igår&end=2019-05-15", "start", "")]
    public async Task Days_that_cannot_be_weighed_are_told_at_the_field(string query, string field, string message)
    {
        var page = await (await app.OfficialAsync()).GetAsync(Board + query);

        Assert.Equal(422, page.Status);
        var input = page.Document.QuerySelector($"[name='{field}' i]")!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Equal("#" + input.Id, page.Document.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Contains(message, page.Document.QuerySelector(".error-summary")!.TextContent, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-testid=preview]"));
    }

    [Fact]
    public async Task A_move_without_a_reason_keeps_what_is_shown_and_saves_nothing()
    {
        var official = await app.OfficialAsync();
        var before = await StepsAsync();
        var answer = await official.SubmitAsync(
            await official.GetAsync("/processer/1/steg/11/flytta?start=2019-04-11&end=2019-04-12"), "[data-testid=save-move]", ("Because", " "));

        Assert.Equal(422, answer.Status);
        Assert.Equal("true", answer.Document.QuerySelector("[name=Because]")!.GetAttribute("aria-invalid"));
        Assert.Equal("2019-04-11", answer.Document.QuerySelector("[data-testid=dates] [name=Start]")!.GetAttribute("value"));
        Assert.NotNull(answer.Document.QuerySelector("[data-testid=preview]"));
        Assert.Equal(before, await StepsAsync());
    }

    [Fact]
    public async Task The_second_to_move_a_step_is_told_of_the_first_and_keeps_what_was_typed()
    {
        const string Step = "/processer/1/steg/24";
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var alsoSeen = await second.GetAsync($"{Step}/flytta?start=2019-12-09&end=2019-12-10");
        Assert.Equal(302, (await first.SubmitAsync(await first.GetAsync($"{Step}/flytta?start=2019-12-02&end=2019-12-03"), "[data-testid=save-move]", ("Because", "Nämnden bytte dag"))).Status);

        var told = await second.SubmitAsync(alsoSeen, "[data-testid=save-move]", ("Because", "Lokalen är upptagen"));

        Assert.Equal(409, told.Status);
        Assert.StartsWith("Fel: ", told.Title, StringComparison.Ordinal);
        Assert.StartsWith(Overtaken, told.Text("overtaken"), StringComparison.Ordinal);
        Assert.Contains("2–3 december 2019", told.Html, StringComparison.Ordinal);
        Assert.Contains("Lokalen är upptagen", told.Document.QuerySelector("[name=Because]")!.TextContent, StringComparison.Ordinal);

        // with what holds now before the eyes the second may still save
        Assert.Equal(302, (await second.SubmitAsync(told, "[data-testid=save-move]")).Status);
        var step = await first.GetAsync(Step);
        Assert.Contains("9–10 december 2019", step.Html, StringComparison.Ordinal);
        Assert.Contains("Nämnden bytte dag", step.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_would_do_something_else_than_was_shown_is_not_saved_though_nobody_touched_the_step()
    {
        var (official, secretary) = (await app.OfficialAsync(), await app.SignInAsync(Role.Secretary));
        var seen = await official.GetAsync("/processer/1/steg/21/flytta?start=2019-10-07&end=2019-10-07");

        // the board's meeting on the programme is moved meanwhile: what was shown of it no longer holds
        var board = await NumberAsync("KS", new DateTime(2019, 9, 11));
        var moved = await secretary.SubmitAsync(
            await secretary.GetAsync($"/organ/ks/sammantraden/{board}/flytta?day=2019-09-18"), "[data-testid=save-move]", ("Because", "Lokalen"));
        Assert.Equal(302, moved.Status);

        var told = await official.SubmitAsync(seen, "[data-testid=save-move]", ("Because", "Remissen"));
        Assert.Equal(409, told.Status);
        Assert.StartsWith(Overtaken, told.Text("overtaken"), StringComparison.Ordinal);
        Assert.Equal(302, (await official.SubmitAsync(told, "[data-testid=save-move]")).Status);
    }

    [Fact]
    public async Task A_step_that_is_done_is_not_moved()
    {
        var official = await app.OfficialAsync();
        var page = await official.GetAsync("/processer/1/steg/1/flytta?start=2019-05-15&end=2019-05-15");

        Assert.Contains("kan inte flyttas", page.Html, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-testid=save-move]"));
        Assert.Equal(404, (await official.GetAsync("/processer/1/steg/99/flytta")).Status);
    }

    [Fact]
    public async Task A_meeting_is_moved_with_what_follows_in_each_process_and_the_reason_kept()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var number = await NumberAsync("KSAU", new DateTime(2019, 8, 28));
        var address = $"/organ/ksau/sammantraden/{number}";
        var page = await secretary.GetAsync($"{address}/flytta?day=2019-09-04");

        Assert.Contains("Mål för ny mandatperiod", page.Document.QuerySelector("[data-testid=preview] h2")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("7 dagar senare", Said(page, "effects"), StringComparison.Ordinal);
        Assert.Equal(422, (await secretary.SubmitAsync(page, "[data-testid=save-move]", ("Because", ""))).Status);
        Assert.Equal(302, (await secretary.SubmitAsync(page, "[data-testid=save-move]", ("Because", "Ordföranden är bortrest"))).Status);

        Assert.Contains("4 september 2019", (await secretary.GetAsync(address)).Html, StringComparison.Ordinal);
        Assert.Equal("Ordföranden är bortrest", await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.Act == "RescheduleMeeting").OrderByDescending(entry => entry.Id).Select(entry => entry.Because).FirstAsync()));
    }

    [Fact]
    public async Task A_meeting_that_no_process_waits_for_moves_without_a_word()
    {
        var reader = await app.SignInAsync(Role.ElectedMember);
        var held = await NumberAsync("KS", new DateTime(2019, 2, 6));
        var page = await reader.GetAsync($"/organ/ks/sammantraden/{held}/flytta?day=2019-02-07");

        Assert.Equal(200, page.Status);
        Assert.Contains("Ingen process påverkas.", page.Html, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("[data-testid=save-move]"));
        Assert.Equal(422, (await reader.GetAsync($"/organ/ks/sammantraden/{held}/flytta?day=")).Status);

        // and is saved like any other
        var secretary = await app.SignInAsync(Role.Secretary);
        Assert.Equal(302, (await secretary.SubmitAsync(
            await secretary.GetAsync("/organ/ks/sammantraden/ny"), "form[method=post]:has([name='Form.Day'])", ("Form.Day", "2021-03-01"), ("Form.Time", "09:00"))).Status);
        var later = await NumberAsync("KS", new DateTime(2021, 3, 1));
        Assert.Equal(302, (await secretary.SubmitAsync(
            await secretary.GetAsync($"/organ/ks/sammantraden/{later}/flytta?day=2021-03-02"), "[data-testid=save-move]", ("Because", "Lokalen"))).Status);
        Assert.Equal(later, await NumberAsync("KS", new DateTime(2021, 3, 2)));
    }

    [Fact]
    public async Task A_what_if_plan_is_kept_compared_changed_and_carried_out()
    {
        var official = await app.OfficialAsync();
        var before = await StepsAsync();
        var kept = await official.SubmitAsync(
            await official.GetAsync("/processer/1/steg/19/flytta?start=2019-09-12&end=2019-09-12"), "[data-testid=keep]", ("Keep.Name", "Utvecklingsdagen senare"));
        Assert.Equal(302, kept.Status);
        Assert.Equal(before, await StepsAsync());

        var list = await official.GetAsync(WhatIfs);
        Assert.Contains("Utvecklingsdagen senare", Said(list, "compare"), StringComparison.Ordinal);
        Assert.StartsWith("Kommunfullmäktige kan besluta om målen tidigast 24 juni 2019", Said(list, "earliest"), StringComparison.Ordinal);
        var address = list.Document.QuerySelectorAll("[data-testid=compare] thead a").Single(link => link.TextContent.Contains("Utvecklingsdagen", StringComparison.Ordinal)).GetAttribute("href")!;

        var form = await official.GetAsync($"{address}/andra");
        Assert.Equal(422, (await official.SubmitAsync(form, "[data-testid=what-if-form]", ("Name", ""))).Status);
        Assert.Equal(302, (await official.SubmitAsync(form, "[data-testid=what-if-form]", ("Note", "Lokalen är upptagen"))).Status);
        Assert.Contains("Lokalen är upptagen", (await official.GetAsync(address)).Html, StringComparison.Ordinal);

        var carry = await official.GetAsync($"{address}/genomfor");
        Assert.Equal(422, (await official.SubmitAsync(carry, "[data-testid=carry-out]", ("Because", ""))).Status);
        Assert.Equal(302, (await official.SubmitAsync(carry, "[data-testid=carry-out]", ("Because", "Lokalen är upptagen"))).Status);
        Assert.Contains("12 september 2019", (await official.GetAsync("/processer/1/steg/19")).Html, StringComparison.Ordinal);
        Assert.Contains("Genomförd", Said(await official.GetAsync(WhatIfs), "compare"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_what_if_plan_that_changes_nothing_is_not_kept()
    {
        var official = await app.OfficialAsync();
        var answer = await official.SubmitAsync(await official.GetAsync($"{WhatIfs}/nytt"), "[data-testid=what-if-form]", ("Name", "Som nu"));

        Assert.Equal(422, answer.Status);
        Assert.Contains("Ändra minst ett datum", answer.Html, StringComparison.Ordinal);
        Assert.Equal("Som nu", answer.Document.QuerySelector("[name=Name]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Two_who_change_the_same_what_if_plan_see_both()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var alsoSeen = await second.GetAsync($"{WhatIfs}/1/andra");
        Assert.Equal(302, (await first.SubmitAsync(await first.GetAsync($"{WhatIfs}/1/andra"), "[data-testid=what-if-form]", ("Note", "Först"))).Status);

        var told = await second.SubmitAsync(alsoSeen, "[data-testid=what-if-form]", ("Note", "Sedan"));

        Assert.Equal(409, told.Status);
        Assert.Contains("Först", told.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Sedan", told.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await second.SubmitAsync(told, "[data-testid=what-if-form]", ("ConflictChoice", "mine"))).Status);
        Assert.Contains("Sedan", (await first.GetAsync($"{WhatIfs}/1")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_withdrawn_what_if_plan_is_shown_no_more()
    {
        var official = await app.OfficialAsync();
        await official.SubmitAsync(await official.GetAsync("/processer/1/steg/19/flytta?start=2019-09-20&end=2019-09-20"), "[data-testid=keep]", ("Keep.Name", "Släng mig"));
        var address = (await official.GetAsync(WhatIfs)).Document.QuerySelectorAll("[data-testid=compare] thead a").Single(link => link.TextContent.Contains("Släng", StringComparison.Ordinal)).GetAttribute("href")!;

        Assert.Equal(302, (await official.SubmitAsync(await official.GetAsync($"{address}/aterkallelse"), "[data-testid=withdrawal]", ("Because", "Inte aktuell"))).Status);
        Assert.Equal(404, (await official.GetAsync(address)).Status);
        Assert.DoesNotContain("Släng mig", Said(await official.GetAsync(WhatIfs), "compare"), StringComparison.Ordinal);
    }

    private static string Said(Page page, string part) => string.Join(' ', (page.Text(part) ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private Task<string> StepsAsync() => app.ReadAsync(async db => string.Join('\n', await db.Processes.Where(process => process.Number == 1)
        .SelectMany(process => process.Steps).OrderBy(step => step.Number).Select(step => $"{step.Number} {step.Start} {step.End}").ToListAsync()));

    private Task<int> NumberAsync(string body, DateTime day) => app.ReadAsync(db => db.Meetings
        .Where(meeting => db.Bodies.Any(one => one.Id == meeting.BodyId && one.Code == body) && meeting.StartsAt >= day && meeting.StartsAt < day.AddDays(1))
        .Select(meeting => meeting.Number).SingleAsync());
}

public sealed class SqliteReplanningTests(DemoApp app) : ReplanningTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerReplanningTests(SqlServerDemoApp app) : ReplanningTests(app), IClassFixture<SqlServerDemoApp>;
