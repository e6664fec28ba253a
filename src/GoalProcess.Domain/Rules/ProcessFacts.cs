namespace GoalProcess.Domain.Rules;

/// <summary>The process as the rules see it.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Name">Its Swedish name.</param>
/// <param name="ActNumber">The number of the last act.</param>
/// <param name="MinGoals">Fewest goals and areas.</param>
/// <param name="MaxGoals">Most goals and areas.</param>
/// <param name="GoalsTo">Last day of the second mandate period.</param>
/// <param name="WorkingDaysAfterDialogue">Fewest working days between a dialogue's last contribution and the meeting that uses its summary.</param>
/// <param name="ClosedOn">The day it was closed, or null.</param>
public sealed record ProcessFacts(
    Guid Id,
    int Number,
    string Name,
    long ActNumber,
    int MinGoals,
    int MaxGoals,
    DateOnly GoalsTo,
    int WorkingDaysAfterDialogue = GoalSettingProcess.UsualWorkingDaysAfterDialogue,
    DateOnly? ClosedOn = null)
{
    private const int PeriodYears = 4;

    /// <summary>The two mandate periods the goals are for.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> MandatePeriods => PeriodsUpTo(GoalsTo);

    /// <summary>Points at the process.</summary>
    public SubjectRef Ref => new(SubjectKind.Process, Id, Number, Name);

    /// <summary>Two mandate periods, each four years, the second ending with the goals.</summary>
    /// <param name="goalsTo">Last day of the goals.</param>
    public static IReadOnlyList<(DateOnly From, DateOnly To)> PeriodsUpTo(DateOnly goalsTo) =>
    [
        (goalsTo.AddYears(-2 * PeriodYears).AddDays(1), goalsTo.AddYears(-PeriodYears)),
        (goalsTo.AddYears(-PeriodYears).AddDays(1), goalsTo),
    ];
}
