using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using GoalProcess.Data.Files;
using GoalProcess.Domain.Common;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Freezes;

/// <summary>
/// Writes a freeze as a zip that a stranger can verify with sha256sum and grep, by the recipe that lies in it and in docs/proof.md. Written straight to
/// the answer, one file at a time: the same freeze gives the same files, and so the same sums, each time; only the recipe is in the reader's language.
/// </summary>
public sealed class FreezeArchive(FreezeQueries queries, IFileStore store, IStringLocalizer<FreezeTexts> texts)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    /// <summary>Writes the archive.</summary>
    public async Task WriteAsync(Freeze freeze, Stream to, CancellationToken ct)
    {
        await using var gathered = new GatheringStream();
        var zip = new ZipArchive(gathered, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        var sums = new StringBuilder();

        foreach (var (document, index) in freeze.Documents.Select((document, index) => (document, index + 1)))
        {
            await AddAsync(string.Create(CultureInfo.InvariantCulture, $"underlag/{index:00}-{document.Kind}.txt"), document.Text);
        }

        foreach (var text in freeze.Decision.Points.SelectMany(point => point.Texts))
        {
            await AddAsync($"beslut/{text.Name}-{text.Kind}.txt", text.Text);
        }

        foreach (var file in freeze.Files)
        {
            await AddFileAsync(file);
        }

        // the texts lie in files of their own; here their sums point at them
        await AddAsync("underlag.json", JsonSerializer.Serialize(freeze.Documents.Select(Bare), Json));
        await AddAsync("beslut.json", JsonSerializer.Serialize(Bare(freeze.Decision), Json));
        await AddAsync("filer.json", JsonSerializer.Serialize(freeze.Files, Json));
        await AddAsync("remissvar.json", JsonSerializer.Serialize(freeze.Responses, Json));

        var payloads = await queries.PayloadsAsync(freeze, ct);

        await foreach (var entry in queries.ChainAsync(freeze).WithCancellation(ct))
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{entry.Number:000000}");
            await AddAsync($"kedja/{number}.txt", entry.Record());

            if (payloads.TryGetValue(entry.Number!.Value, out var payload))
            {
                await AddAsync($"innehall/{number}.txt", payload.Written());
            }
        }

        await AddAsync("README.txt", texts["Readme"].Value.ReplaceLineEndings("\n") + "\n");
        await AddAsync("SHA256SUMS", sums.ToString());
        zip.Dispose();
        await gathered.DrainAsync(to, ct);

        async Task AddAsync(string name, string content)
        {
            Sum(Content.HashOf(content), name);

            using (var stream = Entry(name).Open())
            {
                stream.Write(Encoding.UTF8.GetBytes(content));
            }

            await gathered.DrainAsync(to, ct);
        }

        async Task AddFileAsync(FrozenFile file)
        {
            Sum(file.Sha256, $"filer/{file.Name}");

            using (var stream = Entry($"filer/{file.Name}").Open())
            {
                await foreach (var piece in store.ReadAsync(file.ContentId, ct))
                {
                    stream.Write(piece);
                    await gathered.DrainAsync(to, ct);
                }
            }

            await gathered.DrainAsync(to, ct);
        }

        void Sum(string sum, string name) => sums.Append(sum).Append("  ").Append(name).Append('\n');

        ZipArchiveEntry Entry(string name)
        {
            var entry = zip.CreateEntry(name);
            entry.LastWriteTime = freeze.RecordedAt.ToUniversalTime();
            return entry;
        }
    }

    private static FrozenText Bare(FrozenText text) => text with { Text = "" };

    private static FrozenDecision Bare(FrozenDecision decision) => decision with
    {
        Points = [.. decision.Points.Select(point => point with { Texts = [.. point.Texts.Select(Bare)] })],
        Before = [.. decision.Before.Select(Bare)],
    };
}
