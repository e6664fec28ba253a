namespace GoalProcess.Web.Features.Account;

/// <summary>The names under which the log keeps what happens to accounts.</summary>
internal static class AccountEvents
{
    public static readonly EventId SignedIn = new(1401, nameof(SignedIn));
    public static readonly EventId SignInFailed = new(1402, nameof(SignInFailed));
    public static readonly EventId SignedOut = new(1404, nameof(SignedOut));
    public static readonly EventId PasswordChanged = new(1405, nameof(PasswordChanged));
    public static readonly EventId PasswordGiven = new(1409, nameof(PasswordGiven));
    public static readonly EventId PasswordChosen = new(1408, nameof(PasswordChosen));
}
