using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Goals;

/// <summary>Where a goal stands: the state, the answer that gave it, and the last answer that broke the law and so moved nothing.</summary>
public sealed record GoalStanding(GoalState State, TextDecision? By, TextDecision? Irregular)
{
    /// <summary>How the state is drawn.</summary>
    public StatusKind Kind => State switch
    {
        GoalState.Draft => StatusKind.Planned,
        GoalState.Proposed => StatusKind.Waiting,
        GoalState.Approved => StatusKind.Now,
        GoalState.SentBack => StatusKind.Late,
        GoalState.Rejected => StatusKind.Blocked,
        GoalState.Adopted => StatusKind.Done,
    };

    /// <summary>Derived from the answers on one goal, in the order they happened.</summary>
    public static GoalStanding Of(Guid goalId, IEnumerable<TextDecision> decisions)
    {
        var answers = decisions.Where(decision => decision.SubjectId == goalId && decision is { Subject: MatterSubject.Goals, Kind: not PointKind.Notes }).ToList();
        var irregular = answers.LastOrDefault(decision => decision is { IsIrregular: true, IsAnnulled: false });
        var by = answers.LastOrDefault(decision => decision.Stands && StateBy(decision) is GoalState.Adopted)
            ?? answers.LastOrDefault(decision => decision.Stands);

        return new GoalStanding(by is null ? GoalState.Draft : StateBy(by), by, irregular);
    }

    private static GoalState StateBy(TextDecision decision) => decision switch
    {
        { Kind: PointKind.Decides, Settlement: Settlement.Adopts, BodyKind: BodyKind.Council } => GoalState.Adopted,
        { Kind: PointKind.Decides, Settlement: Settlement.Rejects } or { Kind: PointKind.WritesOff } => GoalState.Rejected,
        { Kind: PointKind.Tables or PointKind.RefersBack } => GoalState.SentBack,
        { Kind: PointKind.Proposes } => GoalState.Proposed,
        _ => GoalState.Approved,
    };
}
