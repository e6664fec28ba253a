namespace GoalProcess.Domain.Processes.Duties;

/// <summary>
/// What there is to do in a process and whose it is, derived from the facts of one moment and never stored. The official edits, the secretary keeps the
/// meetings of the own bodies, the representative answers for the own board; everyone else only reads.
/// </summary>
public sealed class ProcessDuties
{
    /// <summary>What is needed later than this is not yet anybody's duty.</summary>
    public const int HorizonDays = 60;

    /// <summary>A summons is prepared this many days before its meeting.</summary>
    public const int SummonsDays = 21;

    // each has duties of its own kind, or is somebody else's
    private static readonly HashSet<string> MendedOtherwise =
    [
        .. DecisionChainRules.All.Select(rule => rule.Id), DialogueRules.Summarised.Id, DialogueRules.Order.Id, ConsultationRules.Closed.Id, ConsultationRules.Order.Id,
        BoardGoalRules.Chained.Id,
    ];

    private readonly Facts _facts;
    private readonly PlanView _plan;
    private readonly List<StepStatus> _open;

    /// <summary>What there is to do.</summary>
    /// <param name="facts">The facts.</param>
    /// <param name="plan">The states of its steps on the same facts.</param>
    public ProcessDuties(Facts facts, PlanView plan)
    {
        _facts = facts ?? throw new ArgumentNullException(nameof(facts));
        _plan = plan ?? throw new ArgumentNullException(nameof(plan));
        _open = [.. plan.Steps.Where(status => status.IsOpen)];
        All = facts.Process.ClosedOn is not null ? [] : [.. InOrder(Official().Concat(Secretary()).Concat(Representative()))];
    }

    /// <summary>Everything there is to do, by day; what has no day last.</summary>
    public IReadOnlyList<Duty> All { get; }

    private DateOnly Horizon => _facts.Today.AddDays(HorizonDays);

    /// <summary>What waits for the person.</summary>
    public IReadOnlyList<Duty> Of(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        return [.. All.Where(duty => IsOf(actor, duty))];
    }

    /// <summary>
    /// What the person waits for from others: the official for all that the meetings and the boards owe the process, the secretary for what the official owes
    /// the own bodies' meetings. Those who only read wait for nothing.
    /// </summary>
    public IReadOnlyList<Duty> AwaitedBy(Actor actor)
    {
        ArgumentNullException.ThrowIfNull(actor);
        var edits = actor.May(Permission.EditProcess, _facts.Process.Id);

        return
        [
            .. All.Where(duty => !IsOf(actor, duty) && (edits
                ? duty.Owner is not Role.Official
                : duty is { Owner: Role.Official, Step.BodyId: { } body } && actor.May(Permission.RecordDecisions, null, body))),
        ];
    }

    private static IEnumerable<Duty> InOrder(IEnumerable<Duty> duties) => duties
        .OrderBy(duty => duty.By ?? DateOnly.MaxValue).ThenBy(duty => duty.Since ?? DateOnly.MaxValue).ThenBy(duty => duty.Kind).ThenBy(duty => duty.Subject.Number)
        .ThenBy(duty => duty.Body?.Code, StringComparer.Ordinal);

    private bool IsOf(Actor actor, Duty duty) => duty.Owner switch
    {
        Role.Official => actor.May(Permission.EditProcess, _facts.Process.Id),
        Role.Secretary => actor.May(duty.Kind is DutyKind.RecordDecision ? Permission.RecordDecisions : Permission.PlanMeetings, null, duty.Body?.Id),
        // the official may answer for every board, but is not the one that is asked
        Role.BoardRepresentative => (actor with { Grants = [.. actor.Grants.Where(grant => grant.Role is Role.BoardRepresentative)] })
            .May(Permission.AnswerForBoard, _facts.Process.Id, duty.Body?.Id),
        Role.Administrator or Role.Executive or Role.ElectedMember => false,
    };

