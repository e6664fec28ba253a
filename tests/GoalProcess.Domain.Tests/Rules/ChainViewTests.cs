using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>How far a matter has come: what passes it on, what does not, and whose turn it is. The matters are of the dispatch, which rests on no text.</summary>
public sealed class ChainViewTests
{
    private static readonly DateTime April10 = new(2019, 4, 10, 8, 30, 0);
    private static readonly DateTime June4 = new(2019, 6, 4, 9, 0, 0);
    private static readonly DateTime June24 = new(2019, 6, 24, 18, 0, 0);

    private readonly Town _town = new();

    [Fact]
    public void The_turn_goes_from_body_to_body_and_is_nobodys_when_the_matter_is_settled()
    {
        var matter = Dispatch();
        Assert.Equal([_town.Committee.Id], Turn(matter));

        Say(_town.Committee, matter, April10, Proposal(_town.Board));
        Assert.Equal([_town.Board.Id], Turn(matter));

        Say(_town.Board, matter, June4, Proposal(_town.Council));
        Assert.Equal([_town.Council.Id], Turn(matter));

        Say(_town.Council, matter, June24, new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Rejects));
        Assert.Empty(Turn(matter));
    }

    [Fact]
    public void A_matter_written_off_on_the_way_is_nobodys_turn()
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, new PointDraft(PointKind.WritesOff, MatterSubject.Dispatch));

        Assert.Equal(_town.Decisions[^1].Id, Chain(matter).SettledBy!.Id);
        Assert.Empty(Turn(matter));
        Assert.Empty(Chain(matter).Carrying);
    }

    [Fact]
    public void What_a_body_decides_for_its_own_part_passes_the_matter_on_and_settles_nothing()
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, new PointDraft(PointKind.Decides, MatterSubject.Dispatch));

        Assert.Null(Chain(matter).SettledBy);
        Assert.Equal([_town.Board.Id], Turn(matter));
    }

    [Theory]
    [InlineData(PointKind.Tables)]
    [InlineData(PointKind.Notes)]
    public void A_matter_that_is_tabled_or_noted_stays_where_it_is(PointKind kind)
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, new PointDraft(kind, MatterSubject.Dispatch));

        Assert.Equal([_town.Committee.Id], Turn(matter));
        AssertRefused(
            _town.Try(_town.Answer(_town.Board, matter, June4, [], Proposal(_town.Council))), ("chain.order", "notPassedOn", _town.Committee.Id));
    }

    [Fact]
    public void A_proposal_about_something_else_leaves_the_matter_where_it_is()
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, new PointDraft(PointKind.Proposes, MatterSubject.Plan, ToBodyId: _town.Board.Id));

        Assert.Equal([_town.Committee.Id], Turn(matter));
    }

    [Fact]
    public void A_proposal_goes_to_the_next_body_and_over_nobodys_head()
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, Proposal(_town.Council));
        Assert.Equal([_town.Committee.Id], Turn(matter));

        Say(_town.Committee, matter, April10.AddDays(1), Proposal(_town.Board));
        Assert.Equal([_town.Board.Id], Turn(matter));
    }

    [Fact]
    public void The_last_body_of_a_chain_may_propose_to_anyone()
    {
        var matter = _town.Open(MatterSubject.Dispatch, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Proposes));
        Say(_town.Committee, matter, April10, Proposal(_town.Board));
        Say(_town.Board, matter, June4, Proposal(_town.Council));

        Assert.Empty(Turn(matter));
        Assert.Null(Chain(matter).SettledBy);
    }

    [Fact]
    public void Bodies_of_the_same_rank_do_not_wait_for_each_other()
    {
        var schools = _town.AddBoard();
        _town.Do(new OpenMatter(_town.Process.Id, "Utskick", null, MatterSubject.Dispatch, MatterKind.Ordinary,
            [
                new StageDraft(1, _town.Committee.Id, StageEnding.Proposes), new StageDraft(1, schools.Id, StageEnding.Proposes),
                new StageDraft(2, _town.Board.Id, StageEnding.Decides),
            ]));
        var matter = _town.Records.All<Matter>().Single();
        Assert.Equal(new[] { _town.Committee.Id, schools.Id }.Order(), Turn(matter).Order());

        Say(schools, matter, April10, Proposal(_town.Board));
        Assert.Equal([_town.Committee.Id], Turn(matter));

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, matter, June4, [], new PointDraft(PointKind.Decides, MatterSubject.Dispatch))),
            ("chain.order", "notPassedOn", _town.Committee.Id));
    }

    [Fact]
    public void An_answer_at_the_very_same_moment_has_not_passed_the_matter_on()
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, Proposal(_town.Board));

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, matter, April10, [], Proposal(_town.Council))), ("chain.order", "notPassedOn", _town.Committee.Id));
        Assert.True(_town.Try(_town.Answer(_town.Board, matter, April10.AddMinutes(1), [], Proposal(_town.Council))).GoesThrough);
    }

    [Fact]
    public void The_approval_of_a_body_that_is_to_approve_waits_for_the_stages_before_it()
    {
        var matter = _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Proposes), (_town.Committee, StageEnding.Approves));
        var approval = new PointDraft(PointKind.PreparatoryDecision, MatterSubject.Dispatch);

        AssertRefused(
            _town.Try(_town.Answer(_town.Committee, matter, April10, [], approval)), ("chain.order", "notPassedOn", _town.Board.Id));

        Say(_town.Board, matter, June4, Proposal(_town.Committee));
        Say(_town.Committee, matter, June24, approval);
        Assert.Empty(Turn(matter));
    }

    [Fact]
    public void A_preparatory_decision_of_a_body_that_is_to_propose_waits_for_nobody_and_passes_nothing_on()
    {
        var matter = _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Proposes), (_town.Committee, StageEnding.Approves));
        Say(_town.Council, matter, April10, new PointDraft(PointKind.PreparatoryDecision, MatterSubject.Dispatch));

        Assert.Equal([_town.Board.Id], Turn(matter));
        Assert.Empty(Chain(matter).Carrying);
    }

    [Fact]
    public void A_proposal_waits_for_the_stages_before_it_whatever_else_the_body_says()
    {
        var matter = Dispatch();

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, matter, June4, [], new PointDraft(PointKind.Notes, MatterSubject.Dispatch), Proposal(_town.Council))),
            ("chain.order", "notPassedOn", _town.Committee.Id));
    }

    [Fact]
    public void A_board_outside_the_chain_prepares_by_its_proposal()
    {
        var schools = _town.AddBoard();
        var matter = Dispatch();
        _town.Do(_town.Answer(schools, matter, April10, [], Proposal(_town.Council)) with
        {
            SetAsides = [new SetAside("chain.order", SetAsideKind.Deviation, "Nämnden tillfrågades")],
        });

        Assert.True(Chain(matter).IsPrepared);
        Assert.False(Chain(matter).ExecutiveBoardHasAnswered);
        AssertRefused(
            _town.Try(_town.Answer(_town.Council, matter, June24, [], new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts))),
            ("chain.prepared", "boardNotAsked", matter.Id),
            ("chain.order", "notPassedOn", _town.Committee.Id),
            ("chain.order", "notPassedOn", _town.Board.Id));
    }

    [Fact]
    public void A_matter_sent_back_to_no_named_body_goes_back_to_the_one_that_sent_it()
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, Proposal(_town.Board));
        Say(_town.Board, matter, June4, Proposal(_town.Council));
        Say(_town.Board, matter, June24, new PointDraft(PointKind.RefersBack, MatterSubject.Dispatch, Wording: "Utred mer"));

        Assert.Equal([_town.Board.Id], Turn(matter));
        Assert.Equal([_town.Committee.Id], Chain(matter).Carrying.Select(decision => decision.BodyId));
    }

    [Fact]
    public void A_body_outside_the_chain_sends_nothing_back_but_to_a_body_in_it()
    {
        var schools = _town.AddBoard();
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, Proposal(_town.Board));
        Say(schools, matter, June4, new PointDraft(PointKind.RefersBack, MatterSubject.Dispatch, Wording: "Utred mer"));
        Assert.Equal([_town.Board.Id], Turn(matter));

        Say(schools, matter, June24, new PointDraft(PointKind.RefersBack, MatterSubject.Dispatch, ToBodyId: _town.Committee.Id, Wording: "Utred mer"));
        Assert.Equal([_town.Committee.Id], Turn(matter));
    }

    [Fact]
    public void A_referral_back_among_other_points_flags_what_rested_on_what_is_sent_back()
    {
        var matter = Dispatch();
        Say(_town.Committee, matter, April10, Proposal(_town.Board));
        _town.Do(_town.Answer(_town.Board, matter, June4, [], Proposal(_town.Council)) with { RestsOn = [_town.Decisions[^1].Id], Section = 87 });
        var board = _town.Decisions[^1];
        var back = _town.Do(_town.Answer(
            _town.Council, matter, June24, [],
            new PointDraft(PointKind.Notes, MatterSubject.Dispatch),
            new PointDraft(PointKind.RefersBack, MatterSubject.Dispatch, ToBodyId: _town.Board.Id, Wording: "Utred mer")));

        var flag = Assert.Single(back.Flags);
        Assert.Equal(DecisionChainRules.Return, flag.Rule);
        Assert.Equal([Finding.Of(new SubjectRef(SubjectKind.Decision, board.Id, 87, "2019-06-04"), "restedOnIt")], flag.Findings);
    }

    [Fact]
    public void A_settled_matter_names_the_decision_that_settled_it_by_section_and_day()
    {
        var matter = _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Decides));
        var adoption = new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts);
        _town.Do(_town.Answer(_town.Board, matter, April10, [], adoption) with { Section = 87 });

        var finding = Assert.Single(FindingsOf(_town.Try(_town.Answer(_town.Board, matter, June4, [], adoption))));
        Assert.Equal(Finding.Of(new SubjectRef(SubjectKind.Decision, _town.Decisions[^1].Id, 87, "2019-04-10"), "alreadySettled"), finding);
    }

    private Matter Dispatch() => _town.Open(
        MatterSubject.Dispatch, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));

    private static PointDraft Proposal(GoverningBody to) => new(PointKind.Proposes, MatterSubject.Dispatch, ToBodyId: to.Id);

    private void Say(GoverningBody body, Matter matter, DateTime at, params PointDraft[] points) => _town.Do(_town.Answer(body, matter, at, [], points));

    private ChainView Chain(Matter matter) => _town.Facts.Chain(_town.Facts.Matter(matter.Id)!, DateTime.MaxValue);

    private List<Guid> Turn(Matter matter) => [.. Chain(matter).Turn.Select(stage => stage.BodyId)];
}
