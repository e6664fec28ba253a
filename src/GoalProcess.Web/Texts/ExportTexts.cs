namespace GoalProcess.Web.Texts;

/// <summary>The table of processes as a file that is made in the background.</summary>
public sealed class ExportTexts;
