namespace GoalProcess.Domain.Common;

/// <summary>What every text written by a person goes through before it is kept.</summary>
internal static class Text
{
    /// <summary>Trimmed, and there: an empty one is a bug of the caller, since forms and rules ask first.</summary>
    public static string Needed(string? text, int maxLength)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        return Limited(text, maxLength);
    }

    /// <summary>Trimmed; empty when nothing was written.</summary>
    public static string Optional(string? text, int maxLength) => Limited(text ?? "", maxLength);

    private static string Limited(string text, int maxLength)
    {
        var trimmed = text.Trim();
        ArgumentOutOfRangeException.ThrowIfGreaterThan(trimmed.Length, maxLength);
        return trimmed;
    }
}