    private IEnumerable<Duty> Official()
    {
        foreach (var status in _open)
        {
            var duty = status.Step.Kind switch
            {
                StepKind.CitizenDialogue => OfDialogue(status),
                StepKind.Consultation => OfConsultation(status),
                _ when status.Step.Principal is null && status.State is not StepState.Waiting => Mine(DutyKind.NoteOutcome, status, status.Step.Ref, _plan.TurnCame(status)),
                _ => null,
            };

            if (duty is not null)
            {
                yield return duty;
            }
        }

        foreach (var duty in OfDialogues().Concat(Mending()))
        {
            yield return duty;
        }

        if (_facts.Steps.Count > 0 && _open.Count == 0)
        {
            yield return new Duty(DutyKind.CloseProcess, Role.Official, null, _facts.Process.Ref, _plan.Steps.Max(status => status.DoneOn), null);
        }
    }

    private Duty? OfDialogue(StepStatus status)
    {
        var begins = status.Step.Start <= _facts.Today && status.State is not StepState.Waiting;

        return _facts.Dialogues.LastOrDefault(dialogue => dialogue.StepId == status.Step.Id) switch
        {
            null => status.Step.Start <= Horizon ? Mine(DutyKind.PlanDialogue, status, status.Step.Ref, begins ? status.Step.Start : null) with { By = status.Step.Start } : null,
            { IsOpened: false } dialogue => begins || status.State is StepState.Late
                ? Mine(DutyKind.OpenDialogue, status, dialogue.Ref, status.Step.Start) with { By = dialogue.OpensOn }
                : null,
            { ClosedOn: null } dialogue when dialogue.ClosesOn < _facts.Today => Mine(DutyKind.CloseDialogue, status, dialogue.Ref, dialogue.ClosesOn.AddDays(1)),
            _ => null,
        };
    }

    private Duty? OfConsultation(StepStatus status)
    {
        if (_facts.Consultations.LastOrDefault(one => one.StepId == status.Step.Id) is not { } consultation)
        {
            return status.Step.Start <= Horizon
                ? Mine(DutyKind.PlanConsultation, status, status.Step.Ref, status.State is StepState.Waiting ? null : status.Step.Start) with { By = status.Step.Start }
                : null;
        }

        var left = consultation.Responses.Count(response => !response.IsSettled);

        return consultation switch
        {
            { DispatchedOn: null } => status.State is StepState.Waiting ? null : Mine(DutyKind.DispatchConsultation, status, consultation.Ref, _plan.TurnCame(status)) with { By = status.Step.Start },
            _ when left == 0 => Mine(DutyKind.CloseConsultation, status, consultation.Ref, consultation.DispatchedOn),
            _ when status.Step.End < _facts.Today => Mine(DutyKind.ChaseResponses, status, consultation.Ref, status.Step.End!.Value.AddDays(1)) with { Count = left },
            _ => null,
        };
    }

    /// <summary>Contributions and summaries, needed by the first step that builds on the dialogue.</summary>
    private IEnumerable<Duty> OfDialogues()
    {
        foreach (var dialogue in _facts.Dialogues.Where(dialogue => dialogue.IsOpened))
        {
            var number = _facts.Steps.FirstOrDefault(step => step.Id == dialogue.StepId)?.Number;
            var needs = _open.Where(status => number is { } before && status.Step.After.Contains(before)).MinBy(status => status.Step.End ?? DateOnly.MaxValue)
                ?? _open.FirstOrDefault(status => status.Missing.Any(violation => violation.Rule.Id == DialogueRules.Summarised.Id));

            if (dialogue.Uncoded.Count > 0)
            {
                yield return new Duty(DutyKind.CodeContributions, Role.Official, null, dialogue.Ref, dialogue.OpensOn, needs?.Step.End) { Step = needs?.Step, Count = dialogue.Uncoded.Count };
            }

            if (dialogue is { ClosedOn: { } closed } and not { HasMeaningSummary: true, HasProgrammeSummary: true })
            {
                yield return new Duty(DutyKind.SummariseDialogue, Role.Official, null, dialogue.Ref, closed, needs?.Step.End) { Step = needs?.Step };
            }
        }
    }

