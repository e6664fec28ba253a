namespace GoalProcess.Data.Accounts;

/// <summary>What a one-time link was made for.</summary>
public enum AccountLinkKind
{
    /// <summary>A new person chooses the first password.</summary>
    Invitation,

    /// <summary>A person who has lost the password chooses a new one.</summary>
    NewPassword,
}

/// <summary>
/// A link by which one person chooses a password, once and before it is too old. Only the sum of its secret is kept: the link is shown once, to the one who
/// made it.
/// </summary>
public sealed class AccountLink
{
    private AccountLink() { }

    /// <summary>A new link.</summary>
    public AccountLink(Guid userId, AccountLinkKind kind, string secretHash, DateTimeOffset expiresAt) =>
        (UserId, Kind, SecretHash, ExpiresAt) = (userId, kind, secretHash, expiresAt);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose password it chooses.</summary>
    public Guid UserId { get; private init; }

    /// <summary>What it was made for.</summary>
    public AccountLinkKind Kind { get; private init; }

    /// <summary>The SHA-256 of the secret, in hexadecimal.</summary>
    public string SecretHash { get; private init; } = "";

    /// <summary>When it stops working, UTC, by the system's clock.</summary>
    public DateTimeOffset ExpiresAt { get; private init; }

    /// <summary>When it was used, UTC; null while it has not been.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>When a newer link, or a closed account, made it worthless, UTC.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>True when it can be used.</summary>
    public bool Works(DateTimeOffset now) => UsedAt is null && EndedAt is null && now < ExpiresAt;

    /// <summary>Uses it up.</summary>
    public void Use(DateTimeOffset at) => UsedAt = at;

    /// <summary>Makes it worthless.</summary>
    public void End(DateTimeOffset at) => EndedAt ??= at;
}
