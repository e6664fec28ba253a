using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Processes;

/// <summary>The overview of one process.</summary>
/// <param name="Process">The process.</param>
/// <param name="Facts">The facts it is derived from.</param>
/// <param name="Plan">The plan with derived states.</param>
/// <param name="Phases">The large phases along the red thread.</param>
/// <param name="Meetings">The next agenda items of its matters.</param>
/// <param name="Log">The last things done.</param>
/// <param name="Deviations">How many rules have been set aside.</param>
/// <param name="Figures">The process in figures.</param>
/// <param name="Background">Why, and within which frame; may be empty.</param>
public sealed record OverviewPage(
    ProcessPlace Process,
    Facts Facts,
    PlanView Plan,
    IReadOnlyList<PhaseRow> Phases,
    IReadOnlyList<AgendaItemFacts> Meetings,
    IReadOnlyList<LogRow> Log,
    int Deviations,
    OverviewFigures Figures,
    string Background)
{
    /// <summary>What is to be expected of each step.</summary>
    public ProcessSchedule Schedule { get; } = new(Facts, Plan);

    /// <summary>What the plan lacks by law or logic; it advises.</summary>
    public IReadOnlyList<Violation> Gaps { get; } = Rulebook.CheckPlan(PlanFacts.Of(Facts));
}

/// <summary>The process in figures.</summary>
public sealed record OverviewFigures(int Keywords, int Unsorted, int Goals, int SustainableGoals, int DoneSteps, int Steps);

/// <summary>Something that was done.</summary>
public sealed record LogRow(DateTime At, string By, string Act, string? Because);
