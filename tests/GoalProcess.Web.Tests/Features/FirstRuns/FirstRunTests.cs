using System.Text.RegularExpressions;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.House;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.FirstRuns;

/// <summary>A new installation has one page, which the log opens, once.</summary>
public abstract partial class FirstRunTests : IAsyncLifetime
{
    private const string Path = "/forsta-start";
    private const string Chosen = "tre bokar vid bäcken";

    private readonly NewApp _app = new();

    protected FirstRunTests(bool onServer)
    {
        if (onServer)
        {
            _app.OnServer();
        }
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Every_page_leads_there_until_it_is_done_and_then_it_is_gone_for_good()
    {
        var visitor = _app.Visitor();
        string[] pages = [.. RouteTable.Rows.Where(row => row is { Method: "GET" } && !row.Template.StartsWith("/sprak", StringComparison.Ordinal) && !row.Sample.Contains('{', StringComparison.Ordinal)).Select(row => row.Sample)];

        foreach (var page in pages)
        {
            Assert.Equal(Path, (await visitor.GetAsync(page)).Location);
        }

        Assert.Equal("/en" + Path, (await visitor.GetAsync("/en/logga-in")).Location);
        Assert.Equal(200, (await visitor.GetAsync("/health/live")).Status);
        Assert.Equal(200, (await visitor.GetAsync("/health/ready")).Status);
        Assert.Equal(200, (await visitor.GetAsync("/dist/theme.css")).Status);
        Assert.Equal(302, (await visitor.GetAsync("/sprak/en?till=/forsta-start")).Status);

        var late = _app.Visitor();
        var (form, formLate) = (await visitor.GetAsync(Path), await late.GetAsync(Path));
        Assert.Equal((200, "Kom igång"), (form.Status, form.H1));
        Assert.Equal("Get started", (await visitor.GetAsync("/en" + Path)).H1);

        var done = await BeginAsync(visitor, form, CodeIn(_app.LogLines));
        Assert.Equal("/logga-in", done.Location);
        Assert.Contains("Installationen är igång", (await visitor.GetAsync("/logga-in")).Html, StringComparison.Ordinal);

        Assert.Equal(302, (await visitor.TrySignInAsync("anna.berg@ekby.example", Chosen)).Status);
        var users = await visitor.GetAsync("/anvandare");
        Assert.Equal(200, users.Status);
        Assert.Contains("Anna Berg", users.Text("users"), StringComparison.Ordinal);

        Assert.Equal(404, (await visitor.GetAsync(Path)).Status);
        Assert.Equal(404, (await BeginAsync(late, formLate, CodeIn(_app.LogLines))).Status);
        Assert.Equal(200, (await _app.Visitor().GetAsync("/kontakt")).Status);

        var (accounts, grants, profile, acts) = await _app.ReadAsync(async db => (
            await db.Users.CountAsync(Ct), await db.UserGrants.Select(grant => grant.ToGrant()).ToListAsync(Ct),
            await db.Municipalities.SingleAsync(Ct), await db.AuditEntries.Select(entry => entry.Act).Distinct().ToListAsync(Ct)));
        Assert.Equal(1, accounts);
        Assert.Equal(Grant.Everywhere(Role.Administrator), Assert.Single(grants));
        Assert.Equal("Ekby kommun", profile.Name);
        Assert.Equal("BeginInstallation", Assert.Single(acts));
    }

    [Fact]
    public async Task Only_the_code_in_the_log_opens_it_and_only_its_sum_is_kept()
    {
        var visitor = _app.Visitor();
        var form = await visitor.GetAsync(Path);
        var code = CodeIn(_app.LogLines);

        foreach (var wrong in new[] { "AAAA-BBBB-CCCC", "", "0", new string('A', 40), "' OR 1=1 --" })
        {
            var refused = await BeginAsync(visitor, form, wrong);
            Assert.Equal(422, refused.Status);
            Assert.Equal("true", refused.Document.QuerySelector("#Code")!.GetAttribute("aria-invalid"));
            Assert.Equal("Anna Berg", refused.Document.QuerySelector("#Name")!.GetAttribute("value"));
        }

        Assert.Equal(0, await _app.ReadAsync(db => db.Users.CountAsync(Ct)));
        var kept = await _app.ReadAsync(db => db.FirstRuns.Select(run => run.CodeHash).SingleAsync(Ct));
        Assert.Equal(64, kept.Length);
        Assert.DoesNotContain(code.Replace("-", "", StringComparison.Ordinal), kept, StringComparison.OrdinalIgnoreCase);

        // as it is read aloud over a telephone
        Assert.Equal(302, (await BeginAsync(visitor, form, $" {code.ToLowerInvariant().Replace('-', ' ')} ")).Status);
    }

    [Theory]
    [InlineData("New", "kort")]
    [InlineData("New", "lösenord lösenord")]
    [InlineData("Repeated", "något annat helt")]
    [InlineData("Email", "ingen adress")]
    [InlineData("Municipality", "")]
    [InlineData("Name", "")]
    public async Task What_will_not_do_is_said_and_the_code_still_works(string field, string typed)
    {
        var visitor = _app.Visitor();
        var form = await visitor.GetAsync(Path);

        var refused = await BeginAsync(visitor, form, CodeIn(_app.LogLines), (field, typed));

        Assert.Equal(422, refused.Status);
        Assert.NotEmpty(refused.Errors);
        Assert.Equal(302, (await BeginAsync(visitor, form, CodeIn(_app.LogLines))).Status);
    }

    [Fact]
    public async Task Of_those_who_send_it_at_once_one_wins()
    {
        var visitors = Enumerable.Range(0, 8).Select(_ => _app.Visitor()).ToList();
        var forms = await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync(Path)));
        var code = CodeIn(_app.LogLines);

