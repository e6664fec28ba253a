using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ZXing;
using ZXing.Common;
using ZXing.QrCode;

namespace GoalProcess.Web.Tests.Support;

/// <summary>A telephone's camera: reads what a drawn QR code says.</summary>
internal static partial class Camera
{
    // points on a side of each square
    private const int Scale = 4;
    private const byte White = 255;

    /// <summary>Reads the drawing's dark squares as a picture.</summary>
    public static string Read(IElement drawing)
    {
        var size = int.Parse(drawing.GetAttribute("viewBox")!.Split(' ')[2], CultureInfo.InvariantCulture);
        var side = size * Scale;
        var points = Enumerable.Repeat(White, side * side).ToArray();

        foreach (Match square in Square().Matches(drawing.QuerySelector("path:last-child")!.GetAttribute("d")!))
        {
            var (left, top) = (Number(square.Groups[1]) * Scale, Number(square.Groups[2]) * Scale);

            for (var row = 0; row < Scale; row++)
            {
                points.AsSpan(((top + row) * side) + left, Scale).Clear();
            }
        }

        var picture = new RGBLuminanceSource(points, side, side, RGBLuminanceSource.BitmapFormat.Gray8);
        return new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(picture)))?.Text ?? throw new InvalidOperationException("No QR code can be read.");
    }

    private static int Number(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("M([0-9]+) ([0-9]+)h1v1h-1z")]
    private static partial Regex Square();
}
