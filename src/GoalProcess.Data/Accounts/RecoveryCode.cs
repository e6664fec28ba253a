namespace GoalProcess.Data.Accounts;

/// <summary>A code that takes the place of the authenticator app once. Only its sum is kept: the code is shown once, to its person.</summary>
public sealed class RecoveryCode
{
    private RecoveryCode() { }

    /// <summary>A new code.</summary>
    public RecoveryCode(Guid userId, string codeHash) => (UserId, CodeHash) = (userId, codeHash);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Whose it is.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The sum, made as that of a password: the code is too short for a quick one.</summary>
    public string CodeHash { get; private init; } = "";

    /// <summary>When it was used, UTC; null while it has not been.</summary>
    public DateTimeOffset? UsedAt { get; private set; }

    /// <summary>Uses it up.</summary>
    public void Use(DateTimeOffset at) => UsedAt = at;
}
