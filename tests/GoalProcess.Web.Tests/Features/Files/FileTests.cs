using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Files;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Files;

/// <summary>The demo with a scanner that refuses what it is told to, and room for one megabyte.</summary>
public sealed class ScannedApp : DemoApp
{
    public ScannedApp() => Settings["Files:MaxMegabytes"] = "1";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services => services.AddSingleton<IVirusScanner, Scanner>());
    }

    /// <summary>Finds one word dangerous, wherever it stands.</summary>
    private sealed class Scanner : IVirusScanner
    {
        public async Task<bool> IsCleanAsync(Stream content, CancellationToken ct)
        {
            using var reader = new StreamReader(content, Encoding.Latin1, leaveOpen: true);
            return !(await reader.ReadToEndAsync(ct)).Contains("EICAR", StringComparison.Ordinal);
        }
    }
}

/// <summary>Files come in only when they are what they say, go out only as downloads, and only to those who may have them.</summary>
public sealed class FileTests(ScannedApp app) : IClassFixture<ScannedApp>
{
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(600_000)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_document_is_attached_and_every_reader_gets_the_same_bytes_as_a_download()
    {
        var (address, meeting) = await ItemToComeAsync();
        var secretary = await app.SignInAsync(Role.Secretary);
        Assert.Equal(302, (await AttachAsync(secretary, address, "Tjänsteskrivelse å ä ö.pdf", Pdf)).Status);

        var reader = await app.SignInAsync(Role.ElectedMember);
        Assert.Matches(@"Filer \(\d+\)", (await reader.GetAsync(meeting)).Html);
        var page = await reader.GetAsync(address);
        Assert.Null(page.Document.QuerySelector("[data-testid=attach]"));
        var answer = await reader.SendAsync(page.Document.QuerySelectorAll("[data-testid=file] a").Single(link => link.TextContent.Contains("å ä ö", StringComparison.Ordinal)).GetAttribute("href")!);

        Assert.Equal(Pdf, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.Equal("application/pdf", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(("attachment", "Tjänsteskrivelse å ä ö.pdf"), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileNameStar));
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(answer.Headers.CacheControl!.NoStore);
        Assert.Contains(Convert.ToHexStringLower(SHA256.HashData(Pdf)), page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("tom.pdf", "", "Välj en fil som inte är tom")]
    [InlineData("program.exe", "MZ", "Filer av det slaget tas inte emot")]
    [InlineData("sida.html", "<script>alert(1)</script>", "Filer av det slaget tas inte emot")]
    [InlineData("bild.svg", "<svg onload='alert(1)'/>", "Filer av det slaget tas inte emot")]
    [InlineData("utan ändelse", "text", "Filer av det slaget tas inte emot")]
    [InlineData("program.pdf", "MZ program", "Filens innehåll är inte det som namnet säger")]
    [InlineData("sida.png", "<html>", "Filens innehåll är inte det som namnet säger")]
    [InlineData("brev.docx", "inte ett arkiv", "Filens innehåll är inte det som namnet säger")]
    [InlineData("noll.txt", "a\0b", "Filens innehåll är inte det som namnet säger")]
    [InlineData("latin.txt", "\u00ff\u00fe", "Filens innehåll är inte det som namnet säger")]
    [InlineData("smittad.txt", "EICAR", "Filen stoppades av virusskyddet")]
    public async Task What_is_not_what_it_says_is_refused_at_the_field_and_nothing_is_kept(string name, string content, string error)
    {
        var (address, _) = await ItemToComeAsync();
        app.ExpectWarning("was refused by the virus scanner");
        var secretary = await app.SignInAsync(Role.Secretary);
        var before = await KeptAsync();
        var page = await AttachAsync(secretary, address, name, Encoding.Latin1.GetBytes(content));

        Assert.Equal(422, page.Status);
        Assert.Contains(error, page.Document.QuerySelector("#Form_File-fel")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await KeptAsync());
    }

    [Fact]
    public async Task One_that_is_too_large_is_refused_with_the_limit_said()
    {
        var (address, _) = await ItemToComeAsync();
        var page = await AttachAsync(await app.SignInAsync(Role.Secretary), address, "stor.pdf", [.. Pdf, .. Pdf]);

        Assert.Equal(422, page.Status);
        Assert.Contains("högst 1 MB", page.Document.QuerySelector("#Form_File-fel")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bomb")]
    [InlineData("macro")]
    [InlineData("path")]
    [InlineData("lie")]
    public async Task An_office_file_that_may_do_harm_is_refused(string harm)
    {
        var (address, _) = await ItemToComeAsync();
        var page = await AttachAsync(await app.SignInAsync(Role.Secretary), address, "brev.docx", Office(harm));

        Assert.Equal(422, page.Status);
        Assert.Contains(harm == "lie" ? "Filens innehåll är inte" : "Filen kan skada", page.Document.QuerySelector("#Form_File-fel")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_XML_of_an_office_file_is_never_read_so_that_what_grows_in_it_grows_nowhere()
    {
        var (address, _) = await ItemToComeAsync();
        var (secretary, bytes) = (await app.SignInAsync(Role.Secretary), Office("laughs"));
        await secretary.FollowAsync(await AttachAsync(secretary, address, "skratt.docx", bytes));
        var id = await app.ReadAsync(db => db.AttachedFiles.Where(file => file.Name == "skratt.docx").Select(file => file.Id).SingleAsync(Ct));

        using var answer = await secretary.SendAsync($"{address}/{id}");
        Assert.Equal(bytes, await answer.Content.ReadAsByteArrayAsync(Ct));
        Assert.DoesNotContain(
            new[] { typeof(Program), typeof(Data.GoalProcessDbContext), typeof(Workflow.WorkflowService), typeof(Role) }.SelectMany(type => type.Assembly.GetReferencedAssemblies()),
            assembly => assembly.Name!.StartsWith("System.Xml", StringComparison.Ordinal) || assembly.Name.StartsWith("System.Private.Xml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("..\\..\\windows\\system32\\a.txt", "a.txt")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a\u202Etxt.txt", "atxt.txt")]
    [InlineData("rad\nbryt<b>.txt", "radbrytb.txt")]
    [InlineData(".txt", "fil.txt")]
    public void A_name_loses_its_path_and_what_cannot_be_seen(string given, string kept) => Assert.Equal(kept, FileCheck.NameOf(given));

    [Fact]
    public void A_long_name_keeps_its_ending() =>
        Assert.Equal((120, ".docx"), (FileCheck.NameOf(new string('å', 300) + ".docx").Length, Path.GetExtension(FileCheck.NameOf(new string('å', 300) + ".docx"))));

    [Fact]
    public async Task A_real_office_file_is_taken_in() => Assert.Equal(
        302, (await AttachAsync(await app.SignInAsync(Role.Secretary), (await ItemToComeAsync()).Address, "brev.docx", Office(""))).Status);

    [Fact]
    public async Task After_the_summons_a_file_needs_a_reason_and_is_marked_as_a_supplement()
    {
        var address = await SummonedItemAsync();
        var secretary = await app.SignInAsync(Role.Secretary);
        var refused = await AttachAsync(secretary, address, "kart.pdf", Pdf);
        Assert.Equal(422, refused.Status);
        Assert.Contains("Skriv varför", refused.Html, StringComparison.Ordinal);

        Assert.Equal(302, (await AttachAsync(secretary, address, "kart.pdf", Pdf, ("Form.SupplementBecause", "Kom i går"))).Status);
        var page = await secretary.GetAsync(address);
        Assert.Contains("På bordet", page.Html, StringComparison.Ordinal);
        Assert.Contains("Kom i går", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_withdrawn_stays_in_the_list_and_is_not_given_out()
    {
        var (address, _) = await ItemToComeAsync();
        var secretary = await app.SignInAsync(Role.Secretary);
        await AttachAsync(secretary, address, "fel.pdf", Pdf);
        var page = await secretary.GetAsync(address);
        var row = page.Document.QuerySelectorAll("[data-testid=file]").Single(each => each.TextContent.Contains("fel.pdf", StringComparison.Ordinal));
        var file = row.QuerySelector("a")!.GetAttribute("href")!;
        var form = (AngleSharp.Html.Dom.IHtmlFormElement)row.QuerySelector("form")!;

        Assert.Equal(422, (await secretary.SubmitAsync(page, form, ("Withdrawal.Because", " "))).Status);
        Assert.Equal(200, (int)(await secretary.SendAsync(file)).StatusCode);
        Assert.Equal(302, (await secretary.SubmitAsync(page, form, ("Withdrawal.Because", "Innehöll ett personnummer"))).Status);

        Assert.Equal(404, (int)(await secretary.SendAsync(file)).StatusCode);
        Assert.Contains("Innehöll ett personnummer", (await secretary.GetAsync(address)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_found_only_where_it_lies_and_a_scan_only_by_those_who_code()
    {
        var (address, _) = await ItemToComeAsync();
        var scan = await Attaching.ToContributionAsync(app, 1);
        var official = await app.SignInAsync(Role.Official);
        var reader = await app.SignInAsync(Role.ElectedMember);

        Assert.Equal("Tjänsteskrivelse", await (await official.SendAsync($"/processer/1/forslag/1/filer/{scan}")).Content.ReadAsStringAsync(Ct));
        Assert.Contains("1 inskannade papper", (await official.GetAsync("/processer/1/forslag/1")).Html, StringComparison.Ordinal);
        Assert.Equal(403, (int)(await reader.SendAsync($"/processer/1/forslag/1/filer/{scan}")).StatusCode);
        Assert.Equal(403, (int)(await reader.SendAsync("/processer/1/forslag/1/filer")).StatusCode);
        Assert.Equal(404, (int)(await official.SendAsync($"/processer/1/forslag/2/filer/{scan}")).StatusCode);
        Assert.Equal(404, (int)(await official.SendAsync($"/processer/2/forslag/1/filer/{scan}")).StatusCode);
        Assert.Equal(404, (int)(await official.SendAsync($"{address}/{scan}")).StatusCode);
    }

    // a few hundred signs that a reader of XML makes ten thousand million of, and one that asks for a file
    private static string Laughs => "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY a0 \"ha\">"
        + string.Concat(Enumerable.Range(1, 10).Select(level => $"<!ENTITY a{level} \"{string.Concat(Enumerable.Repeat($"&a{level - 1};", 10))}\">")) + "]><d>&a10;&f;</d>";

    private static byte[] Office(string harm)
    {
        using var memory = new MemoryStream();

        using (var zip = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            Add("[Content_Types].xml", "<Types/>"u8.ToArray());

            if (harm != "lie")
            {
                Add("word/document.xml", harm switch { "bomb" => new byte[40_000_000], "laughs" => Encoding.UTF8.GetBytes(Laughs), _ => "<document/>"u8.ToArray() });
            }

            if (harm == "macro")
            {
                Add("word/vbaProject.bin", [1]);
            }

            if (harm == "path")
            {
                Add("../../ut.txt", [1]);
            }

            void Add(string name, byte[] bytes)
            {
                using var stream = zip.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    private static async Task<Page> AttachAsync(Visitor visitor, string address, string name, byte[] content, params (string Name, string Value)[] more)
    {
        var page = await visitor.GetAsync(address);
        return await visitor.UploadAsync(page, "[data-testid=attach]", "Form.File", name, content, more);
    }

    private Task<int> KeptAsync() => app.ReadAsync(async db => await db.StoredContents.CountAsync(Ct) + await db.StoredPieces.CountAsync(Ct) + await db.AuditEntries.CountAsync(Ct));

    private async Task<(string Address, string Meeting)> ItemToComeAsync()
    {
        var place = await PlacesAsync(isSummoned: false);
        return ($"/organ/{place.Code}/sammantraden/{place.Meeting}/punkter/{place.Item}/filer", $"/organ/{place.Code}/sammantraden/{place.Meeting}");
    }

    private async Task<string> SummonedItemAsync() =>
        await PlacesAsync(isSummoned: true) is var place ? $"/organ/{place.Code}/sammantraden/{place.Meeting}/punkter/{place.Item}/filer" : "";

    private Task<(string Code, int Meeting, int Item)> PlacesAsync(bool isSummoned) => app.ReadAsync(async db =>
    {
        var row = await (
            from meeting in db.Meetings
            from item in meeting.Items
            join body in db.Bodies on meeting.BodyId equals body.Id
            where (meeting.SummonsSentAt != null) == isSummoned && meeting.CancelledBecause == null && item.WithdrawnBecause == null
            orderby meeting.StartsAt
            select new { body.Code, Meeting = meeting.Number, Item = item.Number }).LastAsync(Ct);
        return (row.Code.ToLowerInvariant(), row.Meeting, row.Item);
    });
}
