namespace GoalProcess.Domain.Rules;

/// <summary>
/// What the rules see of one process at one moment: read-only, loaded with the same few commands whatever the size. Big sets enter as a
/// count with the first offenders.
/// </summary>
public sealed record Facts
{
    /// <summary>How many offenders of a big set are named.</summary>
    public const int OffendersNamed = 5;

    /// <summary>The process itself.</summary>
    public required ProcessFacts Process { get; init; }

    /// <summary>The municipality's local day and time.</summary>
    public required DateTime Now { get; init; }

    /// <summary>The highest short numbers given so far.</summary>
    public required NumbersFacts Numbers { get; init; }

    /// <summary>All bodies.</summary>
    public required IReadOnlyList<BodyFacts> Bodies { get; init; }

    /// <summary>The plan.</summary>
    public required IReadOnlyList<StepFacts> Steps { get; init; }

    /// <summary>The statements of vision and value base.</summary>
    public required IReadOnlyList<StatementFacts> Statements { get; init; }

    /// <summary>The documents of direction.</summary>
    public required IReadOnlyList<DirectionFacts> Direction { get; init; }

    /// <summary>The standing goal areas.</summary>
    public required IReadOnlyList<AreaFacts> Areas { get; init; }

    /// <summary>The standing goals.</summary>
    public required IReadOnlyList<GoalFacts> Goals { get; init; }

    /// <summary>The earlier goals not accounted for.</summary>
    public required IReadOnlyList<SubjectRef> UnconsideredEarlierGoals { get; init; }

    /// <summary>The numbers of the goals of Agenda 2030 left out with a reason.</summary>
    public required IReadOnlyList<int> OmittedSustainableGoals { get; init; }

    /// <summary>Standing keywords without a source.</summary>
    public required OffendersFacts KeywordsWithoutSource { get; init; }

    /// <summary>The matters.</summary>
    public required IReadOnlyList<MatterFacts> Matters { get; init; }

    /// <summary>Every answer, in the order it happened.</summary>
    public required IReadOnlyList<DecisionFacts> Decisions { get; init; }

    /// <summary>The agenda items of the process's matters.</summary>
    public required IReadOnlyList<AgendaItemFacts> AgendaItems { get; init; }

    /// <summary>The citizen dialogues, in order.</summary>
    public required IReadOnlyList<DialogueFacts> Dialogues { get; init; }

    /// <summary>The consultations, in order.</summary>
    public required IReadOnlyList<ConsultationFacts> Consultations { get; init; }

    /// <summary>The programme; null while nobody has begun it.</summary>
    public required ProgrammeFacts? Programme { get; init; }

    /// <summary>The standing board goals, in order.</summary>
    public required IReadOnlyList<BoardGoalFacts> BoardGoals { get; init; }

    /// <summary>The bodies that have said why they set no goal.</summary>
    public required IReadOnlyList<AbstentionFacts> Abstentions { get; init; }

    /// <summary>What is on record about costs.</summary>
    public required CostFacts Costs { get; init; }

    /// <summary>The municipality's day.</summary>
    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>The body, or null.</summary>
    public BodyFacts? Body(Guid? id) => Bodies.FirstOrDefault(body => body.Id == id);

    /// <summary>The matter, or null when it is another process's or nobody's.</summary>
    public MatterFacts? Matter(Guid id) => Matters.FirstOrDefault(matter => matter.Id == id);

    /// <summary>The agenda item, or null.</summary>
    public AgendaItemFacts? AgendaItem(Guid id) => AgendaItems.FirstOrDefault(item => item.Id == id);

    /// <summary>The goal, or null.</summary>
    public GoalFacts? Goal(Guid id) => Goals.FirstOrDefault(goal => goal.Id == id);

    /// <summary>The moment an answer is given: the meeting's, or now where there is no such meeting.</summary>
    public DateTime MomentOf(RecordDecision act) => AgendaItem(act.AgendaItemId)?.StartsAt ?? Now;

    /// <summary>The day an answer is given.</summary>
    public DateOnly DayOf(RecordDecision act) => DateOnly.FromDateTime(MomentOf(act));

