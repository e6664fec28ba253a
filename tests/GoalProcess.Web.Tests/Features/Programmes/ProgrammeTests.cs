using GoalProcess.Domain.Access;
using GoalProcess.Domain.Programmes;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Programmes;

/// <summary>The programme is begun, says what each goal means, and tells of its gaps; focus areas, success factors and strategies hang under it.</summary>
public abstract class ProgrammeTests(DemoApp app)
{
    private const string Decided = "/processer/2/program";
    private const string Room = "/processer/1/program";
    private const string Form = "[data-testid=programme-form]";
    private const string Clarification = "[data-testid=clarification-form]";
    private const string FocusArea = "[data-testid=focus-area-form]";
    private const string Factor = "[data-testid=factor-form]";
    private const string Strategy = "[data-testid=strategy-form]";

    [Fact]
    public async Task The_demos_programme_says_everything_of_every_goal()
    {
        var reader = await app.ReaderAsync();

        var page = await reader.GetAsync(Decided);

        Assert.Contains("Utkast", page.Text("programme"), StringComparison.Ordinal);
        Assert.Contains("Programmet säger allt om varje mål", page.Text("completeness"), StringComparison.Ordinal);
        Assert.Contains("Arbete, företag och utbildning hänger ihop.", page.Text("goal-2"), StringComparison.Ordinal);
        Assert.Contains("Kommunens egna bilar", page.Text("factor-1"), StringComparison.Ordinal);
        Assert.Contains("Hör till mål 2, 3, 4", page.Text("focus-areas"), StringComparison.Ordinal);
        Assert.Contains("inte varit underlag", page.Text("pinned"), StringComparison.Ordinal);
        Assert.Contains("Till programmet hör", page.Text("basis"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task A_programme_is_begun_its_gaps_are_told_and_filled()
    {
        var official = await app.OfficialAsync();
        await BegunAsync(official);

        var empty = await official.GetAsync(Room);
        Assert.Contains("Mål 4", empty.Text("gaps-4"), StringComparison.Ordinal);
        Assert.Contains("saknar syfte i programmet", empty.Text("gaps-4"), StringComparison.Ordinal);

        await official.SubmitAsync(await official.GetAsync(Room + "/fokusomraden/ny"), FocusArea, ("Name", "Unga i hela kommunen"), ("Description", "Det som görs tillsammans"));
        var number = await app.ReadAsync(db => db.Programmes.Where(one => db.Processes.Any(process => process.Id == one.ProcessId && process.Number == 1))
            .SelectMany(one => one.FocusAreas).Where(area => area.Name == "Unga i hela kommunen").Select(area => area.Number).SingleAsync());
        var form = await official.GetAsync(Room + "/mal/4");
        Assert.Contains("Underlag", form.Text("basis"), StringComparison.Ordinal);
        var filled = await official.FollowAsync(await official.SubmitAsync(
            form, Clarification, ("Meaning", "Alla räknas"), ("Purpose", "Ett syfte"), ("Strategy", "En strategi"), ("FollowUp", "Varje år"), ("TargetGroups", "Alla"),
            ("FocusAreas", $"{number}")));

        Assert.Contains("Det programmet säger om mål 4 är sparat.", filled.Html, StringComparison.Ordinal);
        Assert.Null(filled.Text("gaps-4"));
        Assert.Contains("Ett syfte", filled.Text("goal-4"), StringComparison.Ordinal);
        Assert.Contains("Unga i hela kommunen", filled.Text("goal-4"), StringComparison.Ordinal);
        var history = filled.Text("history");
        Assert.Contains("Ett mål förtydligades i programmet", history, StringComparison.Ordinal);
        Assert.Contains("Unga i hela kommunen", history, StringComparison.Ordinal);

        var gone = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync($"{Room}/fokusomraden/{number}"), "[data-testid=withdraw-focus-area]"));
        Assert.Contains("Fokusområdet är tillbakadraget.", gone.Html, StringComparison.Ordinal);
        Assert.Contains("hör inte till något fokusområde", gone.Text("gaps-4"), StringComparison.Ordinal);
        Assert.Equal(404, (await official.GetAsync($"{Room}/fokusomraden/{number}")).Status);
    }

    [Fact]
    public async Task A_success_factor_gets_a_strategy_that_lives_one_mandate_period()
    {
        var official = await app.OfficialAsync();
        await BegunAsync(official);
        await official.SubmitAsync(await official.GetAsync(Room + "/mal/3/framgangsfaktorer/ny"), Factor, ("Name", "God hälsa"), ("Criteria", "Fler mår bra"));
        var number = await NumberOfFactorAsync("God hälsa");
        var form = await official.GetAsync($"{Room}/framgangsfaktorer/{number}/strategier/ny");
        Assert.Equal("2019-01-01", form.Document.QuerySelector("#From")!.GetAttribute("value"));

        var early = await official.SubmitAsync(form, Strategy, ("Wording", "Simskola åt alla"), ("To", "2018-01-01"));
        var tooLong = await official.SubmitAsync(form, Strategy, ("Wording", "Simskola åt alla"), ("To", "2026-12-31"));
        var saved = await official.FollowAsync(await official.SubmitAsync(form, Strategy, ("Wording", "Simskola åt alla")));

        Assert.Equal((422, "Sista dagen kan inte komma före den första."), (early.Status, early.Errors.Single()));
        Assert.Equal(409, tooLong.Status);
        Assert.Contains("31 december 2022", tooLong.Document.QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Simskola åt alla", tooLong.Document.QuerySelector("[name=Wording]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Simskola åt alla (1 januari 2019 – 31 december 2022)", Spaced(saved.Text($"factor-{number}")), StringComparison.Ordinal);

        await official.SubmitAsync(await official.GetAsync($"{Room}/framgangsfaktorer/{number}/strategier/1"), Strategy, ("Wording", "Simskola åt alla barn"));
        Assert.Contains("Simskola åt alla barn", (await official.GetAsync(Room)).Text($"factor-{number}"), StringComparison.Ordinal);
        await official.SubmitAsync(await official.GetAsync($"{Room}/framgangsfaktorer/{number}/strategier/1"), "[data-testid=withdraw-strategy]");
        Assert.DoesNotContain("Simskola", (await official.GetAsync(Room)).Text($"factor-{number}"), StringComparison.Ordinal);
        var withdrawn = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync($"{Room}/framgangsfaktorer/{number}"), "[data-testid=withdraw-factor]"));
        Assert.Null(withdrawn.Text($"factor-{number}"));
        Assert.Contains("God hälsa", withdrawn.Text("history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_or_too_long_is_said_at_the_field_and_what_was_typed_is_kept()
    {
        var official = await app.OfficialAsync();
        await BegunAsync(official);

        var name = await official.SubmitAsync(await official.GetAsync(Room + "/andra"), Form, ("Name", " "), ("Introduction", "Ska stå kvar"));
        var purpose = await official.SubmitAsync(
            await official.GetAsync(Room + "/mal/1"), Clarification, ("Purpose", new string('å', ProgrammeGoal.TextMaxLength + 1)), ("Meaning", "Står kvar"));
        var factor = await official.SubmitAsync(await official.GetAsync(Room + "/mal/1/framgangsfaktorer/ny"), Factor, ("Name", ""), ("Criteria", "Kvar"));

        Assert.Equal((422, "Skriv programmets namn."), (name.Status, name.Errors.Single()));
        Assert.Equal("Ska stå kvar", name.Document.QuerySelector("[name=Introduction]")!.TextContent.Trim());
        Assert.Equal((422, "Högst 4000 tecken får plats."), (purpose.Status, purpose.Errors.Single()));
        Assert.Equal("Står kvar", purpose.Document.QuerySelector("[name=Meaning]")!.TextContent.Trim());
        Assert.Equal((422, "Skriv framgångsfaktorn."), (factor.Status, factor.Errors.Single()));
        Assert.Equal(404, (await official.SubmitAsync(await official.GetAsync(Room + "/mal/1"), Clarification, ("FocusAreas", "77"))).Status);
    }

    [Fact]
    public async Task Two_who_write_on_the_same_goal_meet_each_others_words()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        await BegunAsync(first);
        var (theirs, mine) = (await first.GetAsync(Room + "/mal/2"), await second.GetAsync(Room + "/mal/2"));
        await first.SubmitAsync(theirs, Clarification, ("Purpose", "Den enas syfte"));

        var conflict = await second.SubmitAsync(mine, Clarification, ("Purpose", "Den andras syfte"));
        var both = await second.SubmitAsync(conflict, Clarification, ("ConflictChoice", "both"));
        var kept = await second.FollowAsync(await second.SubmitAsync(conflict, Clarification, ("ConflictChoice", "mine")));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas syfte", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den enas syfte\n\nDen andras syfte", both.Document.QuerySelector("[name=Purpose]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den andras syfte", kept.Text("goal-2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_part_withdrawn_meanwhile_or_changed_by_someone_else_is_not_written_over()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        await BegunAsync(first);
        await first.SubmitAsync(await first.GetAsync(Room + "/fokusomraden/ny"), FocusArea, ("Name", "Två skriver"));
        var address = Room + (await first.GetAsync(Room)).Document.QuerySelectorAll("[data-testid=focus-areas] a")
            .Single(link => link.TextContent.Contains("Två skriver", StringComparison.Ordinal)).GetAttribute("href")![Room.Length..];
        var (theirs, mine) = (await first.GetAsync(address), await second.GetAsync(address));
        await first.SubmitAsync(theirs, FocusArea, ("Description", "Den enas beskrivning"));

        var conflict = await second.SubmitAsync(mine, FocusArea, ("Description", "Den andras beskrivning"));
        var withdrawal = await second.SubmitAsync(mine, "[data-testid=withdraw-focus-area]");
        var gone = await second.SubmitAsync(withdrawal, "[data-testid=withdraw-focus-area]");

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas beskrivning", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal((409, 302), (withdrawal.Status, gone.Status));
    }

    [Fact]
    public async Task Only_officials_write_and_everyone_reads()
    {
        foreach (var role in new[] { Role.ElectedMember, Role.Executive, Role.Secretary, Role.BoardRepresentative })
        {
            var other = await app.SignInAsync(role);
            Assert.Equal(200, (await other.GetAsync(Decided)).Status);
            Assert.Empty((await other.GetAsync(Decided)).Document.QuerySelectorAll("main a[href*='/program/']"));
            Assert.Equal(403, (await other.GetAsync(Decided + "/andra")).Status);
            Assert.Equal(403, (await other.GetAsync(Decided + "/mal/1")).Status);
        }
    }

    [Fact]
    public async Task The_secretary_pins_it_and_a_later_change_is_told()
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var (body, number) = await app.ReadAsync(async db =>
        {
            var row = await (
                from meeting in db.Meetings
                join matter in db.Matters on meeting.Items.Where(item => item.MatterId != null).Select(item => item.MatterId).FirstOrDefault() equals matter.Id
                join place in db.Bodies on meeting.BodyId equals place.Id
                where matter.Subject == Domain.Matters.MatterSubject.Programme && db.Processes.Any(process => process.Id == matter.ProcessId && process.Number == 1)
                select new { place.Code, meeting.Number }).FirstAsync();
            return (row.Code, row.Number);
        });
        await BegunAsync(await app.OfficialAsync());

        var official = await app.OfficialAsync();
        var page = await secretary.GetAsync($"/organ/{body.ToLowerInvariant()}/sammantraden/{number}");
        Assert.Contains("Programmet 2019", page.Document.QuerySelector("[data-testid^=pin-]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, (await secretary.SubmitAsync(page, "[data-testid^=pin-]")).Status);
        var current = await official.GetAsync(Room);
        var document = await official.GetAsync(current.Document.QuerySelector("[data-testid=pinned] a[href*=underlag]")!.GetAttribute("href")!);
        await official.SubmitAsync(await official.GetAsync(Room + "/andra"), Form, ("Introduction", "En senare inledning"));

        Assert.Contains("Samma text som nu.", current.Text("pinned"), StringComparison.Ordinal);
        Assert.Contains("Programmet 2019", document.H1, StringComparison.Ordinal);
        Assert.Contains("Inledningen", document.Html, StringComparison.Ordinal);
        Assert.Contains("programmet har ändrats efteråt", (await official.GetAsync(Room)).Text("pinned"), StringComparison.Ordinal);
    }

    /// <summary>The first process's programme, begun once by whichever test comes first.</summary>
    private static async Task BegunAsync(Visitor official)
    {
        if ((await official.GetAsync(Room)).Text("programme") is null)
        {
            var begun = await official.FollowAsync(await official.SubmitAsync(
                await official.GetAsync(Room + "/andra"), Form, ("Name", "Programmet 2019"), ("Introduction", "Inledningen")));
            Assert.Contains("Programmets namn och inledning är sparade.", begun.Html, StringComparison.Ordinal);
        }
    }

    private Task<int> NumberOfFactorAsync(string name) => app.ReadAsync(db => db.Programmes.SelectMany(one => one.SuccessFactors)
        .Where(factor => factor.Name == name).Select(factor => factor.Number).SingleAsync());

    private static string Spaced(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

[Collection<SqliteRooms>]
public sealed class SqliteProgrammeTests(DemoApp app) : ProgrammeTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerProgrammeTests(SqlServerDemoApp app) : ProgrammeTests(app);
