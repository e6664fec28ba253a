namespace GoalProcess.Domain.Dialogue;

/// <summary>The three heaps the dialogue's material was split in.</summary>
public enum ContributionHeap
{
    /// <summary>1) keywords and meaning of goals.</summary>
    Meaning,

    /// <summary>2) strategy and programme.</summary>
    Programme,

    /// <summary>3) concrete proposals, handed over to the office or document concerned.</summary>
    ConcreteProposal,
}
