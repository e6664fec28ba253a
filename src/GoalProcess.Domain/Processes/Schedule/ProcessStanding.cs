namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>
/// How a process stands, and why. Derived from the facts, the states of its steps and its schedule, never stored; the definitions are those of decision 0012.
/// <list type="bullet">
/// <item><b>Late</b>: a fixed date has passed without its step being done, or a step is forecast too late for it. A step that only follows another is no
/// reason; of several that each are too late the last one is, since making the others good would not help.</item>
/// <item><b>At risk</b>: no fixed date breaks yet, but a step that one depends on is past its day, is blocked, has lost its meeting, was not held although a
/// later step cannot do without it, or slips so that fewer than <see cref="MarginDays"/> days are left.</item>
/// <item><b>On time</b>: neither.</item>
/// </list>
/// </summary>
public sealed class ProcessStanding
{
    /// <summary>Fewer days than this are no margin for a step that is not on its day.</summary>
    public const int MarginDays = 7;

    private readonly Facts _facts;
    private readonly PlanView _plan;
    private readonly ProcessSchedule _schedule;
    private readonly Dictionary<int, StepStatus> _statuses;
    private readonly List<StepStatus> _open;

    /// <summary>The standing of a process.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="plan">The states of its steps on the same facts.</param>
    /// <param name="schedule">Its schedule on the same facts.</param>
    public ProcessStanding(Facts facts, PlanView plan, ProcessSchedule schedule)
    {
        _facts = facts ?? throw new ArgumentNullException(nameof(facts));
        _plan = plan ?? throw new ArgumentNullException(nameof(plan));
        _schedule = schedule ?? throw new ArgumentNullException(nameof(schedule));
        _statuses = plan.Steps.ToDictionary(status => status.Step.Number);
        _open = facts.Process.ClosedOn is not null ? [] : [.. plan.Steps.Where(status => status.IsOpen)];

        Reasons = [.. Why().OrderByDescending(reason => reason.Verdict).ThenBy(reason => reason.Slack).ThenBy(reason => reason.Threatens.Day)
            .ThenBy(Place).ThenBy(reason => reason.Step.Number)];
        Verdict = facts.Process.ClosedOn is not null || (facts.Steps.Count > 0 && _open.Count == 0) ? StandingVerdict.Finished
            : Reasons.Count > 0 ? Reasons[0].Verdict
            : _open.TrueForAll(status => (status.Step.Start ?? status.Step.End) is null) ? StandingVerdict.Unplanned
            : StandingVerdict.OnTime;
        Decisions = [.. _open.Where(status => status.Step.Kind is StepKind.Decision)
            .OrderBy(status => status.Step.End ?? status.Step.Start ?? DateOnly.MaxValue).ThenBy(status => status.Step.Number)];
        Waiting = [.. _open.Where(status => status.State is not StepState.Waiting).Select(status => new WaitingStep(status, plan.TurnCame(status)))
            .OrderBy(waiting => waiting.Since ?? DateOnly.MaxValue).ThenBy(waiting => waiting.Status.Step.Number)];
        Slack = _open.Where(status => status.Step.Kind is not StepKind.Decision).Min(status => schedule.Step(status.Step.Number).Slack);
    }

    /// <summary>How it stands.</summary>
    public StandingVerdict Verdict { get; }

    /// <summary>Why it is late or at risk, the reason first; none when it is neither.</summary>
    public IReadOnlyList<StandingReason> Reasons { get; }

    /// <summary>The decision steps that are left, in the order they are planned.</summary>
    public IReadOnlyList<StepStatus> Decisions { get; }

    /// <summary>The steps whose turn it is, those that have waited longest first.</summary>
    public IReadOnlyList<WaitingStep> Waiting { get; }

    /// <summary>The fewest days any step that is left can give way before a fixed date breaks; null when none depends on them. Decision meetings, which have none by nature, are not weighed.</summary>
    public int? Slack { get; }

    // of steps too late for one date the last is the reason: those before it could be made good today without helping
    private static int Place(StandingReason reason)
    {
        var day = (reason.Step.End ?? DateOnly.MaxValue).DayNumber;
        return reason.Verdict is StandingVerdict.Late ? -day : day;
    }

    private IEnumerable<StandingReason> Why()
    {
        foreach (var status in _open)
        {
            var schedule = _schedule.Step(status.Step.Number);

            // a step that only follows another that is too late is not told of, nor is the date itself where a step before it explains it
            if (schedule.Limit is not { } limit || (schedule.IsBroken && (!schedule.IsBrokenByItself || (limit.Step == schedule.Number && IsExplained(limit)))))
            {
                continue;
            }

            var gone = GoneFromTheAgenda(status.Step);
            var kind = gone is not null ? gone.IsCancelled ? StandingReasonKind.MeetingCancelled : StandingReasonKind.ItemWithdrawn
                : status.State is StepState.Late ? StandingReasonKind.Overdue
                : status.State is StepState.Blocked ? StandingReasonKind.Blocked
                : StandingReasonKind.Slips;

            if (schedule.IsBroken || kind is not StandingReasonKind.Slips || (schedule is { DaysLate: > 0, Slack: < MarginDays } && !FollowsAnother(schedule)))
            {
                var since = gone is not null ? DateOnly.FromDateTime(gone.StartsAt) : kind is StandingReasonKind.Blocked ? _plan.TurnCame(status) : status.Step.End;
                yield return Reason(kind, status, since, schedule.DaysLate, limit, schedule.Slack!.Value, schedule.IsBroken);
            }
        }

        foreach (var skipped in _facts.Process.ClosedOn is null ? _statuses.Values.Where(status => status.State is StepState.Skipped) : [])
        {
            if (FirstInNeedOf(skipped.Step) is { } needed && _schedule.Step(needed.Step.Number) is { IsBroken: false, Limit: { } limit } schedule)
            {
                var daysLate = Math.Max(0, _facts.Today.DayNumber - (skipped.Step.End ?? _facts.Today).DayNumber);

                yield return Reason(StandingReasonKind.NotHeld, skipped, skipped.DoneOn ?? skipped.Step.End, daysLate, limit, schedule.Slack!.Value, false) with
                {
                    NeededBy = needed,
                    Missing = [.. needed.Missing.Where(violation => GivenBy(skipped.Step, violation))],
                };
            }
        }
    }

