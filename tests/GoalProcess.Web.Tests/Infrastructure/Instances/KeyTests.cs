using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Infrastructure.Instances;

/// <summary>The keys that cookies and forms are protected with: in the database, under a certificate when one is named.</summary>
public sealed class KeyTests : IAsyncLifetime
{
    private const string Password = "hemligt";

    private readonly string _certificate = Path.Combine(Path.GetTempPath(), $"goalprocess-{Guid.CreateVersion7():N}.pfx");
    private string _database = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _database = await TemplateDatabase.CopyAsync(withDemo: true);
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=lindakra", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1)
            .CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        await File.WriteAllBytesAsync(_certificate, certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Pbes2Aes256Sha256, Password), Ct);
    }

    public ValueTask DisposeAsync()
    {
        TemplateDatabase.Delete(_database);
        File.Delete(_certificate);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Without_a_certificate_production_is_told_that_they_stand_unencrypted()
    {
        using var program = await StartAsync();
        await program.Visitor().GetAsync("/logga-in");

        Assert.Contains("The keys of cookies stand unencrypted in the database", program.Said, StringComparison.Ordinal);
        Assert.Contains("<masterKey", await KeysAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_a_certificate_they_tell_a_reader_of_the_database_nothing_and_another_instance_reads_them()
    {
        (string, string)[] settings = [("Keys__Certificate", _certificate), ("Keys__CertificatePassword", Password)];
        using var one = await StartAsync(settings);
        var visitor = one.Visitor();
        var form = await visitor.GetAsync("/logga-in");
        var keys = await KeysAsync();
        Assert.Contains("EncryptedData", keys, StringComparison.Ordinal);
        Assert.DoesNotContain("<masterKey", keys, StringComparison.Ordinal);
        Assert.DoesNotContain("unencrypted", one.Said, StringComparison.Ordinal);

        using var other = await StartAsync(settings);
        var sent = (AngleSharp.Html.Dom.IHtmlFormElement)form.Document.QuerySelector("[data-testid=sign-in]")!;
        var answer = await visitor.SubmitToAsync(new Uri(other.Root, "/logga-in").ToString(), sent, ("Email", "nobody@lindakra.example"), ("Password", "fel lösenord här"));
        Assert.Equal(422, answer.Status);
        Assert.Single((await KeysAsync()).Split("<key "), part => part.Contains("EncryptedData", StringComparison.Ordinal));
    }

    private Task<RunningProgram> StartAsync(params (string, string)[] settings) =>
        RunningProgram.StartAsync(_database, Ct, [("ASPNETCORE_CONTENTROOT", AppContext.BaseDirectory), ("Demo__IsOn", "true"), .. settings]);

    private async Task<string> KeysAsync()
    {
        await using var db = TemplateDatabase.Open(_database);
        return string.Concat(await db.DataProtectionKeys.Select(key => key.Xml).ToListAsync(Ct));
    }
}
