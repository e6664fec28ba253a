using System.Net.Mime;
using GoalProcess.Data.Files;
using GoalProcess.Domain.Files;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Files;

/// <summary>Takes files in (name cleaned, content checked, scanned, stored) and gives them out: always as a download, never to be shown by the browser.</summary>
public sealed class FileDesk(IFileStore store, IVirusScanner scanner, IOptions<FileRules> rules, ILogger<FileDesk> log)
{
    /// <summary>Stores a file, or says why not.</summary>
    public async Task<(StoredFile? File, FileRefusal? Refusal)> TakeInAsync(IFormFile? sent, CancellationToken ct)
    {
        if (sent is not { Length: > 0 })
        {
            return (null, FileRefusal.Missing);
        }

        if (sent.Length > rules.Value.MaxBytes)
        {
            return (null, FileRefusal.TooLarge);
        }

        var name = FileCheck.NameOf(sent.FileName);
        await using var content = sent.OpenReadStream();
        var (kind, refusal) = await FileCheck.LookAsync(content, name, ct);

        if (refusal is not null)
        {
            return (null, refusal);
        }

        content.Position = 0;

        if (!await scanner.IsCleanAsync(content, ct))
        {
            log.LogWarning("A file of {Kind}, {Length} bytes, was refused by the virus scanner", kind, sent.Length);
            return (null, FileRefusal.Infected);
        }

        var stored = await store.SaveAsync(content, ct);
        return (new StoredFile(stored.Id, name, kind!.Value, stored.Length, stored.Hash), null);
    }

    /// <summary>Writes a file to the answer.</summary>
    public async Task GiveOutAsync(HttpResponse response, AttachedFile file, CancellationToken ct)
    {
        response.BeginDownload(file.Name, TypeOf(file.Kind));
        response.ContentLength = file.Length;

        await foreach (var piece in store.ReadAsync(file.ContentId, ct))
        {
            await response.Body.WriteAsync(piece, ct);
        }
    }

    private static string TypeOf(FileKind kind) => kind switch
    {
        FileKind.Pdf => MediaTypeNames.Application.Pdf,
        FileKind.Word => "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        FileKind.Workbook => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        FileKind.Jpeg => MediaTypeNames.Image.Jpeg,
        FileKind.Png => MediaTypeNames.Image.Png,
        FileKind.PlainText => "text/plain; charset=utf-8",
    };
}
