using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Features.Programmes;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Tests.Features.Programmes;

public sealed class ProgrammeStandingTests
{
    private static readonly TextDecision Proposed = Answer(BodyKind.ExecutiveBoard, PointKind.Proposes);
    private static readonly TextDecision Adopted = Answer(BodyKind.Council, PointKind.Decides, Settlement.Adopts);

    public static TheoryData<ProgrammeState, TextDecision[]> Histories => new()
    {
        { ProgrammeState.Draft, [] },
        { ProgrammeState.Draft, [Answer(BodyKind.WorkingCommittee, PointKind.Notes)] },
        { ProgrammeState.Draft, [Proposed with { Subject = MatterSubject.Goals }] },
        { ProgrammeState.Draft, [Adopted with { IsIrregular = true }] },
        { ProgrammeState.Draft, [Adopted with { IsAnnulled = true }] },
        { ProgrammeState.Proposed, [Proposed] },
        { ProgrammeState.SentBack, [Proposed, Answer(BodyKind.Council, PointKind.RefersBack)] },
        { ProgrammeState.SentBack, [Proposed, Answer(BodyKind.Council, PointKind.Tables)] },
        { ProgrammeState.Rejected, [Proposed, Answer(BodyKind.Council, PointKind.Decides, Settlement.Rejects)] },
        { ProgrammeState.Rejected, [Answer(BodyKind.Council, PointKind.WritesOff)] },
        { ProgrammeState.Adopted, [Proposed, Adopted] },
        { ProgrammeState.Adopted, [Adopted, Proposed] },
    };

    [Theory]
    [MemberData(nameof(Histories))]
    public void The_answers_on_the_programme_say_how_far_it_has_come(ProgrammeState state, TextDecision[] answers) =>
        Assert.Equal(state, ProgrammeStanding.Of(answers).State);

    private static TextDecision Answer(BodyKind body, PointKind kind, Settlement settlement = Settlement.None) => new(
        Guid.Empty, Guid.Empty, kind, MatterSubject.Programme, settlement, null, body, "Organet", "The body", new DateTime(2019, 9, 30), 1, false, false);
}
