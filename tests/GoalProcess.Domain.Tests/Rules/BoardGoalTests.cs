using GoalProcess.Domain.Acts;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>boardgoals.chained: what the programme budget waits for.</summary>
public sealed class BoardGoalTests
{
    private readonly Town _town = new();
    private readonly GoverningBody _schools;
    private readonly GoverningBody _housing;

    public BoardGoalTests()
    {
        _schools = _town.AddBoard();
        _housing = _town.AddBoard("BOST", BodyKind.MunicipalCompany);
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
    }

    [Fact]
    public void The_budget_waits_for_a_goal_of_every_board_and_company_or_its_why_not()
    {
        AssertRefused(Adopt(), ("boardgoals.chained", "noGoal", _schools.Id), ("boardgoals.chained", "noGoal", _housing.Id));

        Add(_schools, new BoardGoalDraft(2020, "Fler elever når målen", "Elever", "Fler klarar skolan", [_town.Goals[0].Id]));
        _town.Do(new AbstainFromBoardGoal(_town.Process.Id, _housing.Id, null, "Bolaget styrs av ägardirektivet"));
        Assert.True(Adopt().GoesThrough);
    }

    [Fact]
    public void A_goal_that_hangs_loose_or_says_too_little_is_told_what_it_lacks()
    {
        _town.Do(new AbstainFromBoardGoal(_town.Process.Id, _housing.Id, null, "Ägardirektivet"));
        var goal = Add(_schools, new BoardGoalDraft(2020, "Fler elever når målen", null, "", []));

        AssertRefused(
            Adopt(),
            ("boardgoals.chained", "hangsLoose", goal.Id),
            ("boardgoals.chained", "noTargetGroup", goal.Id),
            ("boardgoals.chained", "noEffect", goal.Id));
    }

    [Fact]
    public void A_reason_taken_back_and_a_goal_withdrawn_count_for_nothing()
    {
        var goal = Add(_schools, new BoardGoalDraft(2020, "Fler elever når målen", "Elever", "Fler klarar skolan", [_town.Goals[0].Id]));
        _town.Do(new WithdrawBoardGoal(_town.Process.Id, _schools.Id, goal.Id, null, "Ersätts"));
        _town.Do(new AbstainFromBoardGoal(_town.Process.Id, _housing.Id, null, "Ägardirektivet"));
        _town.Do(new AbstainFromBoardGoal(_town.Process.Id, _housing.Id, null, null));

        AssertRefused(Adopt(), ("boardgoals.chained", "noGoal", _schools.Id), ("boardgoals.chained", "noGoal", _housing.Id));
        Assert.Single(_town.Records.All<BoardGoalAbstention>());
    }

    [Fact]
    public void A_goal_under_a_withdrawn_overall_goal_hangs_loose()
    {
        _town.Do(new AbstainFromBoardGoal(_town.Process.Id, _housing.Id, null, "Ägardirektivet"));
        var goal = Add(_schools, new BoardGoalDraft(2020, "Fler elever når målen", "Elever", "Fler klarar skolan", [_town.Goals[0].Id]));
        _town.Do(new WithdrawGoal(_town.Process.Id, _town.Goals[0].Id, null, "Slås ihop"));

        AssertRefused(Adopt(), ("boardgoals.chained", "hangsLoose", goal.Id));
    }

    [Fact]
    public void The_adoption_waits_whatever_else_the_council_says()
    {
        var matter = _town.Open(MatterSubject.ProgrammeBudget, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Do(_town.Answer(
            _town.Board, matter, new DateTime(2019, 10, 30, 9, 0, 0), [], new PointDraft(PointKind.Proposes, MatterSubject.ProgrammeBudget, ToBodyId: _town.Council.Id)));

        AssertRefused(
            _town.Try(_town.Answer(
                _town.Council, matter, new DateTime(2019, 11, 25, 18, 0, 0), [],
                new PointDraft(PointKind.Notes, MatterSubject.ProgrammeBudget), new PointDraft(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts))),
            ("boardgoals.chained", "noGoal", _schools.Id), ("boardgoals.chained", "noGoal", _housing.Id));
    }

    private BoardGoal Add(GoverningBody body, BoardGoalDraft draft)
    {
        _town.Do(new AddBoardGoal(_town.Process.Id, body.Id, draft));
        return _town.Records.All<BoardGoal>().MaxBy(goal => goal.Number)!;
    }

    private Assessment<RecordDecision> Adopt()
    {
        var matter = _town.Open(MatterSubject.ProgrammeBudget, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Do(_town.Answer(
            _town.Board, matter, new DateTime(2019, 10, 30, 9, 0, 0), [], new PointDraft(PointKind.Proposes, MatterSubject.ProgrammeBudget, ToBodyId: _town.Council.Id)));
        return _town.Try(_town.Answer(
            _town.Council, matter, new DateTime(2019, 11, 25, 18, 0, 0), [], new PointDraft(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts)));
    }
}
