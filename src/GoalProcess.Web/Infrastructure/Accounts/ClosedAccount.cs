namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>
/// Which accounts someone has closed: those locked for longer than wrong passwords can lock one. A shorter lock only stops new sign-ins, or anyone could
/// throw a colleague out by guessing.
/// </summary>
internal static class ClosedAccount
{
    private static readonly TimeSpan LongerThanGuessing = TimeSpan.FromDays(1);

    /// <summary>True when an account locked until then is closed.</summary>
    public static bool Is(DateTimeOffset? lockedUntil, DateTimeOffset now) => lockedUntil > now + LongerThanGuessing;
}
