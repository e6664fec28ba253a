namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>
/// The schedule of a process on the facts of one moment. Derived, never stored; the definitions are those of decision 0011.
/// <list type="bullet">
/// <item><b>Forecast</b>: a done step's outcome. Else the first day is the latest of its planned first day, the day after the forecast last day of each step
/// it comes after, and today; at a body with meetings in the calendar it is that body's next meeting from then, and that one day. Past the last meeting in
/// the calendar the earliest day stands: a meeting must be called. Work that could begin before today keeps its planned last day, or today when that has
/// passed; anything else takes its whole length.</item>
/// <item><b>Fixed</b>: the planned last day of a step where a body decides, and the law's last day for the budget.</item>
/// <item><b>Slack</b>: the most days the step's end can move before a fixed date breaks, when the steps after it are pushed only as far as it pushes them.
/// A date already broken by another step is not held against one that comes in time for it.</item>
/// <item><b>Critical</b>: the steps that already break a fixed date; when there are none, those with the least slack of all that are no decision meeting
/// (which has none, by its nature), with the step whose date each would break.</item>
/// </list>
/// Time is linear in steps and predecessors, but for a binary search among a body's meetings.
/// </summary>
public sealed class ProcessSchedule
{
    // earlier than any day, for a fixed date that no meeting in the calendar can hold; days are still counted back from it
    private const int Never = int.MinValue / 2;

    private readonly IReadOnlyList<StepWork> _steps;
    private readonly int _today;
    private readonly Dictionary<int, int> _index = [];
    private readonly List<int> _order;
    private readonly int[][] _before;
    private readonly (int Start, int End)?[] _forecast;
    private readonly (int Day, FixedDate Date)?[] _latest;
    private readonly Dictionary<int, StepSchedule> _byNumber = [];

    /// <summary>The schedule of a process.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="plan">The states of its steps on the same facts.</param>
    public ProcessSchedule(Facts facts, PlanView plan)
        : this(WorkOf(facts, plan), facts?.Today ?? default)
    {
        foreach (var step in facts!.Steps)
        {
            _byNumber[step.Number] = _byNumber[step.Number] with { BaselineStart = step.BaselineStart, BaselineEnd = step.BaselineEnd };
        }
    }

    /// <summary>The schedule of steps, wherever they come from.</summary>
    /// <param name="steps">The steps, each with a number of its own.</param>
    /// <param name="today">The day nothing is forecast before.</param>
    public ProcessSchedule(IReadOnlyList<StepWork> steps, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(steps);
        (_steps, _today) = (steps, today.DayNumber);

        for (var index = 0; index < steps.Count; index++)
        {
            _index[steps[index].Number] = index;
        }

        int[][] named = [.. steps.Select(step => step.After.Distinct().Where(_index.ContainsKey).Select(number => _index[number]).ToArray())];
        (_order, var ring) = Rings.Of(named);
        _before = [.. named.Select((before, index) => before.Where(other => ring[other] != ring[index]).ToArray())];
        (_forecast, _latest) = (new (int, int)?[steps.Count], new (int, FixedDate)?[steps.Count]);
        Forecast();
        FindLatest();

        foreach (var index in _order)
        {
            _byNumber[steps[index].Number] = Of(index);
        }

        MarkCritical();
    }

    /// <summary>Every step, in the order of the plan.</summary>
    public IEnumerable<StepSchedule> Steps => _byNumber.Values.OrderBy(step => step.Number);

    /// <summary>The step with the number.</summary>
    public StepSchedule Step(int number) => _byNumber[number];

    /// <summary>True for a step that is done at a meeting of its body; a dialogue, a consultation and work over several days without a matter are not, whoever does them.</summary>
    internal static bool IsAtMeeting(StepFacts step) => !IsGathering(step) && (step.MatterId is not null || step.Start == step.End);

    private static bool IsGathering(StepFacts step) => step.Kind is StepKind.CitizenDialogue or StepKind.Consultation;

    private static List<StepWork> WorkOf(Facts facts, PlanView plan)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(plan);
        var bodies = facts.Bodies.ToDictionary(body => body.Id);
        var meetings = facts.Bodies.ToDictionary(
            body => body.Id, body => body.MeetingsAt.Select(DateOnly.FromDateTime).Where(day => day >= facts.Today).Distinct().Order().ToList());
        var matters = facts.Matters.ToDictionary(matter => matter.Id);

        return [.. plan.Steps.Select(WorkOfStep)];

