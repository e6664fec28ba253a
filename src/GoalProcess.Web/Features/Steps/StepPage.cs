using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Steps;

/// <summary>One step with its state and its history.</summary>
public sealed record StepPage(
    ProcessPlace Process,
    Facts Facts,
    StepStatus Status,
    StepDetails Details,
    IReadOnlyList<StepStatus> Before,
    IReadOnlyList<StepStatus> Following,
    OutcomeForm Outcome,
    MoveForm Move,
    AssignForm Assign)
{
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
    DateOnly? PlannedStart,
    DateOnly? PlannedEnd,
    bool IsPreliminary,
    bool IsAssumed,
    string Produces,
    string Outcome,
    IReadOnlyList<StepMoveRow> Moves);

/// <summary>A time the dates were moved.</summary>
public sealed record StepMoveRow(DateOnly? FromStart, DateOnly? FromEnd, DateOnly ToStart, DateOnly ToEnd, string By, DateTimeOffset At, string Because);
