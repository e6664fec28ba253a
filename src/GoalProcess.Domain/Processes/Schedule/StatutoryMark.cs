namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>A day the law sets for a step's meeting.</summary>
public enum StatutoryMarkKind
{
    /// <summary>Kungörelse och kallelse: the last day before the council's meeting.</summary>
    Notice,

    /// <summary>The last day the executive board proposes the budget.</summary>
    BudgetProposed,

    /// <summary>The last day the budget proposal comes on the website before the council's meeting.</summary>
    BudgetPublished,

    /// <summary>The last day the council decides the budget.</summary>
    BudgetDecided,

    /// <summary>The last day to appeal, when the minutes are verified and announced on the last days for it.</summary>
    Appeal,
}

/// <summary>A day the law sets for a step's meeting.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Day">The day.</param>
public sealed record StatutoryMark(StatutoryMarkKind Kind, DateOnly Day)
{
    /// <summary>The days for a step's meeting, in order; none for a step that the law sets no day for.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="step">The step.</param>
    /// <param name="meeting">The day of its meeting: its outcome or forecast; null when there is none.</param>
    public static IReadOnlyList<StatutoryMark> Of(Facts facts, StepFacts step, DateOnly? meeting)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(step);

        if (step.MatterId is not { } matterId || facts.Body(step.BodyId) is not { } body)
        {
            return [];
        }

        var marks = new List<StatutoryMark>();

        if (body.Kind is BodyKind.Council && meeting is { } day)
        {
            marks.Add(new(StatutoryMarkKind.Notice, StatutoryDates.NoticeBy(day)));

            if (AdoptsBudget(step))
            {
                marks.Add(new(StatutoryMarkKind.BudgetPublished, StatutoryDates.BudgetPublishedBy(day)));
            }

            if (step.Principal is { Kind: PointKind.Decides })
            {
                marks.Add(new(StatutoryMarkKind.Appeal, StatutoryDates.LastAppealDayAfter(day)));
            }
        }

        if (LastDayOf(step, body, facts.Matter(matterId)) is { } last)
        {
            marks.Add(new(AdoptsBudget(step) ? StatutoryMarkKind.BudgetDecided : StatutoryMarkKind.BudgetProposed, last));
        }

        return [.. marks.OrderBy(mark => mark.Day).ThenBy(mark => mark.Kind)];
    }

    /// <summary>The last day by law that a step is done, for the budget of the time it is planned for; null for none.</summary>
    internal static DateOnly? LastDayOf(StepFacts step, BodyFacts? body, MatterFacts? matter) => (step.End ?? step.Start, matter, body?.Kind) switch
    {
        ({ } day, { } budget, BodyKind.ExecutiveBoard) when step.Principal is { Kind: PointKind.Proposes, Subject: MatterSubject.ProgrammeBudget } =>
            StatutoryDates.BudgetProposedBy(StatutoryDates.BudgetDueIn(day), budget.Budget.HasSpecialReasons),
        ({ } day, { } budget, BodyKind.Council) when AdoptsBudget(step) => StatutoryDates.BudgetDecidedBy(StatutoryDates.BudgetDueIn(day), budget.Budget.HasSpecialReasons),
        _ => null,
    };

    private static bool AdoptsBudget(StepFacts step) => step.Principal is { Settlement: Settlement.Adopts, Subject: MatterSubject.ProgrammeBudget };
}