        StepWork WorkOfStep(StepStatus status)
        {
            var step = status.Step;
            return new StepWork(step.Number, step.Start ?? step.End, step.End ?? step.Start, step.After)
            {
                IsDone = status.State is StepState.Done,
                DoneOn = status.DoneOn,
                IsSkipped = status.State is StepState.Skipped,
                MustBegin = IsGathering(step) && status.Expected is not (CloseDialogue or CloseConsultation),
                Meetings = IsAtMeeting(step) && step.BodyId is { } body && meetings.TryGetValue(body, out var days) ? days : [],
                IsDecisionMeeting = step.Kind is StepKind.Decision,
                StatutoryDay = StatutoryMark.LastDayOf(
                    step, bodies.GetValueOrDefault(step.BodyId ?? Guid.Empty), matters.GetValueOrDefault(step.MatterId ?? Guid.Empty)),
            };
        }
    }

    private static bool IsOpen(StepWork step) => step is { IsDone: false, IsSkipped: false };

    private void Forecast()
    {
        foreach (var index in _order)
        {
            var step = _steps[index];

            if (step.IsDone)
            {
                _forecast[index] = (step.DoneOn ?? step.End) is { } day ? (day.DayNumber, day.DayNumber) : null;
            }
            else if (!step.IsSkipped)
            {
                _forecast[index] = Placed(step, EarliestAfter(index, step.Start?.DayNumber ?? _today));
            }
        }
    }

    /// <summary>The day after those before the step are done, and not before the day given; only those that are done count when asked for.</summary>
    private int EarliestAfter(int index, int day, bool doneOnly = false)
    {
        foreach (var before in _before[index].Where(before => !doneOnly || _steps[before].IsDone))
        {
            day = Math.Max(day, (_forecast[before]?.End ?? int.MinValue) + 1);
        }

        return day;
    }

    /// <summary>Where a step falls that can begin on a day.</summary>
    private (int Start, int End) Placed(StepWork step, int earliest)
    {
        var start = Math.Max(earliest, _today);

        return NextMeeting(step, start) is { } meeting ? (meeting, meeting)
            : step.MustBegin ? (start, start + step.Length)
            : (start, Math.Max(start, earliest + step.Length));
    }

    private static int? NextMeeting(StepWork step, int from)
    {
        var next = FirstAtOrAfter(step.Meetings, from);
        return next < step.Meetings.Count ? step.Meetings[next].DayNumber : null;
    }

    /// <summary>Backwards: the last day each open step can end on before a fixed date breaks.</summary>
    private void FindLatest()
    {
        for (var place = _order.Count - 1; place >= 0; place--)
        {
            var index = _order[place];
            var step = _steps[index];

            if (!IsOpen(step))
            {
                continue;
            }

            if (step.IsDecisionMeeting && step.End is { } day)
            {
                Tighten(index, day.DayNumber, new FixedDate(step.Number, day, false));
            }

            if (step.StatutoryDay is { } statutory)
            {
                Tighten(index, statutory.DayNumber, new FixedDate(step.Number, statutory, true));
            }

            if (_latest[index] is not { } latest)
            {
                continue;
            }

            var lastStart = LastStart(step, latest.Day);

            foreach (var before in _before[index].Where(before => IsOpen(_steps[before])))
            {
                Tighten(before, lastStart - 1, latest.Date);
            }
        }
    }

    private void Tighten(int index, int day, FixedDate date)
    {
        if (_latest[index] is not { } now || day < now.Day || (day == now.Day && (date.Day, date.Step).CompareTo((now.Date.Day, now.Date.Step)) < 0))
        {
            _latest[index] = (day, date);
        }
    }

    /// <summary>The last day a step can begin on and still be done by a day.</summary>
    private static int LastStart(StepWork step, int by)
    {
        if (step.Meetings.Count == 0 || by - step.Length > step.Meetings[^1].DayNumber)
        {
            return by - step.Length;
        }

        var held = FirstAtOrAfter(step.Meetings, by + 1) - 1;
        return held < 0 ? Never : step.Meetings[held].DayNumber;
    }

    private static int FirstAtOrAfter(IReadOnlyList<DateOnly> days, int day)
    {
        var (low, high) = (0, days.Count);

        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = days[middle].DayNumber < day ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private StepSchedule Of(int index)
    {
        var step = _steps[index];
        var forecast = _forecast[index];
        var (start, end) = (Day(forecast?.Start), Day(forecast?.End));
        var waitsFor = _before[index].Where(before => IsOpen(_steps[before])).Select(before => _steps[before].Number).Order().ToList();

        if (!IsOpen(step))
        {
            return new StepSchedule(step.Number, step.IsDone ? end : null, start, end, null, null, false, false, waitsFor);
        }

        var isBroken = _latest[index] is { } limit && forecast!.Value.End > limit.Day;
        int? slack = _latest[index] is { } latest ? isBroken ? 0 : latest.Day - forecast!.Value.End : null;

        return new StepSchedule(step.Number, null, start, end, slack, _latest[index]?.Date, isBroken, false, waitsFor)
        {
            IsBrokenByItself = isBroken && Placed(step, EarliestAfter(index, step.Start?.DayNumber ?? _today, doneOnly: true)).End > _latest[index]!.Value.Day,
            Earliest = Day(Placed(step, EarliestAfter(index, _today)).End),
            NeedsMeeting = step.Meetings.Count > 0 && NextMeeting(step, forecast!.Value.Start) is null,
            DaysLate = step.End is { } planned ? Math.Max(0, forecast!.Value.End - planned.DayNumber) : 0,
        };
    }

    private static DateOnly? Day(int? number) => number is { } known ? DateOnly.FromDayNumber(known) : null;

    private void MarkCritical()
    {
        var open = _byNumber.Values.Where(step => step.Slack is not null).ToList();
        var broken = open.Where(step => step.IsBroken).ToList();
        var movable = open.Where(step => !_steps[_index[step.Number]].IsDecisionMeeting).ToList();
        var least = (movable.Count > 0 ? movable : open).Min(step => step.Slack);
        var tightest = broken.Count > 0 ? broken : (movable.Count > 0 ? movable : open).Where(step => step.Slack == least).ToList();

        foreach (var number in tightest.SelectMany(step => new[] { step.Number, step.Limit!.Step }).Distinct().ToList())
        {
            _byNumber[number] = _byNumber[number] with { IsCritical = true };
        }
    }
}
