using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Features.Goals;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Tests.Features.Goals;

public sealed class GoalStandingTests
{
    private static readonly Guid Goal = Guid.CreateVersion7();
    private static readonly TextDecision Proposed = Answer(BodyKind.WorkingCommittee, PointKind.Proposes);
    private static readonly TextDecision Approved = Answer(BodyKind.ExecutiveBoard, PointKind.PreparatoryDecision);
    private static readonly TextDecision SentBack = Answer(BodyKind.Council, PointKind.RefersBack);
    private static readonly TextDecision Adopted = Answer(BodyKind.Council, PointKind.Decides, Settlement.Adopts);

    public static TheoryData<GoalState, TextDecision[]> Histories => new()
    {
        { GoalState.Draft, [] },
        { GoalState.Draft, [Proposed with { SubjectId = Guid.Empty }] },
        { GoalState.Draft, [Proposed with { Subject = MatterSubject.Dispatch }] },
        { GoalState.Draft, [Adopted with { IsAnnulled = true }] },
        { GoalState.Proposed, [Proposed] },
        { GoalState.Approved, [Proposed, Approved] },
        { GoalState.SentBack, [Proposed, Approved, SentBack] },
        { GoalState.Rejected, [Answer(BodyKind.Council, PointKind.Decides, Settlement.Rejects)] },
        { GoalState.Adopted, [Proposed, Approved, Adopted] },
        { GoalState.Adopted, [Adopted, Proposed] },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void The_answers_on_a_goal_say_how_far_it_has_come(GoalState state, TextDecision[] answers) =>
        Assert.Equal(state, GoalStanding.Of(Goal, answers).State);

    [Fact]
    public void An_irregular_answer_is_shown_and_moves_nothing()
    {
        var irregular = Adopted with { IsIrregular = true };

        Assert.Equal(new GoalStanding(GoalState.Proposed, Proposed, irregular), GoalStanding.Of(Goal, [Proposed, irregular]));
    }

    private static TextDecision Answer(BodyKind body, PointKind kind, Settlement settlement = Settlement.None) => new(
        Goal, Guid.Empty, kind, MatterSubject.Goals, settlement, null, body, "Organet", "The body", new DateTime(2019, 5, 8), 1, false, false);
}
