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
    MoveForm Move);

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
