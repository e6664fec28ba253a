namespace GoalProcess.Domain.Processes;

/// <summary>A process as someone wants to make it.</summary>
/// <param name="NameSv">Swedish name.</param>
/// <param name="NameEn">English name.</param>
/// <param name="Background">Why, and within which frame; may be empty.</param>
/// <param name="GoalsFrom">First day the goals are to hold.</param>
/// <param name="GoalsTo">Last day of the second mandate period, not before the first day.</param>
/// <param name="MinGoals">Fewest goals and goal areas, at least 1.</param>
/// <param name="MaxGoals">Most, not fewer than the fewest.</param>
/// <param name="Matters">The matters, each with a key of its own.</param>
/// <param name="Steps">The steps, in order.</param>
public sealed record ProcessDraft(
    string NameSv,
    string NameEn,
    string? Background,
    DateOnly GoalsFrom,
    DateOnly GoalsTo,
    int MinGoals,
    int MaxGoals,
    IReadOnlyList<MatterDraft> Matters,
    IReadOnlyList<MatterStepDraft> Steps);

/// <summary>A matter of a process that is being made.</summary>
/// <param name="Key">How steps name it.</param>
/// <param name="Title">The matter in one line.</param>
/// <param name="DiaryNumber">Diary number; may be empty.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Stages">The chain, at least one stage.</param>
public sealed record MatterDraft(string Key, string Title, string? DiaryNumber, MatterSubject Subject, IReadOnlyList<StageDraft> Stages);

/// <summary>A step of a process that is being made, before its matter has a key.</summary>
/// <param name="Draft">The step.</param>
/// <param name="MatterKey">The matter it answers; null for other steps.</param>
public sealed record MatterStepDraft(StepDraft Draft, string? MatterKey);
