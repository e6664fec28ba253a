namespace GoalProcess.Domain.Processes;

/// <summary>A what-if plan as someone writes it.</summary>
/// <param name="Name">What it is called; at most <see cref="WhatIfPlan.NameMaxLength"/>.</param>
/// <param name="Note">What it is about; may be empty.</param>
/// <param name="Steps">The steps with other days than the plan's; each once.</param>
/// <param name="Meetings">The meetings thought to be held at another time; each once.</param>
public sealed record WhatIfDraft(string Name, string? Note, IReadOnlyList<StepDates> Steps, IReadOnlyList<MeetingTime> Meetings);
