namespace GoalProcess.Domain.Processes;

/// <summary>Which of the two processes a step belongs to; the budget is woven into the goal work.</summary>
public enum StepTrack
{
    /// <summary>Målarbetet.</summary>
    Goals,

    /// <summary>Budgetspåret.</summary>
    Budget,
}
