namespace GoalProcess.Data.Calendars;

/// <summary>
/// A secret address at which a calendar program fetches what a person may read, without signing in. Only the secret's sum is kept; the address is shown
/// once. Revoked, it answers nobody again.
/// </summary>
public sealed class CalendarFeed
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 80;

    private CalendarFeed() { }

    /// <summary>A new address.</summary>
    public CalendarFeed(Guid userId, string name, string secretHash, bool isEnglish, DateTimeOffset createdAt) =>
        (UserId, Name, SecretHash, IsEnglish, CreatedAt) = (userId, name, secretHash, isEnglish, createdAt);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose it is: it shows what this person may read at the time it is fetched.</summary>
    public Guid UserId { get; private init; }

    /// <summary>What the person calls it: "Min telefon".</summary>
    public string Name { get; private init; } = "";

    /// <summary>The SHA-256 of the secret, in hexadecimal.</summary>
    public string SecretHash { get; private init; } = "";

    /// <summary>True when it is in English.</summary>
    public bool IsEnglish { get; private init; }

    /// <summary>When it was made, UTC, by the system's clock.</summary>
    public DateTimeOffset CreatedAt { get; private init; }

    /// <summary>When it was revoked, UTC; null while it answers.</summary>
    public DateTimeOffset? RevokedAt { get; private set; }

    /// <summary>Ends it for good.</summary>
    public void Revoke(DateTimeOffset at) => RevokedAt ??= at;
}
