namespace GoalProcess.Domain.Dialogue;

/// <summary>A contribution led to a keyword: the first link of the thread.</summary>
public sealed class ContributionKeyword
{
    private ContributionKeyword() { }

    internal ContributionKeyword(Guid keywordId) => KeywordId = keywordId;

    /// <summary>The contribution.</summary>
    public Guid ContributionId { get; private init; }

    /// <summary>The keyword.</summary>
    public Guid KeywordId { get; private init; }
}
