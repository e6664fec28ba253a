using GoalProcess.Domain.Acts;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Costs;
using GoalProcess.Domain.Files;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Programmes;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Acts;

/// <summary>What stands on record when an act has gone through.</summary>
public sealed class WrittenRecordsTests
{
    private static readonly DateOnly Day = new(2019, 3, 27);

    private readonly Town _town = new();

    private Guid Process => _town.Process.Id;

    [Fact]
    public void Keywords_and_reuses_are_numbered_from_one_however_they_are_made()
    {
        _town.WithAreas(1);
        _town.Do(new AddKeyword(Process, null, KeywordHeap.Meaning, "Bussar", null, null));
        _town.Code(_town.Receive(_town.PlanDialogue(), Day), "Kvällsbussar");
        _town.Do(new AddReuse(Process, "Översiktsplan", null));
        _town.Do(new AddReuse(Process, "Bostadsprogram", null));

        Assert.Equal([(1, "Nyckelord 1"), (2, "Bussar"), (3, "Kvällsbussar")], _town.Records.All<Keyword>().Select(keyword => (keyword.Number, keyword.Text)));
        Assert.Equal([1, 2], _town.Records.All<DialogueReuse>().Select(reuse => reuse.Number));
    }

    [Fact]
    public void Keywords_moved_together_all_come_under_the_area()
    {
        _town.WithAreas(2);
        _town.Do(new AddKeyword(Process, null, KeywordHeap.Programme, "Bussar", null, null));
        var (first, loose) = (Keyword("Nyckelord 1"), Keyword("Bussar"));
        _town.Do(new MoveKeywords(Process, [first.Id, loose.Id, first.Id], _town.Areas[1].Id, KeywordHeap.Meaning));

        Assert.All([first, loose], keyword => Assert.Equal((_town.Areas[1].Id, KeywordHeap.Meaning), (keyword.GoalAreaId, keyword.Heap)));
    }

    [Fact]
    public void A_step_is_added_last_in_the_plan()
    {
        _town.Process.AddStep(Step("Avstämning"));
        _town.Do(new AddStep(Process, null, Step("Extra beredning"), "Remissen gav mycket att läsa"));

        Assert.Equal([(1, "Avstämning"), (2, "Extra beredning")], _town.Process.Steps.Select(step => (step.Number, step.TitleSv)));
    }

    [Fact]
    public void A_programme_is_begun_once_and_then_edited()
    {
        _town.Do(new EditProgramme(Process, null, "Program", null));
        _town.Do(new EditProgramme(Process, null, "Strategiskt program", "Inledning"));

        var programme = Assert.Single(_town.Records.All<StrategicProgramme>());
        Assert.Equal(("Strategiskt program", "Inledning"), (programme.Name, programme.Introduction));
    }

