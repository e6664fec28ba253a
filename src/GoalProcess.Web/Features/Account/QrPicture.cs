using System.Globalization;
using System.Text;
using QRCoder;

namespace GoalProcess.Web.Features.Account;

/// <summary>A QR code as the path of a drawing.</summary>
/// <param name="Size">Squares on a side, with the white edge that cameras want.</param>
/// <param name="Path">The dark squares.</param>
public sealed record QrPicture(int Size, string Path)
{
    /// <summary>Draws a text.</summary>
    public static QrPicture Of(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        var rows = data.ModuleMatrix;
        var path = new StringBuilder();

        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows.Count; x++)
            {
                if (rows[y][x])
                {
                    path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
                }
            }
        }

        return new QrPicture(rows.Count, path.ToString());
    }
}
