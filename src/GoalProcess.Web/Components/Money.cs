using System.Globalization;
using System.Text.RegularExpressions;

namespace GoalProcess.Web.Components;

/// <summary>Amounts as people write them in kronor; they are kept in öre.</summary>
public static partial class Money
{
    private const int OrePerKrona = 100;

    /// <summary>"12 500,50", "12,500.50": with öre only where there are any.</summary>
    public static string Kronor(long ore) => (ore / (decimal)OrePerKrona).ToString(ore % OrePerKrona == 0 ? "N0" : "N2", CultureInfo.CurrentCulture);

    /// <summary>The same to write in: without marks between the thousands.</summary>
    public static string ToWrite(long ore) => (ore / (decimal)OrePerKrona).ToString(ore % OrePerKrona == 0 ? "0" : "0.00", CultureInfo.CurrentCulture);

    /// <summary>
    /// The öre of what someone has written, "12 500,50 kr" or "12500.5"; null when it is no amount. A mark with three digits behind it may be
    /// meant for thousands or for öre, so it is asked about rather than guessed.
    /// </summary>
    public static long? Read(string? written)
    {
        var bare = Spaces().Replace(written ?? "", "");

        return Amount().Match(bare) is { Success: true } match && decimal.TryParse(
            match.Groups["kronor"].Value + "." + match.Groups["ore"].Value.PadRight(2, '0'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var kronor)
            ? (long)(kronor * OrePerKrona)
            : null;
    }

    [GeneratedRegex(@"\s")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?<kronor>\d{1,12})(?:[,.](?<ore>\d{1,2}))?(?:kr|kronor|SEK|:-)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Amount();
}
