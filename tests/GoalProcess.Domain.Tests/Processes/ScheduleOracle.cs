using GoalProcess.Domain.Processes.Schedule;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>Decision 0011 read out loud: day by day and step by step, over and over until nothing moves, with nothing shared with the schedule.</summary>
internal sealed class ScheduleOracle
{
    /// <summary>Longer than any random plan can be pushed before it breaks.</summary>
    private const int MostDays = 900;

    private readonly IReadOnlyList<StepWork> _steps;
    private readonly DateOnly _today;

    public ScheduleOracle(IReadOnlyList<StepWork> steps, DateOnly today)
    {
        (_steps, _today) = (steps, today);
        Forecast = Forecasts([]);
    }

    public IReadOnlyDictionary<int, (DateOnly Start, DateOnly End)> Forecast { get; }

    /// <summary>How many days the step's end moves before a fixed date breaks by it, counted up from none; whether one is broken from the beginning.</summary>
    public (int? Slack, bool IsBroken) SlackOf(int number)
    {
        if (!IsOpen(Work(number)) || !Reached(number).Append(Work(number)).Any(HasFixedDate))
        {
            return (null, false);
        }

        for (var days = 0; days < MostDays; days++)
        {
            if (Breaks(PushedBy(number, days)))
            {
                return (Math.Max(0, days - 1), days == 0);
            }
        }

        throw new InvalidOperationException("nothing ever broke");
    }

    /// <summary>The same by laying out the whole plan anew for each number of days; right where no fixed date is broken from the beginning.</summary>
    public int SlackByWholePlan(int number)
    {
        for (var days = 1; ; days++)
        {
            if (Breaks(Forecasts(new Dictionary<int, DateOnly> { [number] = Forecast[number].End.AddDays(days) }).ToDictionary(pair => pair.Key, pair => pair.Value.End)))
            {
                return days - 1;
            }
        }
    }

    public bool IsWhole => !Breaks(Forecast.ToDictionary(pair => pair.Key, pair => pair.Value.End));

    private static bool IsOpen(StepWork step) => !step.IsDone && !step.IsSkipped;

    private static bool HasFixedDate(StepWork step) => (step.IsDecisionMeeting && step.End is not null) || step.StatutoryDay is not null;

    private StepWork Work(int number) => _steps.Single(step => step.Number == number);

    private bool Breaks(Dictionary<int, DateOnly> ends) => _steps.Any(step =>
        IsOpen(step) && ends.TryGetValue(step.Number, out var end) && ((step.IsDecisionMeeting && end > step.End) || end > step.StatutoryDay));

    /// <summary>The steps it waits for, but for those that in their turn wait for it.</summary>
    private List<StepWork> Before(StepWork step) => [.. _steps.Where(other => step.After.Contains(other.Number) && !WaitsFor(other, step, []))];

    private bool WaitsFor(StepWork step, StepWork other, HashSet<int> seen) =>
        step.Number == other.Number || (seen.Add(step.Number) && _steps.Any(next => step.After.Contains(next.Number) && WaitsFor(next, other, seen)));

    private List<StepWork> Reached(int number)
    {
        var reached = new List<StepWork>();

        while (_steps.FirstOrDefault(step => IsOpen(step) && !reached.Contains(step) && Before(step).Any(before => before.Number == number || reached.Contains(before))) is { } next)
        {
            reached.Add(next);
        }

        return reached;
    }

    private Dictionary<int, (DateOnly Start, DateOnly End)> Forecasts(Dictionary<int, DateOnly> moved)
    {
        var found = new Dictionary<int, (DateOnly, DateOnly)>();

        for (var before = -1; found.Count != before;)
        {
            before = found.Count;

            foreach (var step in _steps.Where(step => !step.IsSkipped && !found.ContainsKey(step.Number)))
            {
                if (step.IsDone)
                {
                    found[step.Number] = (step.DoneOn!.Value, step.DoneOn.Value);
                }
                else if (Before(step).All(other => other.IsSkipped || found.ContainsKey(other.Number)))
                {
                    var days = Before(step).Where(other => !other.IsSkipped).Select(other => found[other.Number].Item2.AddDays(1)).Append(step.Start ?? _today);
                    var placed = Place(step, days.Max());
                    found[step.Number] = moved.TryGetValue(step.Number, out var end) ? (placed.Start, end) : placed;
                }
            }
        }

        return found;
    }

    /// <summary>The ends that the step alone brings about when its own moves.</summary>
    private Dictionary<int, DateOnly> PushedBy(int number, int days)
    {
        var ends = new Dictionary<int, DateOnly> { [number] = Forecast[number].End.AddDays(days) };
        var steps = Reached(number);

        for (var moves = true; moves;)
        {
            moves = false;

            foreach (var step in steps)
            {
                foreach (var other in Before(step).Where(other => ends.ContainsKey(other.Number)))
                {
                    var end = Place(step, ends[other.Number].AddDays(1)).End;

                    if (!ends.TryGetValue(step.Number, out var now) || end > now)
                    {
                        (ends[step.Number], moves) = (end, true);
                    }
                }
            }
        }

        return ends;
    }

    private (DateOnly Start, DateOnly End) Place(StepWork step, DateOnly earliest)
    {
        var length = step.Start is { } first && step.End is { } last && last > first ? last.DayNumber - first.DayNumber : 0;
        var start = earliest < _today ? _today : earliest;

        if (step.Meetings.Any(meeting => meeting >= start))
        {
            while (!step.Meetings.Contains(start))
            {
                start = start.AddDays(1);
            }

            return (start, start);
        }

        var end = (step.MustBegin ? start : earliest).AddDays(length);
        return (start, end < start ? start : end);
    }
}
