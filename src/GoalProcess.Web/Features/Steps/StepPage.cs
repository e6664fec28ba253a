using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Steps;

/// <summary>One step with its state and its history.</summary>
public sealed record StepPage(
    ProcessPlace Process,
    Facts Facts,
    StepStatus Status,
    StepDetails Details,
    StepSchedule Schedule,
    IReadOnlyList<StepStatus> Before,
    IReadOnlyList<StepStatus> Following,
    OutcomeForm Outcome,
    AssignForm Assign)
{
    /// <summary>The days the law sets for its meeting: the one it was decided at, or is expected to be.</summary>
    public IReadOnlyList<StatutoryMark> Marks { get; } = StatutoryMark.Of(Facts, Status.Step, Schedule.End);

    /// <summary>True when something is to be expected of it: it has a day, and is neither done, left out nor in a closed process.</summary>
    public bool IsAhead => Process.ClosedOn is null && Status is { IsOpen: true, Step.End: not null };

    /// <summary>The body whose meeting is the fixed date that breaks first; null when it has none, or the law sets the date.</summary>
    public BodyFacts? LimitBody => Schedule.Limit is { IsStatutory: false } limit
        ? Facts.Body(Facts.Steps.First(step => step.Number == limit.Step).BodyId)
        : null;

    /// <summary>
    /// The matters the step could be given: those whose chain goes by its body, but for the one it has. None for a step that waits for no
    /// answer, or is done.
    /// </summary>
    public IReadOnlyList<MatterFacts> Matters { get; } =
        Status.State is StepState.Done || Status.Step.Expected.Count == 0
            ? []
            : [.. Facts.Matters.Where(matter => matter.Id != Status.Step.MatterId && matter.Stages.Any(stage => stage.BodyId == Status.Step.BodyId))];
}

/// <summary>What only the step's own page shows.</summary>
public sealed record StepDetails(
    long ProcessVersion,
    bool IsPreliminary,
    bool IsAssumed,
    string Produces,
    string Outcome,
    IReadOnlyList<StepMoveRow> Moves);

/// <summary>A time the dates were moved.</summary>
public sealed record StepMoveRow(DateOnly? FromStart, DateOnly? FromEnd, DateOnly ToStart, DateOnly ToEnd, string By, DateTimeOffset At, string Because);
