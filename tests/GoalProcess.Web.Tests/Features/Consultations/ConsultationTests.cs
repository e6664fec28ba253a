using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Consultations;

/// <summary>Boards and companies are asked, answer in time or late, and the consultation is closed when nobody is waited for.</summary>
public abstract class ConsultationTests(DemoApp app)
{
    private const string Room = "/processer/1/remisser";
    private const string New = Room + "/ny";
    private const string Form = "[data-testid=consultation-form]";
    private const string Dispatch = "[data-testid=dispatch]";
    private const string Close = "[data-testid=close]";
    private const string Answer = "[data-testid=answer-form]";
    private const string NotReceived = "[data-testid=not-received]";

    [Fact]
    public async Task The_demos_consultation_shows_one_late_answer_and_one_that_did_not_come()
    {
        var reader = await app.ReaderAsync();

        var list = (await reader.GetAsync("/processer/2/remisser")).Document.QuerySelector("[data-testid=consultations] tbody tr")!.TextContent;
        var page = await reader.GetAsync("/processer/2/remisser/1");

        Assert.Contains("9 av 10", list, StringComparison.Ordinal);
        Assert.Contains("Avslutad", list, StringComparison.Ordinal);
        Assert.Contains("Sent, kom 25 februari", page.Text("response-BOST"), StringComparison.Ordinal);
        Assert.Contains("Valnämnden är upptagen", page.Text("response-VN"), StringComparison.Ordinal);
        Assert.Contains("Kom i tid", page.Text("response-BUN"), StringComparison.Ordinal);
        Assert.Equal(4, page.Document.QuerySelectorAll("[data-testid=texts] code").Length);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post]"));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_the_field_and_what_was_typed_is_kept()
    {
        var official = await app.OfficialAsync();

        var answer = await official.SubmitAsync(
            await official.GetAsync(New), Form, ("Title", " "), ("Question", "Vad ska stå kvar?"), ("AnswerBy", ""));

        Assert.Equal(422, answer.Status);
        Assert.Equal(["Skriv remissens namn.", "Ange sista dag att svara.", "Välj minst en nämnd eller ett bolag."], answer.Errors);
        Assert.Equal("Vad ska stå kvar?", answer.Document.QuerySelector("[name=Question]")!.TextContent.Trim());
        Assert.DoesNotContain("Vad ska stå kvar?", (await official.GetAsync(Room)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_officials_ask_send_and_close()
    {
        var official = await app.OfficialAsync();
        var address = await AskAsync(official, "Vem får skicka?", "BUN");

        foreach (var role in new[] { Role.ElectedMember, Role.Executive, Role.Secretary, Role.BoardRepresentative })
        {
            var other = await app.SignInAsync(role);
            Assert.Equal(403, (await other.GetAsync(New)).Status);
            Assert.Equal(403, (await other.GetAsync(address + "/andra")).Status);
            var readable = await other.GetAsync(address);
            Assert.Equal(200, readable.Status);
            Assert.Empty(readable.Document.QuerySelectorAll("main form[method=post]"));
            Assert.Equal(403, (await PostAsync(other, address + "/utskick", ("Dispatch.On", "2019-03-27"))).Status);
            Assert.Equal(403, (await PostAsync(other, address + "/svar/bun/uteblivet", ("NotReceived.Because", "Nej"))).Status);
        }
    }

    [Fact]
    public async Task A_board_answers_late_and_is_marked_so()
    {
        var official = await app.OfficialAsync();
        var address = await SendAsync(official, "Sent svar", "BUN");
        var board = await RepresentativeAsync("BUN");
        Assert.Contains("Sent svar", (await board.GetAsync("/")).Text("waiting"), StringComparison.Ordinal);

        var answer = await board.FollowAsync(await board.SubmitAsync(
            await board.GetAsync(address + "/svar/bun"), Answer, ("ReceivedOn", "2019-05-12"), ("Answer", "Nämnden bidrar med skolan."),
            ("Goals[0].Level", "Much"), ("Goals[0].How", "Genom yrkesutbildning")));

        Assert.Contains("Sent, kom 12 maj", answer.Text("response-BUN"), StringComparison.Ordinal);
        Assert.DoesNotContain("Sent svar", (await board.GetAsync("/")).Text("waiting"), StringComparison.Ordinal);
        var shown = (await (await app.ReaderAsync()).GetAsync(address + "/svar/bun")).Text("answer")!;
        Assert.Contains("Nämnden bidrar med skolan.", shown, StringComparison.Ordinal);
        Assert.Contains("Bidrar mycket", shown, StringComparison.Ordinal);
        Assert.Contains("Genom yrkesutbildning", (await board.GetAsync("/processer/1/mal/1")).Text("board-answers"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_boards_representative_is_refused()
    {
        var official = await app.OfficialAsync();
        var address = await SendAsync(official, "Fel nämnd", "BUN", "TN");
        var other = await RepresentativeAsync("TN");

        Assert.Empty((await other.GetAsync(address + "/svar/bun")).Document.QuerySelectorAll(Answer));
        Assert.Equal(403, (await PostAsync(other, address + "/svar/bun", ("ReceivedOn", "2019-04-01"), ("Answer", "Inte vårt"))).Status);
        Assert.Single((await other.GetAsync(address + "/svar/tn")).Document.QuerySelectorAll(Answer));
    }

    [Fact]
    public async Task A_missing_answer_is_named_when_closing_and_with_a_reason_it_becomes_a_deviation()
    {
        var official = await app.OfficialAsync();
        var address = await SendAsync(official, "Stängs i förtid", "BUN", "TN");

        var refused = await official.SubmitAsync(await official.GetAsync(address), Close, ("Closing.On", "2019-04-02"));
        var tooLong = await official.SubmitAsync(refused, Close, ("Closing.DeviationReason", new string('å', SetAside.BecauseMaxLength + 1)));
        var closed = await official.FollowAsync(await official.SubmitAsync(
            tooLong, Close, ("Closing.DeviationReason", "Två nämnder hinner inte före sommaren")));

        Assert.Equal(409, refused.Status);
        Assert.Contains("Barn- och utbildningsnämnden har inte svarat", refused.Document.QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Teknisk nämnd har inte svarat", refused.Document.QuerySelector(".refusal")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(422, tooLong.Status);
        Assert.Contains("Remissen är avslutad.", closed.Html, StringComparison.Ordinal);
        var deviation = await app.ReadAsync(db => db.Deviations.AsNoTracking().SingleAsync(row => row.Because == "Två nämnder hinner inte före sommaren"));
        Assert.Equal(("consultation.closed", nameof(CloseConsultation)), (deviation.RuleId, deviation.Act));
    }

    [Fact]
    public async Task With_every_answer_in_or_marked_as_not_coming_it_is_closed()
    {
        var official = await app.OfficialAsync();
        var address = await SendAsync(official, "Ett uteblir", "BUN", "TN");
        await official.SubmitAsync(await official.GetAsync(address + "/svar/bun"), Answer, ("ReceivedOn", "2019-04-01"), ("Answer", "Nämnden bidrar."));
        var form = await official.GetAsync(address + "/svar/tn");

        var silent = await official.SubmitAsync(form, NotReceived, ("NotReceived.Because", " "));
        await official.SubmitAsync(form, NotReceived, ("NotReceived.Because", "Nämnden avstår"));
        var closed = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync(address), Close, ("Closing.On", "2019-04-02")));

        Assert.Equal((422, "Skriv varför."), (silent.Status, silent.Errors.Single()));
        Assert.Contains("Nämnden avstår", closed.Text("response-TN"), StringComparison.Ordinal);
        Assert.Contains("Avslutad", closed.Text("consultation"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_answers_before_it_is_sent_out_and_no_answer_came_before_that()
    {
        var official = await app.OfficialAsync();
        var address = await AskAsync(official, "Inte skickad", "BUN");
        var early = await official.GetAsync(address + "/svar/bun");
        Assert.Empty(early.Document.QuerySelectorAll(Answer));
        await official.SubmitAsync(await official.GetAsync(address), Dispatch, ("Dispatch.On", "2019-03-27"));

        var before = await official.SubmitAsync(
            await official.GetAsync(address + "/svar/bun"), Answer, ("ReceivedOn", "2019-03-26"), ("Answer", "Före"), ("Goals[0].How", "Utan nivå"));

        Assert.Equal(422, before.Status);
        Assert.Equal(
            ["Svaret kan inte ha kommit innan remissen skickades, 27 mars 2019.", "Välj hur mycket ni bidrar."], before.Errors);
        Assert.Equal("Före", before.Document.QuerySelector("[name=Answer]")!.TextContent.Trim());
    }

    [Fact]
    public async Task Two_who_write_the_same_answer_meet_each_others_words()
    {
        var (first, second) = (await app.OfficialAsync(), await RepresentativeAsync("BUN"));
        var address = await SendAsync(first, "Två svarar", "BUN") + "/svar/bun";
        var (theirs, mine) = (await first.GetAsync(address), await second.GetAsync(address));
        await first.SubmitAsync(theirs, Answer, ("ReceivedOn", "2019-04-01"), ("Answer", "Den enas svar"));

        var conflict = await second.SubmitAsync(mine, Answer, ("ReceivedOn", "2019-04-01"), ("Answer", "Den andras svar"));
        var both = await second.SubmitAsync(conflict, Answer, ("ConflictChoice", "both"));
        var kept = await second.SubmitAsync(conflict, Answer, ("ConflictChoice", "mine"));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas svar", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den enas svar\n\nDen andras svar", both.Document.QuerySelector("[name=Answer]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, kept.Status);
        Assert.Contains("Den andras svar", (await first.GetAsync(address)).Text("answer"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_change_a_consultation_meet_each_others_words_and_more_are_asked()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var address = await SendAsync(first, "Två ändrar", "BUN");
        var (theirs, mine) = (await first.GetAsync(address + "/andra"), await second.GetAsync(address + "/andra"));
        await first.SubmitAsync(theirs, Form, ("Question", "Den enas fråga"), ("Recipients", await BodyAsync("TN")));

        var conflict = await second.SubmitAsync(mine, Form, ("Question", "Den andras fråga"));
        var kept = await second.FollowAsync(await second.SubmitAsync(conflict, Form, ("ConflictChoice", "mine"), ("AnswerBy", "2019-06-01")));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas fråga", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den andras fråga", kept.Text("consultation"), StringComparison.Ordinal);
        Assert.Contains("1 juni 2019", kept.Text("response-TN"), StringComparison.Ordinal);
    }

    private static async Task<Page> PostAsync(Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        const string Token = "__RequestVerificationToken";
        var token = (await visitor.GetAsync("/konto/losenord")).Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;
        return await visitor.PostAsync(address, [new(Token, token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]);
    }

    /// <summary>Adds a consultation of the boards and answers with its address.</summary>
    private async Task<string> AskAsync(Visitor official, string title, params string[] boards)
    {
        var fields = new List<(string, string?)> { ("Title", title), ("Question", "Hur bidrar ni?"), ("AnswerBy", "2019-05-09"), ("StepNumber", "") };

        foreach (var board in boards)
        {
            fields.Add(("Recipients", await BodyAsync(board)));
        }

        Assert.Equal(302, (await official.SubmitAsync(await official.GetAsync(New), Form, [.. fields])).Status);
        return (await official.GetAsync(Room)).Document.QuerySelectorAll("[data-testid=consultations] a").Single(link => link.TextContent == title).GetAttribute("href")!;
    }

    /// <summary>Adds a consultation of the boards and sends it out.</summary>
    private async Task<string> SendAsync(Visitor official, string title, params string[] boards)
    {
        var address = await AskAsync(official, title, boards);
        Assert.Equal(302, (await official.SubmitAsync(await official.GetAsync(address), Dispatch, ("Dispatch.On", "2019-03-27"))).Status);
        return address;
    }

    private async Task<string> BodyAsync(string code) => $"{await app.ReadAsync(db => db.Bodies.Where(body => body.Code == code).Select(body => body.Id).SingleAsync())}";

    private async Task<Visitor> RepresentativeAsync(string code) => await app.SignInAsync(Grant.AtBody(Role.BoardRepresentative, Guid.Parse(await BodyAsync(code))));
}

[Collection<SqliteRooms>]
public sealed class SqliteConsultationTests(DemoApp app) : ConsultationTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerConsultationTests(SqlServerDemoApp app) : ConsultationTests(app);
