using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>plan.matter: which matter a step can answer.</summary>
public sealed class PlanTests
{
    private readonly Town _town = new();

    [Fact]
    public void A_step_answers_a_matter_whose_chain_goes_by_its_body()
    {
        var step = WaitingStep(_town.Board.Id);
        var ours = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));
        var theirs = _town.Open(MatterSubject.Plan, (_town.Council, StageEnding.Decides));

        AssertRefused(Assign(step, theirs), ("plan.matter", "otherBody", step.Id));
        Assert.Null(step.MatterId);

        Assert.True(Assign(step, ours).GoesThrough);
        Assert.Equal(ours.Id, step.MatterId);
    }

    [Fact]
    public void A_step_that_waits_for_no_decision_answers_no_matter()
    {
        var workshop = _town.Process.AddStep(Draft(_town.Board.Id, []));
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));

        AssertRefused(Assign(workshop, matter), ("plan.matter", "noAnswer", workshop.Id));
    }

    [Fact]
    public void A_step_is_not_given_the_matter_it_has()
    {
        var step = WaitingStep(_town.Board.Id);
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));
        Assert.True(Assign(step, matter).GoesThrough);

        AssertRefused(Assign(step, matter), ("plan.matter", "sameMatter", step.Id));
    }

    [Fact]
    public void A_step_that_is_done_keeps_its_matter()
    {
        var step = WaitingStep(_town.Board.Id);
        var decided = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));
        var other = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));
        Assert.True(Assign(step, decided).GoesThrough);
        _town.Do(_town.Answer(_town.Board, decided, new DateTime(2019, 2, 6, 9, 0, 0), [], new PointDraft(PointKind.Decides, MatterSubject.Plan)));

        AssertRefused(Assign(step, other), ("plan.matter", "done", step.Id));
        Assert.Equal(decided.Id, step.MatterId);
    }

    [Fact]
    public void A_step_without_a_matter_is_noted_though_an_answer_is_planned_for_it()
    {
        var (without, with) = (WaitingStep(_town.Board.Id), WaitingStep(_town.Board.Id));
        Assert.True(Assign(with, _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides))).GoesThrough);
        var note = new NoteOutcome(_town.Process.Id, without.Id, null, true, new DateOnly(2019, 2, 6), "Hölls");

        _town.Do(note);
        Assert.Equal(StepState.Done, new PlanView(_town.Facts).Of(without.Number).State);
        AssertRefused(_town.Try(note with { StepId = with.Id }), ("plan.outcome", "byAnswer", with.Id));
    }

    [Theory]
    [InlineData("2019-02-06", null)]
    [InlineData(null, "2019-02-06")]
    public void A_plan_with_half_a_date_is_not_complete(string? start, string? end)
    {
        var step = _town.Process.AddStep(Draft(_town.Board.Id, []) with { Start = Day(start), End = Day(end) });
        var plan = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, plan, new DateTime(2019, 2, 6, 9, 0, 0), [], new PointDraft(PointKind.Decides, MatterSubject.Plan))),
            ("plan.complete", "noDate", step.Id));

        static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private ProcessStep WaitingStep(Guid bodyId) =>
        _town.Process.AddStep(Draft(bodyId, [new ExpectedPoint(PointKind.Decides, MatterSubject.Plan, Settlement.None, null)]));

    private Assessment<AssignMatter> Assign(ProcessStep step, Matter matter) =>
        _town.Try(new AssignMatter(_town.Process.Id, step.Id, null, matter.Id));

    private static StepDraft Draft(Guid bodyId, IReadOnlyList<ExpectedPoint> expected) =>
        new("Steg", "Step", StepKind.Decision, bodyId, new DateOnly(2019, 2, 6), new DateOnly(2019, 2, 6), false, [], "", null, expected, false);
}
