namespace GoalProcess.Domain.Common;

/// <summary>Points at one thing, so that a page can name it and link to it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Its key; empty when it does not exist, which may be what is wrong.</param>
/// <param name="Number">Its short number within the process, for addresses; 0 when it has none.</param>
/// <param name="Name">What users have called it; never a text of ours.</param>
public sealed record SubjectRef(SubjectKind Kind, Guid Id, int Number, string Name)
{
    /// <summary>What it is called in each language; null for what has one name, or was recorded before this was kept.</summary>
    public SubjectNames? Names { get; init; }
}

/// <summary>The two names of what has one in each language.</summary>
/// <param name="Sv">Swedish.</param>
/// <param name="En">English.</param>
public sealed record SubjectNames(string Sv, string En);
