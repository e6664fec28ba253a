using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Infrastructure.Municipalities;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Municipalities;

/// <summary>An administrator says what the municipality is called, what it looks like and where it can be reached, and every page says so at once.</summary>
public abstract class MunicipalityTests(TestApp app)
{
    private const string Page = "/kommunen";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_saved_stands_on_every_page_and_in_the_history()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var saved = await SaveAsync(
            administrator, ("Form.Name", "Ekby kommun"), ("Form.Email", "hej@ekby.example"), ("Form.Phone", "0999-99 99"), ("Form.DataProtectionEmail", "ombud@ekby.example"));

        Assert.Equal(302, saved.Status);
        var page = await administrator.GetAsync(Page);
        Assert.Contains("Ekby kommun", page.Document.QuerySelector(".brand-name")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kommunens inställningar ändrades", page.Text("history"), StringComparison.Ordinal);
        var contact = await app.Visitor().GetAsync("/kontakt");
        Assert.Contains("hej@ekby.example", contact.Html, StringComparison.Ordinal);
        Assert.Contains("0999-99 99", contact.Html, StringComparison.Ordinal);
        Assert.Contains("ombud@ekby.example", (await app.Visitor().GetAsync("/en/personuppgifter")).Html, StringComparison.Ordinal);

        // the name of the place is now what guessers try
        var guessable = await administrator.SubmitAsync(
            await administrator.GetAsync("/konto/losenord"), "[data-testid=password]", ("Current", RunningApp.Password), ("New", "Ekby kommun 2026"), ("Repeated", "Ekby kommun 2026"));
        Assert.Equal(422, guessable.Status);
    }

    [Theory]
    [InlineData("Form.Brand", "#ffd43b", "", "kontrasten mot vitt är 1,4:1")]
    [InlineData("Form.Brand", "#777777", "", "kontrasten mot vitt är 4,4:1")]
    [InlineData("Form.Brand", "#ffd43b", "/en", "contrast with white is 1.4:1")]
    [InlineData("Form.BrandInDark", "#14505c", "", "kontrasten mot de mörka sidorna är 1,7:1")]
    [InlineData("Form.BrandInDark", "#14505c", "/en", "contrast with the dark pages is 1.7:1")]
    [InlineData("Form.Brand", "red;}body{display:none", "", "Skriv färgen som #")]
    [InlineData("Form.Brand", "", "", "Skriv färgen som #")]
    [InlineData("Form.TimeZone", "Mars/Olympus", "", "Välj en tidszon")]
    [InlineData("Form.MinGoals", "0", "", "Skriv ett tal från 1 till 20")]
    [InlineData("Form.MaxGoals", "1", "", "Det högsta talet kan inte vara lägre än det minsta")]
    [InlineData("Form.Email", "ingen", "", "Skriv en e-postadress")]
    public async Task What_will_not_do_is_refused_with_the_reason(string field, string value, string language, string reason)
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var before = await app.ReadAsync(db => db.AuditEntries.CountAsync(Ct));

        var refused = await administrator.SubmitAsync(await administrator.GetAsync(language + Page), "[data-testid=municipality-form]", (field, value));

        Assert.Equal(422, refused.Status);
        Assert.Contains(reason, Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.Equal(before, await app.ReadAsync(db => db.AuditEntries.CountAsync(Ct)));
    }

    [Fact]
    public async Task Its_own_words_stand_in_extracts_of_minutes_and_an_empty_field_gives_the_products()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        Assert.Equal(
            302,
            (await SaveAsync(
                administrator, ("Form.ExtractTitle", " Utdrag ur protokoll "), ("Form.SentToHeading", "Expedieras till"), ("Form.DiaryNumberWord", "Dnr"))).Status);

        var page = await administrator.GetAsync(Page);
        Assert.Equal("Utdrag ur protokoll", page.Document.QuerySelector("[name='Form.ExtractTitle']")!.GetAttribute("value"));
        Assert.Contains("Vad protokollsutdrag kallas", page.Text("history"), StringComparison.Ordinal);
        await app.AskAsync(services =>
        {
            var headings = services.GetRequiredService<ExtractHeadings>();
            Assert.Equal(("Utdrag ur protokoll", "Beslut", "Expedieras till", "Dnr"), In("sv", headings));
            Assert.Equal(("Extract from the minutes", "Decision", "The decision is to be sent to", "Diary number"), In("en", headings));
            return Task.CompletedTask;
        });

        var refused = await administrator.SubmitAsync(await administrator.GetAsync(Page), "[data-testid=municipality-form]", ("Form.DecisionHeading", new string('b', 61)));
        Assert.Equal(422, refused.Status);
        Assert.Contains("Skriv högst 60 tecken", Assert.Single(refused.Errors), StringComparison.Ordinal);

