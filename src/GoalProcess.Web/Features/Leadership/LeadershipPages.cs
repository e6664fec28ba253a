using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>How one process stands, on one page.</summary>
/// <param name="Process">The process.</param>
/// <param name="Weighing">What follows from its facts.</param>
/// <param name="Figures">What the facts do not hold.</param>
public sealed record StandingPage(ProcessPlace Process, ProcessWeighing Weighing, ReportFigures Figures)
{
    /// <summary>The facts.</summary>
    public Facts Facts => Weighing.Facts;

    /// <summary>The states of the steps.</summary>
    public PlanView Plan => Weighing.Plan;

    /// <summary>What is to be expected of each step.</summary>
    public ProcessSchedule Schedule => Weighing.Schedule;

    /// <summary>The word and the reasons.</summary>
    public ProcessStanding Standing => Weighing.Standing;

    /// <summary>The goals of Agenda 2030 that a goal area takes in.</summary>
    public IReadOnlySet<int> Covered { get; } = CoveredBy(Weighing.Facts);

    /// <summary>The goals of Agenda 2030 that no area takes in and nobody has said why.</summary>
    public IReadOnlyList<SustainableDevelopmentGoal> Gaps =>
        [.. Agenda2030Register.Goals.Where(goal => !Covered.Contains(goal.Number) && !Facts.OmittedSustainableGoals.Contains(goal.Number))];

    /// <summary>The bodies whose response is out.</summary>
    public IReadOnlyList<BodyFacts> Owing =>
    [
        .. Facts.Consultations.Where(consultation => consultation is { DispatchedOn: not null, ClosedOn: null })
            .SelectMany(consultation => consultation.Responses).Where(response => !response.IsSettled)
            .Select(response => Facts.Body(response.BodyId)).OfType<BodyFacts>().Distinct(),
    ];

    /// <summary>The areas with their goals; last the goals without an area, when there are any.</summary>
    public IReadOnlyList<AreaReadiness> Areas =>
    [
        .. Facts.Areas.Select(area => new AreaReadiness(area, [.. Facts.Goals.Where(goal => goal.GoalAreaId == area.Id).Select(Ready)])),
        .. Facts.Goals.Where(goal => Facts.Areas.All(area => area.Id != goal.GoalAreaId)).Select(Ready).ToList() is { Count: > 0 } loose
            ? [new AreaReadiness(null, loose)]
            : Array.Empty<AreaReadiness>(),
    ];

    /// <summary>What an answer ahead lacks, besides that its day has not come.</summary>
    public static IReadOnlyList<Violation> Lacks(IEnumerable<Violation> missing) =>
    [
        .. missing.Select(violation => violation with { Findings = [.. violation.Findings.Where(finding => finding.Key != "notYetHeld")] })
            .Where(violation => violation.Findings.Count > 0),
    ];

    /// <summary>The same of a decision ahead, without what the steps before it are there to give.</summary>
    public IReadOnlyList<Violation> LacksAhead(StepStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var isPrepared = StepsBefore(status.Step) == 0;
        return Lacks(status.Missing.Where(violation =>
            isPrepared || (violation.Rule.Id != DecisionChainRules.Prepared.Id && violation.Rule.Id != DecisionChainRules.Order.Id)));
    }

    /// <summary>How many steps it comes after, directly or by way of others, that are left to do.</summary>
    public int StepsBefore(StepFacts step)
    {
        ArgumentNullException.ThrowIfNull(step);
        var (seen, ahead) = (new HashSet<int>(), new Stack<int>(Schedule.Step(step.Number).WaitsFor));

        while (ahead.TryPop(out var before))
        {
            if (seen.Add(before))
            {
                Schedule.Step(before).WaitsFor.Where(other => other != step.Number).ToList().ForEach(ahead.Push);
            }
        }

        return seen.Count;
    }

    internal static HashSet<int> CoveredBy(Facts facts) => [.. facts.Areas.SelectMany(area => area.Ties).Select(tie => tie.SustainableGoal).OfType<int>()];

