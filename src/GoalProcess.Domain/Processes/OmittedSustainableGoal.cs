namespace GoalProcess.Domain.Processes;

/// <summary>One of the 17 goals of Agenda 2030 that the goal areas leave out, with the reason.</summary>
public sealed class OmittedSustainableGoal : Entity
{
    private OmittedSustainableGoal() { }

    internal OmittedSustainableGoal(int number, string because) =>
        (Number, Because) = (number, Text.Needed(because, Goal.BecauseMaxLength));

    /// <summary>1–17.</summary>
    public int Number { get; private init; }

    /// <summary>Why it is left out.</summary>
    public string Because { get; private init; } = "";
}
