using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.House;

/// <summary>
/// Every form of every page, filled in as no page would let anyone: the answer says what is wrong, in the reader's language and at the
/// field, keeps what was typed and changes nothing. A new form is met without a line here.
/// </summary>
public abstract class BadInputTests(DemoApp app)
{
    private const string Token = "__RequestVerificationToken";

    // pressed, not filled in: they ask for nothing that could be wrong
    private static readonly string[] Buttons = ["/logga-ut", "/demo/omstart", "/demo/konto", "/konto/session.json"];

    // the first is there for the browser's password keeper and read by nobody; the second is asked about once the first is in order
    private static readonly string[] Unread = ["username", "Repeated"];

    // no reason takes a reason back
    private const string MayBeEmpty = "coverage-form";

    private static readonly string[] FrameworkWords =
        ["The value", "The field", "is not valid", "is invalid", "is required", "must be", "must not", "characters or fewer", "'Form", "'Title"];

    [Fact]
    public async Task A_text_that_is_too_long_is_said_at_its_field_and_kept()
    {
        var faults = new List<string>();
        var tried = 0;

        foreach (var (visitor, page, form) in await FormsAsync())
        {
            foreach (var field in form.Elements.Where(IsWritten).Select(element => element.GetAttribute("name")!).Distinct())
            {
                var typed = new string('å', 100_000);
                var before = await EntriesAsync();
                var answer = await visitor.SubmitAsync(page, form, (field, typed));
                var again = answer.Document.GetElementsByName(field).FirstOrDefault(element => element.GetAttribute("aria-invalid") == "true");
                tried++;

                Note(faults, form, field, "a text too long", answer.Status == 422, $"answers {answer.Status}");
                Note(faults, form, field, "a text too long", again is not null, "does not say so at the field");
                Note(faults, form, field, "a text too long", again is null or IHtmlInputElement { Type: "password" } || Written(again) == typed, "does not keep what was typed");
                Note(faults, form, field, "a text too long", await EntriesAsync() == before, "changes something");
                FindFrameworkWords(faults, form, field, answer);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(tried > 30, $"only {tried} fields were met");
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("99999999999999999999999")]
    [InlineData("-1")]
    [InlineData("2019-13-45")]
    [InlineData("9999-12-31")]
    [InlineData("\uFFFD<b>\0")]
    public async Task What_is_no_choice_number_or_day_is_refused(string typed)
    {
        var faults = new List<string>();
        var tried = 0;

        foreach (var (visitor, page, form) in await FormsAsync())
        {
            foreach (var field in form.Elements.Where(IsChosen).Select(element => element.GetAttribute("name")!).Distinct())
            {
                var before = await EntriesAsync();
                var answer = await visitor.SubmitAsync(page, form, (field, typed));
                tried++;

                Note(faults, form, field, typed, answer.Status is 400 or 404 or 409 or 422, $"answers {answer.Status}");
                Note(faults, form, field, typed, await EntriesAsync() == before, "changes something");
                FindFrameworkWords(faults, form, field, answer);
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
        Assert.True(tried > 60, $"only {tried} fields were met");
    }

    [Fact]
    public async Task A_form_with_nothing_in_it_changes_nothing()
    {
        var faults = new List<string>();

        foreach (var (visitor, page, form) in await FormsAsync())
        {
            if (form.Elements.All(element => element.GetAttribute("name") is null or Token) || form.GetAttribute("data-testid") == MayBeEmpty)
            {
                continue;
            }

            var before = await EntriesAsync();
            var token = form.Elements.Single(element => element.GetAttribute("name") == Token).GetAttribute("value")!;
            var answer = await visitor.PostAsync(new Uri(page.Address, ActionOf(page, form)).PathAndQuery, [new(Token, token)]);

            Note(faults, form, "everything", "nothing", answer.Status is 404 or 409 or 422, $"answers {answer.Status}");
            Note(faults, form, "everything", "nothing", await EntriesAsync() == before, "changes something");
            FindFrameworkWords(faults, form, "everything", answer);
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    private Task<int> EntriesAsync() => app.ReadAsync(db => db.AuditEntries.CountAsync());

    /// <summary>One form of each kind, from the pages of the table.</summary>
    private async Task<List<(Visitor Visitor, Page Page, IHtmlFormElement Form)>> FormsAsync()
    {
        var everybody = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var samples = await RouteSamples.OfAsync(app);
        var forms = new Dictionary<string, (Visitor, Page, IHtmlFormElement)>();

        foreach (var row in RouteTable.Rows.Where(row => row is { Method: "GET", IsFile: false } && !row.Template.StartsWith("/sprak", StringComparison.Ordinal)))
        {
            var visitor = row.Template == "/logga-in" ? app.Visitor() : everybody;
            var page = await visitor.GetAsync(samples.Address(row));

            foreach (var form in page.Document.Forms.Where(form => form.Method == "post" && !Buttons.Contains(form.GetAttribute("action"))))
            {
                forms.TryAdd($"{form.GetAttribute("data-testid")} {string.Join(' ', form.Elements.Select(element => element.GetAttribute("name")).Order().Distinct())}", (visitor, page, form));
            }
        }

        return [.. forms.Values];
    }

    private static string ActionOf(Page page, IHtmlFormElement form) =>
        form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery;

    private static bool IsWritten(IElement element) =>
        !Unread.Contains(element.GetAttribute("name"))
        && element is IHtmlTextAreaElement { Name.Length: > 0 } or IHtmlInputElement { Name.Length: > 0, Type: "text" or "search" or "email" or "password" };

    private static bool IsChosen(IElement element) =>
        element is IHtmlSelectElement { Name.Length: > 0 }
        || (element is IHtmlInputElement { Name.Length: > 0, Type: "hidden" or "date" or "time" or "number" or "radio" or "checkbox" } && element.GetAttribute("name") != Token);

    private static string Written(IElement element) => element is IHtmlTextAreaElement area ? area.Value : element.GetAttribute("value") ?? "";

    private static void FindFrameworkWords(List<string> faults, IHtmlFormElement form, string field, Page answer)
    {
        foreach (var words in FrameworkWords.Where(words => answer.Errors.Concat(answer.Document.QuerySelectorAll(".invalid-feedback, .field-error").Select(error => error.TextContent))
            .Any(said => said.Contains(words, StringComparison.Ordinal))))
        {
            faults.Add($"{form.GetAttribute("data-testid")} {field}: says {words}");
        }
    }

    private static void Note(List<string> faults, IHtmlFormElement form, string field, string typed, bool holds, string fault)
    {
        if (!holds)
        {
            faults.Add($"{form.GetAttribute("data-testid")} {form.GetAttribute("action")} {field} with {typed}: {fault}");
        }
    }
}

public sealed class SqliteBadInputTests(DemoApp app) : BadInputTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerBadInputTests(SqlServerDemoApp app) : BadInputTests(app), IClassFixture<SqlServerDemoApp>;
