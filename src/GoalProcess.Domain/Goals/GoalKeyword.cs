namespace GoalProcess.Domain.Goals;

/// <summary>A goal rests on a keyword.</summary>
public sealed class GoalKeyword
{
    private GoalKeyword() { }

    internal GoalKeyword(Guid keywordId) => KeywordId = keywordId;

    /// <summary>The goal.</summary>
    public Guid GoalId { get; private init; }

    /// <summary>The keyword.</summary>
    public Guid KeywordId { get; private init; }
}
