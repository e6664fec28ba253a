namespace GoalProcess.Domain.Processes;

/// <summary>What kind of step it is.</summary>
public enum StepKind
{
    /// <summary>Dialog.</summary>
    Dialogue,

    /// <summary>Beredning, bearbetning.</summary>
    Preparation,

    /// <summary>Remiss, återkoppling.</summary>
    Consultation,

    /// <summary>Medborgardialog.</summary>
    CitizenDialogue,

    /// <summary>Avstämning.</summary>
    Checkpoint,

    /// <summary>Beslut.</summary>
    Decision,
}
