namespace GoalProcess.Domain.Rules;

/// <summary>Where a rule stands written. Carries no prose: the text is made in the reader's language.</summary>
/// <param name="Work">The law, decision or document.</param>
public sealed record Citation(CitedWork Work)
{
    private static readonly DateOnly LocalGovernmentActInForce = new(2018, 1, 1);

    /// <summary>The memo the process starts from.</summary>
    public static readonly Citation Memo = new(CitedWork.OfficialMemo);

    /// <summary>The chapter; null for works without chapters.</summary>
    public int? Chapter { get; private init; }

    /// <summary>The first section; null for works without sections.</summary>
    public int? FirstSection { get; private init; }

    /// <summary>The last section, the same as the first when there is one only.</summary>
    public int? LastSection { get; private init; }

    /// <summary>The decision's own number; null for works without.</summary>
    public string? Number { get; private init; }

    /// <summary>First day it held; null when not known to matter.</summary>
    public DateOnly? InForceFrom { get; private init; }

    /// <summary>A section of Kommunallagen (2017:725), or several that follow each other.</summary>
    public static Citation LocalGovernmentAct(int chapter, int firstSection, int? lastSection = null) => new(CitedWork.LocalGovernmentAct)
    {
        Chapter = chapter,
        FirstSection = firstSection,
        LastSection = lastSection ?? firstSection,
        InForceFrom = LocalGovernmentActInForce,
    };

    /// <summary>A section of the executive board's own regulations.</summary>
    public static Citation ExecutiveBoardRegulations(int section) => new(CitedWork.ExecutiveBoardRegulations) { FirstSection = section, LastSection = section };

    /// <summary>A decision of the Parliamentary Ombudsman.</summary>
    public static Citation Ombudsman(string number) => new(CitedWork.ParliamentaryOmbudsman) { Number = number };
}