    [Fact]
    public void A_matter_gets_another_title_and_diary_number()
    {
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));
        _town.Do(new EditMatter(Process, matter.Id, null, "Plan för målarbetet", "KS 2019/12"));

        Assert.Equal(("Plan för målarbetet", "KS 2019/12"), (matter.Title, matter.DiaryNumber));
    }

    [Fact]
    public void The_matters_of_a_new_process_are_numbered_from_one_and_keep_their_ways_through_the_bodies()
    {
        _town.Do(new CreateProcess(
            new ProcessDraft(
                "Mål 2027", "Goals 2027", null, new DateOnly(2028, 1, 1), new DateOnly(2034, 12, 31), 4, 5,
                [
                    new MatterDraft("areas", "Målområden", null, MatterSubject.GoalAreas, [new StageDraft(1, _town.Board.Id, StageEnding.Decides)]),
                    new MatterDraft("goals", "Mål", null, MatterSubject.Goals, [new StageDraft(1, _town.Board.Id, StageEnding.Proposes), new StageDraft(2, _town.Council.Id, StageEnding.Decides)]),
                ],
                []),
            []));

        Assert.Equal(
            [(1, "1 KS Decides"), (2, "1 KS Proposes, 2 KF Decides")],
            _town.Records.All<Matter>().Select(matter => (
                matter.Number, string.Join(", ", matter.Stages.Select(stage => $"{stage.Rank} {_town.Facts.Body(stage.BodyId)!.Code} {stage.Ending}")))));
    }

    [Fact]
    public void A_consultation_closed_knowingly_before_every_board_has_answered_is_a_deviation_on_record()
    {
        var consultation = _town.PlanConsultation(_town.AddBoard());
        _town.Do(new DispatchConsultation(Process, consultation.Id, null, Day));
        _town.Do(new CloseConsultation(Process, consultation.Id, null, Day) { SetAsides = [new SetAside("consultation.closed", SetAsideKind.Deviation, "Nämnden svarar muntligt")] });

        var deviation = Assert.Single(_town.Records.All<Deviation>());
        Assert.Equal(
            ("CloseConsultation", SubjectKind.Consultation, consultation.Id, "consultation.closed", "Nämnden svarar muntligt"),
            (deviation.Act, deviation.SubjectKind, deviation.SubjectId, deviation.RuleId, deviation.Because));
    }

    [Fact]
    public void A_consultation_edited_asks_those_who_were_not_asked_and_moves_the_last_day_of_those_who_have_not_answered()
    {
        var (answered, waited, added) = (_town.AddBoard("AN"), _town.AddBoard("BN"), _town.AddBoard("CN"));
        var consultation = _town.PlanConsultation(answered, waited);
        _town.Do(new DispatchConsultation(Process, consultation.Id, null, Day));
        Assert.True(_town.Reply(consultation, answered, Day).GoesThrough);
        _town.Do(new EditConsultation(Process, consultation.Id, null, "Ny remiss", "Vad bidrar ni med?", new DateOnly(2019, 5, 20), [answered.Id, waited.Id, added.Id]));

        Assert.Equal(("Ny remiss", "Vad bidrar ni med?", new DateOnly(2019, 5, 20)), (consultation.Title, consultation.Question, consultation.AnswerBy));
        Assert.Equal(
            [("AN", new DateOnly(2019, 5, 9)), ("BN", new DateOnly(2019, 5, 20)), ("CN", new DateOnly(2019, 5, 20))],
            _town.Records.All<ConsultationResponse>().Select(response => (_town.Facts.Body(response.BodyId)!.Code, response.AnswerBy)).Order());
    }

    [Fact]
    public void A_consultation_sends_out_the_goals_numbered_from_one()
    {
        _town.WithAreas(4);
        _town.WithGoals(4);
        var consultation = _town.PlanConsultation(_town.AddBoard());
        _town.Do(new DispatchConsultation(Process, consultation.Id, null, Day));

        Assert.Equal([1, 2, 3, 4], consultation.Texts.Select(text => text.Number));
    }

    [Fact]
    public void A_board_that_answers_again_keeps_adds_and_takes_back_what_it_says_of_each_goal()
    {
        var board = _town.AddBoard();
        _town.WithAreas(4);
        _town.WithGoals(4);
        var consultation = _town.PlanConsultation(board);
        _town.Do(new DispatchConsultation(Process, consultation.Id, null, Day));
        var response = _town.ResponseOf(consultation, board);
        var (first, second, third) = (_town.Goals[0].Id, _town.Goals[1].Id, _town.Goals[2].Id);

        Answer(new(first, ContributionLevel.NotAtAll, null), new(second, ContributionLevel.Much, "Genom skolan"));
        Assert.Equal([(first, ContributionLevel.NotAtAll, ""), (second, ContributionLevel.Much, "Genom skolan")], Said());

        Answer(new(second, ContributionLevel.Partly, "Genom fritids"), new(third, ContributionLevel.Much, null));
        Assert.Equal([(second, ContributionLevel.Partly, "Genom fritids"), (third, ContributionLevel.Much, "")], Said());

        Answer();
        Assert.Empty(Said());

        void Answer(params GoalAnswerDraft[] goals) => _town.Do(new AnswerConsultation(Process, board.Id, response.Id, null, Day, "Vi bidrar", goals));
        List<(Guid, ContributionLevel, string)> Said() => [.. response.Goals.Select(answer => (answer.GoalId, answer.Level, answer.How))];
    }

    [Fact]
    public void A_board_goal_edited_keeps_adds_and_takes_back_the_goals_it_hangs_under()
    {
        var (board, goal) = BoardGoal();
        _town.Do(new EditBoardGoal(Process, board.Id, goal.Id, null, new BoardGoalDraft(
            2021, "Alla barn läser", "Elever", "Fler klarar skolan", [_town.Goals[1].Id, _town.Goals[2].Id, _town.Goals[2].Id])));

        Assert.Equal((2021, "Alla barn läser", "Elever", "Fler klarar skolan"), (goal.Year, goal.Wording, goal.TargetGroup, goal.Effect));
        Assert.Equal([_town.Goals[1].Id, _town.Goals[2].Id], goal.Ties.Select(tie => tie.GoalId));
    }

    [Fact]
    public void A_withdrawn_board_goal_is_neither_edited_nor_withdrawn_again()
    {
        var (board, goal) = BoardGoal();
        _town.Do(new WithdrawBoardGoal(Process, board.Id, goal.Id, null, "Ersätts"));

        Assert.Throws<RecordNotFoundException>(() => _town.Try(new EditBoardGoal(Process, board.Id, goal.Id, null, new BoardGoalDraft(2021, "Annat", null, null, []))));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new WithdrawBoardGoal(Process, board.Id, goal.Id, null, "Igen")));
        Assert.Equal(("Fler elever når målen", "Ersätts"), (goal.Wording, goal.WithdrawnBecause));
    }

    [Fact]
    public void A_what_if_plan_is_edited_with_the_meetings_it_moves_and_not_withdrawn_twice()
    {
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _town.PutUp(meeting, matter);
        _town.PutUp(_town.Plan(_town.Board, new DateTime(2019, 6, 4, 9, 0, 0)), matter);
        MeetingTime moved = new(meeting.Id, meeting.BodyId, meeting.StartsAt, meeting.StartsAt.AddDays(7));
        _town.Do(new SaveWhatIfPlan(Process, null, null, new WhatIfDraft("I höst", null, [], [])));
        var plan = _town.Records.All<WhatIfPlan>().Single();
        _town.Do(new SaveWhatIfPlan(Process, plan.Id, null, new WhatIfDraft("En vecka senare", "Om remissen dröjer", [], [moved])));

        Assert.Equal(("En vecka senare", "Om remissen dröjer", 1), (plan.Name, plan.Note, plan.Number));
        Assert.Equal([moved], plan.Change.Meetings);

        _town.Do(new WithdrawWhatIfPlan(Process, plan.Id, null, "Inte längre aktuell"));
        Assert.Throws<RecordNotFoundException>(() => _town.Try(new WithdrawWhatIfPlan(Process, plan.Id, null, "Igen")));
        Assert.Equal("Inte längre aktuell", plan.WithdrawnBecause);
    }

    [Fact]
    public void A_goal_of_Agenda_2030_is_left_out_with_its_last_reason_until_it_is_taken_back_and_there_are_seventeen()
    {
        LeaveOut(14, "Ingen kust");
        LeaveOut(2, "Regionens ansvar");
        LeaveOut(14, "Kommunen har ingen kust");
        Assert.Equal([(2, "Regionens ansvar"), (14, "Kommunen har ingen kust")], _town.Process.Omitted.Select(omitted => (omitted.Number, omitted.Because)).Order());

        LeaveOut(14, " ");
        LeaveOut(17, "Statens ansvar");
        Assert.Equal([2, 17], _town.Facts.OmittedSustainableGoals);
        Assert.Throws<RecordNotFoundException>(() => LeaveOut(18, "Finns inte"));
        Assert.Throws<RecordNotFoundException>(() => LeaveOut(0, "Finns inte"));
        Assert.Equal([2, 17], _town.Facts.OmittedSustainableGoals);

        void LeaveOut(int number, string because) => _town.Do(new LeaveOutSustainableGoal(Process, number, because));
    }

    [Fact]
    public void A_withdrawn_file_stands_with_its_reason()
    {
        var file = new StoredFile(Guid.CreateVersion7(), "bilaga.pdf", FileKind.Pdf, 1, "00");
        var contribution = _town.Receive(_town.PlanDialogue(), Day);
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _town.PutUp(meeting, _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides)));
        var item = _town.PutUp(meeting, _town.Records.All<Matter>().Single());
        _town.Do(new AttachToAgendaItem(_town.Board.Id, meeting.Id, item.Id, file, null));
        _town.Do(new AttachToContribution(Process, contribution.Id, file));
        var (atMeeting, ofContribution) = (File(each => each.AgendaItemId == item.Id), File(each => each.ContributionId == contribution.Id));
        _town.Do(new WithdrawAgendaItemFile(_town.Board.Id, meeting.Id, atMeeting.Id, "Fel bilaga"));
        _town.Do(new WithdrawContributionFile(Process, contribution.Id, ofContribution.Id, "Personuppgifter"));

        Assert.Equal(("Fel bilaga", "Personuppgifter"), (atMeeting.WithdrawnBecause, ofContribution.WithdrawnBecause));

        AttachedFile File(Func<AttachedFile, bool> wanted) => _town.Records.All<AttachedFile>().Single(wanted);
    }

    [Fact]
    public void A_decision_keeps_its_points_numbered_from_one_and_the_texts_it_was_on_as_they_were()
    {
        _town.WithAreas(4);
        var areas = _town.DecideAreas();
        Assert.Equal([1], areas.Points.Select(point => point.Number));
        Assert.Equal(_town.Areas.Select(area => (area.Id, area.CanonicalText(), false)), areas.Points[0].Texts.Select(text => (text.SubjectId, text.Text, text.IsAmended)));

        _town.WithGoals(4);
        var programme = _town.WriteProgramme();
        var matter = _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Do(_town.Answer(
            _town.Board, matter, new DateTime(2019, 9, 11, 9, 0, 0), [programme],
            new PointDraft(PointKind.Proposes, MatterSubject.Programme, ToBodyId: _town.Council.Id), new PointDraft(PointKind.Notes, MatterSubject.Programme)));
        Assert.Equal([(1, PointKind.Proposes), (2, PointKind.Notes)], _town.Decisions[^1].Points.Select(point => (point.Number, point.Kind)));
        var text = Assert.Single(_town.Decisions[^1].Points[0].Texts);
        Assert.Equal((programme.Id, programme.CanonicalText(), programme.ContentHash, false), (text.SubjectId, text.Text, text.Hash, text.IsAmended));
    }

    [Fact]
    public void A_decision_on_vision_and_value_base_keeps_both_texts()
    {
        var matter = _town.Open(MatterSubject.VisionAndValueBase, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Do(_town.Answer(
            _town.Board, matter, new DateTime(2019, 2, 6, 9, 0, 0), [_town.Vision, _town.ValueBase],
            new PointDraft(PointKind.Proposes, MatterSubject.VisionAndValueBase, ToBodyId: _town.Council.Id)));

        Assert.Equal(
            [(SubjectKind.Vision, _town.Vision.CanonicalText(), false), (SubjectKind.ValueBase, _town.ValueBase.CanonicalText(), false)],
            _town.Decisions[^1].Points[0].Texts.Select(text => (text.Kind, text.Text, text.IsAmended)));
    }

    [Fact]
    public void An_amendment_in_an_answer_without_a_section_says_that_it_is_one()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
        var answer = _town.Answer(
            _town.Committee, _town.OpenGoals(), new DateTime(2019, 4, 10, 9, 0, 0), [.. _town.Goals],
            Town.ProposesTo(_town.Board) with { Amendments = [new Amendment(_town.Goals[1].Id, "Fler invånare bor kvar")] });
        _town.Do(answer with { Section = null });

        Assert.Equal("§", _town.Goals[1].Wordings[^1].Because);
    }

    [Fact]
    public void A_mixed_answer_settles_the_matter_when_one_of_its_points_does()
    {
        var (adopts, notes) = (new PointDraft(PointKind.Decides, MatterSubject.Plan, Settlement.Adopts), new PointDraft(PointKind.Notes, MatterSubject.Plan));

        Assert.True(Answer(notes, adopts).Settles);
        Assert.False(Answer(notes).Settles);
        Assert.False(Answer().Settles);

        static RecordDecision Answer(params PointDraft[] points) => new(Guid.Empty, Guid.Empty, Guid.Empty, Guid.Empty, Guid.Empty, null, points, []);
    }

    [Theory]
    [InlineData(PointKind.Decides, Settlement.Adopts, true, true)]
    [InlineData(PointKind.Decides, Settlement.Rejects, true, false)]
    [InlineData(PointKind.Decides, Settlement.None, false, false)]
    [InlineData(PointKind.WritesOff, Settlement.None, true, false)]
    [InlineData(PointKind.Proposes, Settlement.Adopts, false, false)]
    public void Only_a_decision_adopts_and_only_a_decision_or_a_writing_off_settles(PointKind kind, Settlement settlement, bool settles, bool adopts)
    {
        var point = new PointDraft(kind, MatterSubject.Goals, settlement);
        Assert.Equal((settles, adopts), (point.Settles, point.Adopts));
    }

    [Fact]
    public void An_act_that_sets_rules_aside_gives_their_reasons_as_its_own()
    {
        IAct plain = new OpenDialogue(Process, Guid.Empty, null);
        IAct knowing = new OpenDialogue(Process, Guid.Empty, null)
        {
            SetAsides = [new SetAside("areas.citizens", SetAsideKind.Deviation, "Tiden är knapp"), new SetAside("dialogue.order", SetAsideKind.Deviation, "Öppnas igen")],
        };

        Assert.Equal((null, "Tiden är knapp; Öppnas igen"), (plain.Reason, knowing.Reason));
    }

    [Fact]
    public void Rules_are_set_aside_once_each_and_only_with_a_reason()
    {
        Assert.Equal(
            [new SetAside("a", SetAsideKind.Deviation, "Brådskande"), new SetAside("b", SetAsideKind.Deviation, "Brådskande")],
            SetAside.Deviations(["a", "b", "a"], "Brådskande"));
        Assert.All([null, "", " "], because => Assert.Empty(SetAside.Deviations(["a"], because)));
    }

    [Fact]
    public void A_step_or_an_item_that_does_not_exist_is_not_found()
    {
        _town.Process.AddStep(Step("Avstämning"));
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _town.PutUp(meeting, _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides)));

        Assert.Throws<RecordNotFoundException>(() => _town.Process.Step(Guid.CreateVersion7()));
        Assert.Throws<RecordNotFoundException>(() => meeting.Item(Guid.CreateVersion7()));
    }

    [Fact]
    public void A_step_never_ends_before_it_begins()
    {
        var step = _town.Process.AddStep(Step("Avstämning"));

        Assert.Throws<ArgumentOutOfRangeException>(() => _town.Try(new Replan(Process, null, [new StepDates(step.Id, Day, Day.AddDays(-1))], "Tidigare")));
        Assert.Empty(step.Moves);
        Assert.True(_town.Try(new Replan(Process, null, [new StepDates(step.Id, Day, Day)], "Samma dag")).GoesThrough);
    }

    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(5, 4, 0)]
    [InlineData(4, 5, -1)]
    public void A_process_has_room_for_a_goal_and_a_day_to_reach_it(int minGoals, int maxGoals, int days)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new GoalSettingProcess(2, "Mål", "Goals", Day, Day.AddDays(days), minGoals, maxGoals));
        Assert.Equal(1, new GoalSettingProcess(2, "Mål", "Goals", Day, Day, 1, 1).MaxGoals);
    }

    [Fact]
    public async Task A_refused_act_is_not_carried_out_whoever_tries()
    {
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _town.PutUp(meeting, _town.Open(MatterSubject.GoalAreas, (_town.Board, StageEnding.Decides)));
        var stamp = new Stamp(_town.Secretary, DateTimeOffset.UnixEpoch, 1);

        // nothing is pinned, and nothing is closed
        var summons = _town.Try(new SendSummons(_town.Board.Id, meeting.Id, null));
        var reopening = _town.Try(new ReopenProcess(Process, null, "Mer att göra"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => summons.Act.CarryOutAsync(summons, _town.Records, stamp).AsTask());
        await Assert.ThrowsAsync<InvalidOperationException>(() => reopening.Act.CarryOutAsync(reopening, _town.Records, stamp).AsTask());
        Assert.Null(meeting.SummonsSentAt);
    }

    private Keyword Keyword(string text) => _town.Records.All<Keyword>().Single(keyword => keyword.Text == text);

    private (GoverningBody Board, BoardGoal Goal) BoardGoal()
    {
        var board = _town.AddBoard();
        _town.WithAreas(4);
        _town.WithGoals(4);
        _town.Do(new AddBoardGoal(Process, board.Id, new BoardGoalDraft(2020, "Fler elever når målen", null, null, [_town.Goals[0].Id, _town.Goals[1].Id])));
        return (board, _town.Records.All<BoardGoal>().Single());
    }

    private static StepDraft Step(string title) => new(title, title, StepKind.Checkpoint, null, Day, Day, false, [], "", null, [], false);
}
