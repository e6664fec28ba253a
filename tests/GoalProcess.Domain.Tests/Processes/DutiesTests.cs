using System.Globalization;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Duties;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>What waits for each role in a small town on 27 March, and what each waits for from others.</summary>
public sealed class DutiesTests
{
    private readonly Town _town = new();

    [Fact]
    public void The_official_notes_steps_whose_day_has_come_and_not_those_to_come()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Preparation, "2019-03-25", "2019-04-05");
        Plan(StepKind.Checkpoint, "2019-04-01");

        Assert.Equal(["NoteOutcome 1 2019-03-20 2019-03-20", "NoteOutcome 2 2019-03-25 2019-04-05"], Of(_town.Official));
        Assert.Empty(Of(_town.Secretary));
    }

    [Fact]
    public void A_dialogue_is_planned_opened_coded_closed_and_summarised_each_in_its_time()
    {
        Plan(StepKind.CitizenDialogue, "2019-03-15", "2019-04-07");
        var matter = _town.OpenGoals();
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: matter.Id, after: [1], expected: Expected(PointKind.Proposes, _town.Board));
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.Now = new DateTime(2019, 3, 27, 12, 0, 0);
        Assert.Equal("PlanDialogue 1 2019-03-15 2019-03-15", Kinds(DutyKind.PlanDialogue).Single());

        var dialogue = _town.PlanDialogue(_town.Process.Steps[0].Id);
        Assert.Equal("OpenDialogue 1 2019-03-15 2019-03-15", Kinds(DutyKind.OpenDialogue).Single());

        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        Assert.Empty(Kinds(DutyKind.OpenDialogue));
        var contribution = _town.Receive(dialogue, Day("2019-03-20"));
        Assert.Equal("CodeContributions 1 2019-03-15 2019-04-10", Kinds(DutyKind.CodeContributions).Single());
        Assert.Equal(1, Duties().All.Single(duty => duty.Kind is DutyKind.CodeContributions).Count);
        Assert.Empty(Kinds(DutyKind.CloseDialogue));

        _town.Now = new DateTime(2019, 4, 8, 12, 0, 0);
        Assert.Equal("CloseDialogue 1 2019-04-08 2019-04-07", Kinds(DutyKind.CloseDialogue).Single());

        Assert.True(_town.Code(contribution).GoesThrough);
        _town.Do(new CloseDialogue(_town.Process.Id, dialogue.Id, null, Day("2019-04-08")));
        Assert.Empty(Kinds(DutyKind.CloseDialogue));
        Assert.Empty(Kinds(DutyKind.CodeContributions));
        Assert.Equal("SummariseDialogue 1 2019-04-08 2019-04-10", Kinds(DutyKind.SummariseDialogue).Single());

        _town.Do(new SummariseDialogue(_town.Process.Id, dialogue.Id, null, "Mening", "Program"));
        Assert.Empty(Kinds(DutyKind.SummariseDialogue));
    }

    [Fact]
    public void A_consultation_is_the_officials_until_it_is_sent_then_the_boards_and_the_officials_again()
    {
        var (board, other) = (_town.AddBoard(), _town.AddBoard("VN"));
        Plan(StepKind.Consultation, "2019-03-20", "2019-04-10");
        Assert.Equal(["PlanConsultation 1 2019-03-20 2019-03-20"], Of(_town.Official));

        _town.Do(new AddConsultation(_town.Process.Id, _town.Process.Steps[0].Id, "Remiss", "Hur bidrar ni?", Day("2019-04-05"), [board.Id, other.Id]));
        var consultation = _town.Records.All<Domain.Consultations.Consultation>().Single();
        Assert.Equal(["DispatchConsultation 1 2019-03-20 2019-03-20"], Of(_town.Official));
        Assert.Empty(Of(Representative(board)));

        _town.Do(new DispatchConsultation(_town.Process.Id, consultation.Id, null, Day("2019-03-27")));
        Assert.Empty(Of(_town.Official));
        Assert.Equal(["AnswerConsultation 1 BUN 2019-03-27 2019-04-05"], Of(Representative(board)));
        Assert.Equal(
            ["AnswerConsultation 1 BUN 2019-03-27 2019-04-05", "AnswerConsultation 1 VN 2019-03-27 2019-04-05"],
            Duties().AwaitedBy(_town.Official).Select(Text));

        Assert.True(_town.Reply(consultation, board, Day("2019-03-28")).GoesThrough);
        Assert.Empty(Of(Representative(board)));
        _town.Now = new DateTime(2019, 4, 12, 12, 0, 0);
        Assert.Equal(["ChaseResponses 1 2019-04-11 2019-04-10"], Of(_town.Official));

        Assert.True(_town.Reply(consultation, other, Day("2019-04-12")).GoesThrough);
        Assert.Equal(["CloseConsultation 1 2019-03-27 2019-04-10"], Of(_town.Official));
    }

    [Fact]
    public void The_secretary_puts_up_pins_summons_and_records_at_the_own_bodies_only()
    {
        var matter = _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Decision, "2019-04-10", body: _town.Council, matter: matter.Id, expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts, null));
        var (own, others) = (Person(Grant.AtBody(Role.Secretary, _town.Council.Id)), Person(Grant.AtBody(Role.Secretary, _town.Board.Id)));
        Assert.Equal(["PutOnAgenda 1 KF - 2019-04-10"], Of(own));
        Assert.Empty(Of(others));

        var meeting = _town.Plan(_town.Council, new DateTime(2019, 4, 10, 18, 0, 0));
        var item = _town.PutUp(meeting, matter);
        Assert.Equal(["PinDocuments 1 KF - 2019-04-03"], Of(own));

        // the programme is written before it is pinned: the secretary waits for that, and the official has it to do
        Assert.Equal(["Mend 1 - 2019-04-10"], Of(_town.Official));
        Assert.Equal(["Mend 1 - 2019-04-10"], Duties().AwaitedBy(own).Select(Text));
        Assert.Empty(Duties().AwaitedBy(others));
        Assert.Equal(["PinDocuments 1 KF - 2019-04-03"], Duties().AwaitedBy(_town.Official).Select(Text));

        _town.WithAreas(4);
        _town.WithGoals(4);
        _town.Pin(meeting, item, [_town.WriteProgramme()]);
        Assert.Equal(["SendSummons 1 KF - 2019-04-03"], Of(own));

        _town.Do(new SendSummons(_town.Council.Id, meeting.Id, null));
        Assert.Empty(Of(own));

        _town.Now = new DateTime(2019, 4, 10, 20, 0, 0);
        Assert.Equal(["RecordDecision 1 KF 2019-04-10 2019-04-10"], Of(own));
        Assert.Empty(Of(others));
    }

    [Fact]
    public void What_was_not_held_waits_for_no_decision_but_to_be_called_off()
    {
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Decision, "2019-03-20", body: _town.Board, matter: matter.Id, expected: new ExpectedPoint(PointKind.Proposes, MatterSubject.Plan, Settlement.None, _town.Council.Id));
        _town.Now = new DateTime(2019, 3, 10, 12, 0, 0);
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 3, 20, 9, 0, 0));
        _town.PutUp(meeting, matter);
        _town.Now = new DateTime(2019, 3, 27, 12, 0, 0);
        Assert.Equal(["RecordDecision 1 KS 2019-03-20 2019-03-20"], Of(_town.Secretary));

        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[0].Id, null, false, Day("2019-03-20"), "Ställdes in"));
        Assert.Equal(["CancelMeeting 1 KS 2019-03-20 -"], Of(_town.Secretary));

        _town.Do(new CancelMeeting(_town.Board.Id, meeting.Id, null, "Ställdes in"));
        Assert.Empty(Of(_town.Secretary));
    }

    [Fact]
    public void A_summons_is_sent_the_day_before_at_the_latest_and_the_councils_by_the_day_of_its_notice()
    {
        var matter = _town.Open(MatterSubject.Plan, (_town.Council, StageEnding.Decides));
        _town.PutUp(_town.Plan(_town.Council, new DateTime(2019, 4, 15, 18, 0, 0)), matter);
        _town.PutUp(_town.Plan(_town.Board, new DateTime(2019, 4, 16, 9, 0, 0)), matter);
        _town.PutUp(_town.Plan(_town.Board, new DateTime(2019, 4, 18, 9, 0, 0)), matter);

        Assert.Equal(["SendSummons 1 KF - 2019-04-08", "SendSummons 1 KS - 2019-04-15"], Of(_town.Secretary));
    }

    [Fact]
    public void What_the_goals_lack_is_the_officials_once_each_and_for_the_first_meeting_that_needs_them()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
        _town.Now = new DateTime(2019, 3, 27, 12, 0, 0);
        _town.Do(new EditGoal(_town.Process.Id, _town.Goals[1].Id, null, _town.Goals[1].GoalAreaId, "Mål 2", "Fler invånare trivs 2", "", "Alla invånare", new DateOnly(2020, 1, 1), new DateOnly(2026, 12, 31), [], "Ändrat"));
        var matter = _town.OpenGoals();
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: matter.Id, expected: Expected(PointKind.Proposes, _town.Board));
        Plan(StepKind.Preparation, "2019-05-08", body: _town.Board, matter: matter.Id, after: [1], expected: Expected(PointKind.Proposes, _town.Council));
        Plan(StepKind.Decision, "2019-12-24", body: _town.Council, matter: matter.Id, after: [2], expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts, null));

        var mend = Duties().All.Where(duty => duty.Kind is DutyKind.Mend).ToList();
        Assert.Equal(["goals.effect", "goals.traceable"], mend.Select(duty => duty.Found!.Rule.Id).Order());
        Assert.All(mend, duty => Assert.Equal((2, Day("2019-04-10"), 1), (duty.Subject.Number, duty.By, duty.Step!.Number)));
        Assert.All(mend, duty => Assert.True(duty.Owner is Role.Official));
    }

    [Fact]
    public void A_boards_goal_is_its_representatives_once_the_council_has_adopted_the_goals()
    {
        var board = _town.AddBoard();
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
        var budget = _town.Open(MatterSubject.ProgrammeBudget, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Decision, "2019-11-25", body: _town.Council, matter: budget.Id, expected: new ExpectedPoint(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts, null));
        Assert.Empty(Of(Representative(board)));

        Adopt(board);
        Assert.Equal(["SetBoardGoal 0 BUN 2019-06-24 2019-11-25"], Of(Representative(board)));
        Assert.Empty(Of(Representative(_town.Board)));

        _town.Do(new AddBoardGoal(_town.Process.Id, board.Id, new BoardGoalDraft(2020, "Alla barn läser", "", "", [_town.Goals[0].Id])));
        Assert.Equal(["MendBoardGoal 1 BUN 2019-06-24 2019-11-25"], Of(Representative(board)));
        Assert.Equal(2, Duties().Of(Representative(board)).Single().Found!.Findings.Count);
    }

    [Fact]
    public void Those_who_only_read_have_nothing_to_do_and_wait_for_nothing()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Consultation, "2019-03-20", "2019-04-10");

        Assert.NotEmpty(Duties().All);
        foreach (var role in new[] { Role.Executive, Role.ElectedMember, Role.Administrator, Role.BoardRepresentative })
        {
            Assert.Empty(Of(Person(Grant.Everywhere(role))));
            Assert.Empty(Duties().AwaitedBy(Person(Grant.Everywhere(role))));
        }

        Assert.Empty(Of(Person(Grant.InProcess(Role.Official, Guid.CreateVersion7()))));
        Assert.NotEmpty(Of(Person(Grant.InProcess(Role.Official, _town.Process.Id))));
    }

    [Fact]
    public void When_everything_is_done_the_process_is_closed_and_then_nothing_is_left()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[0].Id, null, true, Day("2019-03-20"), "Hölls"));
        Assert.Equal(["CloseProcess 1 2019-03-20 -"], Of(_town.Official));

        _town.Do(new CloseProcess(_town.Process.Id, null, Day("2019-03-27")));
        Assert.Empty(Duties().All);
    }

    [Fact]
    public void A_process_without_a_plan_is_not_one_to_close()
    {
        Assert.Empty(Duties().All);
    }

    [Fact]
    public void A_process_waits_to_be_closed_since_the_last_of_its_steps_was_done()
    {
        Plan(StepKind.Checkpoint, "2019-03-01");
        Plan(StepKind.Checkpoint, "2019-03-02");
        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[0].Id, null, true, Day("2019-03-22"), "Hölls"));
        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[1].Id, null, true, Day("2019-03-20"), "Hölls"));

        Assert.Equal(["CloseProcess 1 2019-03-22 -"], Of(_town.Official));
    }

    [Theory]
    [InlineData(StepKind.CitizenDialogue, "2019-05-26", "PlanDialogue 1 - 2019-05-26")]
    [InlineData(StepKind.CitizenDialogue, "2019-05-27", null)]
    [InlineData(StepKind.Consultation, "2019-05-26", "PlanConsultation 1 - 2019-05-26")]
    [InlineData(StepKind.Consultation, "2019-05-27", null)]
    [InlineData(StepKind.Consultation, "2019-03-27", "PlanConsultation 1 2019-03-27 2019-03-27")]
    public void A_dialogue_and_a_consultation_are_to_be_planned_from_sixty_days_before_they_begin_and_wait_from_the_day_they_should_have_begun(StepKind kind, string start, string? duty)
    {
        Plan(kind, start, "2019-06-30");
        Assert.Equal(duty is null ? [] : [duty], Of(_town.Official));
    }

    [Theory]
    [InlineData("2019-03-27", "OpenDialogue 1 2019-03-27 2019-03-15")]
    [InlineData("2019-03-28", null)]
    public void A_planned_dialogue_is_to_be_opened_from_its_first_day_in_the_plan(string start, string? duty)
    {
        Plan(StepKind.CitizenDialogue, start, "2019-04-07");
        _town.PlanDialogue(_town.Process.Steps[0].Id);
        Assert.Equal(duty is null ? [] : [duty], Kinds(DutyKind.OpenDialogue));
    }

    [Fact]
    public void A_dialogue_or_consultation_whose_turn_has_not_come_is_neither_opened_nor_sent_out_though_its_day_has()
    {
        var board = _town.AddBoard();
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.CitizenDialogue, "2019-03-25", "2019-04-07", after: [1]);
        Plan(StepKind.Consultation, "2019-03-25", "2019-04-07", after: [1]);
        _town.PlanDialogue(_town.Process.Steps[1].Id);
        _town.Do(new AddConsultation(_town.Process.Id, _town.Process.Steps[2].Id, "Remiss", "Hur bidrar ni?", Day("2019-04-05"), [board.Id]));
        Assert.Equal(["NoteOutcome 1 2019-03-20 2019-03-20"], Of(_town.Official));

        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[0].Id, null, true, Day("2019-03-26"), "Hölls"));
        Assert.Equal(["OpenDialogue 1 2019-03-25 2019-03-15", "DispatchConsultation 1 2019-03-26 2019-03-25"], Of(_town.Official));
    }

    [Theory]
    [InlineData("2019-04-07", null)]
    [InlineData("2019-04-08", "CloseDialogue 1 2019-04-08 2019-04-30")]
    public void A_dialogue_is_to_be_closed_the_day_after_its_last_day(string today, string? duty)
    {
        Plan(StepKind.CitizenDialogue, "2019-03-15", "2019-04-30");
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.Do(new OpenDialogue(_town.Process.Id, _town.PlanDialogue(_town.Process.Steps[0].Id).Id, null));
        _town.Now = Day(today).ToDateTime(new TimeOnly(9, 0));

        Assert.Equal(duty is null ? [] : [duty], Of(_town.Official));
    }

    [Theory]
    [InlineData("2019-04-10", null)]
    [InlineData("2019-04-11", "ChaseResponses 1 2019-04-11 2019-04-10")]
    public void Responses_are_asked_for_again_the_day_after_the_consultations_last_day(string today, string? duty)
    {
        var board = _town.AddBoard();
        Plan(StepKind.Consultation, "2019-03-20", "2019-04-10");
        _town.Do(new AddConsultation(_town.Process.Id, _town.Process.Steps[0].Id, "Remiss", "Hur bidrar ni?", Day("2019-04-05"), [board.Id]));
        _town.Do(new DispatchConsultation(_town.Process.Id, _town.Records.All<Domain.Consultations.Consultation>().Single().Id, null, Day("2019-03-27")));
        _town.Now = Day(today).ToDateTime(new TimeOnly(9, 0));

        Assert.Equal(duty is null ? [] : [duty], Of(_town.Official));
    }

    [Fact]
    public void Contributions_are_needed_by_the_first_of_the_steps_that_build_on_their_dialogue()
    {
        var matter = _town.OpenGoals();
        Plan(StepKind.Preparation, "2019-04-01", body: _town.Committee, matter: matter.Id, expected: Expected(PointKind.Proposes, _town.Board));
        Plan(StepKind.CitizenDialogue, "2019-03-15", "2019-04-07");
        Plan(StepKind.Checkpoint, "2019-05-20", after: [2]);
        Plan(StepKind.Checkpoint, "2019-05-10", after: [2]);
        Plan(StepKind.Checkpoint, "2019-05-15", after: [2]);
        Plan(StepKind.Checkpoint, "2019-04-20", after: [1]);
        _town.WithAreas(4);
        _town.DecideAreas();
        var dialogue = _town.PlanDialogue(_town.Process.Steps[1].Id);
        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        _town.Receive(dialogue, Day("2019-03-20"));

        var code = Duties().All.Single(duty => duty.Kind is DutyKind.CodeContributions);
        Assert.Equal((4, Day("2019-05-10")), (code.Step!.Number, code.By));
    }

    [Fact]
    public void Contributions_to_a_dialogue_that_is_no_step_are_needed_by_the_first_proposal_of_goals()
    {
        var goals = _town.OpenGoals();
        var programme = _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Checkpoint, "2019-04-01");
        Plan(StepKind.Decision, "2019-04-02", body: _town.Council, matter: programme.Id, expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts, null));
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: goals.Id, expected: Expected(PointKind.Proposes, _town.Board));
        _town.WithAreas(4);
        _town.DecideAreas();
        var dialogue = _town.PlanDialogue();
        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        _town.Receive(dialogue, Day("2019-03-20"));

        var code = Duties().All.Single(duty => duty.Kind is DutyKind.CodeContributions);
        Assert.Equal((3, Day("2019-04-10")), (code.Step!.Number, code.By));
    }

    [Theory]
    [InlineData("2019-03-20", "Mend 1 2019-03-20 2019-03-20")]
    [InlineData("2019-05-26", "Mend 1 - 2019-05-26")]
    [InlineData("2019-05-27", null)]
    public void What_a_step_lacks_is_to_be_mended_from_sixty_days_before_it_and_waits_from_the_day_its_turn_came(string day, string? duty)
    {
        // goals and areas are as many as they shall be: it is the programme that is not written
        _town.WithAreas(4);
        _town.WithGoals(4);
        var matter = _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Decision, day, body: _town.Council, matter: matter.Id, expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts, null));

        Assert.Equal(duty is null ? [] : [duty], Of(_town.Official));
    }

    [Fact]
    public void What_goals_lack_is_no_lack_of_a_step_on_something_else()
    {
        _town.WithAreas(4);
        _town.WithGoals(4);
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Board, matter: matter.Id, expected: new ExpectedPoint(PointKind.Proposes, MatterSubject.Plan, Settlement.None, _town.Council.Id));

        // the board has not decided the areas, which every goal lacks
        Assert.Empty(Of(_town.Official));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Goals_not_yet_pinned_are_the_officials_to_mend_only_when_they_are_too_few_or_too_many(int count, bool isMended)
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(count);
        ProposeGoals();

        Assert.Equal(isMended ? ["goals.count"] : [], Mended());
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    [InlineData(5, false)]
    [InlineData(6, true)]
    public void Goal_areas_not_yet_pinned_are_the_officials_to_mend_only_when_they_are_too_few_or_too_many(int count, bool isMended)
    {
        _town.WithAreas(count);
        var matter = _town.Open(MatterSubject.GoalAreas, (_town.Board, StageEnding.Decides));
        Plan(StepKind.Decision, "2019-04-10", body: _town.Board, matter: matter.Id, expected: new ExpectedPoint(PointKind.Decides, MatterSubject.GoalAreas, Settlement.None, null));

        Assert.Equal(isMended, Mended().Contains("areas.count"));
    }

    [Fact]
    public void Goals_of_which_some_are_pinned_and_too_few_are_the_officials_to_mend()
    {
        _town.WithAreas(4);
        _town.DecideAreas();
        _town.WithGoals(4);
        var meeting = _town.Plan(_town.Committee, new DateTime(2019, 4, 10, 9, 0, 0));
        _town.Pin(meeting, _town.PutUp(meeting, ProposeGoals()), [_town.Goals[0]]);

        Assert.Equal(["goals.count"], Mended());
    }

    [Theory]
    [InlineData("2019-03-17", DutyKind.RecordDecision)]
    [InlineData("2019-03-18", DutyKind.CancelMeeting)]
    [InlineData("2019-03-22", DutyKind.CancelMeeting)]
    [InlineData("2019-03-23", DutyKind.RecordDecision)]
    [InlineData("2019-03-25", DutyKind.CancelMeeting)]
    public void A_meeting_is_one_that_was_not_held_on_the_days_of_the_step_and_on_the_day_its_outcome_is_noted_for(string day, DutyKind expected)
    {
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Checkpoint, "2019-03-26");
        Plan(StepKind.Decision, "2019-03-18", "2019-03-22", _town.Board, matter.Id, expected: new ExpectedPoint(PointKind.Proposes, MatterSubject.Plan, Settlement.None, _town.Council.Id));
        _town.PutUp(_town.Plan(_town.Board, Day(day).ToDateTime(new TimeOnly(9, 0))), matter);
        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[1].Id, null, false, Day("2019-03-25"), "Ställdes in"));

        Assert.Equal(expected, Assert.Single(Duties().Of(_town.Secretary)).Kind);
    }

    [Fact]
    public void What_is_to_be_done_at_a_meeting_or_by_a_board_names_the_step_it_is_done_for()
    {
        var (board, plan, programme) = (_town.AddBoard(), Matter(MatterSubject.Plan), Matter(MatterSubject.Programme));
        Plan(StepKind.Decision, "2019-05-20", body: _town.Council, matter: plan.Id, expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Plan, Settlement.Adopts, null));
        Plan(StepKind.Preparation, "2019-05-08", body: _town.Board, matter: programme.Id, expected: new ExpectedPoint(PointKind.Proposes, MatterSubject.Programme, Settlement.None, _town.Council.Id));
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Board, matter: plan.Id, expected: new ExpectedPoint(PointKind.Proposes, MatterSubject.Plan, Settlement.None, _town.Council.Id));
        Plan(StepKind.Consultation, "2019-03-20", "2019-04-10");
        _town.PutUp(_town.Plan(_town.Board, new DateTime(2019, 4, 10, 9, 0, 0)), plan);
        _town.Do(new AddConsultation(_town.Process.Id, _town.Process.Steps[3].Id, "Remiss", "Hur bidrar ni?", Day("2019-04-05"), [board.Id]));
        _town.Do(new DispatchConsultation(_town.Process.Id, _town.Records.All<Domain.Consultations.Consultation>().Single().Id, null, Day("2019-03-27")));

        Assert.Equal(3, Duties().All.Single(duty => duty.Kind is DutyKind.SendSummons).Step!.Number);
        Assert.Equal(4, Duties().All.Single(duty => duty.Kind is DutyKind.AnswerConsultation).Step!.Number);

        Matter Matter(MatterSubject subject) => _town.Open(subject, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
    }

    [Fact]
    public void What_is_needed_first_comes_first_then_what_has_waited_longest_then_the_officials()
    {
        Plan(StepKind.Checkpoint, "2019-03-26", "2019-04-05");
        Plan(StepKind.Checkpoint, "2019-03-20", "2019-04-05");
        Plan(StepKind.Checkpoint, "2019-03-25", "2019-04-01");
        Plan(StepKind.Consultation, "2019-03-15", "2019-04-30");
        Plan(StepKind.Checkpoint, "2019-03-15");

        Assert.Equal(
            [
                "NoteOutcome 5 2019-03-15 2019-03-15", "PlanConsultation 4 2019-03-15 2019-03-15", "NoteOutcome 3 2019-03-25 2019-04-01",
                "NoteOutcome 2 2019-03-20 2019-04-05", "NoteOutcome 1 2019-03-26 2019-04-05",
            ],
            Of(_town.Official));
    }

    [Fact]
    public void Of_summonses_for_one_day_the_first_item_comes_first_and_then_the_bodies_by_their_codes()
    {
        var (late, early) = (_town.AddBoard("BUN"), _town.AddBoard("VN"));
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 4, 10, 8, 0, 0));
        _town.Do(new AddAgendaItem(_town.Board.Id, meeting.Id, "Upprop", null));
        _town.PutUp(meeting, matter);
        _town.PutUp(_town.Plan(early, new DateTime(2019, 4, 10, 9, 0, 0)), matter);
        _town.PutUp(_town.Plan(late, new DateTime(2019, 4, 10, 13, 0, 0)), matter);

        Assert.Equal(
            ["SendSummons 1 BUN - 2019-04-09", "SendSummons 1 VN - 2019-04-09", "SendSummons 2 KS - 2019-04-09"], Of(_town.Secretary));
    }

    private Matter ProposeGoals()
    {
        var matter = _town.OpenGoals();
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: matter.Id, expected: Expected(PointKind.Proposes, _town.Board));
        return matter;
    }

    private List<string> Mended() => [.. Duties().All.Where(duty => duty.Kind is DutyKind.Mend).Select(duty => duty.Found!.Rule.Id)];

    private void Adopt(GoverningBody board)
    {
        var matter = _town.OpenGoals();
        var dialogue = _town.PlanDialogue();
        _town.Do(new OpenDialogue(_town.Process.Id, dialogue.Id, null));
        _town.Do(new CloseDialogue(_town.Process.Id, dialogue.Id, null, Day("2019-04-08")));
        _town.Do(new SummariseDialogue(_town.Process.Id, dialogue.Id, null, "Mening", "Program"));
        var consultation = _town.PlanConsultation(board);
        _town.Do(new DispatchConsultation(_town.Process.Id, consultation.Id, null, Day("2019-04-12")));
        Assert.True(_town.Reply(consultation, board, Day("2019-04-20")).GoesThrough);
        _town.Do(_town.Answer(_town.Committee, matter, new DateTime(2019, 5, 22, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Board)));
        _town.Do(_town.Answer(_town.Board, matter, new DateTime(2019, 6, 4, 9, 0, 0), [.. _town.Goals], Town.ProposesTo(_town.Council)));
        _town.Do(_town.Answer(_town.Council, matter, new DateTime(2019, 6, 24, 18, 0, 0), [.. _town.Goals], Town.Adopts));
    }

    private static Actor Person(params Grant[] grants) => new(Guid.CreateVersion7(), "Någon", grants);

    private static Actor Representative(GoverningBody body) => Person(Grant.AtBody(Role.BoardRepresentative, body.Id));

    private ProcessDuties Duties() => new ProcessWeighing(_town.Facts).Duties;

    private List<string> Of(Actor actor) => [.. Duties().Of(actor).Select(Text)];

    private List<string> Kinds(DutyKind kind) => [.. Duties().Of(_town.Official).Where(duty => duty.Kind == kind).Select(Text)];

    private static string Text(Duty duty) =>
        $"{duty.Kind} {duty.Subject.Number}{(duty.Body is null ? "" : $" {duty.Body.Code}")} {(duty.Since is { } since ? $"{since:yyyy-MM-dd}" : "-")} {(duty.By is { } by ? $"{by:yyyy-MM-dd}" : "-")}";

    private static ExpectedPoint Expected(PointKind kind, GoverningBody to) => new(kind, MatterSubject.Goals, Settlement.None, to.Id);

    private void Plan(
        StepKind kind, string start, string? end = null, GoverningBody? body = null, Guid? matter = null, IReadOnlyList<int>? after = null, ExpectedPoint? expected = null) =>
        _town.Process.AddStep(new StepDraft(
            "Steg", "Step", kind, body?.Id, Day(start), Day(end ?? start), false, after ?? [], "", matter, expected is null ? [] : [expected], false));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
