namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>What looks like an address that mail can be sent to. Whether it reaches anyone only a letter can tell.</summary>
internal static class MailAddresses
{
    /// <summary>True when it can be sent to.</summary>
    public static bool CanBeSentTo(string? address) =>
        (address ?? "").Trim() is var trimmed
        && trimmed.Split('@') is [{ Length: > 0 }, { Length: > 2 } host] && host.Contains('.', StringComparison.Ordinal)
        && !trimmed.Any(letter => char.IsWhiteSpace(letter) || char.IsControl(letter) || letter is ',' or ';' or '<' or '>' or '"');
}
