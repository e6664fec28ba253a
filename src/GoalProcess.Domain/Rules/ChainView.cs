namespace GoalProcess.Domain.Rules;

/// <summary>
/// How far a matter has come in its decision chain before a moment: which stages have passed it on. Only standing regular answers
/// count; a referral back undoes what was passed on from the stage it goes back to.
/// </summary>
public sealed class ChainView
{
    private readonly Facts _facts;
    private readonly Dictionary<Guid, DecisionFacts> _passedBy = [];

    internal ChainView(Facts facts, MatterFacts matter, DateTime before)
    {
        (_facts, Matter) = (facts, matter);

        foreach (var decision in facts.Decisions.Where(d => d.MatterId == matter.Id && d.Stands && d.HappenedAt < before))
        {
            Follow(decision);
        }
    }

    /// <summary>The matter.</summary>
    public MatterFacts Matter { get; }

    /// <summary>The answer that settled the matter; null while nothing has.</summary>
    public DecisionFacts? SettledBy { get; private set; }

    /// <summary>The answer by which the body passed the matter on; null while it has not.</summary>
    public DecisionFacts? PassedBy(Guid bodyId) => _passedBy.GetValueOrDefault(bodyId);

    /// <summary>The stages before the body's own that have not passed the matter on.</summary>
    public IEnumerable<StageFacts> MissingBefore(Guid bodyId)
    {
        var own = Matter.Stages.FirstOrDefault(stage => stage.BodyId == bodyId);
        return Matter.Stages.Where(stage => (own is null || stage.Rank < own.Rank) && stage.BodyId != bodyId && PassedBy(stage.BodyId) is null);
    }

    /// <summary>The stages whose turn it is: those of the lowest rank that have not passed the matter on; none when it has ended.</summary>
    public IReadOnlyList<StageFacts> Turn
    {
        get
        {
            var open = Matter.Stages.Where(stage => PassedBy(stage.BodyId) is null).ToList();
            return SettledBy is not null || open.Count == 0 ? [] : [.. open.Where(stage => stage.Rank == open.Min(s => s.Rank))];
        }
    }

    /// <summary>The standing answers that now carry the matter: what a later answer rests on by itself.</summary>
    public IEnumerable<DecisionFacts> Carrying => _passedBy.Values.OrderBy(decision => decision.HappenedAt);

    /// <summary>True when a board or a drafting committee has prepared the matter [KL 5:26].</summary>
    public bool IsPrepared => _passedBy.Keys.Any(bodyId =>
        _facts.Body(bodyId)?.Kind is BodyKind.Board or BodyKind.ExecutiveBoard or BodyKind.CouncilDraftingCommittee);

    /// <summary>True when the executive board has answered [KL 5:28].</summary>
    public bool ExecutiveBoardHasAnswered => _passedBy.Keys.Any(bodyId => _facts.Body(bodyId)?.Kind is BodyKind.ExecutiveBoard);

    private void Follow(DecisionFacts decision)
    {
        var stage = Matter.Stages.FirstOrDefault(s => s.BodyId == decision.BodyId);

        foreach (var point in decision.Points)
        {
            if (point.Kind is PointKind.RefersBack)
            {
                GoBackTo(point.ToBodyId, stage);
            }
            else if (PassesOn(point, stage))
            {
                _passedBy[decision.BodyId] = decision;
            }

            if (point.Settles)
            {
                SettledBy = decision;
            }
        }
    }

    private void GoBackTo(Guid? bodyId, StageFacts? from)
    {
        var rank = Matter.Stages.FirstOrDefault(stage => stage.BodyId == bodyId)?.Rank ?? from?.Rank ?? int.MaxValue;
        SettledBy = null;

        foreach (var stage in Matter.Stages.Where(stage => stage.Rank >= rank))
        {
            _passedBy.Remove(stage.BodyId);
        }
    }

    // A body outside the chain can prepare too (a drafting committee, a board asked along the way): its proposal counts as preparation.
    private bool PassesOn(PointFacts point, StageFacts? stage) => point.Subject == Matter.Subject && point.Kind switch
    {
        PointKind.Proposes => stage is null || IsLast(stage) || IsNext(stage, point.ToBodyId),
        PointKind.PreparatoryDecision => stage?.Ending is StageEnding.Approves,
        PointKind.Decides => true,
        PointKind.Tables or PointKind.RefersBack or PointKind.WritesOff or PointKind.Notes => false,
    };

    private bool IsLast(StageFacts stage) => Matter.Stages.All(other => other.Rank <= stage.Rank);

    private bool IsNext(StageFacts stage, Guid? bodyId)
    {
        var next = Matter.Stages.Where(other => other.Rank > stage.Rank).Min(other => other.Rank);
        return Matter.Stages.Any(other => other.Rank == next && other.BodyId == bodyId);
    }
}
