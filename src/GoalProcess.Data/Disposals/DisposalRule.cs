namespace GoalProcess.Data.Disposals;

/// <summary>Gallringsregel: what is destroyed, and when. What stands in no rule is kept (arkivlagen 3 and 10 §§).</summary>
/// <param name="Id">Its name in the record and on the page: "GALLRING-1".</param>
/// <param name="Act">The act that the record calls it.</param>
public sealed record DisposalRule(string Id, string Act)
{
    /// <summary>Drafts nobody has touched: working papers, neither sent nor archived (TF 2:12).</summary>
    public static readonly DisposalRule Drafts = new("GALLRING-1", "DisposeDrafts");

    /// <summary>The particulars of accounts that were closed: no longer needed for what they were kept for (GDPR art. 5.1 e). The name stays in the history of what the person did.</summary>
    public static readonly DisposalRule ClosedAccounts = new("GALLRING-2", "DisposeAccount");

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<DisposalRule> All { get; } = [Drafts, ClosedAccounts];
}

/// <summary>How long things are kept, as the municipality's plan for its documents says. From the section <c>Disposal</c> of the settings.</summary>
public sealed class DisposalPeriods
{
    /// <summary>The section's name.</summary>
    public const string Section = "Disposal";

    /// <summary>Days a draft lies untouched; 1 or more.</summary>
    public int DraftDays { get; set; } = 90;

    /// <summary>Months after an account was closed; 1 or more.</summary>
    public int ClosedAccountMonths { get; set; } = 12;

    /// <summary>True when no period is shorter than the shortest there can be, nor longer than a hundred years.</summary>
    public bool AreSound => DraftDays is > 0 and <= 36_500 && ClosedAccountMonths is > 0 and <= 1_200;

    /// <summary>The period of a rule, in what the rule counts: days or months.</summary>
    public int Of(DisposalRule rule) => rule == DisposalRule.Drafts ? DraftDays : ClosedAccountMonths;
}
