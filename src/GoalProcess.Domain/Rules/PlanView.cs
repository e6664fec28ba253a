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

    /// <summary>The next step that is not done: whose turn it is.</summary>
    public StepStatus? Next => Steps
        .Where(status => status.State is not (StepState.Done or StepState.Skipped))
        .OrderBy(status => status.Step.End ?? DateOnly.MaxValue)
        .ThenBy(status => status.Step.Number)
        .FirstOrDefault();

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
        SubjectKind[] kinds = point.Subject switch
        {
            MatterSubject.Goals => [SubjectKind.Goal],
            MatterSubject.GoalAreas => [SubjectKind.GoalArea],
            MatterSubject.VisionAndValueBase => [SubjectKind.Vision, SubjectKind.ValueBase],
            MatterSubject.Plan or MatterSubject.Dispatch or MatterSubject.Programme or MatterSubject.ProgrammeBudget => [],
        };

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

        var expected = ExpectedAct(_facts, step);
        IReadOnlyList<Violation> missing = expected is null ? [] : Rulebook.Assess(_facts, expected, Nobody).Unmet;
        return new StepStatus(step, StateOf(step, finished, expected, missing), missing, expected, null, irregular, null);
    }

    private StepState StateOf(StepFacts step, HashSet<int> finished, RecordDecision? expected, IReadOnlyList<Violation> missing)
    {
        var dayHasCome = expected is not null && _facts.AgendaItem(expected.AgendaItemId) is { } item
            ? item.StartsAt <= _facts.Now
            : step.Start <= _facts.Today;

        return expected is not null && missing.Count == 0 ? StepState.Ready
            : step.End < _facts.Today ? StepState.Late
            : dayHasCome && expected is not null ? StepState.Blocked
            : dayHasCome && step.Start < step.End ? StepState.UnderWay
            : dayHasCome && step.After.All(finished.Contains) ? StepState.Ready
            : StepState.Waiting;
    }

    private (bool Is, DateOnly? On, DecisionFacts? Answer) Done(StepFacts step)
    {
        if (step is not { MatterId: { } matterId, BodyId: { } bodyId, Principal: { } principal })
        {
            return (step.WasHeld is true, step.OutcomeDay, null);
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
