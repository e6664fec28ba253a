using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;
using static GoalProcess.Domain.Tests.Rules.Refusals;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>A matter's way through the bodies.</summary>
public sealed class DecisionChainTests
{
    private static readonly DateTime April10 = new(2019, 4, 10, 8, 30, 0);
    private static readonly DateTime June4 = new(2019, 6, 4, 9, 0, 0);
    private static readonly DateTime June24 = new(2019, 6, 24, 18, 0, 0);

    private readonly Town _town = new();

    public DecisionChainTests()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
    }

    [Fact]
    public void A_goal_goes_the_whole_way_from_committee_to_council()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts));

        Assert.All(_town.Goals, goal => Assert.NotNull(_town.Facts.AdoptionOf(goal.Id)));
    }

    [Fact]
    public void Council_cannot_decide_before_the_executive_board_has_passed_the_matter_on()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));

        var assessment = _town.Try(_town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts));

        AssertRefused(assessment, ("chain.prepared", "notPrepared", matter.Id), ("chain.prepared", "boardNotAsked", matter.Id), ("chain.order", "notPassedOn", _town.Board.Id));
    }

    [Fact]
    public void Executive_board_waits_for_its_working_committee()
    {
        var matter = _town.OpenGoals();

        var assessment = _town.Try(_town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Council)));

        AssertRefused(assessment, ("chain.order", "notPassedOn", _town.Committee.Id));
        Assert.Equal([(SetAsideKind.Deviation, "chain.order")], assessment.WaysOpen.Select(way => (way.Kind, way.Rule.Id)));
    }

    [Fact]
    public void A_plan_rule_is_set_aside_knowingly_and_stands_on_record()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Council));

        _town.Do(answer with { SetAsides = [new SetAside("chain.order", SetAsideKind.Deviation, "Utskottet ställdes in")] });

        var setAside = Assert.Single(_town.Decisions[^1].SetAsides);
        Assert.Equal(("chain.order", SetAsideKind.Deviation, "Utskottet ställdes in"), (setAside.RuleId, setAside.Kind, setAside.Because));
        Assert.False(_town.Decisions[^1].IsIrregular);
    }

    [Fact]
    public void A_law_rule_is_not_set_aside_by_a_deviation()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts) with
        {
            SetAsides =
            [
                new SetAside("chain.prepared", SetAsideKind.Deviation, "Det är bråttom"),
                new SetAside("chain.order", SetAsideKind.Deviation, "Det är bråttom"),
            ],
        };

        Assert.Equal(["chain.prepared"], _town.Try(answer).Unmet.Select(v => v.Rule.Id));
    }

    [Fact]
    public void A_law_rule_is_set_aside_by_the_exception_the_law_gives()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts) with
        {
            SetAsides =
            [
                new SetAside("chain.prepared", SetAsideKind.LawfulException, "41 av 41 närvarande ense", "urgentAndAllPresentAgree"),
                new SetAside("chain.order", SetAsideKind.Deviation, "Brådskande"),
            ],
        };

        _town.Do(answer);
        Assert.NotNull(_town.Facts.AdoptionOf(_town.Goals[0].Id));
    }

    [Fact]
    public void An_unprepared_decision_is_minuted_as_irregular_and_moves_nothing_until_a_lawful_answer_comes()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts);
        Assert.Contains(_town.Try(answer).WaysOpen, way => way.Kind is SetAsideKind.Irregular);

        _town.Do(answer with { AsIrregular = true });

        Assert.True(_town.Decisions[^1].IsIrregular);
        Assert.Equal(["chain.order", "chain.prepared"], _town.Decisions[^1].SetAsides.Select(s => s.RuleId).Order());
        Assert.Null(_town.Facts.AdoptionOf(_town.Goals[0].Id));

        _town.Do(_town.Answer(_town.Committee, matter, new DateTime(2019, 7, 1, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, matter, new DateTime(2019, 7, 2, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, matter, new DateTime(2019, 7, 3, 9, 0, 0), [.. _town.Goals], Town.Adopts));
        Assert.NotNull(_town.Facts.AdoptionOf(_town.Goals[0].Id));
    }

    [Fact]
    public void What_an_irregular_answer_amended_stands_on_record_in_its_words_and_the_goal_as_it_was()
    {
        var goal = _town.Goals[0];
        var (text, wording) = (goal.CanonicalText(), goal.Wording);
        var answer = _town.Answer(_town.Council, _town.OpenGoals(), June24, [.. _town.Goals], Town.Adopts with { Amendments = [new Amendment(goal.Id, " Fler bor kvar ")] });

        _town.Do(answer with { AsIrregular = true });

        var kept = _town.Decisions[^1].Points[0].Texts[0];
        Assert.Equal((text.Replace(wording, "Fler bor kvar", StringComparison.Ordinal), true), (kept.Text, kept.IsAmended));
        Assert.Equal(Common.Content.HashOf(kept.Text), kept.Hash);
        Assert.Equal((text, 1), (goal.CanonicalText(), goal.Wordings.Count));
    }

    [Fact]
    public void Only_a_secretary_of_the_body_minutes_as_irregular()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts) with { AsIrregular = true };
        var elsewhere = _town.Secretary with { Grants = [Access.Grant.AtBody(Access.Role.Secretary, _town.Board.Id)] };

        var assessment = _town.Try(answer, elsewhere);

        Assert.False(assessment.GoesThrough);
        Assert.DoesNotContain(assessment.WaysOpen, way => way.Kind is SetAsideKind.Irregular);
    }

    [Fact]
    public void An_answer_that_breaks_only_the_plan_is_not_irregular()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Council)) with { AsIrregular = true };

        Assert.False(_town.Try(answer).GoesThrough);
    }

    [Fact]
    public void The_executive_board_and_committee_never_adopt_goals()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));

        AssertRefused(_town.Try(_town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.Adopts)), ("chain.competence", "onlyCouncil", _town.Board.Id));
    }

    [Fact]
    public void The_board_given_the_opportunity_in_time_need_not_have_answered()
    {
        var drafting = _town.Add(new Domain.Bodies.GoverningBody("FB", "Fullmäktigeberedningen", "Drafting committee", Domain.Bodies.BodyKind.CouncilDraftingCommittee));
        var matter = _town.Open(MatterSubject.Goals, (drafting, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Do(_town.Answer(drafting, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Council)));
        var answer = _town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts);
        AssertRefused(_town.Try(answer), ("chain.prepared", "boardNotAsked", matter.Id));

        _town.Do(new GiveOpportunity(_town.Process.Id, matter.Id, null, new DateOnly(2019, 5, 1), new DateOnly(2019, 6, 1)));

        _town.Do(answer);
    }

    [Fact]
    public void A_matter_free_from_preparation_needs_none()
    {
        _town.Do(new OpenMatter(_town.Process.Id, "Val", null, MatterSubject.Dispatch, MatterKind.FreeFromPreparation, [new StageDraft(1, _town.Council.Id, StageEnding.Decides)]));
        var matter = _town.Records.All<Matter>().Last();

        _town.Do(_town.Answer(_town.Council, matter, June24, [], new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts, Texts: [])));
    }

    [Fact]
    public void An_answer_does_not_rest_on_a_later_one()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        var later = _town.Decisions[^1];
        var answer = _town.Answer(_town.Committee, _town.OpenGoals(), April10, [.. _town.Goals], Town.ProposesTo(_town.Board));

        AssertRefused(_town.Try(answer with { RestsOn = [later.Id] }), ("chain.date", "laterThanThis", later.Id));
    }

    [Fact]
    public void A_later_answer_does_not_prepare_an_earlier_one()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Board)));

        AssertRefused(
            _town.Try(_town.Answer(_town.Board, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Council))),
            ("chain.order", "notPassedOn", _town.Committee.Id));
    }

    [Fact]
    public void An_answer_belongs_to_a_meeting_that_has_been_held()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board));
        _town.Now = new DateTime(2019, 4, 9, 12, 0, 0);

        AssertRefused(_town.Try(answer), ("chain.body", "notYetHeld", answer.AgendaItemId));
    }

    [Fact]
    public void One_item_has_one_answer()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board));
        _town.Do(answer);

        AssertRefused(_town.Try(answer with { Points = [new PointDraft(PointKind.Notes, MatterSubject.Goals)] }), ("chain.body", "alreadyAnswered", answer.AgendaItemId));
    }

    [Fact]
    public void An_answer_on_another_matters_item_at_another_body_or_at_no_item_is_refused()
    {
        var matter = _town.OpenGoals();
        var other = _town.OpenGoals();
        var answer = _town.Answer(_town.Committee, matter, April10, [], new PointDraft(PointKind.Notes, MatterSubject.Goals));

        AssertRefused(_town.Try(answer with { MatterId = other.Id }), ("chain.body", "otherMatter", answer.AgendaItemId));
        AssertRefused(_town.Try(answer with { Body = _town.Board.Id }), ("chain.body", "otherBody", answer.AgendaItemId));
        AssertRefused(_town.Try(answer with { AgendaItemId = Guid.CreateVersion7() }), ("chain.body", "noItem", matter.Id));
        Assert.Equal([Finding.Of(_town.Facts.Matter(matter.Id)!.Ref, "noPoints")], FindingsOf(_town.Try(answer with { Points = [] })));
    }

    [Fact]
    public void Nothing_is_answered_at_a_cancelled_meeting_or_on_a_withdrawn_item()
    {
        var matter = _town.OpenGoals();
        var cancelled = _town.Answer(_town.Committee, matter, April10, [], new PointDraft(PointKind.Notes, MatterSubject.Goals));
        _town.Do(new CancelMeeting(_town.Committee.Id, cancelled.Meeting, null, "Inte beslutsför"));
        AssertRefused(_town.Try(cancelled), ("chain.body", "cancelled", cancelled.AgendaItemId));

        var withdrawn = _town.Answer(_town.Committee, matter, June4, [], new PointDraft(PointKind.Notes, MatterSubject.Goals));
        _town.Do(new WithdrawAgendaItem(_town.Committee.Id, withdrawn.Meeting, withdrawn.AgendaItemId, "Utgår"));
        AssertRefused(_town.Try(withdrawn), ("chain.body", "withdrawn", withdrawn.AgendaItemId));
    }

    [Fact]
    public void A_meeting_with_an_answer_is_neither_cancelled_nor_moved()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Committee, matter, April10, [], new PointDraft(PointKind.Notes, MatterSubject.Goals));
        _town.Do(answer);

        AssertRefused(_town.Try(new CancelMeeting(_town.Committee.Id, answer.Meeting, null, "Nej")), ("chain.body", "hasAnswer", answer.AgendaItemId));
        AssertRefused(
            _town.Try(new RescheduleMeeting(_town.Committee.Id, answer.Meeting, null, June4, Meetings.MeetingKind.Ordinary, null)),
            ("chain.body", "hasAnswer", answer.AgendaItemId));
    }

    [Fact]
    public void A_text_that_was_not_before_the_body_is_not_adopted()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Committee, matter, April10, [.. _town.Goals.Take(3)], Town.ProposesTo(_town.Board));
        var all = _town.Goals.Select(Town.Reference).ToList();

        AssertRefused(_town.Try(answer with { Points = [Town.ProposesTo(_town.Board) with { Texts = all }] }), ("chain.document", "notPinned", _town.Goals[3].Id));
    }

    [Fact]
    public void A_goal_changed_after_it_was_pinned_is_not_the_text_the_body_had()
    {
        var matter = _town.OpenGoals();
        var answer = _town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board));
        _town.Do(new TieGoal(_town.Process.Id, _town.Goals[0].Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));

        AssertRefused(_town.Try(answer), ("chain.document", "changedSince", _town.Goals[0].Id));
    }

    [Fact]
    public void A_supplement_on_the_table_says_why()
    {
        var matter = _town.OpenGoals();
        var meeting = _town.Plan(_town.Committee, April10);
        var item = _town.PutUp(meeting, matter);
        _town.Pin(meeting, item, _town.Goals);
        _town.Do(new SendSummons(_town.Committee.Id, meeting.Id, null));
        var late = new PinDocuments(_town.Committee.Id, meeting.Id, item.Id, [(SubjectKind.Goal, _town.Goals[0].Id)], null);

        AssertRefused(_town.Try(late), ("chain.document", "supplementReason", item.Id));

        _town.Do(late with { SupplementBecause = "Språklig rättelse, delad på bordet" });
        Assert.Equal("Språklig rättelse, delad på bordet", item.Documents[^1].SupplementBecause);
    }

    [Fact]
    public void The_summons_does_not_go_out_without_the_texts_or_with_old_ones()
    {
        var matter = _town.OpenGoals();
        var meeting = _town.Plan(_town.Committee, April10);
        var item = _town.PutUp(meeting, matter);
        var summons = new SendSummons(_town.Committee.Id, meeting.Id, null);
        AssertRefused(_town.Try(summons), ("chain.document", "nothingPinned", item.Id));

        _town.Pin(meeting, item, _town.Goals);
        _town.Do(new TieGoal(_town.Process.Id, _town.Goals[0].Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
        AssertRefused(_town.Try(summons), ("chain.document", "changedSince", _town.Goals[0].Id));

        _town.Pin(meeting, item, [_town.Goals[0]]);
        _town.Do(summons);
    }

    [Fact]
    public void The_version_pinned_last_stands_whatever_the_hurry()
    {
        var meeting = _town.Plan(_town.Committee, April10);
        var item = _town.PutUp(meeting, _town.OpenGoals());

        // many within one millisecond: keys made then have no order of their own
        for (var time = 0; time < 50; time++)
        {
            _town.Do(new TieGoal(_town.Process.Id, _town.Goals[0].Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
            _town.Pin(meeting, item, [_town.Goals[0]]);
            Assert.Equal(_town.Goals[0].ContentHash, _town.Facts.AgendaItem(item.Id)!.Pinned[^1].Hash);
        }
    }

    [Fact]
    public void An_amendment_in_the_answer_becomes_a_version_with_its_section()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        var answer = _town.Answer(
            _town.Board, matter, June4, [.. _town.Goals],
            Town.ProposesTo(_town.Council) with { Amendments = [new Amendment(_town.Goals[1].Id, "Fler invånare bor kvar")] });

        _town.Do(answer with { Section = 87 });

        var wording = _town.Goals[1].Wordings[^1];
        Assert.Equal(("Fler invånare bor kvar", "§ 87", 2), (wording.Text, wording.Because, wording.Number));
        Assert.Equal(_town.Decisions[^1].Points[0].Id, wording.DecisionPointId);
        Assert.Contains(_town.Decisions[^1].Points[0].Texts, text => text.IsAmended && text.Hash == _town.Goals[1].ContentHash);
    }

    [Fact]
    public void A_referral_back_sends_the_matter_to_preparation_again_and_flags_what_rested_on_it()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        var committee = _town.Decisions[^1];
        _town.Do(_town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Council)) with { RestsOn = [committee.Id] });
        var board = _town.Decisions[^1];
        var back = _town.Do(_town.Answer(
            _town.Council, matter, June24, [], new PointDraft(PointKind.RefersBack, MatterSubject.Goals, ToBodyId: _town.Board.Id, Wording: "Utred kostnaderna")));

        Assert.Equal([("chain.return", board.Id)], back.Flags.SelectMany(f => f.Findings.Select(finding => (f.Rule.Id, finding.Subject.Id))));
        AssertRefused(
            _town.Try(_town.Answer(_town.Council, matter, new DateTime(2019, 8, 1, 9, 0, 0), [.. _town.Goals], Town.Adopts)),
            ("chain.prepared", "notPrepared", matter.Id), ("chain.prepared", "boardNotAsked", matter.Id), ("chain.order", "notPassedOn", _town.Board.Id));

        _town.Do(_town.Answer(_town.Board, matter, new DateTime(2019, 8, 2, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, matter, new DateTime(2019, 8, 3, 9, 0, 0), [.. _town.Goals], Town.Adopts));
    }

    [Fact]
    public void A_settled_matter_and_a_body_outside_the_chain_do_not_move_it()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, matter, June24, [.. _town.Goals], Town.Adopts));
        var adopted = _town.Decisions[^1];

        AssertRefused(
            _town.Try(_town.Answer(_town.Council, matter, new DateTime(2019, 8, 3, 9, 0, 0), [.. _town.Goals], Town.Adopts)),
            ("chain.order", "alreadySettled", adopted.Id));
    }

    [Fact]
    public void A_body_outside_the_chain_does_not_pass_the_matter_on()
    {
        var other = _town.Add(new Domain.Bodies.GoverningBody("SN", "Socialnämnden", "Social services board", Domain.Bodies.BodyKind.Board));
        var matter = _town.OpenGoals();

        var assessment = _town.Try(_town.Answer(other, matter, June24, [.. _town.Goals], Town.ProposesTo(_town.Council)));

        Assert.Contains(assessment.Unmet, v => v.Rule.Id == "chain.order" && v.Findings.Any(f => f.Key == "notInChain" && f.Subject.Id == other.Id));
    }

    [Fact]
    public void An_item_with_an_answer_is_not_struck_from_the_agenda_and_one_without_is()
    {
        var (answered, other) = (_town.OpenGoals(), _town.OpenGoals());
        var meeting = _town.Plan(_town.Committee, April10);
        var (item, free) = (_town.PutUp(meeting, answered), _town.PutUp(meeting, other));
        _town.Now = April10;
        _town.Do(new RecordDecision(
            _town.Process.Id, _town.Committee.Id, meeting.Id, answered.Id, item.Id, 1, [new PointDraft(PointKind.Notes, MatterSubject.Goals)], []));

        AssertRefused(_town.Try(new WithdrawAgendaItem(_town.Committee.Id, meeting.Id, item.Id, "Utgår")), ("chain.body", "hasAnswer", item.Id));
        Assert.True(_town.Try(new WithdrawAgendaItem(_town.Committee.Id, meeting.Id, free.Id, "Utgår")).GoesThrough);
    }

    [Fact]
    public void An_answer_rests_on_none_that_is_unknown_or_given_at_the_same_moment()
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [], new PointDraft(PointKind.Notes, MatterSubject.Goals)));
        var basis = _town.Decisions[^1];
        var unknown = Guid.CreateVersion7();
        var answer = _town.Answer(_town.Board, matter, April10, [], new PointDraft(PointKind.Notes, MatterSubject.Goals)) with { RestsOn = [basis.Id, unknown] };

        Assert.Equal(
            [
                Finding.Of(new SubjectRef(SubjectKind.Decision, basis.Id, 1, "2019-04-10"), "laterThanThis"),
                Finding.Of(new SubjectRef(SubjectKind.Decision, unknown, 0, ""), "unknown"),
            ],
            FindingsOf(_town.Try(answer)));

        var later = _town.Answer(_town.Board, matter, April10.AddMinutes(1), [], new PointDraft(PointKind.Notes, MatterSubject.Goals));
        Assert.True(_town.Try(later with { RestsOn = [basis.Id] }).GoesThrough);
    }

    [Fact]
    public void An_answer_on_no_matter_of_the_process_is_refused_by_its_item()
    {
        var answer = _town.Answer(_town.Committee, _town.OpenGoals(), April10, [], new PointDraft(PointKind.Notes, MatterSubject.Goals));

        AssertRefused(_town.Try(answer with { MatterId = Guid.CreateVersion7() }), ("chain.body", "otherMatter", answer.AgendaItemId));
    }

    [Fact]
    public void A_goal_withdrawn_after_it_was_pinned_is_no_text_to_put_forward()
    {
        _town.WithGoals(1);
        var withdrawn = _town.Goals[^1];
        var answer = _town.Answer(_town.Committee, _town.OpenGoals(), April10, [.. _town.Goals], Town.ProposesTo(_town.Board));
        _town.Do(new WithdrawGoal(_town.Process.Id, withdrawn.Id, null, "Utgår"));

        AssertRefused(_town.Try(answer), ("chain.document", "unknownText", withdrawn.Id));
    }

    [Theory]
    [InlineData(PointKind.RefersBack)]
    [InlineData(PointKind.Notes)]
    [InlineData(PointKind.Tables)]
    public void What_is_referred_back_tabled_or_noted_is_the_text_the_body_had_whatever_has_been_written_since(PointKind kind)
    {
        var programme = _town.WriteProgramme();
        var matter = _town.Open(MatterSubject.Goals, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Common.AggregateRoot[] texts = [_town.Goals[0], _town.Areas[0], programme, _town.Vision];
        string[] before = [_town.Goals[0].CanonicalText(), _town.Areas[0].CanonicalText(), programme.CanonicalText(), _town.Vision.CanonicalText()];
        var answer = _town.Answer(_town.Board, matter, April10, texts, new PointDraft(kind, MatterSubject.Goals, Texts: [.. texts.Select(Town.Reference)]));
        _town.Do(new TieGoal(_town.Process.Id, _town.Goals[0].Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
        _town.Do(new EditGoalArea(_town.Process.Id, _town.Areas[0].Id, null, "Annat namn", null));
        _town.Do(new EditProgramme(_town.Process.Id, null, "Annat program", null));
        _town.Do(new EditDirection(_town.Vision.Id, null, "Annan vision", null, new Dictionary<Guid, string>()));

        _town.Do(answer);

        var kept = _town.Decisions[^1].Points[0].Texts;
        Assert.Equal(before, kept.Select(text => text.Text));
        Assert.All(kept, text => Assert.Equal((Common.Content.HashOf(text.Text), false), (text.Hash, text.IsAmended)));
    }

    [Theory]
    [InlineData(PointKind.RefersBack, Settlement.None)]
    [InlineData(PointKind.Notes, Settlement.None)]
    [InlineData(PointKind.WritesOff, Settlement.None)]
    [InlineData(PointKind.Decides, Settlement.Rejects)]
    public void A_wording_is_changed_only_by_a_point_that_puts_the_goal_forward(PointKind kind, Settlement settlement)
    {
        var wording = _town.Goals[0].Wording;
        var answer = _town.Answer(
            _town.Committee, _town.OpenGoals(), April10, [_town.Goals[0]],
            new PointDraft(kind, MatterSubject.Goals, settlement, Texts: [Town.Reference(_town.Goals[0])], Amendments: [new Amendment(_town.Goals[0].Id, "Ny lydelse")]));

        Assert.Contains(Finding.Of(_town.Facts.Goal(_town.Goals[0].Id)!.Ref, "notPutForward"), FindingsOf(_town.Try(answer)));
        Assert.Equal(wording, _town.Goals[0].Wording);
    }

    [Fact]
    public void A_text_said_in_several_points_is_told_about_once()
    {
        var answer = _town.Answer(
            _town.Committee, _town.OpenGoals(), April10, [.. _town.Goals], Town.ProposesTo(_town.Board), Town.ProposesTo(_town.Council));
        _town.Do(new TieGoal(_town.Process.Id, _town.Goals[0].Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));

        AssertRefused(_town.Try(answer), ("chain.document", "changedSince", _town.Goals[0].Id));
    }

    [Fact]
    public void Only_a_goal_before_the_body_is_amended()
    {
        _town.WithGoals(1);
        var (beside, unknown) = (_town.Goals[^1], Guid.CreateVersion7());
        var answer = _town.Answer(
            _town.Committee, _town.OpenGoals(), April10, [.. _town.Goals.Take(4)],
            Town.ProposesTo(_town.Board) with { Amendments = [new Amendment(_town.Goals[0].Id, "Ny"), new Amendment(beside.Id, "Ny"), new Amendment(unknown, "Ny")] });

        Assert.Equal(
            [
                Finding.Of(new SubjectRef(SubjectKind.Goal, beside.Id, 5, "Mål 1"), "notPinned"),
                Finding.Of(new SubjectRef(SubjectKind.Goal, unknown, 0, ""), "notPinned"),
            ],
            FindingsOf(_town.Try(answer)));
    }

    [Fact]
    public void A_summons_waits_for_the_texts_of_its_own_meeting_and_of_matters_that_rest_on_any()
    {
        _town.PutUp(_town.Plan(_town.Board, April10), _town.OpenGoals());
        var meeting = _town.Plan(_town.Committee, April10);
        _town.PutUp(meeting, _town.Open(MatterSubject.Plan, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Decides)));
        var struck = _town.PutUp(meeting, _town.OpenGoals());
        _town.Do(new WithdrawAgendaItem(_town.Committee.Id, meeting.Id, struck.Id, "Utgår"));

        Assert.True(_town.Try(new SendSummons(_town.Committee.Id, meeting.Id, null)).GoesThrough);
    }

    [Fact]
    public void A_goal_is_adopted_by_the_council_alone_and_only_when_it_adopts_that_very_goal()
    {
        _town.WithGoals(1);
        var matter = _town.OpenGoals();
        Goal[] four = [.. _town.Goals.Take(4)];
        _town.Do(_town.Answer(_town.Committee, matter, April10, four, Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, matter, June4, four, Town.ProposesTo(_town.Council)));
        Assert.Null(_town.Facts.AdoptionOf(four[0].Id));

        _town.Do(_town.Answer(_town.Council, matter, June24, four, Town.Adopts, new PointDraft(PointKind.Notes, MatterSubject.Goals)));
        Assert.All(four, goal => Assert.Equal(_town.Decisions[^1].Id, _town.Facts.AdoptionOf(goal.Id)!.Id));
        Assert.Null(_town.Facts.AdoptionOf(_town.Goals[4].Id));
    }

    [Theory]
    [InlineData(PointKind.Decides, Settlement.Rejects)]
    [InlineData(PointKind.Decides, Settlement.None)]
    [InlineData(PointKind.Proposes, Settlement.None)]
    public void Goals_the_council_rejects_decides_for_its_own_part_or_proposes_are_not_adopted(PointKind kind, Settlement settlement)
    {
        var matter = _town.OpenGoals();
        _town.Do(_town.Answer(_town.Committee, matter, April10, [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, matter, June4, [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, matter, June24, [.. _town.Goals], new PointDraft(kind, MatterSubject.Goals, settlement, _town.Board.Id)));

        Assert.Null(_town.Facts.AdoptionOf(_town.Goals[0].Id));
    }

    [Fact]
    public void The_council_extends_vision_and_value_base()
    {
        var matter = _town.Open(MatterSubject.VisionAndValueBase, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        DirectionDocument[] documents = [_town.Vision, _town.ValueBase];
        _town.Do(_town.Answer(_town.Board, matter, April10, documents, new PointDraft(PointKind.Proposes, MatterSubject.VisionAndValueBase, ToBodyId: _town.Council.Id)));

        _town.Do(_town.Answer(
            _town.Council, matter, June24, documents,
            new PointDraft(PointKind.Decides, MatterSubject.VisionAndValueBase, Settlement.Adopts, ExtendsTo: new DateOnly(2030, 12, 31))));

        Assert.Equal(new DateOnly(2030, 12, 31), _town.Vision.ValidTo);
        Assert.Equal(new DateOnly(2030, 12, 31), _town.ValueBase.ValidTo);
    }

    [Fact]
    public void Minuted_as_irregular_it_extends_nothing()
    {
        var matter = _town.Open(MatterSubject.VisionAndValueBase, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        var validTo = _town.Vision.ValidTo;

        _town.Do(_town.Answer(
            _town.Council, matter, June24, [_town.Vision],
            new PointDraft(PointKind.Decides, MatterSubject.VisionAndValueBase, Settlement.Adopts, ExtendsTo: new DateOnly(2030, 12, 31))) with
        { AsIrregular = true });

        Assert.True(_town.Decisions[^1].IsIrregular);
        Assert.Equal(validTo, _town.Vision.ValidTo);
    }
}
