namespace GoalProcess.Domain.Rules;

/// <summary>Derives the state of every step. Readiness is the assessment of the step's expected act.</summary>
public sealed class PlanView
{
    // Readiness is asked on behalf of nobody: a way past a refusal is a person's, not a step's.
    private static readonly Actor Nobody = new(Guid.Empty, "", []);

    private readonly Facts _facts;
    private readonly Dictionary<int, StepStatus> _byNumber = [];

    /// <summary>The states of all steps on the facts of one moment.</summary>
    public PlanView(Facts facts)
    {
        _facts = facts ?? throw new ArgumentNullException(nameof(facts));
        var done = facts.Steps.ToDictionary(step => step.Number, Done);
        var finished = facts.Steps.Where(step => done[step.Number].Is || step.WasHeld is false).Select(step => step.Number).ToHashSet();

        foreach (var step in facts.Steps)
        {
            _byNumber[step.Number] = StatusOf(step, done[step.Number], finished);
        }
    }

    /// <summary>Every step, in the order of the plan.</summary>
    public IEnumerable<StepStatus> Steps => _byNumber.Values.OrderBy(status => status.Step.Number);

    /// <summary>The state of the step with the number.</summary>
    public StepStatus Of(int number) => _byNumber[number];

    /// <summary>The next step that is not done: whose turn it is.</summary>
    public StepStatus? Next => Steps
        .Where(status => status.IsOpen)
        .OrderBy(status => status.Step.End ?? DateOnly.MaxValue)
        .ThenBy(status => status.Step.Number)
        .FirstOrDefault();

    /// <summary>The day a step's turn came: its first day, or the day the last of those before it was done; never later than today, null when it has no day.</summary>
    public DateOnly? TurnCame(StepStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        var day = status.Step.After.Select(before => _byNumber.GetValueOrDefault(before)?.DoneOn).Append(status.Step.Start).Max();
        return day > _facts.Today ? _facts.Today : day;
    }

    /// <summary>The act a step waits for, as it would be sent: on its body's next open item of the matter, with what is pinned to it.</summary>
    public static RecordDecision? ExpectedAct(Facts facts, StepFacts step)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(step);

        if (step is not { MatterId: { } matterId, BodyId: { } bodyId } || facts.Matter(matterId) is not { } matter)
        {
            return null;
        }

        var item = NextItem(facts, matterId, bodyId);
        var chain = facts.Chain(matter, item?.StartsAt ?? facts.Now);

