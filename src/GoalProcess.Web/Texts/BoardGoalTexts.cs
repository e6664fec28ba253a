namespace GoalProcess.Web.Texts;

/// <summary>Board goals: what boards and companies set themselves, what it hangs under, and why someone sets none.</summary>
public sealed class BoardGoalTexts;
