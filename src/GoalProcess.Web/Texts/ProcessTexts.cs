namespace GoalProcess.Web.Texts;

/// <summary>Texts of the processes and the overview.</summary>
public sealed class ProcessTexts;
