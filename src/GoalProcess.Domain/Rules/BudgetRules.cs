namespace GoalProcess.Domain.Rules;

/// <summary>What the law asks of the budget's way.</summary>
public static class BudgetRules
{
    /// <summary>The executive board proposes by October, the council decides by November; with special reasons a month later, the tax rate before.</summary>
    public static readonly Rule Time = new(
        "budget.time", RuleSource.Law, RuleEffect.Flags,
        [Citation.LocalGovernmentAct(11, 8), Citation.LocalGovernmentAct(11, 10, 11), Citation.LocalGovernmentAct(8, 14)],
        ["proposedLate", "decidedLate", "taxRateNotProposed", "taxRateNotDecided", "notPublished"],
        [Check.Before<RecordDecision>((facts, act) => facts.Matter(act.MatterId) is { } matter ? WhatIsLate(facts, act, matter) : [])]);

    /// <summary>In an election year the newly elected council adopts the budget.</summary>
    public static readonly Rule NewCouncil = new(
        "budget.newcouncil", RuleSource.Law, RuleEffect.Refuses, [Citation.LocalGovernmentAct(11, 10)], ["oldCouncil"],
        [
            Check.Before<RecordDecision>((facts, act) =>
                act.Points.Any(point => point.Adopts && point.Subject is MatterSubject.ProgrammeBudget) && facts.Body(act.Body) is { Kind: BodyKind.Council } council
                && IsOld(council, facts.DayOf(act))
                    ? [Finding.Of(council.Ref, "oldCouncil", $"{NewSince(council, facts.DayOf(act).Year):yyyy-MM-dd}")]
                    : []),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Time, NewCouncil];

    private const int YearsBetweenElections = 4;

    /// <summary>In an election year the first day of the newly elected council; null in other years [KL 5:9, 11:10].</summary>
    public static DateOnly? NewCouncilFrom(BodyFacts council, int year)
    {
        ArgumentNullException.ThrowIfNull(council);
        return year % YearsBetweenElections == 2 ? NewSince(council, year) : null;
    }

    private static IEnumerable<Finding> WhatIsLate(Facts facts, RecordDecision act, MatterFacts matter)
    {
        var day = facts.DayOf(act);
        var year = StatutoryDates.BudgetDueIn(day);
        var budget = matter.Budget;

        if (act.Points.Any(point => point is { Kind: PointKind.Proposes, Subject: MatterSubject.ProgrammeBudget })
            && facts.Body(act.Body)?.Kind is BodyKind.ExecutiveBoard)
        {
            var limit = StatutoryDates.BudgetProposedBy(year, budget.HasSpecialReasons);

            if (day > limit)
            {
                yield return Finding.Of(matter.Ref, "proposedLate", $"{limit:yyyy-MM-dd}");
            }

            if (budget.HasSpecialReasons && !(budget.TaxRateProposedOn <= StatutoryDates.TaxRateProposedBy(year)))
            {
                yield return Finding.Of(matter.Ref, "taxRateNotProposed", $"{StatutoryDates.TaxRateProposedBy(year):yyyy-MM-dd}");
            }
        }

        if (act.Points.Any(point => point.Adopts && point.Subject is MatterSubject.ProgrammeBudget))
        {
            var limit = StatutoryDates.BudgetDecidedBy(year, budget.HasSpecialReasons);

            if (day > limit)
            {
                yield return Finding.Of(matter.Ref, "decidedLate", $"{limit:yyyy-MM-dd}");
            }

            if (budget.HasSpecialReasons && !(budget.TaxRateDecidedOn <= StatutoryDates.TaxRateDecidedBy(year)))
            {
                yield return Finding.Of(matter.Ref, "taxRateNotDecided", $"{StatutoryDates.TaxRateDecidedBy(year):yyyy-MM-dd}");
            }

            if (!(budget.PublishedOn <= StatutoryDates.BudgetPublishedBy(day)))
            {
                yield return Finding.Of(matter.Ref, "notPublished", $"{StatutoryDates.BudgetPublishedBy(day):yyyy-MM-dd}");
            }
        }
    }

    private static bool IsOld(BodyFacts council, DateOnly day) => day < NewCouncilFrom(council, day.Year);

    // 15 October of the election year [KL 5:9], or as the council's own mandate says
    private static DateOnly NewSince(BodyFacts council, int year) =>
        council.MandatesFrom.FirstOrDefault(from => from.Year == year) is var from && from != default ? from : new DateOnly(year, 10, 15);
}