    /// <summary>What the rules will miss at a step within the horizon and the official can mend; each thing once, for the first step that needs it.</summary>
    private IEnumerable<Duty> Mending()
    {
        var met = new HashSet<(string, SubjectRef)>();
        var near = _open.Where(status => status.Step.MatterId is not null && status.Step.End <= Horizon).OrderBy(status => status.Step.End).ToList();

        foreach (var status in near)
        {
            var found = status.Missing.Where(violation => !MendedOtherwise.Contains(violation.Rule.Id) && !IsOnlyUnpinned(violation, status)).Concat(OfGoals(status));

            foreach (var violation in found)
            {
                foreach (var group in violation.Findings.GroupBy(finding => finding.Subject))
                {
                    if (met.Add((violation.Rule.Id, group.Key)))
                    {
                        yield return Mine(DutyKind.Mend, status, group.Key, status.State is StepState.Waiting ? null : _plan.TurnCame(status)) with
                        {
                            Found = violation with { Findings = [.. group] },
                            Count = group.Count(),
                        };
                    }
                }
            }
        }
    }

    /// <summary>What the goals themselves lack; the rules ask it only of what is pinned, and it is mended before that.</summary>
    private IEnumerable<Violation> OfGoals(StepStatus status) => status.Step.Principal is { Subject: MatterSubject.Goals, Kind: PointKind.Proposes or PointKind.Decides }
        ? _facts.Goals.Where(goal => _facts.AdoptionOf(goal.Id) is null).SelectMany(goal => GoalReadiness.WhatIsMissing(_facts, goal.Id))
            .Where(violation => violation.Rule.Effect is RuleEffect.Refuses)
        : [];

    /// <summary>True when the goals are as many as they shall be, and only not yet pinned: that is the secretary's.</summary>
    private bool IsOnlyUnpinned(Violation violation, StepStatus status) => status.Expected is RecordDecision expected
        && ((violation.Rule.Id == GoalRules.Count.Id && IsSpan(_facts.Goals.Count)) || (violation.Rule.Id == GoalAreaRules.Count.Id && IsSpan(_facts.Areas.Count)))
        && (_facts.AgendaItem(expected.AgendaItemId)?.Pinned ?? []).Count == 0;

    private bool IsSpan(int count) => count >= _facts.Process.MinGoals && count <= _facts.Process.MaxGoals;

    private IEnumerable<Duty> Secretary()
    {
        foreach (var status in _open.Where(status => status.Step.Principal is not null && status.Step.Start <= Horizon))
        {
            if (status.Step is { MatterId: { } matter, BodyId: { } bodyId } step && _facts.Body(bodyId) is { } body && PlanView.NextItem(_facts, matter, bodyId) is null)
            {
                yield return new Duty(DutyKind.PutOnAgenda, Role.Secretary, body, step.Ref, status.State is StepState.Waiting ? null : _plan.TurnCame(status), step.End) { Step = step };
            }
        }

        foreach (var meeting in _facts.AgendaItems.Where(item => item is { IsCancelled: false, IsWithdrawn: false }).GroupBy(item => item.MeetingId))
        {
            var (first, day) = (meeting.First(), DateOnly.FromDateTime(meeting.First().StartsAt));

            if (_facts.Body(first.BodyId) is not { } body)
            {
                continue;
            }

            foreach (var item in meeting.Where(item => item.StartsAt <= _facts.Now && _facts.Decisions.All(decision => decision.AgendaItemId != item.Id)))
            {
                // noted as not held there is no decision to wait for, and the calendar still says that the body met
                yield return WasNotHeld(item, day) ? AtMeeting(DutyKind.CancelMeeting, body, item, day, null) : AtMeeting(DutyKind.RecordDecision, body, item, day, day);
            }

            if (!first.IsSummoned && first.StartsAt > _facts.Now && day <= _facts.Today.AddDays(SummonsDays))
            {
                var bare = meeting.FirstOrDefault(item => item.Pinned.Count == 0 && _facts.Matter(item.MatterId)?.Subject.TextKinds() is { Count: > 0 });
                var by = body.Kind is BodyKind.Council ? StatutoryDates.NoticeBy(day) : day.AddDays(-1);
                yield return AtMeeting(bare is null ? DutyKind.SendSummons : DutyKind.PinDocuments, body, bare ?? first, null, by);
            }
        }
    }

