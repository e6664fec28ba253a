using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Bodies;

/// <summary>The administrator adds bodies, names them, gives them mandate periods and seats; everyone else reads.</summary>
public sealed class BodyTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string New = "/organ/nytt";

    [Fact]
    public async Task A_new_body_stands_in_the_list_under_its_code()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var whole = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KS").Select(body => body.Id).SingleAsync());

        var answer = await AddAsync(administrator, "PU", ("NameSv", "Personalutskottet"), ("NameEn", "Staff Committee"), ("Kind", "WorkingCommittee"), ("PartOfId", $"{whole}"));

        Assert.Equal("/organ/pu", answer.Location);
        var page = await administrator.FollowAsync(answer);
        Assert.Equal("Personalutskottet", page.H1);
        Assert.Contains("PU, Arbetsutskott, utskott under Kommunstyrelsen", page.Html, StringComparison.Ordinal);
        Assert.Equal("Staff Committee", (await administrator.GetAsync("/en/organ/pu")).H1);
        Assert.Contains("Personalutskottet", (await administrator.GetAsync("/organ")).Html, StringComparison.Ordinal);
        Assert.Equal("AddBody", await app.ReadAsync(db => db.AuditEntries.Where(entry => db.Bodies.Any(body => body.Id == entry.SubjectId && body.Code == "PU")).Select(entry => entry.Act).SingleAsync()));
    }

    [Fact]
    public async Task A_code_is_taken_whatever_its_case()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var answer = await AddAsync(administrator, "kSau");

        Assert.Equal(422, answer.Status);
        Assert.Equal(["Ett organ har redan koden kSau. Stora och små bokstäver räknas som samma."], answer.Errors);
        Assert.Equal("Code", answer.Document.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"));
        Assert.Equal("Teknik- och fritidsnämnden", answer.Document.QuerySelector("[name=NameSv]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Of_many_who_add_the_same_code_at_once_one_does_and_the_others_are_told_at_the_field()
    {
        app.ExpectWarning("Microsoft.EntityFrameworkCore");
        var administrator = await app.SignInAsync(Role.Administrator);
        var form = await administrator.GetAsync(New);
        string[] codes = ["RACE", "race", "Race", "RaCe", "raCE", "RAce"];

        var answers = await Task.WhenAll(codes.Select(code => administrator.SubmitAsync(
            form, "[data-testid=body-form]", ("Code", code), ("NameSv", "Nämnden"), ("NameEn", "Board"), ("Kind", "Board"))));

        Assert.Single(answers, answer => answer.Status == 302);
        Assert.All(answers.Where(answer => answer.Status != 302), answer =>
        {
            Assert.True(answer.Status is 409 or 422, $"{answer.Status}");
            Assert.Equal("Code", answer.Document.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"));
        });
        Assert.Equal(1, await app.ReadAsync(db => db.Bodies.CountAsync(body => body.Code == "race")));
    }

    [Theory]
    [InlineData("K/S", "Använd bara bokstäver, siffror och bindestreck i koden.")]
    [InlineData("T N", "Använd bara bokstäver, siffror och bindestreck i koden.")]
    [InlineData("Nytt", "Koden är upptagen av sidan för nya organ. Välj en annan.")]
    [InlineData("ABCDEFGHIJKLMNOPQRSTU", "Högst 20 tecken.")]
    public async Task A_code_can_stand_in_an_address(string code, string fault)
    {
        var answer = await AddAsync(await app.SignInAsync(Role.Administrator), code);

        Assert.Equal(422, answer.Status);
        Assert.Equal([fault], answer.Errors);
    }

    [Fact]
    public async Task Residents_are_no_body_that_is_added_here()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var answer = await AddAsync(administrator, "INV", ("Kind", "Citizens"));

        Assert.Equal(422, answer.Status);
        Assert.Equal(["Välj vilket slag av organ det är."], answer.Errors);
    }

    [Fact]
    public async Task Names_are_changed_in_both_languages_and_the_trail_keeps_both()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await AddAsync(administrator, "N1");

        var saved = await administrator.FollowAsync(await administrator.SubmitAsync(
            await administrator.GetAsync("/organ/n1/andra"), "[data-testid=names-form]", ("NameSv", "Tekniska nämnden"), ("NameEn", "Technical Board")));

        Assert.Equal("Tekniska nämnden", saved.H1);
        var trail = await app.ReadAsync(async db => await (
            from entry in db.AuditEntries
            join payload in db.AuditPayloads on entry.Id equals payload.EntryId
            where entry.Act == "EditBody" && payload.To!.Contains("Technical Board")
            select payload.From + payload.To).SingleAsync());
        Assert.Contains("Teknik- och fritidsnämnden", trail, StringComparison.Ordinal);
        Assert.Contains("Tekniska nämnden", trail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_administrators_meet_each_others_names_and_choose()
    {
        var (first, second) = (await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Administrator));
        await AddAsync(first, "N2");
        var (theirs, mine) = (await first.GetAsync("/organ/n2/andra"), await second.GetAsync("/organ/n2/andra"));
        await first.SubmitAsync(theirs, "[data-testid=names-form]", ("NameSv", "Den enas nämnd"));

        var conflict = await second.SubmitAsync(mine, "[data-testid=names-form]", ("NameSv", "Den andras nämnd"));
        var both = await second.SubmitAsync(conflict, "[data-testid=names-form]", ("ConflictChoice", "both"));
        var kept = await second.FollowAsync(await second.SubmitAsync(conflict, "[data-testid=names-form]", ("ConflictChoice", "mine")));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas nämnd", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den andras nämnd", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Den enas nämnd / Den andras nämnd", both.Document.QuerySelector("[name=NameSv]")!.GetAttribute("value"));
        Assert.Equal("Den andras nämnd", kept.H1);
    }

    [Fact]
    public async Task A_mandate_period_is_added_corrected_and_ended()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await AddAsync(administrator, "M1");
        await AddMandateAsync(administrator, "m1", "2019-01-01", "2022-12-31");

        var address = await LinkAsync(administrator, "/organ/m1", "mandates");
        var corrected = await administrator.FollowAsync(await administrator.SubmitAsync(
            await administrator.GetAsync(address), "[data-testid=mandate-form]", ("Form.SeatCount", "11")));
        var outside = await administrator.SubmitAsync(await administrator.GetAsync(address), "[data-testid=end-form]", ("End.Day", "2023-01-01"));
        var ended = await administrator.FollowAsync(await administrator.SubmitAsync(
            await administrator.GetAsync(address), "[data-testid=end-form]", ("End.Day", "2020-06-30")));

        Assert.Contains("1 januari 2019 – 31 december 2022", corrected.Text("mandates"), StringComparison.Ordinal);
        Assert.Contains("11 platser", corrected.Text("mandates"), StringComparison.Ordinal);
        Assert.Equal((422, "Välj en dag från 1 januari 2019 till 31 december 2022."), (outside.Status, outside.Errors.Single()));
        Assert.Contains("1 januari 2019 – 30 juni 2020", ended.Text("mandates"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2022-12-31", "2026-12-31")]
    [InlineData("2018-01-01", "2019-01-01")]
    [InlineData("2017-01-01", "2030-01-01")]
    [InlineData("2020-01-01", "2020-12-31")]
    public async Task Mandate_periods_of_a_body_do_not_overlap(string from, string to)
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var answer = await AddMandateAsync(administrator, "ks", from, to);

        Assert.Equal(422, answer.Status);
        Assert.Equal(["Perioden går in i mandatperioden 1 januari 2019 – 31 december 2022. Ett organ har en mandatperiod i taget."], answer.Errors);
        Assert.Equal("Form.From", answer.Document.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"));
    }

    [Fact]
    public async Task A_corrected_period_does_not_stand_in_its_own_way_but_in_that_of_its_neighbour()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await AddAsync(administrator, "M2");
        await AddMandateAsync(administrator, "m2", "2019-01-01", "2022-12-31");
        await AddMandateAsync(administrator, "m2", "2023-01-01", "2026-12-31");
        var latest = await LinkAsync(administrator, "/organ/m2", "mandates");

        var into = await administrator.SubmitAsync(await administrator.GetAsync(latest), "[data-testid=mandate-form]", ("Form.From", "2022-12-31"));
        var within = await administrator.SubmitAsync(await administrator.GetAsync(latest), "[data-testid=mandate-form]", ("Form.From", "2023-02-01"));

        Assert.Equal((422, 302), (into.Status, within.Status));
    }

    [Fact]
    public async Task A_seat_is_filled_corrected_and_ended_and_never_goes_away()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await AddAsync(administrator, "S1");
        await AddSeatAsync(administrator, "s1", "Anna Berg", "2019-01-01", "2022-12-31");
        var address = await LinkAsync(administrator, "/organ/s1", "seats");

        var corrected = await administrator.FollowAsync(await administrator.SubmitAsync(
            await administrator.GetAsync(address), "[data-testid=seat-form]", ("Form.Holder", "Anna Bergh"), ("Form.Party", "S"), ("Form.Role", "Chair")));
        var ended = await administrator.FollowAsync(await administrator.SubmitAsync(
            await administrator.GetAsync(address), "[data-testid=end-form]", ("End.Day", "2019-02-28")));

        Assert.Contains("Anna Bergh (S)", corrected.Text("standing"), StringComparison.Ordinal);
        Assert.Contains("Ordförande, 1 januari 2019 – 31 december 2022", corrected.Text("standing"), StringComparison.Ordinal);
        Assert.DoesNotContain("Anna Bergh", ended.Text("standing"), StringComparison.Ordinal);
        Assert.Contains("Anna Bergh (S)", ended.Text("ended"), StringComparison.Ordinal);
        Assert.Contains("Ordförande, 1 januari 2019 – 28 februari 2019", ended.Text("ended"), StringComparison.Ordinal);
        Assert.Contains("Platsen för Anna Bergh är avslutad.", ended.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_seat_ends_within_its_time_and_not_before_it_began()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await AddAsync(administrator, "S2");

        var backwards = await AddSeatAsync(administrator, "s2", "Bo Ek", "2019-02-01", "2019-01-31");
        await AddSeatAsync(administrator, "s2", "Bo Ek", "2019-02-01", "2022-12-31");
        var early = await administrator.SubmitAsync(await administrator.GetAsync("/organ/s2/platser/1"), "[data-testid=end-form]", ("End.Day", "2019-01-31"));

        Assert.Equal((422, "Sista dagen är före första dagen."), (backwards.Status, backwards.Errors.Single()));
        Assert.Equal((422, "Välj en dag från 1 februari 2019 till 31 december 2022."), (early.Status, early.Errors.Single()));
        Assert.Equal("End.Day", early.Document.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"));
    }

    [Fact]
    public async Task The_second_to_save_a_seat_or_a_period_sees_what_stands_beside_what_was_typed()
    {
        var (first, second) = (await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Administrator));
        await AddAsync(first, "S3");
        await AddSeatAsync(first, "s3", "Cecilia Dal", "2019-01-01", "2022-12-31");
        var seat = await second.GetAsync("/organ/s3/platser/1");
        var period = await second.GetAsync("/organ/s3/mandatperioder/ny");
        await first.SubmitAsync(await first.GetAsync("/organ/s3/platser/1"), "[data-testid=seat-form]", ("Form.Holder", "Cecilia Dahl"));

        var onSeat = await second.SubmitAsync(seat, "[data-testid=seat-form]", ("Form.Holder", "Cecilia Dahle"));
        var onEnd = await second.SubmitAsync(seat, "[data-testid=end-form]", ("End.Day", "2019-03-01"));
        var onPeriod = await second.SubmitAsync(period, "[data-testid=mandate-form]", ("Form.From", "2019-01-01"), ("Form.To", "2022-12-31"), ("Form.SeatCount", "7"));

        Assert.All([onSeat, onEnd, onPeriod], answer =>
        {
            Assert.Equal(409, answer.Status);
            Assert.Contains("Någon annan hann spara", answer.Text("overtaken"), StringComparison.Ordinal);
        });
        Assert.Contains("Cecilia Dahl", onSeat.Text("stored"), StringComparison.Ordinal);
        Assert.Equal("Cecilia Dahle", onSeat.Document.QuerySelector("[name='Form.Holder']")!.GetAttribute("value"));
        Assert.Equal("2019-03-01", onEnd.Document.QuerySelector("[name='End.Day']")!.GetAttribute("value"));
        Assert.Equal(302, (await second.SubmitAsync(onSeat, "[data-testid=seat-form]")).Status);
    }

    [Fact]
    public async Task Those_who_only_read_see_seats_without_buttons_and_are_refused()
    {
        var reader = await app.ReaderAsync();
        var page = await reader.GetAsync("/organ/ks");

        Assert.Contains("Ordförande, 1 januari 2019 – 31 december 2022", page.Text("standing"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form, main a[href*=platser], main a[href*=mandatperioder], main a[href$=andra]"));
        Assert.DoesNotContain("/organ/nytt", (await reader.GetAsync("/organ")).Html, StringComparison.Ordinal);
        Assert.Equal(403, (await reader.GetAsync("/organ/ks/platser/ny")).Status);
    }

    [Fact]
    public async Task An_administrator_of_one_body_edits_that_body_only()
    {
        var id = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KF").Select(body => body.Id).SingleAsync());
        var own = await app.SignInAsync(Grant.AtBody(Role.Administrator, id));

        Assert.Equal(200, (await own.GetAsync("/organ/kf/platser/ny")).Status);
        Assert.Equal(403, (await own.GetAsync("/organ/ks/platser/ny")).Status);
        Assert.Equal(403, (await own.GetAsync(New)).Status);
    }

    private static async Task<Page> AddAsync(Visitor visitor, string code, params (string Name, string? Value)[] fields)
    {
        var filled = fields.Select(field => field.Name).ToHashSet();
        (string Name, string? Value)[] usual = [("Code", code), ("NameSv", "Teknik- och fritidsnämnden"), ("NameEn", "Technical and Leisure Board"), ("Kind", "Board")];
        return await visitor.SubmitAsync(await visitor.GetAsync(New), "[data-testid=body-form]", [.. usual.Where(field => !filled.Contains(field.Name)), .. fields]);
    }

    private static async Task<Page> AddMandateAsync(Visitor visitor, string code, string from, string to) => await visitor.SubmitAsync(
        await visitor.GetAsync($"/organ/{code}/mandatperioder/ny"), "[data-testid=mandate-form]", ("Form.From", from), ("Form.To", to), ("Form.SeatCount", "9"));

    private static async Task<Page> AddSeatAsync(Visitor visitor, string code, string holder, string from, string to) => await visitor.SubmitAsync(
        await visitor.GetAsync($"/organ/{code}/platser/ny"), "[data-testid=seat-form]",
        ("Form.Holder", holder), ("Form.Role", "Member"), ("Form.From", from), ("Form.To", to));

    private static async Task<string> LinkAsync(Visitor visitor, string path, string list) =>
        (await visitor.GetAsync(path)).Document.QuerySelector($"[data-testid={list}] .rows a")!.GetAttribute("href")!;
}
