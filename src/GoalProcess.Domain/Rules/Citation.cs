namespace GoalProcess.Domain.Rules;

/// <summary>Where a rule stands written.</summary>
/// <param name="Work">The law, decision or document: "Kommunallagen (2017:725)".</param>
/// <param name="Place">Chapter and section; empty when the whole.</param>
/// <param name="InForceFrom">First day it held; null when not known to matter.</param>
public sealed record Citation(string Work, string Place, DateOnly? InForceFrom = null)
{
    private static readonly DateOnly LocalGovernmentActInForce = new(2018, 1, 1);

    /// <summary>A section of Kommunallagen (2017:725).</summary>
    public static Citation LocalGovernmentAct(int chapter, string sections) =>
        new("Kommunallagen (2017:725)", $"{chapter} kap. {sections} §", LocalGovernmentActInForce);

    /// <summary>A decision of the Parliamentary Ombudsman.</summary>
    public static Citation Ombudsman(string number) => new("JO", number);

    /// <summary>The memo the process starts from.</summary>
    public static readonly Citation Memo = new("Tjänsteskrivelsen Mål för ny mandatperiod (2019)", "");
}
