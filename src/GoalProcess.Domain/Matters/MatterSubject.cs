namespace GoalProcess.Domain.Matters;

/// <summary>What a matter, or a point of a decision, is about.</summary>
public enum MatterSubject
{
    /// <summary>The plan and process for the work.</summary>
    Plan,

    /// <summary>Vision and value base.</summary>
    VisionAndValueBase,

    /// <summary>The goal areas.</summary>
    GoalAreas,

    /// <summary>The overall goals.</summary>
    Goals,

    /// <summary>The dispatch to boards and companies.</summary>
    Dispatch,

    /// <summary>The clarifying programme.</summary>
    Programme,

    /// <summary>The programme budget with the boards' goals.</summary>
    ProgrammeBudget,
}
