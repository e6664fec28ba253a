namespace GoalProcess.Domain.Agenda2030;

/// <summary>One of the 17 goals of Agenda 2030 (A/RES/70/1).</summary>
/// <param name="Number">1–17.</param>
/// <param name="TitleSv">The full Swedish title.</param>
/// <param name="TitleEn">The full English title.</param>
/// <param name="ShortSv">The short Swedish name.</param>
/// <param name="ShortEn">The short English name.</param>
/// <param name="Targets">Its targets, in the order of the resolution.</param>
public sealed record SustainableDevelopmentGoal(
    int Number, string TitleSv, string TitleEn, string ShortSv, string ShortEn, IReadOnlyList<Target> Targets);
