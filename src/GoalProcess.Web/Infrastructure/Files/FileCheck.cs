using System.IO.Compression;
using System.Text;
using GoalProcess.Domain.Files;

namespace GoalProcess.Web.Infrastructure.Files;

/// <summary>Tells what a file is, by its name and by its content: both must say the same.</summary>
public static class FileCheck
{
    /// <summary>The most files within an Office file.</summary>
    private const int MostParts = 2000;

    /// <summary>The most bytes an Office file may become when it is opened.</summary>
    private const long MostUnpacked = 300L * 1024 * 1024;

    // how many times larger a part may become; a text of one letter repeated is beyond it, no real document is
    private const int MostTimesLarger = 200;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly Dictionary<string, (FileKind Kind, byte[] Begins)> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = (FileKind.Pdf, "%PDF-"u8.ToArray()),
        [".docx"] = (FileKind.Word, Zip),
        [".xlsx"] = (FileKind.Workbook, Zip),
        [".jpg"] = (FileKind.Jpeg, [0xFF, 0xD8, 0xFF]),
        [".jpeg"] = (FileKind.Jpeg, [0xFF, 0xD8, 0xFF]),
        [".png"] = (FileKind.Png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        [".txt"] = (FileKind.PlainText, []),
    };

    /// <summary>What the file is, or why it is refused.</summary>
    public static async Task<(FileKind? Kind, FileRefusal? Refusal)> LookAsync(Stream content, string name, CancellationToken ct)
    {
        if (!ByEnding.TryGetValue(Path.GetExtension(name), out var said))
        {
            return (null, FileRefusal.NotPermitted);
        }

        content.Position = 0;
        var begins = new byte[said.Begins.Length];

        if (await content.ReadAtLeastAsync(begins, begins.Length, throwOnEndOfStream: false, ct) < begins.Length || !begins.SequenceEqual(said.Begins))
        {
            return (null, FileRefusal.NotWhatItSays);
        }

        content.Position = 0;
        var refusal = said.Kind switch
        {
            FileKind.Word => InOffice(content, "word/document.xml"),
            FileKind.Workbook => InOffice(content, "xl/workbook.xml"),
            FileKind.PlainText => await InTextAsync(content, ct),
            FileKind.Pdf or FileKind.Jpeg or FileKind.Png => null,
        };

        return refusal is null ? (said.Kind, null) : (null, refusal);
    }

    /// <summary>The name without any path, without what cannot be seen or turns the reading direction, short enough, its ending kept.</summary>
    public static string NameOf(string given)
    {
        var name = new string([.. given.Replace('\\', '/').Split('/')[^1]
            .Where(sign => !char.IsControl(sign) && char.GetUnicodeCategory(sign) is not System.Globalization.UnicodeCategory.Format && !"<>:\"|?*".Contains(sign, StringComparison.Ordinal))]);
        var (ending, stem) = (Path.GetExtension(name), Path.GetFileNameWithoutExtension(name).Trim(' ', '.'));
        var room = AttachedFile.NameMaxLength - ending.Length;
        return (stem.Length == 0 ? "fil" : stem.Length > room ? stem[..room] : stem) + ending;
    }

    private static FileRefusal? InOffice(Stream content, string main)
    {
        try
        {
            using var zip = new ZipArchive(content, ZipArchiveMode.Read, leaveOpen: true);

            if (zip.Entries.Count > MostParts || zip.Entries.Any(part => part.FullName.Contains("..", StringComparison.Ordinal) || part.FullName.StartsWith('/') || part.FullName.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)))
            {
                return FileRefusal.Harmful;
            }

            return zip.GetEntry("[Content_Types].xml") is null || zip.GetEntry(main) is null ? FileRefusal.NotWhatItSays
                : Unpacks(zip) ? null
                : FileRefusal.Harmful;
        }
        catch (InvalidDataException)
        {
            return FileRefusal.NotWhatItSays;
        }
    }

    /// <summary>Unpacks it, to nowhere, since what a zip says of its own sizes can be a lie; false as soon as it has become too much.</summary>
    private static bool Unpacks(ZipArchive zip)
    {
        var (buffer, left) = (new byte[64 * 1024], MostUnpacked);

        foreach (var part in zip.Entries)
        {
            using var stream = part.Open();
            var (unpacked, most) = (0L, Math.Max(1024 * 1024, part.CompressedLength * MostTimesLarger));

            while (stream.Read(buffer) is > 0 and var read)
            {
                unpacked += read;
                left -= read;

                if (unpacked > most || left < 0)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static async Task<FileRefusal?> InTextAsync(Stream content, CancellationToken ct)
    {
        using var reader = new StreamReader(content, new UTF8Encoding(false, throwOnInvalidBytes: true), detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        var signs = new char[8192];

        try
        {
            while (await reader.ReadAsync(signs, ct) is > 0 and var read)
            {
                if (signs.AsSpan(0, read).Contains('\0'))
                {
                    return FileRefusal.NotWhatItSays;
                }
            }

            return null;
        }
        catch (DecoderFallbackException)
        {
            return FileRefusal.NotWhatItSays;
        }
    }
}