        var answers = await Task.WhenAll(visitors.Select((visitor, number) =>
            BeginAsync(visitor, forms[number], code, ("Email", $"person{number}@ekby.example"))));

        Assert.Single(answers, answer => answer.Status == 302);
        Assert.All(answers.Where(answer => answer.Status != 302), answer => Assert.True(answer.Status is 404 or 422, $"{answer.Status}"));
        Assert.Equal((1, 1, 1), await _app.ReadAsync(async db =>
            (await db.Users.CountAsync(Ct), await db.UserGrants.CountAsync(Ct), await db.Municipalities.CountAsync(Ct))));
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused() =>
        Assert.Equal(400, (await _app.Visitor().PostAsync(Path, [new("Code", "AAAA-BBBB-CCCC")])).Status);

    private static string CodeIn(IReadOnlyList<string> log) => Code().Match(Assert.Single(log, line => line.Contains("First run: open", StringComparison.Ordinal))).Value;

    private static Task<Page> BeginAsync(Visitor visitor, Page form, string code, params (string, string?)[] others) => visitor.SubmitAsync(
        form, "[data-testid=first-run]",
        [
            .. new (string Name, string?)[]
            {
                ("Code", code), ("Municipality", "Ekby kommun"), ("Name", "Anna Berg"), ("Email", "anna.berg@ekby.example"), ("New", Chosen), ("Repeated", Chosen),
            }.Where(field => others.All(other => other.Item1 != field.Name)),
            .. others,
        ]);

    [GeneratedRegex("[A-Z2-9]{4}-[A-Z2-9]{4}-[A-Z2-9]{4}")]
    private static partial Regex Code();

    /// <summary>The app as it is started for the first time.</summary>
    private sealed class NewApp : TestApp
    {
        public NewApp() => ExpectWarning("First run: open");

        protected override bool IsNew => true;

        public void OnServer() => UseSqlServer();
    }
}

public sealed class SqliteFirstRunTests() : FirstRunTests(onServer: false);

public sealed class SqlServerFirstRunTests() : FirstRunTests(onServer: true);

/// <summary>Guesses at the code are counted, and a demonstration has no first run.</summary>
public sealed class FirstRunLimitTests
{
    [Fact]
    public async Task Guesses_are_throttled()
    {
        await using var app = new ThreeAMinute();
        await app.InitializeAsync();
        var visitor = app.Visitor();
        var form = await visitor.GetAsync("/forsta-start");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(422, (await visitor.SubmitAsync(form, "[data-testid=first-run]", ("Code", "AAAA-BBBB-CCCC"))).Status);
        }

        Assert.Equal(429, (await visitor.SubmitAsync(form, "[data-testid=first-run]", ("Code", "AAAA-BBBB-CCCC"))).Status);
    }

    [Fact]
    public async Task In_a_demonstration_it_does_not_exist()
    {
        await using var app = new DemoApp();
        await app.InitializeAsync();

        Assert.Equal(404, (await (await app.SignInAsync(Role.Administrator)).GetAsync("/forsta-start")).Status);
        Assert.DoesNotContain(app.LogLines, line => line.Contains("First run", StringComparison.Ordinal));
    }

    private sealed class ThreeAMinute : TestApp
    {
        public ThreeAMinute()
        {
            Settings["SignIn:PerMinute"] = "3";
            ExpectWarning("First run: open");
        }

        protected override bool IsNew => true;
    }
}
