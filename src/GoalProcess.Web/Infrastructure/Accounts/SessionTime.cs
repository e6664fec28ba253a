namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>How long the session still lasts if nothing more is done.</summary>
/// <param name="Seconds">Whole seconds left.</param>
/// <param name="Extendable">True when doing something makes it longer; false when it has lasted nearly as long as any session may.</param>
/// <param name="Warning">How many seconds before its end the person is told.</param>
public sealed record SessionTime(int Seconds, bool Extendable, int Warning)
{
    private const int LongestWarning = 5 * 60;

    /// <summary>Counts it.</summary>
    /// <param name="idle">What remains if nothing is done.</param>
    /// <param name="all">What remains whatever is done.</param>
    /// <param name="longest">How long nothing may be done.</param>
    internal static SessionTime Of(TimeSpan idle, TimeSpan all, TimeSpan longest) => new(
        Math.Max(0, (int)(idle < all ? idle : all).TotalSeconds), all > idle, (int)Math.Min(LongestWarning, longest.TotalSeconds / 2));
}
