using System.Globalization;

namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>
/// What follows when steps get other days or meetings other times, before it is saved: the schedule as it is and as it would be, and what differs. It is
/// made from the very facts that saving makes, by the very rules, so it cannot say anything else than what then happens.
/// </summary>
public sealed class PlanPreview
{
    private readonly Dictionary<Guid, StepFacts> _steps;

    /// <summary>The preview of a change.</summary>
    /// <param name="facts">The facts of the moment.</param>
    /// <param name="change">What someone thinks of.</param>
    public PlanPreview(Facts facts, PlanChange change)
        : this(new ProcessWeighing(facts), change)
    {
    }

    /// <summary>The preview of a change, where what is has been weighed already.</summary>
    /// <param name="before">What follows from the facts of the moment.</param>
    /// <param name="change">What someone thinks of.</param>
    public PlanPreview(ProcessWeighing before, PlanChange change)
    {
        Before = before ?? throw new ArgumentNullException(nameof(before));
        Change = change ?? throw new ArgumentNullException(nameof(change));
        var facts = before.Facts;
        After = new ProcessWeighing(change.ApplyTo(facts));
        _steps = facts.Steps.ToDictionary(step => step.Id);

        Steps = [.. facts.Steps.Zip(FactsAfter.Steps, Effect).Where(effect => effect.IsAny)];
        Broken = [.. LimitsBroken(ScheduleAfter).ExceptBy(LimitsBroken(Schedule).Select(Kept), Kept)];
        Healed = [.. LimitsBroken(Schedule).ExceptBy(LimitsBroken(ScheduleAfter).Select(Kept), Kept)];
        DeadlinesMissed = [.. Missed(FactsAfter, ScheduleAfter).ExceptBy(Missed(Facts, Schedule).Select(missed => (missed.Step.Id, missed.Mark.Kind)), missed => (missed.Step.Id, missed.Mark.Kind))];
        Summonses = [.. facts.AgendaItems.Select(SummonsOf).OfType<WrongSummons>().DistinctBy(summons => summons.Item.MeetingId)];
        WithoutMeeting = [.. change.Steps.Select(MeetingLackOf).OfType<MeetingLack>()];
        Bodies = BodiesConcerned();
    }

    /// <summary>What is changed.</summary>
    public PlanChange Change { get; }

    /// <summary>What follows from the facts as they are.</summary>
    public ProcessWeighing Before { get; }

    /// <summary>What follows from the facts as they would be.</summary>
    public ProcessWeighing After { get; }

    /// <summary>The facts as they are.</summary>
    public Facts Facts => Before.Facts;

    /// <summary>The facts as they would be.</summary>
    public Facts FactsAfter => After.Facts;

    /// <summary>The states of the steps as they are.</summary>
    public PlanView Plan => Before.Plan;

    /// <summary>The states of the steps as they would be.</summary>
    public PlanView PlanAfter => After.Plan;

    /// <summary>The schedule as it is.</summary>
    public ProcessSchedule Schedule => Before.Schedule;

    /// <summary>The schedule as it would be.</summary>
    public ProcessSchedule ScheduleAfter => After.Schedule;

    /// <summary>The steps for which anything differs, in the order of the plan.</summary>
    public IReadOnlyList<StepEffect> Steps { get; }

    /// <summary>The fixed dates that hold now and would not.</summary>
    public IReadOnlyList<FixedDate> Broken { get; }

    /// <summary>The fixed dates that do not hold now and would.</summary>
    public IReadOnlyList<FixedDate> Healed { get; }

    /// <summary>The law's days that can be kept now and could not.</summary>
    public IReadOnlyList<MissedDeadline> DeadlinesMissed { get; }

    /// <summary>The summonses sent out that would name the wrong day.</summary>
    public IReadOnlyList<WrongSummons> Summonses { get; }

    /// <summary>The changed steps whose body has no meeting on the new day.</summary>
    public IReadOnlyList<MeetingLack> WithoutMeeting { get; }

    /// <summary>The bodies that must be told, in the order of their codes.</summary>
    public IReadOnlyList<BodyFacts> Bodies { get; }

    /// <summary>
    /// The sum of everything said here, a SHA-256 in hexadecimal. Who saves sends it along, and what would then do something else than was seen is not saved.
    /// </summary>
    public string Digest => Content.HashOf(string.Join('\n', Said()));

    private IEnumerable<string> Said()
    {
        foreach (var step in ScheduleAfter.Steps)
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{step.Number} {PlanAfter.Of(step.Number).State} {Schedule.Step(step.Number).End:O} {step.Start:O} {step.End:O} {step.Slack} {step.IsBroken} {step.IsCritical}");
        }

