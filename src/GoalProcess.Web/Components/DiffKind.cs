namespace GoalProcess.Web.Components;

/// <summary>What became of a piece of text between two wordings.</summary>
public enum DiffKind
{
    Unchanged,
    Deleted,
    Inserted,
}
