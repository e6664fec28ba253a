using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>What the plan and the goal areas must be when the executive board decides them.</summary>
public sealed class GoalAreaTests
{
    private static readonly DateTime March6 = new(2019, 3, 6, 9, 0, 0);

    private readonly Town _town = new();

    [Fact]
    public void Four_well_founded_areas_are_decided()
    {
        _town.WithAreas(4);
        var decision = _town.DecideAreas();

        Assert.All(_town.Areas, area => Assert.True(_town.Facts.IsDecided(area.Id)));
        Assert.Equal(4, decision.Points[0].Texts.Count);
    }

    [Fact]
    public void Three_areas_are_too_few()
    {
        _town.WithAreas(3);
        AssertRefused(Decide(), ("areas.count", "count", _town.Process.Id));
    }

    [Fact]
    public void An_empty_area_is_told_everything_it_lacks()
    {
        _town.WithAreas(4);
        _town.Do(new AddGoalArea(_town.Process.Id, "Tomt område", null));
        var empty = _town.Areas[^1];

        AssertRefused(
            Decide(),
            ("areas.anchored", "noVision", empty.Id),
            ("areas.anchored", "noValueBase", empty.Id),
            ("areas.keywords", "noKeyword", empty.Id),
            ("areas.keywords", "noQuestion", empty.Id),
            ("areas.citizens", "noCitizenQuestion", empty.Id));
    }

    [Fact]
    public void The_areas_reach_every_statement_and_all_seventeen_goals()
    {
        _town.WithAreas(4);
        var unreached = _town.Vision.AddStatement("En plats med tradition");

        foreach (var area in _town.Areas)
        {
            foreach (var tie in area.Ties.Where(tie => tie.Code is "14").ToList())
            {
                _town.Do(new UntieGoalArea(_town.Process.Id, area.Id, tie.Id));
            }
        }

        AssertRefused(Decide(), ("areas.anchored", "notReached", unreached.Id), ("areas.agenda2030", "notCovered", Guid.Empty));

        _town.Do(new LeaveOutSustainableGoal(_town.Process.Id, 14, "Kommunen har ingen kust"));
        _town.Do(new TieGoalArea(_town.Process.Id, _town.Areas[0].Id, Town.Lead(TieKind.Vision, unreached)));
        Assert.True(Decide().GoesThrough);
    }

    [Theory]
    [InlineData(TieKind.Vision, "noValueBase")]
    [InlineData(TieKind.ValueBase, "noVision")]
    public void An_area_tied_to_the_one_of_vision_and_value_base_lacks_the_other(TieKind only, string lacks)
    {
        _town.WithAreas(4);

        foreach (var tie in _town.Areas[0].Ties.Where(tie => tie.Kind is TieKind.Vision or TieKind.ValueBase && tie.Kind != only).ToList())
        {
            _town.Do(new UntieGoalArea(_town.Process.Id, _town.Areas[0].Id, tie.Id));
        }

        AssertRefused(Decide(), ("areas.anchored", lacks, _town.Areas[0].Id));
    }

    [Fact]
    public void A_goal_of_Agenda_2030_that_no_area_reaches_is_told_by_its_number()
    {
        _town.WithAreas(4);

        foreach (var tie in _town.Areas[0].Ties.Where(tie => tie.Code is "17").ToList())
        {
            _town.Do(new UntieGoalArea(_town.Process.Id, _town.Areas[0].Id, tie.Id));
        }

        Assert.Equal([Finding.Of(new SubjectRef(SubjectKind.SustainableGoal, Guid.Empty, 17, ""), "notCovered", "17")], FindingsOf(Decide()));
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(6, false)]
    public void Five_areas_are_decided_and_six_are_not(int count, bool goes)
    {
        _town.WithAreas(count);
        var assessment = Decide();

        Assert.Equal(goes, assessment.GoesThrough);

        if (!goes)
        {
            Assert.Equal([Finding.Of(_town.Facts.Process.Ref, "count", "6", "4", "5")], FindingsOf(assessment));
        }
    }

    [Fact]
    public void The_plan_is_decided_when_every_step_has_a_body_and_a_date()
    {
        var plan = _town.Open(MatterSubject.Plan, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Decides));
        var noBody = _town.Process.AddStep(Step(null, new DateOnly(2019, 3, 1)));
        var noDate = _town.Process.AddStep(Step(_town.Board.Id, null));
        _town.Do(_town.Answer(_town.Committee, plan, new DateTime(2019, 1, 16, 9, 0, 0), [], new PointDraft(PointKind.Proposes, MatterSubject.Plan, ToBodyId: _town.Board.Id)));

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, plan, new DateTime(2019, 2, 6, 9, 0, 0), [], new PointDraft(PointKind.Decides, MatterSubject.Plan))),
            ("plan.complete", "noBody", noBody.Id), ("plan.complete", "noDate", noDate.Id));
    }

    [Fact]
    public void A_plan_without_steps_is_no_plan()
    {
        var plan = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, plan, new DateTime(2019, 2, 6, 9, 0, 0), [], new PointDraft(PointKind.Decides, MatterSubject.Plan))),
            ("plan.complete", "noSteps", _town.Process.Id));
    }

    private static StepDraft Step(Guid? bodyId, DateOnly? day) =>
        new("Steg", "Step", StepKind.Checkpoint, bodyId, day, day, false, [], "", null, [], false);

    private Assessment<RecordDecision> Decide()
    {
        var matter = _town.Open(MatterSubject.GoalAreas, (_town.Board, StageEnding.Decides));
        return _town.Try(_town.Answer(_town.Board, matter, March6, [.. _town.Areas], new PointDraft(PointKind.Decides, MatterSubject.GoalAreas)));
    }
}