    /// <summary>The chain of the matter as it stands before a moment.</summary>
    public ChainView Chain(MatterFacts matter, DateTime before) => new(this, matter, before);

    /// <summary>The council's standing regular decision that adopted the goal, the last one; null while it is not adopted.</summary>
    public DecisionFacts? AdoptionOf(Guid goalId) => Decisions.LastOrDefault(decision =>
        decision.Stands
        && Body(decision.BodyId)?.Kind is BodyKind.Council
        && decision.Points.Any(point => point.Adopts && point.Subject is MatterSubject.Goals && point.Texts.Any(text => text.SubjectId == goalId)));

    /// <summary>True when a board that may has decided the goal area.</summary>
    public bool IsDecided(Guid goalAreaId) => Decisions.Any(decision =>
        decision.Stands
        && decision.Points.Any(point =>
            point.Kind is PointKind.Decides
            && point.Subject is MatterSubject.GoalAreas
            && point.Settlement is not Settlement.Rejects
            && point.Texts.Any(text => text.SubjectId == goalAreaId)));

    /// <summary>The current sum of a text; null when there is no such text.</summary>
    public string? CurrentHash(TextRef reference) => reference.Kind switch
    {
        SubjectKind.Goal => Goal(reference.SubjectId)?.ContentHash,
        SubjectKind.GoalArea => Areas.FirstOrDefault(area => area.Id == reference.SubjectId)?.ContentHash,
        SubjectKind.Programme => Programme?.Id == reference.SubjectId ? Programme.ContentHash : null,
        SubjectKind.Vision or SubjectKind.ValueBase => Direction.FirstOrDefault(d => d.Id == reference.SubjectId && d.Kind == reference.Kind)?.ContentHash,
        _ => null,
    };

    /// <summary>Points at what a text is of.</summary>
    public SubjectRef SubjectOf(TextRef reference) => reference.Kind switch
    {
        SubjectKind.Goal when Goal(reference.SubjectId) is { } goal => goal.Ref,
        SubjectKind.GoalArea when Areas.FirstOrDefault(a => a.Id == reference.SubjectId) is { } area => area.Ref,
        SubjectKind.Programme when Programme is { } programme && programme.Id == reference.SubjectId => programme.Ref,
        _ => Direction.FirstOrDefault(d => d.Id == reference.SubjectId) is { } document
            ? new SubjectRef(document.Kind, document.Id, 0, document.Title)
            : new SubjectRef(reference.Kind, reference.SubjectId, 0, ""),
    };

    internal string AreaName(Guid? goalAreaId) => Areas.FirstOrDefault(area => area.Id == goalAreaId)?.Name ?? "";

    internal void RequireArea(Guid? goalAreaId)
    {
        if (goalAreaId is { } id && Areas.All(area => area.Id != id))
        {
            throw new RecordNotFoundException(id);
        }
    }

    internal void RequireStep(Guid? stepId, StepKind kind)
    {
        if (stepId is { } id && Steps.All(step => step.Id != id || step.Kind != kind))
        {
            throw new RecordNotFoundException(id);
        }
    }

    internal void RequireBody(Guid bodyId)
    {
        if (Body(bodyId) is null)
        {
            throw new RecordNotFoundException(bodyId);
        }
    }

    internal void RequireLead(TieDraft tie)
    {
        var leads = tie.Kind switch
        {
            TieKind.Vision => Statements.Any(s => s.Id == tie.StatementId && s.Kind is SubjectKind.Vision),
            TieKind.ValueBase => Statements.Any(s => s.Id == tie.StatementId && s.Kind is SubjectKind.ValueBase),
            TieKind.SustainableGoal => Agenda2030Register.Goals.Any(goal => $"{goal.Number}" == tie.Code),
            TieKind.Target => tie.Code is { } code && Agenda2030Register.FindTarget(code) is not null,
        };

        if (!leads)
        {
            throw new RecordNotFoundException(tie.StatementId ?? Guid.Empty);
        }
    }
}
