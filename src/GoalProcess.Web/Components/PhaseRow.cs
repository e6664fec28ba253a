namespace GoalProcess.Web.Components;

/// <summary>One of the large phases along the red thread. The word for its state is read aloud, the dot shows it.</summary>
public sealed record PhaseRow(string Name, string When, StatusKind Kind, string StatusWord);
