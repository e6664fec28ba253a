namespace GoalProcess.Domain.Processes;

/// <summary>A step as a plan lays it out.</summary>
/// <param name="TitleSv">What is done, in Swedish.</param>
/// <param name="TitleEn">What is done, in English.</param>
/// <param name="Kind">The kind of step.</param>
/// <param name="BodyId">Who; null while not said, which plan.complete refuses.</param>
/// <param name="Start">First day; null while not said.</param>
/// <param name="End">Last day; null while not said.</param>
/// <param name="IsPreliminary">True when the dates are preliminary.</param>
/// <param name="After">Numbers of the steps it comes after. They drive the schedule and never refuse.</param>
/// <param name="Produces">What it gives, in words.</param>
/// <param name="MatterId">The matter it answers; null for other steps.</param>
/// <param name="Expected">The points of the answer it waits for.</param>
/// <param name="IsAssumed">True when it stands in neither plan nor memo, or has an assumed date.</param>
public sealed record StepDraft(
    string TitleSv,
    string TitleEn,
    StepKind Kind,
    Guid? BodyId,
    DateOnly? Start,
    DateOnly? End,
    bool IsPreliminary,
    IReadOnlyList<int> After,
    string Produces,
    Guid? MatterId,
    IReadOnlyList<ExpectedPoint> Expected,
    bool IsAssumed)
{
    /// <summary>Goal work or budget.</summary>
    public StepTrack Track { get; init; }

    /// <summary>How the plan writes the date where days alone do not say it: "24/4 och 9/5", "kl. 15–16"; may be empty.</summary>
    public string DateLabel { get; init; } = "";
}
