namespace GoalProcess.Web.Components;

/// <summary>A run of text and what became of it.</summary>
public sealed record DiffPiece(DiffKind Kind, string Text);