        foreach (var said in Broken.Concat(Healed).Select(date => $"{date}")
            .Concat(DeadlinesMissed.Select(missed => $"{missed.Step.Number} {missed.Mark}"))
            .Concat(Summonses.Select(summons => $"{summons.Item.Id} {summons.To:O}"))
            .Concat(Bodies.Select(body => body.Code)))
        {
            yield return said;
        }
    }

    private StepEffect Effect(StepFacts before, StepFacts after) =>
        new(before, after, Schedule.Step(before.Number), ScheduleAfter.Step(after.Number));

    // a decision that is moved is fixed at its new day: the date is then another, the promise the same
    private static (int Step, bool IsStatutory) Kept(FixedDate date) => (date.Step, date.IsStatutory);

    private static IEnumerable<FixedDate> LimitsBroken(ProcessSchedule schedule) =>
        schedule.Steps.Where(step => step.IsBroken).Select(step => step.Limit!).DistinctBy(Kept).OrderBy(limit => limit.Day).ThenBy(limit => limit.Step);

    private static IEnumerable<MissedDeadline> Missed(Facts facts, ProcessSchedule schedule) =>
        from step in facts.Steps
        let forecast = schedule.Step(step.Number)
        where forecast is { Outcome: null, End: not null }
        from mark in StatutoryMark.Of(facts, step, forecast.End)
        where mark.Kind switch
        {
            StatutoryMarkKind.Notice or StatutoryMarkKind.BudgetPublished => mark.Day < facts.Today,
            StatutoryMarkKind.BudgetProposed or StatutoryMarkKind.BudgetDecided => mark.Day < forecast.End,
            StatutoryMarkKind.Appeal => false,
        }
        select new MissedDeadline(step, mark);

    /// <summary>The summons that went out for a meeting to come, when the meeting is moved or the step is no longer expected at it.</summary>
    private WrongSummons? SummonsOf(AgendaItemFacts item)
    {
        if (item is not { IsSummoned: true, IsWithdrawn: false, IsCancelled: false }
            || item.StartsAt < Facts.Now
            || Facts.Decisions.Any(decision => decision.AgendaItemId == item.Id))
        {
            return null;
        }

        if (Change.Meetings.FirstOrDefault(meeting => meeting.MeetingId == item.MeetingId) is { } moved && moved.To != item.StartsAt)
        {
            return new WrongSummons(item, moved.To);
        }

        var day = DateOnly.FromDateTime(item.StartsAt);
        var left = Steps.Any(effect => effect.Before.MatterId == item.MatterId && effect.Before.BodyId == item.BodyId && effect.Now.End == day && effect.Then.End != day);
        return left ? new WrongSummons(item, null) : null;
    }

    private MeetingLack? MeetingLackOf(StepDates dates)
    {
        if (!_steps.TryGetValue(dates.StepId, out var step)
            || ScheduleAfter.Step(step.Number) is not { Outcome: null, End: { } then } forecast
            || FactsAfter.Body(step.BodyId) is not { } body
            || !ProcessSchedule.IsAtMeeting(FactsAfter.Steps.First(one => one.Id == step.Id))
            || body.MeetingsAt.Count == 0
            || body.MeetingsAt.Any(at => DateOnly.FromDateTime(at) >= dates.Start && DateOnly.FromDateTime(at) <= dates.End))
        {
            return null;
        }

        var item = Facts.AgendaItems.FirstOrDefault(one =>
            one.BodyId == body.Id && one.MatterId == step.MatterId && one is { IsWithdrawn: false, IsCancelled: false }
            && DateOnly.FromDateTime(one.StartsAt) == Schedule.Step(step.Number).End);

        return new MeetingLack(step, body, dates.End, forecast.NeedsMeeting ? null : then, item);
    }

    private List<BodyFacts> BodiesConcerned()
    {
        var waitsForAnswers = Steps
            .Where(effect => effect.HasMoved && effect.Before.Kind is StepKind.Consultation)
            .SelectMany(effect => Facts.Consultations.Where(asked => asked is { DispatchedOn: not null, ClosedOn: null } && asked.StepId == effect.Before.Id))
            .SelectMany(asked => asked.Responses.Where(response => response is { IsReceived: false, IsMarkedNotReceived: false }))
            .Select(response => response.BodyId);
        var concerned = Steps.Where(effect => effect.HasMoved).Select(effect => effect.Before.BodyId).OfType<Guid>()
            .Concat(Summonses.Select(summons => summons.Item.BodyId))
            .Concat(Change.Meetings.Select(meeting => meeting.BodyId))
            .Concat(waitsForAnswers)
            .ToHashSet();

        return [.. Facts.Bodies.Where(body => concerned.Contains(body.Id))];
    }
}
