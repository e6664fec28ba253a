namespace GoalProcess.Web.Features.Direction;

/// <summary>A statement, and how many standing goal areas and goals are tied to it.</summary>
public sealed record StatementRow(int Number, string Text, int Areas, int Goals);
