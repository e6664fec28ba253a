using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using GoalProcess.Data;
using GoalProcess.Data.Files;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Drills;

/// <summary>
/// The program is killed in the midst of parallel acts and uploads, again and again on one database: what was answered as done is there, what was not is there as a whole or
/// not at all, and the chains are whole. <c>GOALPROCESS_KILLS</c> says how many times; docs/operations.md has the command.
/// </summary>
public sealed class KillTests
{
    private const int Writers = 4;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static int Kills => int.TryParse(Environment.GetEnvironmentVariable("GOALPROCESS_KILLS"), CultureInfo.InvariantCulture, out var times) ? times : 10;

    [Fact]
    public async Task What_was_answered_survives_the_rest_is_whole_or_not_there_and_the_chains_hold()
    {
        var database = await TemplateDatabase.CopyAsync(withDemo: true);
        var (keywords, files) = (new ConcurrentBag<string>(), new ConcurrentBag<string>());

        try
        {
            for (var time = 0; time < Kills; time++)
            {
                using var program = await RunningProgram.StartAsync(database, Ct, ("Demo__IsOn", "true"));
                await WriteUntilKilledAsync(program, keywords, files);
            }

            Assert.True(keywords.Count >= Kills && files.Count >= Kills / 2, $"{keywords.Count} keywords, {files.Count} files: too few to prove anything");
            var (answer, said) = await RunningProgram.RunAsync(database, Ct, "verify");
            Assert.True(answer == 0, said);
            await AssertWholeAsync(database, keywords, files);
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    private static async Task WriteUntilKilledAsync(RunningProgram program, ConcurrentBag<string> keywords, ConcurrentBag<string> files)
    {
        using var killed = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var (official, secretary) = (await SignInAsync(program, "karin"), await SignInAsync(program, "maria"));
        var writers = Enumerable.Range(0, Writers)
            .Select(number => Task.Run(() => number == 0 ? UploadAsync(secretary, files, killed.Token) : AddKeywordsAsync(official, keywords, killed.Token), Ct))
            .ToList();

        // not before something was answered, however slow the machine, and then at any moment
        var (words, uploads) = (keywords.Count, files.Count);
        var waited = Stopwatch.StartNew();

        while ((keywords.Count < words + 2 || files.Count == uploads) && waited.Elapsed < TimeSpan.FromSeconds(20))
        {
            await Task.Delay(20, Ct);
        }

        await Task.Delay(Random.Shared.Next(600), Ct);
        program.Kill();
        await killed.CancelAsync();
        await Task.WhenAll(writers);
    }

    private static async Task<Visitor> SignInAsync(RunningProgram program, string who)
    {
        var visitor = program.Visitor();
        Assert.Equal(302, (await visitor.SubmitAsync(await visitor.GetAsync("/"), $"[data-testid=demo-{who}]")).Status);
        return visitor;
    }

    private static Task AddKeywordsAsync(Visitor official, ConcurrentBag<string> answered, CancellationToken killed) => AgainAsync(async () =>
    {
        var word = $"prov {Guid.CreateVersion7():N}";
        var page = await official.SubmitAsync(await official.GetAsync("/processer/1/nyckelord/ny"), "form[data-testid=keyword]", ("Text", word), ("SourceKind", "Workshop"), ("SourceText", "Prov"));

        if (page.Status == 302)
        {
            answered.Add(word);
        }
    }, killed);

    private static Task UploadAsync(Visitor secretary, ConcurrentBag<string> answered, CancellationToken killed) => AgainAsync(async () =>
    {
        byte[] content = [.. "%PDF-"u8, .. RandomNumberGenerator.GetBytes(700_000)];
        var page = await secretary.GetAsync("/organ/ks/sammantraden/3/punkter/2/filer");

        if ((await secretary.UploadAsync(page, "[data-testid=attach]", "Form.File", "prov.pdf", content, ("Form.SupplementBecause", "Prov"))).Status == 302)
        {
            answered.Add(Convert.ToHexStringLower(SHA256.HashData(content)));
        }
    }, killed);

    /// <summary>Until the program no longer answers.</summary>
    private static async Task AgainAsync(Func<Task> act, CancellationToken killed)
    {
        while (!killed.IsCancellationRequested)
        {
            try
            {
                await act();
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                return;
            }
        }
    }

    private static async Task AssertWholeAsync(string database, ConcurrentBag<string> keywords, ConcurrentBag<string> files)
    {
        await using var services = TemplateDatabase.ServicesOf(TemplateDatabase.ConnectionTo(database)).BuildServiceProvider();
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();

        // nothing that was answered is gone
        var kept = await db.Keywords.Where(keyword => keyword.Text.StartsWith("prov ")).Select(keyword => new { keyword.Id, keyword.Text, keyword.Number }).ToListAsync(Ct);
        Assert.Empty(keywords.Except(kept.Select(keyword => keyword.Text)));
        var attached = await db.AttachedFiles.ToListAsync(Ct);
        Assert.Empty(files.Except(attached.Select(file => file.Hash)));

        // nothing is there by halves: a thing and the entry that says so, a file and its content, a number once
        Assert.Equal(kept.Count, await db.AuditEntries.CountAsync(entry => entry.Act == "AddKeyword" && entry.SubjectKind == "Keyword" && db.Keywords.Any(keyword => keyword.Id == entry.SubjectId && keyword.Text.StartsWith("prov ")), Ct));
        Assert.Equal(kept.Count, kept.Select(keyword => keyword.Number).Distinct().Count());
        Assert.Equal(await db.StoredPieces.Select(piece => piece.ContentId).Distinct().CountAsync(Ct), await db.StoredContents.CountAsync(Ct));

        foreach (var file in attached)
        {
            await foreach (var piece in new DatabaseFileStore(db, TimeProvider.System).ReadAsync(file.ContentId, Ct))
            {
                Assert.NotEmpty(piece);
            }
        }
    }
}
