using System.Buffers.Binary;
using GoalProcess.Workflow;

namespace GoalProcess.Web.Infrastructure.Municipalities;

/// <summary>The picture of the municipality's arms: which sorts are taken, and where it is fetched.</summary>
public static class Arms
{
    /// <summary>The most bytes.</summary>
    public const int MaxBytes = 200 * 1024;

    /// <summary>The most pixels a side.</summary>
    public const int MaxSide = 1200;

    private const string Png = "image/png";
    private const string Jpeg = "image/jpeg";

    // lengths of what is looked at in the two sorts
    private const int PngHead = 24;
    private const int JpegFrame = 9;

    private static readonly byte[] PngSignature = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The address of the arms, written with <c>~/</c>; it never means another picture.</summary>
    public static string AddressOf(MunicipalityView municipality)
    {
        ArgumentNullException.ThrowIfNull(municipality);
        return $"~/vapen/{municipality.ArmsHash}.{ExtensionOf(municipality.ArmsType)}";
    }

    /// <summary>How the sort is named in the address.</summary>
    public static string ExtensionOf(string type) => type == Png ? "png" : "jpg";

    /// <summary>The sort of a picture and its size, by its content alone; null when it is no picture that is taken.</summary>
    public static (string Type, int Width, int Height)? Look(ReadOnlySpan<byte> content)
    {
        if (content.Length >= PngHead && content.StartsWith(PngSignature) && content[12..16].SequenceEqual("IHDR"u8))
        {
            return (Png, (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(content[16..]), int.MaxValue), (int)Math.Min(BinaryPrimitives.ReadUInt32BigEndian(content[20..]), int.MaxValue));
        }

        return content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) && SizeOfJpeg(content) is var (width, height) ? (Jpeg, width, height) : null;
    }

    // the size stands in the first frame's head, after segments that each say their length
    private static (int Width, int Height)? SizeOfJpeg(ReadOnlySpan<byte> content)
    {
        for (var at = 2; at + JpegFrame <= content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];

            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                return (BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            }

            at += 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }

        return null;
    }
}