    /// <summary>True when the plan's own step of that body and matter is noted as not held, on the meeting's day.</summary>
    private bool WasNotHeld(AgendaItemFacts item, DateOnly day) => _facts.Steps.Any(step =>
        step.WasHeld is false && step.MatterId == item.MatterId && step.BodyId == item.BodyId && (step.OutcomeDay == day || (step.Start <= day && day <= step.End)));

    private Duty AtMeeting(DutyKind kind, BodyFacts body, AgendaItemFacts item, DateOnly? since, DateOnly? by) => new(kind, Role.Secretary, body, item.Ref, since, by)
    {
        Item = item,
        Step = _open.FirstOrDefault(status => status.Step.MatterId == item.MatterId && status.Step.BodyId == body.Id)?.Step,
    };

    private IEnumerable<Duty> Representative()
    {
        foreach (var consultation in _facts.Consultations.Where(one => one is { DispatchedOn: not null, ClosedOn: null }))
        {
            var step = _facts.Steps.FirstOrDefault(one => one.Id == consultation.StepId);

            foreach (var response in consultation.Responses.Where(response => !response.IsSettled))
            {
                if (_facts.Body(response.BodyId) is { } body)
                {
                    yield return new Duty(
                        DutyKind.AnswerConsultation, Role.BoardRepresentative, body, consultation.Ref, consultation.DispatchedOn, response.AnswerBy)
                    { Step = step };
                }
            }
        }

        foreach (var duty in OfBoardGoals())
        {
            yield return duty;
        }
    }

    /// <summary>The boards' own goals, from the day the council has adopted a goal they can hang under.</summary>
    private IEnumerable<Duty> OfBoardGoals()
    {
        if (_facts.Goals.Select(goal => _facts.AdoptionOf(goal.Id)).OfType<DecisionFacts>().MinBy(decision => decision.HappenedAt) is not { } adoption)
        {
            yield break;
        }

        var needs = _open.Where(status => status.Missing.Any(violation => violation.Rule.Id == BoardGoalRules.Chained.Id)).MinBy(status => status.Step.End ?? DateOnly.MaxValue);

        if (needs is null)
        {
            yield break;
        }

        foreach (var group in BoardGoalRules.WhatHangsLoose(_facts).GroupBy(finding => finding.Subject))
        {
            var isMissing = group.Key.Kind is SubjectKind.Body;
            var bodyId = isMissing ? group.Key.Id : _facts.BoardGoals.FirstOrDefault(goal => goal.Id == group.Key.Id)?.BodyId;

            if (_facts.Body(bodyId) is { } body)
            {
                yield return new Duty(
                    isMissing ? DutyKind.SetBoardGoal : DutyKind.MendBoardGoal, Role.BoardRepresentative, body, group.Key, DateOnly.FromDateTime(adoption.HappenedAt), needs.Step.End)
                {
                    Step = needs.Step,
                    Found = new Violation(BoardGoalRules.Chained, [.. group]),
                };
            }
        }
    }

    private static Duty Mine(DutyKind kind, StepStatus status, SubjectRef subject, DateOnly? since) =>
        new(kind, Role.Official, null, subject, since, status.Step.End) { Step = status.Step };
}
