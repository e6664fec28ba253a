namespace GoalProcess.Domain.Municipalities;

/// <summary>Ord i protokollsutdrag: the municipality's own headings, in Swedish as the minutes are; an empty one is the product's own.</summary>
/// <param name="ExtractTitle">What the extract is called: "Utdrag ur protokoll".</param>
/// <param name="DecisionHeading">The heading over the decision.</param>
/// <param name="SentToHeading">The heading over those whom it is sent to: "Expedieras till".</param>
/// <param name="DiaryNumberWord">What stands before a diary number: "Dnr".</param>
public sealed record ExtractWords(string ExtractTitle, string DecisionHeading, string SentToHeading, string DiaryNumberWord)
{
    /// <summary>None of the municipality's own.</summary>
    public static readonly ExtractWords ProductsOwn = new("", "", "", "");
}
