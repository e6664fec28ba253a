using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Direction;

public abstract class DirectionTests(DemoApp app)
{
    private const string Form = "[data-testid=direction]";

    [Fact]
    public async Task The_vision_says_until_when_it_holds_and_by_which_decision()
    {
        var page = await (await app.ReaderAsync()).GetAsync("/vision");

        Assert.Contains("Gäller till 31 december 2030, förlängd av kommunfullmäktige 25 februari 2019, §\u00a08.", page.Text("vision"), StringComparison.Ordinal);
        Assert.Contains("En plats för möjligheter", page.Text("vision"), StringComparison.Ordinal);
        Assert.Matches(@"Kopplade hit: målområden \d+, mål \d+", page.Text("vision"));
    }

    [Fact]
    public async Task An_official_words_a_document_anew()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync("/vision/vardegrund/andra");

        var answer = await official.SubmitAsync(form, Form, ("Text", "Så vill vi vara mot varandra"));
        var page = await official.FollowAsync(answer);

        Assert.Equal("/vision", answer.Location);
        Assert.Contains("Så vill vi vara mot varandra", page.Text("vardegrund"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_statement_is_told_at_its_field_and_the_rest_is_kept()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync("/vision/vision/andra");

        var page = await official.SubmitAsync(form, Form, ("Text", "Ny inledning"), ("Statements[1].Text", ""));

        Assert.Equal(422, page.Status);
        Assert.Equal(["Skriv satsen"], page.Errors);
        Assert.NotNull(page.Document.QuerySelector("#Statements_1__Text[aria-invalid=true]"));
        Assert.Equal("Ny inledning", page.Document.QuerySelector("#Text")?.TextContent.Trim());
    }

    [Fact]
    public async Task A_statement_that_there_is_not_or_that_comes_twice_is_not_found_and_changes_nothing()
    {
        var official = await app.OfficialAsync();
        var form = await official.GetAsync("/vision/vision/andra");
        var first = form.Document.QuerySelector("[name='Statements[0].Id']")!.GetAttribute("value");
        var before = await app.ReadAsync(db => db.AuditEntries.CountAsync(TestContext.Current.CancellationToken));

        foreach (var id in new[] { $"{Guid.CreateVersion7()}", "", first })
        {
            Assert.Equal(404, (await official.SubmitAsync(form, Form, ("Statements[1].Id", id), ("Text", "Ska inte in"))).Status);
        }

        Assert.Equal(before, await app.ReadAsync(db => db.AuditEntries.CountAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task Two_people_editing_at_once_meet_each_others_texts()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Domain.Access.Role.Official));
        var (theirs, mine) = (await first.GetAsync("/vision/vardegrund/andra"), await second.GetAsync("/vision/vardegrund/andra"));
        await first.SubmitAsync(theirs, Form, ("Text", "Den första texten"));

        var conflict = await second.SubmitAsync(mine, Form, ("Text", "Den andra texten"));
        var both = await second.SubmitAsync(conflict, Form, ("ConflictChoice", "both"));
        var kept = await second.SubmitAsync(conflict, Form, ("ConflictChoice", "mine"));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den första texten", conflict.Html, StringComparison.Ordinal);
        Assert.Equal("Den första texten\n\nDen andra texten", both.Document.QuerySelector("#Text")?.TextContent.Trim().ReplaceLineEndings("\n"));
        Assert.Equal(302, kept.Status);
        Assert.Equal(1, await app.ReadAsync(db => db.Direction.CountAsync(document => document.Text == "Den andra texten")));
    }

    [Fact]
    public async Task A_reader_sees_no_way_to_edit_and_is_refused()
    {
        var reader = await app.ReaderAsync();

        Assert.DoesNotContain("andra\"", (await reader.GetAsync("/vision")).Html, StringComparison.Ordinal);
        Assert.Equal(403, (await reader.GetAsync("/vision/vision/andra")).Status);
        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync("/vision/annat/andra")).Status);
    }
}

[Collection<SqliteRooms>]
public sealed class SqliteDirectionTests(DemoApp app) : DirectionTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerDirectionTests(SqlServerDemoApp app) : DirectionTests(app);
