namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>
/// What follows from the facts of a process at a moment, each thing worked out when it is first asked for and never again. Safe to share: nothing of it changes.
/// </summary>
public sealed class ProcessWeighing
{
    private readonly Lazy<PlanView> _plan;
    private readonly Lazy<ProcessSchedule> _schedule;
    private readonly Lazy<ProcessStanding> _standing;
    private readonly Lazy<ProcessDuties> _duties;

    /// <summary>What follows from the facts.</summary>
    public ProcessWeighing(Facts facts)
    {
        Facts = facts ?? throw new ArgumentNullException(nameof(facts));
        _plan = new(() => new PlanView(Facts));
        _schedule = new(() => new ProcessSchedule(Facts, Plan));
        _standing = new(() => new ProcessStanding(Facts, Plan, Schedule));
        _duties = new(() => new ProcessDuties(Facts, Plan));
    }

    /// <summary>The facts.</summary>
    public Facts Facts { get; }

    /// <summary>The states of the steps.</summary>
    public PlanView Plan => _plan.Value;

    /// <summary>What is to be expected of each step.</summary>
    public ProcessSchedule Schedule => _schedule.Value;

    /// <summary>How it stands, and why.</summary>
    public ProcessStanding Standing => _standing.Value;

    /// <summary>What there is to do, and whose it is.</summary>
    public ProcessDuties Duties => _duties.Value;

    /// <summary>
    /// True when the same follows at another moment, the facts being the same but for it: of a moment only its day, and which meetings have begun, is weighed.
    /// </summary>
    public bool HoldsAt(DateTime moment)
    {
        var (from, to) = moment < Facts.Now ? (moment, Facts.Now) : (Facts.Now, moment);
        return from == to || (DateOnly.FromDateTime(moment) == Facts.Today && Facts.AgendaItems.All(item => item.StartsAt < from || item.StartsAt > to));
    }
}