    private ReadyGoal Ready(GoalFacts goal) => new(
        goal, GoalReadiness.WhatIsMissing(Facts, goal.Id).Where(violation => violation.Rule.Effect is RuleEffect.Refuses).Sum(violation => violation.Findings.Count),
        Facts.AdoptionOf(goal.Id) is not null);
}

/// <summary>A goal area, or none, with its goals.</summary>
public sealed record AreaReadiness(AreaFacts? Area, IReadOnlyList<ReadyGoal> Goals);

/// <summary>A goal, and how many things it lacks before the council can adopt it.</summary>
public sealed record ReadyGoal(GoalFacts Goal, int Lacks, bool IsAdopted);

/// <summary>What the report shows beside the facts, counted where it is stored.</summary>
public sealed record ReportFigures
{
    /// <summary>Contributions received in the dialogues.</summary>
    public required int Contributions { get; init; }

    /// <summary>Those that are coded.</summary>
    public required int Coded { get; init; }

    /// <summary>Those who took part in the dialogues, where it is counted.</summary>
    public required int Participants { get; init; }

    /// <summary>Bodies asked in consultations that have been sent out.</summary>
    public required int Asked { get; init; }

    /// <summary>Responses received.</summary>
    public required int Received { get; init; }

    /// <summary>Responses marked as not received.</summary>
    public required int NotReceived { get; init; }

    /// <summary>Responses nobody waits for any longer, though they neither came nor were marked: their consultation is closed.</summary>
    public required int Abandoned { get; init; }

    /// <summary>Responses that came after their day, or have not come though it has passed.</summary>
    public required int Late { get; init; }

    /// <summary>Rules set aside or noted as broken.</summary>
    public required int Deviations { get; init; }

    /// <summary>The costs that are known, in öre.</summary>
    public required long CostInOre { get; init; }

    /// <summary>Costs without an amount.</summary>
    public required int CostsWithoutAmount { get; init; }

    /// <summary>Responses that are waited for.</summary>
    public int Out => Asked - Received - NotReceived - Abandoned;
}

/// <summary>The table of all processes.</summary>
/// <param name="Rows">Those shown, in the order asked for.</param>
/// <param name="Counts">How many processes there are of each state, whatever is shown.</param>
/// <param name="Choice">What was asked for.</param>
/// <param name="Today">The day it shows.</param>
public sealed record StandingsPage(IReadOnlyList<StandingRow> Rows, IReadOnlyDictionary<StandingVerdict, int> Counts, StandingsChoice Choice, DateOnly Today)
{
    /// <summary>More processes than this are made to a file in the background.</summary>
    public const int MostAtOnce = 25;

    /// <summary>True when there are so many that the file is made in the background.</summary>
    public bool IsLarge => Total > MostAtOnce;

    /// <summary>How many processes there are in all.</summary>
    public int Total => Counts.Values.Sum();
}

/// <summary>A process in the table.</summary>
public sealed record StandingRow(int Number, string Name, StandingVerdict Verdict, string Reason)
{
    /// <summary>The body that decides next; null when nothing is left to decide.</summary>
    public string? DecisionBody { get; init; }

    /// <summary>The day it is planned for.</summary>
    public DateOnly? DecisionDay { get; init; }

    /// <summary>How many days the reason says; null when there is none.</summary>
    public int? DaysLate { get; init; }

    /// <summary>The fewest days any step can give way; null when no fixed date depends on one.</summary>
    public int? Slack { get; init; }

    /// <summary>Responses that are waited for.</summary>
    public int Responses { get; init; }

    /// <summary>Goals of Agenda 2030 that a goal area takes in.</summary>
    public int Coverage { get; init; }

    /// <summary>Irregular decisions.</summary>
    public int Irregular { get; init; }

    /// <summary>The costs that are known, in öre.</summary>
    public long CostInOre { get; init; }
}
