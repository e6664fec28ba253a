namespace GoalProcess.Domain.Rules;

/// <summary>A step as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Order in the plan.</param>
/// <param name="TitleSv">Swedish title.</param>
/// <param name="TitleEn">English title.</param>
/// <param name="Kind">The kind of step.</param>
/// <param name="BodyId">Who; null while not said.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day.</param>
/// <param name="MatterId">The matter it answers.</param>
/// <param name="After">Numbers of the steps it comes after.</param>
/// <param name="Expected">The answer it waits for.</param>
/// <param name="WasHeld">Whether it was held; null until noted.</param>
/// <param name="OutcomeDay">The day its outcome is noted for.</param>
public sealed record StepFacts(
    Guid Id,
    int Number,
    string TitleSv,
    string TitleEn,
    StepKind Kind,
    Guid? BodyId,
    DateOnly? Start,
    DateOnly? End,
    Guid? MatterId,
    IReadOnlyList<int> After,
    IReadOnlyList<ExpectedPoint> Expected,
    bool? WasHeld,
    DateOnly? OutcomeDay)
{
    /// <summary>Goal work or budget.</summary>
    public StepTrack Track { get; init; }

    /// <summary>How the plan writes the date where days alone do not say it; may be empty.</summary>
    public string DateLabel { get; init; } = "";

    /// <summary>First day in the original plan.</summary>
    public DateOnly? BaselineStart { get; init; }

    /// <summary>Last day in the original plan.</summary>
    public DateOnly? BaselineEnd { get; init; }

    /// <summary>Points at the step.</summary>
    public SubjectRef Ref => new(SubjectKind.Step, Id, Number, TitleSv) { Names = new(TitleSv, TitleEn) };

    /// <summary>The point that makes the step done: the first that is more than a note; null for a step that answers no matter.</summary>
    public ExpectedPoint? Principal => MatterId is null ? null : Expected.FirstOrDefault(point => point.Kind is not PointKind.Notes);
}