        return new RecordDecision(
            facts.Process.Id,
            bodyId,
            item?.MeetingId ?? Guid.Empty,
            matterId,
            item?.Id ?? Guid.Empty,
            null,
            [.. step.Expected.Select(point => new PointDraft(point.Kind, point.Subject, point.Settlement, point.ToBodyId, Texts: TextsFor(point, item)))],
            [.. chain.Carrying.Where(decision => decision.BodyId != bodyId).Select(decision => decision.Id)]);
    }

    /// <summary>The body's next item of the matter that has no answer: the last one held, else the first to come; null when there is none.</summary>
    public static AgendaItemFacts? NextItem(Facts facts, Guid matterId, Guid bodyId)
    {
        ArgumentNullException.ThrowIfNull(facts);

        var open = facts.AgendaItems
            .Where(item => item.MatterId == matterId && item.BodyId == bodyId && item is { IsWithdrawn: false, IsCancelled: false })
            .Where(item => facts.Decisions.All(decision => decision.AgendaItemId != item.Id))
            .OrderBy(item => item.StartsAt)
            .ToList();

        return open.LastOrDefault(item => item.StartsAt <= facts.Now) ?? open.FirstOrDefault();
    }

    private static List<TextRef> TextsFor(ExpectedPoint point, AgendaItemFacts? item)
    {
        var kinds = point.Subject.TextKinds();

        // the last pinned version of each: a supplement stands in the place of what it supplements
        return point.Kind is PointKind.Notes
            ? []
            : [.. (item?.Pinned ?? []).Where(text => kinds.Contains(text.Kind)).GroupBy(text => text.SubjectId).Select(group => group.Last())];
    }

    private StepStatus StatusOf(StepFacts step, (bool Is, DateOnly? On, DecisionFacts? Answer) done, HashSet<int> finished)
    {
        var (isDone, on, answer) = done;
        DecisionFacts[] irregular =
            [.. _facts.Decisions.Where(d => d.IsIrregular && d.MatterId == step.MatterId && d.BodyId == step.BodyId)];

        if (isDone)
        {
            return new StepStatus(step, StepState.Done, [], null, answer, irregular, on);
        }

        if (step.WasHeld is false)
        {
            return new StepStatus(step, StepState.Skipped, [], null, null, irregular, step.OutcomeDay);
        }

        if (Gathering(step) is { } gathering)
        {
            return new StepStatus(step, StateOf(step, finished, gathering), gathering.Missing, gathering.Next, null, irregular, null);
        }

        var expected = ExpectedAct(_facts, step);
        IReadOnlyList<Violation> missing = expected is null ? [] : Rulebook.Assess(_facts, expected, Nobody).Unmet;
        return new StepStatus(step, StateOf(step, finished, expected, missing), missing, expected, null, irregular, null);
    }

    /// <summary>A dialogue or consultation of a step, that is done by its closing: whether it has begun, the act it waits for, and what stands in its way.</summary>
    private (bool HasBegun, IAct Next, IReadOnlyList<Violation> Missing)? Gathering(StepFacts step)
    {
        var process = _facts.Process.Id;

        return (step.Kind, DialogueOf(step), ConsultationOf(step)) switch
        {
            (StepKind.CitizenDialogue, { IsOpened: false } dialogue, _) => Asked(false, new OpenDialogue(process, dialogue.Id, null)),
            (StepKind.CitizenDialogue, { } dialogue, _) => Asked(true, new CloseDialogue(process, dialogue.Id, null, _facts.Today)),
            (StepKind.Consultation, _, { DispatchedOn: null } consultation) => Asked(false, new DispatchConsultation(process, consultation.Id, null, _facts.Today)),
            (StepKind.Consultation, _, { } consultation) => Asked(true, new CloseConsultation(process, consultation.Id, null, _facts.Today)),
            _ => null,
        };
    }

    private (bool, IAct, IReadOnlyList<Violation>)? Asked<TAct>(bool hasBegun, TAct act)
        where TAct : class, IAct => (hasBegun, act, Rulebook.Assess(_facts, act, Nobody).Unmet);

    private DialogueFacts? DialogueOf(StepFacts step) => _facts.Dialogues.LastOrDefault(dialogue => dialogue.StepId == step.Id);

    private ConsultationFacts? ConsultationOf(StepFacts step) => _facts.Consultations.LastOrDefault(consultation => consultation.StepId == step.Id);

    private StepState StateOf(StepFacts step, HashSet<int> finished, (bool HasBegun, IAct Next, IReadOnlyList<Violation> Missing) gathering) =>
        step.End < _facts.Today ? StepState.Late
        : gathering.HasBegun ? StepState.UnderWay
        : !(step.Start <= _facts.Today) || !step.After.All(finished.Contains) ? StepState.Waiting
        : gathering.Missing.Count == 0 ? StepState.Ready
        : StepState.Blocked;

    private StepState StateOf(StepFacts step, HashSet<int> finished, RecordDecision? expected, IReadOnlyList<Violation> missing)
    {
        var dayHasCome = expected is not null && _facts.AgendaItem(expected.AgendaItemId) is { } item
            ? item.StartsAt <= _facts.Now
            : step.Start <= _facts.Today;

        // a day that has passed is late also when the answer can be recorded at once: it is not there
        return step.End < _facts.Today ? StepState.Late
            : expected is not null && missing.Count == 0 ? StepState.Ready
            : dayHasCome && expected is not null ? StepState.Blocked
            : dayHasCome && step.Start < step.End ? StepState.UnderWay
            : dayHasCome && step.After.All(finished.Contains) ? StepState.Ready
            : StepState.Waiting;
    }

    private (bool Is, DateOnly? On, DecisionFacts? Answer) Done(StepFacts step)
    {
        if (step is not { MatterId: { } matterId, BodyId: { } bodyId, Principal: { } principal })
        {
            return (step.Kind, DialogueOf(step), ConsultationOf(step)) switch
            {
                (StepKind.CitizenDialogue, { ClosedOn: var closed }, _) => (closed is not null, closed, null),
                (StepKind.Consultation, _, { ClosedOn: var closed }) => (closed is not null, closed, null),
                _ => (step.WasHeld is true, step.OutcomeDay, null),
            };
        }

        if (_facts.Matter(matterId) is not { } matter)
        {
            return (false, null, null);
        }

        var chain = _facts.Chain(matter, DateTime.MaxValue);
        var passedOn = chain.PassedBy(bodyId);

        var answer = _facts.Decisions.LastOrDefault(decision =>
            decision.Stands
            && decision.MatterId == matterId
            && decision.BodyId == bodyId
            && decision.Points.Any(point => Matches(point, principal)));

        // what was passed on and then came back is no longer done
        var stillStands = answer is not null
            && (principal.Kind is PointKind.PreparatoryDecision || (passedOn is not null && passedOn.HappenedAt >= answer.HappenedAt));

        return stillStands ? (true, DateOnly.FromDateTime(answer!.HappenedAt), answer) : (false, null, null);
    }

    private static bool Matches(PointFacts point, ExpectedPoint expected) =>
        point.Kind == expected.Kind
        && point.Subject == expected.Subject
        && point.Settlement == expected.Settlement
        && (expected.ToBodyId is null || point.ToBodyId == expected.ToBodyId);
}
