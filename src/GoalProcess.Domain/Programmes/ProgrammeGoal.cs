namespace GoalProcess.Domain.Programmes;

/// <summary>What the programme says of one overall goal.</summary>
public sealed class ProgrammeGoal : Entity
{
    /// <summary>Longest text of each kind, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Longest list of target groups, in characters.</summary>
    public const int TargetGroupsMaxLength = 1000;

    private ProgrammeGoal() { }

    internal ProgrammeGoal(Guid goalId) => GoalId = goalId;

    /// <summary>The goal.</summary>
    public Guid GoalId { get; private init; }

    /// <summary>The goal's number when this was last saved; part of the pinned text.</summary>
    public int GoalNumber { get; private set; }

    /// <summary>The goal's short name when this was last saved; part of the pinned text.</summary>
    public string GoalName { get; private set; } = "";

    /// <summary>Innebörd; may be empty.</summary>
    public string Meaning { get; private set; } = "";

    /// <summary>Syfte; empty until written, which programme.complete refuses.</summary>
    public string Purpose { get; private set; } = "";

    /// <summary>Strategi; empty until written.</summary>
    public string Strategy { get; private set; } = "";

    /// <summary>Uppföljning; empty until written.</summary>
    public string FollowUp { get; private set; } = "";

    /// <summary>Målgrupper: whom the operations serve; empty until written.</summary>
    public string TargetGroups { get; private set; } = "";

    /// <summary>The cross-sector focus areas it belongs to.</summary>
    public IReadOnlyList<Guid> FocusAreaIds { get; private set; } = [];

    internal void Write(ClarifyGoal act, Goal goal)
    {
        (GoalNumber, GoalName) = (goal.Number, goal.ShortName);
        Meaning = Text.Optional(act.Meaning, TextMaxLength);
        Purpose = Text.Optional(act.Purpose, TextMaxLength);
        Strategy = Text.Optional(act.Strategy, TextMaxLength);
        FollowUp = Text.Optional(act.FollowUp, TextMaxLength);
        TargetGroups = Text.Optional(act.TargetGroups, TargetGroupsMaxLength);
        FocusAreaIds = [.. act.FocusAreaIds.Distinct()];
    }
}
