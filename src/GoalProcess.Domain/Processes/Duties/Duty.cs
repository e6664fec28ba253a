namespace GoalProcess.Domain.Processes.Duties;

/// <summary>Something to do in a process, and whose it is.</summary>
/// <param name="Kind">What.</param>
/// <param name="Owner">Whose it is: the official's, or the secretary's or the representative's of <paramref name="Body"/>.</param>
/// <param name="Body">The body it is done for or at; null for the official's.</param>
/// <param name="Subject">What it is done to.</param>
/// <param name="Since">The day it began to wait; null when it waits for its day.</param>
/// <param name="By">The day it is needed by; null when no day is known.</param>
public sealed record Duty(DutyKind Kind, Role Owner, BodyFacts? Body, SubjectRef Subject, DateOnly? Since, DateOnly? By)
{
    /// <summary>The step it is needed for; null for none.</summary>
    public StepFacts? Step { get; init; }

    /// <summary>The agenda item it is about; null for none.</summary>
    public AgendaItemFacts? Item { get; init; }

    /// <summary>What a rule found; null when no rule did.</summary>
    public Violation? Found { get; init; }

    /// <summary>How many of what is done are left: contributions, responses; 0 where it is not counted.</summary>
    public int Count { get; init; }
}
