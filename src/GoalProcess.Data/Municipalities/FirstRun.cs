namespace GoalProcess.Data.Municipalities;

/// <summary>
/// The one-time code of an installation that has no account yet: whoever reads the log may make the first. One row, in the database, so that instances agree
/// on the code and only one of those who use it wins.
/// </summary>
public sealed class FirstRun
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>The key.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>The SHA-256 of the code, in hexadecimal.</summary>
    public string CodeHash { get; set; } = "";

    /// <summary>When the code was made, UTC.</summary>
    public DateTimeOffset MadeAt { get; set; }

    /// <summary>When it was used, UTC; null while it has not been.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
