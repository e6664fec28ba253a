using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace GoalProcess.Web.Tests.House;

/// <summary>
/// Every form of every page with what no browser sends, for as long as <c>GOALPROCESS_FUZZ_SECONDS</c> says: wild values, fields doubled, missing and made up, bodies that are no
/// forms. Nothing fails, what is refused changes nothing, and a field that the form does not have is never written. A new form is met without a line here.
/// <c>GOALPROCESS_FUZZ_SEED</c> chooses another course.
/// </summary>
public sealed class FormFuzzTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Token = "__RequestVerificationToken";

    // what is sent in fields that no form has, and must be found nowhere afterwards
    private const string Planted = "5eed5eed-0bad-7bad-8bad-0bad0bad0bad";
    private const long PlantedNumber = 987_654_321_012;

    // they end the session, or move the demo that the others need
    private static readonly string[] Skipped = ["/logga-ut", "/konto/utloggning", "/demo/klocka", "/demo/konto", "/demo/omstart"];

    // a wrong guess is counted on the account
    private static readonly string[] Counting = ["/logga-in", "/logga-in/kod", "/konto/losenord", "/konto/tvasteg"];

    private static readonly string[] Wild =
    [
        "", " ", "\0", "\u0001\u0002\u001b[31m", "\r\nSet-Cookie: a=b", "\u202egnissap", "\u200b", "\ufffd\uffff", "e" + new string('\u0301', 3000), "🏳️‍🌈🏳️‍🌈", "å ä ö", new('å', 100_000), new('9', 5000), new('<', 20_000),
        "0", "-1", "-0", "+1", "1,5", "1.5", "1e3", "1e309", "NaN", "Infinity", "0x10", "٣", "½", "2147483647", "2147483648", "-2147483649", "9223372036854775807", "-9223372036854775808",
        "9223372036854775808", "99999999999999999999999999", "79228162514264337593543950336",
        "0001-01-01", "9999-12-31", "1849-12-31", "2019-02-30", "2019-13-45", "-0001-01-01", "10000-01-01", "0001-01-01T00:00", "9999-12-31T23:59:59.9999999", "2019-03-27T24:00", "24:00", "00:00:60",
        "2019-03-31T02:30", "2019-10-27T02:30", "true", "on", "null", "undefined", "[]", "{}", "{\"a\":1}", "[object Object]", "alla", "organ-", "organ-finnsinte", "process-0", "process-99999999999999",
        "' OR 1=1 --", "1; DROP TABLE Goals", "\"; SELECT * FROM AspNetUsers; --", "%' ESCAPE '\\", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "{{7*7}}", "${7*7}", "{0}{1}{99}", "=1+1",
        "../../etc/passwd", "%00", "%", "\\", "//evil.example", "https://evil.example", "javascript:alert(1)", "a@b", "#12345", "#gggggg", "00000000-0000-0000-0000-000000000000", "ffffffff-ffff-ffff-ffff-ffffffffffff",
    ];

    // names of columns, of the form's own innards and of other people's things
    private static readonly string[] MadeUp =
    [
        "Id", "ProcessId", "BodyId", "UserId", "Form.Id", "Form.ProcessId", "User.Id", "Process.Id", "Goal.Id", "Stored.Id", "Page.Id", "Name", "Form.Name", "UserName", "PasswordHash", "SecurityStamp", "DisplayName",
        "Because", "Hash", "SecretHash", "Act", "Grants[0].ScopeId", "Grants[0].Id", "User.Grants[0].ScopeId", "Person.User.Id", "Form.Stored.Name", "Conflict.Theirs", "StepId", "MatterId", "MeetingId", "GoalId",
    ];

    private static readonly string[] MadeUpNumbers = ["Version", "Form.Version", "Number", "Form.Number", "ActNumber", "AccessFailedCount", "Process.Number", "StartOrder"];

    private static readonly (string Name, string Value)[] MadeUpWords =
        [("IsDemo", "true"), ("Grants[0].Role", "Administrator"), ("Form.Grants[0].Role", "Administrator"), ("Role", "Administrator"), ("ClosedAt", "2001-01-01"), ("EmailConfirmed", "true"), ("LockoutEnd", "2099-01-01")];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("GOALPROCESS_FUZZ_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20_190_327;

    private static TimeSpan Lasts => TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("GOALPROCESS_FUZZ_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 75);

    [Fact]
    public async Task Whatever_is_sent_nothing_fails_and_what_is_refused_changes_nothing()
    {
        var everybody = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var samples = await RouteSamples.OfAsync(app);
        // from now on and for as long as this lasts, so that the forms behind the question are met and not the question
        await everybody.ConfirmAsync(await everybody.SubmitAsync(await everybody.GetAsync(samples.Address(RouteTable.Rows.First(row => row.Template == "/anvandare/{id:guid}"))), "[data-testid=make-link]"));
        var forms = await FormsAsync(everybody, samples);
        var (random, watch, faults, sent, taken, seen) = (new Random(Seed), Stopwatch.StartNew(), new HashSet<string>(), 0, 0, 0);
        await using var aside = TemplateDatabase.Open(app.DatabaseName);
        await aside.Database.OpenConnectionAsync(Ct);
        var connection = aside.Database.GetDbConnection();

        while (watch.Elapsed < Lasts)
        {
            foreach (var form in forms)
            {
                var (before, rows) = (await VersionAsync(connection), Counting.Contains(form.Template) ? await RowsAsync() : "");
                var (what, answer) = await SendAsync(form, random);
                sent++;

                using (answer)
                {
                    var html = await answer.Content.ReadAsStringAsync(Ct);
                    var changed = await VersionAsync(connection) != before && (rows.Length == 0 || rows != await RowsAsync());
                    Note(faults, form, what, (int)answer.StatusCode < 500, $"answers {(int)answer.StatusCode}");
                    Note(faults, form, what, (int)answer.StatusCode == 302 || !changed, $"answers {(int)answer.StatusCode} and changes something");
                    Note(faults, form, what, !html.Contains("<script>alert(1)", StringComparison.Ordinal) && !html.Contains("<img src=x", StringComparison.Ordinal), "comes back as markup");
                    Note(faults, form, what, answer.Headers.Location is not { } location || IsOurs(location), $"leads to {answer.Headers.Location}");

                    if ((int)answer.StatusCode == 302)
                    {
                        taken++;
                        seen += changed ? 1 : 0;
                        await form.ReadAgainAsync();
                    }
                }
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}: {forms.Count} forms, {sent} sent, {taken} taken, {seen} of them seen in the database, {watch.Elapsed.TotalSeconds:0} s");
        Assert.True(faults.Count == 0, $"seed {Seed}, {sent} sent:\n{string.Join('\n', faults.Take(40))}");
        Assert.Equal(200, (await everybody.GetAsync("/konto/losenord")).Status);
        Assert.True(seen > 0, "no change was noticed of those that were taken");
        Assert.Equal("", await FoundAsync(connection));
        Assert.Empty(RouteTable.Rows.Where(row => row.Method == "POST").Select(row => row.Template).Except(forms.Select(form => form.Template)).Except(Skipped));
    }

    /// <summary>One form of each kind, from the pages of the table.</summary>
    private async Task<List<Target>> FormsAsync(Visitor everybody, RouteSamples samples)
    {
        var forms = new Dictionary<string, Target>();

        foreach (var row in RouteTable.Rows.Where(row => row is { Method: "GET", IsFile: false } && !row.Template.StartsWith("/sprak", StringComparison.Ordinal)))
        {
            var visitor = row.Template is "/logga-in" or "/valj-losenord/{secret}" ? app.Visitor() : everybody;
            var page = await visitor.GetAsync(samples.Address(row));

            foreach (var form in page.Document.Forms.Where(form => form.Method == "post"))
            {
                var target = new Target(visitor, page, form);

                if (!Skipped.Contains(target.Template))
                {
                    forms.TryAdd($"{target.Template} {target.TestId}", target);
                }
            }
        }

        return [.. forms.Values, .. await BareAsync(everybody, samples, [.. forms.Values.Select(form => form.Template), .. Skipped])];
    }

    /// <summary>Where no page of the table happens to show the form: what every form has.</summary>
    private static async Task<List<Target>> BareAsync(Visitor everybody, RouteSamples samples, HashSet<string> met)
    {
        var page = await everybody.GetAsync("/konto/losenord");
        var token = page.Document.QuerySelector($"[name={Token}]")!.GetAttribute("value");

        return
        [
            .. from row in RouteTable.Rows
               where row.Method == "POST" && !met.Contains(row.Template)
               let form = new HtmlParser().ParseDocument($"<form method=post action='{samples.Address(row)}'><input type=hidden name={Token} value='{token}'><input type=hidden name=version value=0></form>").Forms[0]
               select new Target(everybody, page, form),
        ];
    }

    private static async Task<(string What, HttpResponseMessage Answer)> SendAsync(Target form, Random random)
    {
        var values = Visitor.ValuesOf(form.Form).ToList();
        var names = form.Form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().Where(name => name.Length > 0 && name != Token).Distinct().ToList();
        var token = values.Find(pair => pair.Key == Token);
        var name = names.Count > 0 ? names[random.Next(names.Count)] : "version";
        var value = Wild[random.Next(Wild.Length)];

        switch (random.Next(12))
        {
            case 0:
                return ("fields made up", await form.PostAsync(
                [
                    .. values,
                    .. MadeUp.Where(each => !IsIn(each, names)).Select(each => KeyValuePair.Create(each, Planted)),
                    .. MadeUpNumbers.Where(each => !IsIn(each, names)).Select(each => KeyValuePair.Create(each, PlantedNumber.ToString(CultureInfo.InvariantCulture))),
                    .. MadeUpWords.Where(each => !IsIn(each.Name, names)).Select(each => KeyValuePair.Create(each.Name, each.Value)),
                ]));
            case 1:
                return ($"no {name}", await form.PostAsync(values.Where(pair => pair.Key != name)));
            case 2:
                return ($"{name} twice: {Short(value)}", await form.PostAsync([.. values, new(name, value), new(name, value)]));
            case 3:
                return ($"parts of {name}: {Short(value)}", await form.PostAsync(
                    [.. values.Where(pair => pair.Key != name), new($"{name}[0]", value), new($"{name}[-1]", value), new($"{name}[{value}]", value), new($"{name}.x", value), new($"{name}[0].Id", value), new($"{name}.Index", value)]));
            case 4:
                return (Short($"a body that is no form: {value}"), await form.PostBodyAsync(Body(random, name, value), token.Value));
            case 5:
                var all = values.Select(pair => pair.Key == Token ? pair : KeyValuePair.Create(pair.Key, Wild[random.Next(Wild.Length)])).ToList();
                return ($"everything: {string.Join(' ', all.Where(pair => pair.Key != Token).Take(6).Select(pair => $"{pair.Key}={Short(pair.Value)}"))}", await form.PostAsync(all));
            default:
                return ($"{name}={Short(value)}", await form.PostAsync([.. values.Where(pair => pair.Key != name), new(name, value)]));
        }
    }

    // "Form.Name" is another way to write a form's own "Name"
    private static bool IsIn(string made, List<string> names) => names.Exists(name => string.Equals(name.Split('.')[^1], made.Split('.')[^1], StringComparison.OrdinalIgnoreCase));

    private static ByteArrayContent Body(Random random, string name, string value) => random.Next(5) switch
    {
        0 => new StringContent($"{{\"{name}\":\"{value}\"", Encoding.UTF8, "application/json"),
        1 => new StringContent(string.Join('&', Enumerable.Range(0, 3000).Select(number => $"a{number}=1")), Encoding.UTF8, "application/x-www-form-urlencoded"),
        2 => new StringContent($"{name}=%C3%28%&%ff=%zz&&&==&{name}", Encoding.ASCII, "application/x-www-form-urlencoded"),
        3 => Typed(new ByteArrayContent(Encoding.UTF8.GetBytes($"--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n")), "multipart/form-data; boundary=x"),
        _ => Typed(new ByteArrayContent([0xff, 0xfe, 0x00, 0xd8]), "multipart/form-data"),
    };

    private static ByteArrayContent Typed(ByteArrayContent content, string type)
    {
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        return content;
    }

    private static void Note(HashSet<string> faults, Target form, string what, bool right, string wrong)
    {
        if (!right)
        {
            faults.Add($"{form.Template} {form.TestId} {what}: {wrong}");
        }
    }

    private static bool IsOurs(Uri location) => !location.IsAbsoluteUri && location.OriginalString.StartsWith('/') && !location.OriginalString.StartsWith("//", StringComparison.Ordinal);

    private static string Short(string value) => string.Concat(value.Take(40).Select(sign => char.IsControl(sign) ? $"\\u{(int)sign:x4}" : $"{sign}"));

    // the number that SQLite changes whenever someone else has written anything at all
    private static async Task<long> VersionAsync(DbConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }

    private Task<string> RowsAsync() => app.ReadAsync(async db => string.Join(' ', await db.AuditEntries.CountAsync(Ct), await db.Users.CountAsync(Ct), await db.UserGrants.CountAsync(Ct), await db.AccountLinks.CountAsync(Ct)));

    /// <summary>Where what was planted is found: the tables, of all there are, their record included.</summary>
    private async Task<string> FoundAsync(DbConnection connection)
    {
        var tables = await app.ReadAsync(db => Task.FromResult(db.Model.GetEntityTypes()
            .Where(type => type.GetTableName() is not null)
            .GroupBy(type => type.GetTableName()!)
            .Select(table => (Name: table.Key, Columns: table.SelectMany(type => type.GetProperties()).Select(property => property.GetColumnName(StoreObjectIdentifier.Table(table.Key))).OfType<string>().Distinct().ToList()))
            .ToList()));
        var found = new List<string>();

        foreach (var (table, columns) in tables)
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // names of the model's own
            command.CommandText = $"SELECT COUNT(*) FROM \"{table}\" WHERE {string.Join(" OR ", columns.Select(column => $"CAST(\"{column}\" AS TEXT) LIKE '%{Planted}%' OR \"{column}\" = {PlantedNumber}"))}";
#pragma warning restore CA2100

            if ((long)(await command.ExecuteScalarAsync(Ct))! > 0)
            {
                found.Add(table);
            }
        }

        return string.Join(' ', found);
    }

    /// <summary>A form, who sends it, and where it goes.</summary>
    private sealed class Target(Visitor visitor, Page page, IHtmlFormElement form)
    {
        private static readonly List<(Regex Address, string Template)> Templates =
        [
            .. RouteTable.Rows.Where(row => row.Method == "POST").Select(row => row.Template)
                .OrderBy(template => template.Count(sign => sign == '{'))
                .Select(template => (new Regex($"^{Regex.Replace(template, @"\{\w+(:int|:guid)?[^/]*\}", match => match.Groups[1].Value switch { ":int" => "\\d+", ":guid" => "[0-9a-f-]{36}", _ => "[^/]+" })}$"), template)),
        ];

        public IHtmlFormElement Form { get; private set; } = form;

        public string TestId { get; } = form.GetAttribute("data-testid") ?? "";

        public string Template => Templates.Find(each => each.Address.IsMatch(Address.Split('?')[0])).Template ?? $"unknown {Address}";

        private string Address => new Uri(page.Address, Form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address.PathAndQuery).PathAndQuery;

        /// <summary>The form as it is after it was taken; as it was, where the page no longer has it.</summary>
        public async Task ReadAgainAsync()
        {
            var again = await visitor.GetAsync(page.Address.PathAndQuery);
            Form = again.Document.Forms.FirstOrDefault(each => each.Method == "post" && each.GetAttribute("data-testid") == Form.GetAttribute("data-testid") && each.GetAttribute("action") == Form.GetAttribute("action")) ?? Form;
        }

        public async Task<HttpResponseMessage> PostAsync(IEnumerable<KeyValuePair<string, string>> values)
        {
            if (Form.Enctype != "multipart/form-data")
            {
                return await visitor.SendFormAsync(Address, values);
            }

            using var content = new MultipartFormDataContent();

            foreach (var (name, value) in values)
            {
                content.Add(new StringContent(value), $"\"{Regex.Replace(name, "[\\x00-\\x1f\"\\x7f-\\uffff]", "_")}\"");
            }

            foreach (var file in Form.Elements.OfType<IHtmlInputElement>().Where(input => input.Type == "file"))
            {
                content.Add(new ByteArrayContent("%PDF-1.7 <script>alert(1)</script>"u8.ToArray()), file.Name!, "../../etc/passwd.pdf");
            }

            return await visitor.SendAsync(Address, content, values.First(pair => pair.Key == Token).Value);
        }

        public async Task<HttpResponseMessage> PostBodyAsync(HttpContent content, string token)
        {
            using (content)
            {
                return await visitor.SendAsync(Address, content, token);
            }
        }
    }
}
