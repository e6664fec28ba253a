using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Matters;

/// <summary>A matter is opened with its chain, and the executive board is given the opportunity to answer.</summary>
public abstract class MatterTests(DemoApp app)
{
    private const string New = "/processer/1/arenden/nytt";
    private const string Opened = "[data-testid=matter]";
    private const string Names = "[data-testid=matter-names]";

    [Fact]
    public async Task A_new_matter_offers_the_usual_chain_and_comes_into_the_list()
    {
        var official = await app.OfficialAsync();

        var answer = await official.SubmitAsync(
            await official.GetAsync(New), "[data-testid=matter]", ("Title", "Revidering av dialogplanen"), ("DiaryNumber", "KS 2019/77"), ("Subject", "Plan"));

        Assert.Equal(302, answer.Status);
        var page = await official.GetAsync(await AddressOfAsync(official, "Revidering av dialogplanen"));
        Assert.Contains("KS 2019/77", page.Html, StringComparison.Ordinal);
        Assert.Contains("På tur", page.Text("stage-KSAU"), StringComparison.Ordinal);
        Assert.Contains("Väntar", page.Text("stage-KS"), StringComparison.Ordinal);
        Assert.Contains("Beslutar", page.Text("stage-KF"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Stages_beside_each_other_have_their_turn_together()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync(New);

        await official.SubmitAsync(
            form, "[data-testid=matter]", ("Title", "Beredning vid sidan av varandra"), ("Subject", "Plan"), ("Stages[1].IsBeside", "true"));

        var page = await official.GetAsync(await AddressOfAsync(official, "Beredning vid sidan av varandra"));
        Assert.Contains("På tur", page.Text("stage-KSAU"), StringComparison.Ordinal);
        Assert.Contains("På tur", page.Text("stage-KS"), StringComparison.Ordinal);
        Assert.Contains("Väntar", page.Text("stage-KF"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_field_and_nothing_is_opened()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync(New);

        var empty = await official.SubmitAsync(
            form, "[data-testid=matter]", ("Title", " "), ("DiaryNumber", "KS 2019/78"), ("Subject", ""),
            ("Stages[0].BodyId", ""), ("Stages[1].BodyId", ""), ("Stages[2].BodyId", ""));

        Assert.Equal(422, empty.Status);
        Assert.Equal(["Skriv ärendets namn.", "Välj vad ärendet gäller.", "Välj minst ett organ som svarar i ärendet."], empty.Errors);
        Assert.Equal("KS 2019/78", empty.Document.QuerySelector("[name=DiaryNumber]")!.GetAttribute("value"));
        Assert.DoesNotContain("KS 2019/78", (await official.GetAsync("/processer/1/arenden")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_stands_once_in_a_chain()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync(New);
        var first = form.Document.QuerySelector("[name='Stages[0].BodyId'] option[selected]")!.GetAttribute("value");

        var answer = await official.SubmitAsync(form, "[data-testid=matter]", ("Title", "Dubbelt"), ("Subject", "Plan"), ("Stages[1].BodyId", first));

        Assert.Equal(422, answer.Status);
        Assert.Equal(["Samma organ står två gånger i kedjan."], answer.Errors);
    }

    [Fact]
    public async Task The_opportunity_to_answer_is_put_on_record()
    {
        var official = await app.OfficialAsync();
        await official.SubmitAsync(await official.GetAsync(New), "[data-testid=matter]", ("Title", "Tillfälle att yttra sig"), ("Subject", "Plan"));
        var address = await AddressOfAsync(official, "Tillfälle att yttra sig");
        var page = await official.GetAsync(address);

        var early = await official.SubmitAsync(
            page, "[data-testid=opportunity-form]", ("Opportunity.GivenOn", "2019-04-02"), ("Opportunity.Until", "2019-04-01"));
        var saved = await official.SubmitAsync(
            page, "[data-testid=opportunity-form]", ("Opportunity.GivenOn", "2019-04-02"), ("Opportunity.Until", "2019-04-30"));
        var late = await official.SubmitAsync(
            page, "[data-testid=opportunity-form]", ("Opportunity.GivenOn", "2019-04-02"), ("Opportunity.Until", "2019-05-30"));

        Assert.Equal(422, early.Status);
        Assert.Equal("Opportunity.Until", early.Document.QuerySelector("[aria-invalid=true]")!.GetAttribute("name"));
        Assert.Equal(302, saved.Status);
        Assert.Equal(409, late.Status);
        Assert.Contains("2 april 2019, senast 30 april 2019", (await official.GetAsync(address)).Text("opportunity"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_matter_gets_its_diary_number_afterwards_and_another_name()
    {
        var official = await app.OfficialAsync();
        await official.SubmitAsync(await official.GetAsync(New), Opened, ("Title", "Namn som ska rättas"), ("Subject", "Plan"));
        var address = await AddressOfAsync(official, "Namn som ska rättas");

        var empty = await official.SubmitAsync(await official.GetAsync(address + "/andra"), Names, ("Title", " "), ("DiaryNumber", "KS 2019/90"));
        var saved = await official.FollowAsync(await official.SubmitAsync(
            await official.GetAsync(address + "/andra"), Names, ("Title", "Rättat namn"), ("DiaryNumber", "KS 2019/91")));

        Assert.Equal((422, "Skriv ärendets namn."), (empty.Status, empty.Errors.Single()));
        Assert.Equal("KS 2019/90", empty.Document.QuerySelector("[name=DiaryNumber]")!.GetAttribute("value"));
        Assert.Equal("Rättat namn", saved.H1);
        Assert.Contains("KS 2019/91", saved.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settled_matter_gets_its_diary_number_put_right()
    {
        var official = await app.OfficialAsync();
        const string Settled = "/processer/1/arenden/1";
        Assert.DoesNotContain("På tur", (await official.GetAsync(Settled)).Html, StringComparison.Ordinal);

        var saved = await official.FollowAsync(await official.SubmitAsync(
            await official.GetAsync(Settled + "/andra"), Names, ("DiaryNumber", "KS 2018/612")));

        Assert.Contains("KS 2018/612", saved.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_name_a_matter_meet_each_others_words_and_choose()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        await first.SubmitAsync(await first.GetAsync(New), Opened, ("Title", "Två skriver"), ("Subject", "Plan"));
        var address = await AddressOfAsync(first, "Två skriver") + "/andra";
        var (theirs, mine) = (await first.GetAsync(address), await second.GetAsync(address));
        await first.SubmitAsync(theirs, Names, ("Title", "Den enas namn"));

        var conflict = await second.SubmitAsync(mine, Names, ("Title", "Den andras namn"), ("DiaryNumber", "KS 2019/92"));
        var both = await second.SubmitAsync(conflict, Names, ("ConflictChoice", "both"));
        var kept = await second.FollowAsync(await second.SubmitAsync(conflict, Names, ("ConflictChoice", "mine")));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas namn", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("KS 2019/92", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Den enas namn / Den andras namn", both.Document.QuerySelector("[name=Title]")!.GetAttribute("value"));
        Assert.Equal("Den andras namn", kept.H1);
    }

    [Fact]
    public async Task Those_who_only_read_are_offered_no_change_and_refused_one()
    {
        var reader = await app.ReaderAsync();

        Assert.Empty((await reader.GetAsync("/processer/1/arenden/1")).Document.QuerySelectorAll("main a[href$=andra]"));
        Assert.Equal(403, (await reader.GetAsync("/processer/1/arenden/1/andra")).Status);
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync("/processer/1/arenden/999/andra")).Status);
    }

    [Fact]
    public async Task Readers_and_secretaries_open_no_matters()
    {
        Assert.Equal(403, (await (await app.ReaderAsync()).GetAsync(New)).Status);
        Assert.Equal(403, (await (await app.SignInAsync(Role.Executive)).GetAsync(New)).Status);
    }

    private static async Task<string> AddressOfAsync(Visitor visitor, string title) =>
        (await visitor.GetAsync("/processer/1/arenden")).Document.QuerySelectorAll("[data-testid=matter] a")
            .Single(link => link.TextContent == title).GetAttribute("href")!;
}

[Collection<SqliteRooms>]
public sealed class SqliteMatterTests(DemoApp app) : MatterTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerMatterTests(SqlServerDemoApp app) : MatterTests(app);