    private bool IsExplained(FixedDate limit) =>
        _open.Exists(other => other.Step.Number != limit.Step && _schedule.Step(other.Step.Number) is { IsBrokenByItself: true } before && before.Limit == limit);

    private StandingReason Reason(StandingReasonKind kind, StepStatus status, DateOnly? since, int daysLate, FixedDate limit, int slack, bool isBroken)
    {
        var expected = _schedule.Step(limit.Step).End;

        return new StandingReason(
            kind, isBroken ? StandingVerdict.Late : StandingVerdict.AtRisk, status, since,
            isBroken && expected is { } end ? Math.Max(1, end.DayNumber - limit.Day.DayNumber) : daysLate, limit, expected, slack);
    }

    /// <summary>True when it slips because one it waits for does: that one is told of where it matters.</summary>
    private bool FollowsAnother(StepSchedule schedule) => schedule.WaitsFor.Any(before => _schedule.Step(before).DaysLate > 0 || _statuses[before].State is StepState.Blocked);

    /// <summary>The item on which a step was to be done, when its meeting is cancelled or it is struck and no other in time takes the matter up; else null.</summary>
    private AgendaItemFacts? GoneFromTheAgenda(StepFacts step)
    {
        if (step is not { MatterId: { } matter, BodyId: { } body })
        {
            return null;
        }

        var gone = _facts.AgendaItems
            .Where(item => item.MatterId == matter && item.BodyId == body && (item.IsCancelled || item.IsWithdrawn))
            .LastOrDefault(item => !(DateOnly.FromDateTime(item.StartsAt) < step.Start));

        return gone is not null && PlanView.NextItem(_facts, matter, body) is { } next && DateOnly.FromDateTime(next.StartsAt) <= (step.End ?? DateOnly.MaxValue) ? null : gone;
    }

    /// <summary>The first open step that cannot do without one that was not held; null when none is left that needs it.</summary>
    private StepStatus? FirstInNeedOf(StepFacts skipped) => _open
        .Where(status => Needs(status, skipped))
        .OrderBy(status => status.Step.End ?? DateOnly.MaxValue).ThenBy(status => status.Step.Number)
        .FirstOrDefault();

    /// <summary>
    /// A step needs the other when what it lacks is what the other would have given: the body's answer on its own matter, the dialogue or the consultation it
    /// builds on. What builds on a decision that was not taken needs it, whatever it lacks besides.
    /// </summary>
    private bool Needs(StepStatus status, StepFacts skipped)
    {
        var sameMatter = skipped.MatterId is not null && status.Step.MatterId == skipped.MatterId;

        return sameMatter
            ? status.Missing.Any(violation => GivenBy(skipped, violation)) && !IsTakenUpAgain(skipped, status.Step)
            : BuildsOn(status.Step, skipped.Number) && (skipped.Kind is StepKind.Decision || status.Missing.Any(violation => GivenBy(skipped, violation)));
    }

    /// <summary>True when a step that was not held should have given what is missing.</summary>
    private bool GivenBy(StepFacts skipped, Violation violation) => skipped switch
    {
        { Kind: StepKind.Consultation } => violation.Rule.Id == ConsultationRules.Closed.Id,
        { Kind: StepKind.CitizenDialogue } => violation.Rule.Id == DialogueRules.Summarised.Id,
        { MatterId: not null } => violation.Rule.Id == DecisionChainRules.Prepared.Id
            || (violation.Rule.Id == DecisionChainRules.Order.Id && violation.Findings.Any(finding => finding.Subject == _facts.Body(skipped.BodyId)?.Ref)),
        _ => false,
    };

    /// <summary>True when another step has the same body answer the same matter in time: then that one is waited for.</summary>
    private bool IsTakenUpAgain(StepFacts skipped, StepFacts before) => _open.Exists(other =>
        other.Step.MatterId == skipped.MatterId && other.Step.BodyId == skipped.BodyId && !(other.Step.End > before.End));

    /// <summary>True when a step comes after the other, directly or by way of steps that are not done.</summary>
    private bool BuildsOn(StepFacts step, int number)
    {
        var (seen, ahead) = (new HashSet<int> { step.Number }, new Stack<int>(step.After));

        while (ahead.TryPop(out var before))
        {
            if (before == number)
            {
                return true;
            }

            if (seen.Add(before) && _statuses.TryGetValue(before, out var status) && status.State is not StepState.Done)
            {
                foreach (var next in status.Step.After)
                {
                    ahead.Push(next);
                }
            }
        }

        return false;
    }
}
