namespace GoalProcess.Data.Accounts;

/// <summary>What a person's authenticator app shares with the product, once a code from it has been given.</summary>
public sealed class SecondFactor
{
    private SecondFactor() { }

    /// <summary>Made of the first code that was right.</summary>
    public SecondFactor(Guid userId, string protectedSecret, long lastStep) =>
        (UserId, ProtectedSecret, LastStep) = (userId, protectedSecret, lastStep);

    /// <summary>Whose it is; the key.</summary>
    public Guid UserId { get; private init; }

    /// <summary>The secret, which only the product's keys can read.</summary>
    public string ProtectedSecret { get; private init; } = "";

    /// <summary>The step of time of the last code that was taken: that one and those before it are taken no more.</summary>
    public long LastStep { get; private init; }
}
