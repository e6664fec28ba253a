using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Calendar;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Budgets;

/// <summary>The budget track of a process on the facts of one moment: its steps, its matters and the board goals it carries.</summary>
public sealed record BudgetPage(ProcessPlace Process, Facts Facts, IReadOnlyList<StepStatus> Steps, IReadOnlyList<BudgetMatter> Matters)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/budget";

    /// <summary>What the boards' goals lack before the budget can be decided.</summary>
    public IReadOnlyList<Finding> Loose { get; } = [.. BoardGoalRules.WhatHangsLoose(Facts)];
}

/// <summary>A budget matter: what is noted of its way, and the days of the law.</summary>
public sealed record BudgetMatter(MatterFacts Matter, ChainView Chain, string DiaryNumber, string SpecialReasons, long Version, IReadOnlyList<BudgetDate> Dates);

/// <summary>How a day of the law is kept.</summary>
public enum BudgetDateState
{
    /// <summary>There is still time.</summary>
    Ahead,

    /// <summary>Done in time.</summary>
    Met,

    /// <summary>Done, but too late or too early.</summary>
    Missed,

    /// <summary>The day has passed and it is not done.</summary>
    Overdue,
}

/// <summary>How a state of a day is drawn.</summary>
public static class BudgetDateStateExtensions
{
    public static StatusKind Kind(this BudgetDateState state) => state switch
    {
        BudgetDateState.Ahead => StatusKind.Planned,
        BudgetDateState.Met => StatusKind.Done,
        BudgetDateState.Missed => StatusKind.Warning,
        BudgetDateState.Overdue => StatusKind.Late,
    };
}

/// <summary>A day that the law sets.</summary>
/// <param name="Key">Which one, as the texts name it.</param>
/// <param name="Limit">The last day; for the new council the first; null while the meeting it goes by is not known.</param>
/// <param name="On">The day it was done; null while not.</param>
/// <param name="State">How it is kept.</param>
public sealed record BudgetDate(string Key, DateOnly? Limit, DateOnly? On, BudgetDateState State)
{
    /// <summary>A day that something must be done by.</summary>
    public static BudgetDate By(string key, DateOnly? limit, DateOnly? on, DateOnly today) => new(
        key, limit, on,
        on is not null ? (on <= limit || limit is null ? BudgetDateState.Met : BudgetDateState.Missed)
        : today > limit ? BudgetDateState.Overdue
        : BudgetDateState.Ahead);

    /// <summary>The days of a budget matter, as they stand on the facts.</summary>
    public static IReadOnlyList<BudgetDate> Of(Facts facts, MatterFacts matter, ChainView chain)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(matter);
        ArgumentNullException.ThrowIfNull(chain);

        var proposed = PassedBy(BodyKind.ExecutiveBoard);
        var decided = chain.SettledBy is { } settled ? DateOnly.FromDateTime(settled.HappenedAt) : (DateOnly?)null;
        var meeting = decided ?? MeetingOf(facts, matter);
        var planned = meeting ?? facts.Steps.LastOrDefault(step => step.MatterId == matter.Id)?.End;
        var year = planned is { } then ? StatutoryDates.BudgetDueIn(then) : facts.Today.Year;
        var budget = matter.Budget;
        var dates = new List<BudgetDate>
        {
            By("Proposed", StatutoryDates.BudgetProposedBy(year, budget.HasSpecialReasons), proposed, facts.Today),
            By("Decided", StatutoryDates.BudgetDecidedBy(year, budget.HasSpecialReasons), decided, facts.Today),
            By("Published", meeting is { } day ? StatutoryDates.BudgetPublishedBy(day) : null, budget.PublishedOn, facts.Today),
        };

        if (budget.HasSpecialReasons)
        {
            dates.Add(By("TaxRateProposed", StatutoryDates.TaxRateProposedBy(year), budget.TaxRateProposedOn, facts.Today));
            dates.Add(By("TaxRateDecided", StatutoryDates.TaxRateDecidedBy(year), budget.TaxRateDecidedOn, facts.Today));
        }

        if (facts.Bodies.FirstOrDefault(body => body.Kind is BodyKind.Council) is { } council && BudgetRules.NewCouncilFrom(council, year) is { } from)
        {
            dates.Add(new BudgetDate("NewCouncil", from, decided, decided is null ? BudgetDateState.Ahead : decided >= from ? BudgetDateState.Met : BudgetDateState.Missed));
        }

        return dates;

        DateOnly? PassedBy(BodyKind kind) => facts.Bodies.Where(body => body.Kind == kind).Select(body => chain.PassedBy(body.Id)).FirstOrDefault(passed => passed is not null) is { } passed
            ? DateOnly.FromDateTime(passed.HappenedAt)
            : null;
    }

    // the council's next meeting with the matter on its agenda
    private static DateOnly? MeetingOf(Facts facts, MatterFacts matter) =>
        facts.Bodies.FirstOrDefault(body => body.Kind is BodyKind.Council) is { } council && PlanView.NextItem(facts, matter.Id, council.Id) is { } item
            ? DateOnly.FromDateTime(item.StartsAt)
            : null;
}

/// <summary>What is noted of a budget matter, to be written.</summary>
public sealed record BudgetFactsPage(
    ProcessPlace Process, Guid Id, int Number, string Title, DateOnly? PublishedOn, string SpecialReasons, DateOnly? TaxRateProposedOn, DateOnly? TaxRateDecidedOn, long Version)
{
    /// <summary>The room's address, written with <c>~/</c>.</summary>
    public string Room => $"~/processer/{Process.Number}/budget";
}