        static (string, string, string, string) In(string language, ExtractHeadings headings)
        {
            var before = CultureInfo.CurrentUICulture;

            try
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
                return (headings.Title, headings.Decision, headings.SentTo, headings.DiaryNumber);
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        }
    }

    [Fact]
    public async Task Colours_come_as_a_style_sheet_called_by_its_sum_and_go_with_the_products_own()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await SaveAsync(administrator, ("Form.Brand", "#5B2A86"), ("Form.BrandInDark", "#d9b8ff"));
        var first = SheetOn(await administrator.GetAsync(Page))!;

        var sheet = await app.Visitor().SendAsync(first);
        var css = await sheet.Content.ReadAsStringAsync(Ct);
        Assert.Equal("text/css", sheet.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", sheet.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.StartsWith(":root{--k-brand:#5b2a86;", css, StringComparison.Ordinal);
        Assert.Contains(":root[data-bs-theme=\"dark\"]{--k-brand:#d9b8ff", css, StringComparison.Ordinal);
        Assert.Contains("prefers-color-scheme: dark", css, StringComparison.Ordinal);

        await SaveAsync(administrator, ("Form.Brand", "#005a9c"));
        var second = SheetOn(await administrator.GetAsync(Page))!;
        Assert.NotEqual(first, second);
        Assert.Equal(404, (int)(await app.Visitor().SendAsync(first)).StatusCode);
        Assert.Equal(200, (int)(await app.Visitor().SendAsync(second)).StatusCode);

        await SaveAsync(administrator, ("Form.Brand", "#14505c"), ("Form.BrandInDark", "#7cc3cf"));
        Assert.Null(SheetOn(await administrator.GetAsync(Page)));
        Assert.Equal(404, (int)(await app.Visitor().SendAsync(second)).StatusCode);
    }

    [Fact]
    public async Task Arms_are_a_picture_by_content_and_small()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        byte[] tooWide = [.. Furnishing.Picture];
        BinaryPrimitives.WriteUInt32BigEndian(tooWide.AsSpan(16), 1201);
        (byte[] Content, string Name, string Reason)[] refused =
        [
            ([], "tom.png", "Välj en bild"),
            (Encoding.UTF8.GetBytes("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"), "vapen.svg", "ingen PNG- eller JPEG-bild"),
            (Encoding.UTF8.GetBytes("<html><script>alert(1)</script>"), "vapen.png", "ingen PNG- eller JPEG-bild"),
            ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0, 0, 0, 0, 0], "vapen.jpg", "ingen PNG- eller JPEG-bild"),
            (Furnishing.Picture[..20], "halv.png", "ingen PNG- eller JPEG-bild"),
            (tooWide, "bred.png", "för många bildpunkter"),
            ([.. Furnishing.Picture, .. new byte[200 * 1024]], "stor.png", "för stor"),
        ];

        foreach (var (content, name, reason) in refused)
        {
            var answer = await UploadAsync(administrator, content, name);
            Assert.Equal(422, answer.Status);
            Assert.Contains(reason, Assert.Single(answer.Errors), StringComparison.Ordinal);
        }

        Assert.Equal(413, (await UploadAsync(administrator, new byte[400 * 1024], "vapen.png")).Status);
        Assert.Equal(0, await app.ReadAsync(db => db.ArmsPictures.CountAsync(Ct)));

        Assert.Equal(302, (await UploadAsync(administrator, Furnishing.Picture, "../../<b>vapen</b>.exe")).Status);
        var page = await administrator.GetAsync(Page);
        var address = page.Document.QuerySelector("header img.brand-arms")!.GetAttribute("src")!;
        var picture = await app.Visitor().SendAsync(address);
        Assert.Equal("image/png", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal("nosniff", Assert.Single(picture.Headers.GetValues("X-Content-Type-Options")));
        Assert.Contains("immutable", picture.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal(Furnishing.Picture, await picture.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal(404, (int)(await app.Visitor().SendAsync(address.Replace(".png", ".jpg", StringComparison.Ordinal))).StatusCode);
        Assert.Contains("Vapnet byttes", page.Text("history"), StringComparison.Ordinal);

        Assert.Equal(302, (await administrator.SubmitAsync(page, "[data-testid=remove-arms]")).Status);
        Assert.Equal(404, (int)(await app.Visitor().SendAsync(address)).StatusCode);
        Assert.NotNull((await administrator.GetAsync(Page)).Document.QuerySelector("header svg.brand-arms"));
    }

    [Fact]
    public async Task What_someone_else_saved_first_is_not_written_over()
    {
        var (one, other) = (await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Administrator));
        var form = await one.GetAsync(Page);
        await SaveAsync(other, ("Form.Phone", "0111-11 11 11"));

        var overtaken = await one.SubmitAsync(form, "[data-testid=municipality-form]", ("Form.Phone", "0222-22 22 22"));

        Assert.Equal(409, overtaken.Status);
        Assert.Contains("0111-11 11 11", overtaken.Text("stored"), StringComparison.Ordinal);
        Assert.Equal("0222-22 22 22", overtaken.Document.QuerySelector("#Form_Phone")!.GetAttribute("value"));
        Assert.Equal(409, (await one.UploadAsync(form, "[data-testid=arms-form]", "Arms.File", "vapen.png", Furnishing.Picture)).Status);
        Assert.Equal(302, (await one.SubmitAsync(overtaken, "[data-testid=municipality-form]")).Status);
    }

    [Fact]
    public async Task The_first_save_by_two_at_once_makes_one()
    {
        var visitors = new[] { await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Administrator) };
        var forms = await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync(Page)));

        var answers = await Task.WhenAll(visitors.Select((visitor, number) =>
            visitor.SubmitAsync(forms[number], "[data-testid=municipality-form]", ("Form.Phone", $"{number}"))));

        Assert.Single(answers, answer => answer.Status == 302);
        Assert.All(answers.Where(answer => answer.Status != 302), answer => Assert.Equal(409, answer.Status));
        Assert.Equal(1, await app.ReadAsync(db => db.Municipalities.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_new_process_is_offered_the_numbers_and_the_clock_keeps_the_zone()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        await SaveAsync(administrator, ("Form.MinGoals", "3"), ("Form.MaxGoals", "7"), ("Form.TimeZone", "Europe/Helsinki"));

        var made = await (await app.SignInAsync(Role.Official)).GetAsync("/processer/ny");
        Assert.Equal("3", made.Document.QuerySelector("#MinGoals")!.GetAttribute("value"));
        Assert.Equal("7", made.Document.QuerySelector("#MaxGoals")!.GetAttribute("value"));
        await app.AskAsync(services =>
        {
            Assert.Equal(2, services.GetRequiredService<MunicipalityClock>().LocalOf(DateTimeOffset.UnixEpoch).Hour);
            return Task.CompletedTask;
        });

        // a zone that this machine does not know stops no page
        await app.ReadAsync(db => db.Municipalities.ExecuteUpdateAsync(
            set => set.SetProperty(profile => profile.TimeZone, "Europe/Atlantis").SetProperty(profile => profile.Stamp, Guid.CreateVersion7()), Ct));
        Assert.Equal(200, (await administrator.GetAsync("/")).Status);
        await SaveAsync(administrator, ("Form.TimeZone", "Europe/Stockholm"));
    }

    [Fact]
    public async Task Another_instance_says_so_at_the_next_request_of_someone_signed_in_and_to_visitors_within_seconds()
    {
        await using var other = new OtherInstance(app);
        await other.InitializeAsync();
        var (administrator, official) = (await app.SignInAsync(Role.Administrator), await app.AddPersonAsync(Grant.Everywhere(Role.Official)));
        var (there, stranger) = (await other.SignInAsync(official.Email!), other.Visitor());
        var before = NameOn(await stranger.GetAsync("/kontakt"));

        await SaveAsync(administrator, ("Form.Name", "Sjöby kommun"));

        Assert.StartsWith("Sjöby kommun", NameOn(await there.GetAsync("/")), StringComparison.Ordinal);
        await SaveAsync(administrator, ("Form.Name", "Åby kommun"));
        Assert.NotEqual(before, NameOn(await stranger.GetAsync("/kontakt")));
        other.Clock.Ahead += TimeSpan.FromSeconds(6);
        Assert.StartsWith("Åby kommun", NameOn(await stranger.GetAsync("/kontakt")), StringComparison.Ordinal);

        // a page of the first instance leads to colours that the second has not heard of
        await SaveAsync(administrator, ("Form.Brand", "#7a0019"));
        Assert.Equal(200, (int)(await stranger.SendAsync(SheetOn(await administrator.GetAsync(Page))!)).StatusCode);
    }

    private static string NameOn(Page page) => page.Document.QuerySelector(".brand-name")!.TextContent.Trim();

    private static string? SheetOn(Page page) => page.Document.QuerySelector("link[href*='/farger/']")?.GetAttribute("href");

    private static async Task<Page> SaveAsync(Visitor administrator, params (string, string?)[] fields)
    {
        var answer = await administrator.SubmitAsync(await administrator.GetAsync(Page), "[data-testid=municipality-form]", fields);
        Assert.Equal(302, answer.Status);
        return answer;
    }

    private static async Task<Page> UploadAsync(Visitor administrator, byte[] content, string name) =>
        await administrator.UploadAsync(await administrator.GetAsync(Page), "[data-testid=arms-form]", "Arms.File", name, content);

    /// <summary>A second instance on the first one's database.</summary>
    private sealed class OtherInstance(TestApp first) : TestApp
    {
        public MovableClock Clock { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("ConnectionStrings:Sqlite", $"Data Source={first.DatabaseName};Foreign Keys=True;Default Timeout=15");
            builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
        }
    }
}

public sealed class SqliteMunicipalityTests(TestApp app) : MunicipalityTests(app), IClassFixture<TestApp>;
