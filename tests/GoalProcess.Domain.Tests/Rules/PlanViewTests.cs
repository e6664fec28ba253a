using System.Globalization;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>The state of every step in a small town on 27 March, whose turn it is, and the answer a step waits for.</summary>
public sealed class PlanViewTests
{
    private static readonly DateTime April10 = new(2019, 4, 10, 8, 30, 0);
    private static readonly DateTime May22 = new(2019, 5, 22, 9, 0, 0);

    private readonly Town _town = new();

    [Fact]
    public void Steps_come_in_the_order_of_the_plan()
    {
        Plan(StepKind.Checkpoint, "2019-05-03");
        Plan(StepKind.Checkpoint, "2019-05-01");
        Plan(StepKind.Checkpoint, "2019-05-02");

        Assert.Equal([1, 2, 3], View().Steps.Select(status => status.Step.Number));
    }

    [Fact]
    public void Next_is_the_open_step_that_ends_first_and_of_those_on_one_day_the_first_in_the_plan()
    {
        Assert.Null(View().Next);

        Plan(StepKind.Checkpoint, null);
        Assert.Equal(1, View().Next!.Step.Number);

        Plan(StepKind.Checkpoint, "2019-05-02");
        Plan(StepKind.Checkpoint, "2019-04-02", "2019-05-01");
        Plan(StepKind.Checkpoint, "2019-05-01");
        Assert.Equal(3, View().Next!.Step.Number);

        Note(3, wasHeld: true);
        Assert.Equal(4, View().Next!.Step.Number);

        Note(4, wasHeld: false);
        Assert.Equal(2, View().Next!.Step.Number);

        Note(2, wasHeld: true);
        Note(1, wasHeld: true);
        Assert.Null(View().Next);
    }

    [Fact]
    public void A_steps_turn_comes_on_its_day_or_when_what_it_waited_for_was_done_and_never_after_today()
    {
        Plan(StepKind.Checkpoint, "2019-03-01");
        Plan(StepKind.Checkpoint, "2019-03-02");
        Plan(StepKind.Checkpoint, "2019-03-10", "2019-04-10", after: [1, 2]);
        Assert.Equal(Day("2019-03-10"), TurnCame(3));

        Note(1, wasHeld: true, "2019-03-20");
        Note(2, wasHeld: true, "2019-03-12");
        Assert.Equal(Day("2019-03-20"), TurnCame(3));

        // noted for a day to come: its turn has come all the same
        Note(2, wasHeld: true, "2019-03-28");
        Assert.Equal(Day("2019-03-27"), TurnCame(3));
    }

    [Theory]
    [InlineData("2019-03-26", StepState.Late)]
    [InlineData("2019-03-27", StepState.Ready)]
    [InlineData("2019-03-28", StepState.Waiting)]
    public void A_noted_step_waits_for_its_day_is_ready_on_it_and_late_after_it(string day, StepState state)
    {
        Plan(StepKind.Checkpoint, day);
        Assert.Equal(state, State(1));
    }

    [Theory]
    [InlineData("2019-03-20", "2019-03-26", StepState.Late)]
    [InlineData("2019-03-20", "2019-03-27", StepState.UnderWay)]
    [InlineData("2019-03-27", "2019-03-28", StepState.UnderWay)]
    [InlineData("2019-03-28", "2019-03-29", StepState.Waiting)]
    public void A_step_of_several_days_is_under_way_from_the_first_to_the_last(string start, string end, StepState state)
    {
        Plan(StepKind.Preparation, start, end);
        Assert.Equal(state, State(1));
    }

    [Fact]
    public void A_step_waits_until_every_step_before_it_is_done_or_passed_over()
    {
        Plan(StepKind.Checkpoint, "2019-03-27");
        Plan(StepKind.Checkpoint, "2019-03-27");
        Plan(StepKind.Checkpoint, "2019-03-27", after: [1, 2]);
        Assert.Equal(StepState.Waiting, State(3));

        Note(1, wasHeld: false);
        Assert.Equal(StepState.Waiting, State(3));

        Note(2, wasHeld: true);
        Assert.Equal([StepState.Skipped, StepState.Done, StepState.Ready], View().Steps.Select(status => status.State));
    }

    [Theory]
    [InlineData("2019-03-26", StepState.Late)]
    [InlineData("2019-03-27", StepState.Blocked)]
    [InlineData("2019-03-28", StepState.Waiting)]
    public void An_answer_nobody_has_put_on_an_agenda_is_blocked_on_its_day_and_late_after_it(string day, StepState state)
    {
        var matter = _town.Open(MatterSubject.Plan, (_town.Board, StageEnding.Decides));
        Plan(StepKind.Decision, day, body: _town.Board, matter: matter.Id, expected: [Decides(MatterSubject.Plan)]);

        Assert.Equal(state, State(1));
        Assert.Contains(View().Of(1).Missing.SelectMany(violation => violation.Findings), finding => finding.Key == "noItem");
    }

    [Fact]
    public void An_answer_whose_meeting_has_begun_is_ready_when_nothing_is_missing_and_otherwise_blocked()
    {
        var ours = _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Decides));
        var unprepared = _town.Open(MatterSubject.Dispatch, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Decides));
        Plan(StepKind.Decision, "2019-04-10", body: _town.Board, matter: ours.Id, expected: [Decides(MatterSubject.Dispatch)]);
        Plan(StepKind.Decision, "2019-04-10", body: _town.Board, matter: unprepared.Id, expected: [Decides(MatterSubject.Dispatch)]);
        var meeting = _town.Plan(_town.Board, April10);
        _town.PutUp(meeting, ours);
        _town.PutUp(meeting, unprepared);

        _town.Now = April10.AddMinutes(-1);
        Assert.Equal([StepState.Waiting, StepState.Waiting], View().Steps.Select(status => status.State));

        _town.Now = April10;
        Assert.Equal([StepState.Ready, StepState.Blocked], View().Steps.Select(status => status.State));
        Assert.Empty(View().Of(1).Missing);
        Assert.Equal([DecisionChainRules.Order], View().Of(2).Missing.Select(violation => violation.Rule));

        _town.Now = April10.AddDays(1);
        Assert.Equal([StepState.Late, StepState.Late], View().Steps.Select(status => status.State));
    }

    [Fact]
    public void A_step_whose_matter_is_nobodys_is_not_done_and_waits_for_no_act()
    {
        Plan(StepKind.Decision, "2019-03-27", body: _town.Board, matter: Guid.CreateVersion7(), expected: [Decides(MatterSubject.Plan)]);

        Assert.Equal((StepState.Ready, null, null), (State(1), View().Of(1).Expected, View().Of(1).DoneOn));
    }

    [Theory]
    [InlineData("2019-03-26", StepState.Waiting)]
    [InlineData("2019-03-27", StepState.Ready)]
    [InlineData("2019-04-07", StepState.Ready)]
    [InlineData("2019-04-08", StepState.Late)]
    public void A_consultation_waits_for_its_first_day_and_is_late_after_its_last(string today, StepState state)
    {
        Plan(StepKind.Consultation, "2019-03-27", "2019-04-07");
        Consult(1);
        _town.Now = Day(today).ToDateTime(new TimeOnly(12, 0));

        Assert.Equal(state, State(1));
    }

    [Fact]
    public void A_consultation_that_has_been_sent_out_is_under_way_to_the_end_of_its_last_day()
    {
        Plan(StepKind.Consultation, "2019-03-27", "2019-04-07");
        var consultation = Consult(1);
        _town.Do(new DispatchConsultation(_town.Process.Id, consultation.Id, null, Day("2019-03-27")));

        _town.Now = new DateTime(2019, 4, 7, 23, 59, 0);
        Assert.Equal(StepState.UnderWay, State(1));

        _town.Now = new DateTime(2019, 4, 8, 0, 0, 0);
        Assert.Equal(StepState.Late, State(1));
    }

    [Fact]
    public void A_consultation_is_not_sent_out_before_the_steps_it_comes_after()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Consultation, "2019-03-20", "2019-04-07", after: [1]);
        Consult(2);
        Assert.Equal(StepState.Waiting, State(2));

        Note(1, wasHeld: true);
        Assert.Equal(StepState.Ready, State(2));
    }

    [Fact]
    public void A_dialogue_that_cannot_be_opened_yet_is_blocked_by_what_it_lacks()
    {
        Plan(StepKind.CitizenDialogue, "2019-03-15", "2019-04-07");
        _town.PlanDialogue(_town.Process.Steps[0].Id);

        Assert.Equal(StepState.Blocked, State(1));
        Assert.Equal([GoalAreaRules.Citizens], View().Of(1).Missing.Select(violation => violation.Rule));
        Assert.IsType<OpenDialogue>(View().Of(1).Expected);
    }

    [Fact]
    public void A_step_is_done_by_its_own_bodys_answer_on_its_own_matter()
    {
        var (first, second) = (Dispatch(), Dispatch());
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: first.Id, expected: [Proposes(null)]);
        var answer = Answer(_town.Committee, first, April10, Proposal(_town.Board));
        Answer(_town.Committee, second, April10.AddDays(1), Proposal(_town.Board));
        Answer(_town.Board, first, April10.AddDays(2), Proposal(_town.Council));

        var status = View().Of(1);
        Assert.Equal((StepState.Done, answer.Id, Day("2019-04-10")), (status.State, status.Answer!.Id, status.DoneOn));
        Assert.Null(status.Expected);
    }

    [Fact]
    public void What_the_body_says_of_the_matter_afterwards_does_not_undo_its_answer()
    {
        var matter = Dispatch();
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: matter.Id, expected: [Proposes(null)]);
        var answer = Answer(_town.Committee, matter, April10, Proposal(_town.Board), new PointDraft(PointKind.Notes, MatterSubject.Dispatch));
        Answer(_town.Committee, matter, May22, new PointDraft(PointKind.Notes, MatterSubject.Dispatch));

        Assert.Equal((StepState.Done, answer.Id), (State(1), View().Of(1).Answer!.Id));
    }

    [Fact]
    public void An_answer_to_another_body_than_the_step_expects_does_not_make_it_done()
    {
        var matter = Dispatch();
        Plan(StepKind.Preparation, "2019-06-10", body: _town.Committee, matter: matter.Id, expected: [Proposes(_town.Board)]);
        Plan(StepKind.Preparation, "2019-06-10", body: _town.Committee, matter: matter.Id, expected: [Proposes(_town.Council)]);
        Answer(_town.Committee, matter, April10, Proposal(_town.Board));

        Assert.Equal([true, false], View().Steps.Select(status => status.State is StepState.Done));
    }

    [Fact]
    public void What_was_sent_back_is_to_be_done_again()
    {
        var matter = Dispatch();
        Plan(StepKind.Preparation, "2019-06-10", body: _town.Committee, matter: matter.Id, expected: [Proposes(_town.Board)]);
        Answer(_town.Committee, matter, April10, Proposal(_town.Board));
        Assert.Equal(StepState.Done, State(1));

        Answer(_town.Board, matter, May22, new PointDraft(PointKind.RefersBack, MatterSubject.Dispatch, ToBodyId: _town.Committee.Id, Wording: "Utred mer"));
        Assert.Equal(StepState.Waiting, State(1));
    }

    [Fact]
    public void An_irregular_answer_is_shown_at_the_step_of_its_body_and_matter_only_and_makes_it_not_done()
    {
        var (irregular, other) = (Unprepared(), Unprepared());
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: irregular.Id, expected: [Adopts]);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: other.Id, expected: [Adopts]);
        Plan(StepKind.Preparation, "2019-06-24", body: _town.Board, matter: irregular.Id, expected: [Proposes(_town.Council)]);
        Answer(_town.Council, irregular, April10, new PointDraft(PointKind.Notes, MatterSubject.Dispatch));
        _town.Do(_town.Answer(_town.Council, irregular, May22, [], new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts)) with { AsIrregular = true });

        var decision = _town.Decisions[^1];
        Assert.True(decision.IsIrregular);
        Assert.Equal([decision.Id], View().Of(1).Irregular.Select(answer => answer.Id));
        Assert.Empty(View().Of(2).Irregular);
        Assert.Empty(View().Of(3).Irregular);
        Assert.All(View().Steps, status => Assert.NotEqual(StepState.Done, status.State));

        Matter Unprepared() => _town.Open(MatterSubject.Dispatch, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
    }

    [Fact]
    public void The_next_item_is_the_last_one_held_without_an_answer_and_else_the_first_to_come()
    {
        var matter = Dispatch();
        var other = Dispatch();
        Assert.Null(NextItem());

        string[] days = ["2019-04-08", "2019-04-09", "2019-04-11", "2019-04-12"];
        var items = days.Select(day => _town.PutUp(_town.Plan(_town.Board, At(day)), matter)).ToList();
        _town.PutUp(_town.Plan(_town.Board, At("2019-04-07")), other);
        _town.PutUp(_town.Plan(_town.Committee, At("2019-04-07")), matter);
        Assert.Equal(items[0].Id, NextItem()!.Id);

        _town.Now = At("2019-04-09").AddMinutes(-1);
        Assert.Equal(items[0].Id, NextItem()!.Id);

        _town.Now = At("2019-04-09");
        Assert.Equal(items[1].Id, NextItem()!.Id);

        _town.Do(new RecordDecision(
            _town.Process.Id, _town.Board.Id, NextItem()!.MeetingId, matter.Id, items[1].Id, 1, [new PointDraft(PointKind.Notes, MatterSubject.Dispatch)], []));
        Assert.Equal(items[0].Id, NextItem()!.Id);

        _town.Do(new WithdrawAgendaItem(_town.Board.Id, NextItem()!.MeetingId, items[0].Id, "Utgår"));
        Assert.Equal(items[2].Id, NextItem()!.Id);

        _town.Do(new CancelMeeting(_town.Board.Id, NextItem()!.MeetingId, null, "Inga ärenden"));
        Assert.Equal(items[3].Id, NextItem()!.Id);

        AgendaItemFacts? NextItem() => PlanView.NextItem(_town.Facts, matter.Id, _town.Board.Id);
        static DateTime At(string day) => Day(day).ToDateTime(new TimeOnly(9, 0));
    }

    [Fact]
    public void The_expected_answer_is_on_the_bodys_item_with_the_last_pinned_version_of_every_text()
    {
        _town.WithAreas(4);
        _town.WithGoals(4);
        var matter = _town.OpenGoals();
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: matter.Id, expected:
        [
            new ExpectedPoint(PointKind.Notes, MatterSubject.Goals, Settlement.None, null),
            new ExpectedPoint(PointKind.Proposes, MatterSubject.Goals, Settlement.None, _town.Board.Id),
        ]);
        var meeting = _town.Plan(_town.Committee, April10);
        var item = _town.PutUp(meeting, matter);
        _town.Pin(meeting, item, _town.Goals);
        _town.Do(new TieGoal(_town.Process.Id, _town.Goals[0].Id, Town.Lead(TieKind.Vision, _town.Vision.Statements[1])));
        _town.Pin(meeting, item, [_town.Goals[0], _town.Areas[0]]);

        var act = Assert.IsType<RecordDecision>(View().Of(1).Expected);
        Assert.Equal(
            (_town.Process.Id, _town.Committee.Id, meeting.Id, matter.Id, item.Id), (act.Process, act.Body, act.Meeting, act.MatterId, act.AgendaItemId));
        Assert.Equal([PointKind.Notes, PointKind.Proposes], act.Points.Select(point => point.Kind));
        Assert.Equal(_town.Board.Id, act.Points[1].ToBodyId);

        // what stands on the agenda beside the goals is not what the body proposes
        Assert.Empty(act.Points[0].TextList);
        Assert.Equal(_town.Goals.Select(Town.Reference), act.Points[1].TextList);
    }

    [Fact]
    public void Without_an_item_the_expected_answer_names_no_meeting_and_no_text()
    {
        var matter = Dispatch();
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: matter.Id, expected: [Proposes(_town.Board)]);

        var act = Assert.IsType<RecordDecision>(View().Of(1).Expected);
        Assert.Equal((Guid.Empty, Guid.Empty), (act.Meeting, act.AgendaItemId));
        Assert.Empty(act.Points[0].TextList);
        Assert.Empty(act.RestsOn);
    }

    [Fact]
    public void The_expected_answer_rests_on_what_the_others_answered_before_its_meeting_in_order()
    {
        var matter = Dispatch();
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: matter.Id, expected: [Adopts]);
        Plan(StepKind.Preparation, "2019-06-24", body: _town.Board, matter: matter.Id, expected: [Proposes(_town.Council)]);

        // held before the committee had met, and never answered: nothing was there to rest on
        _town.PutUp(_town.Plan(_town.Board, April10.AddDays(-1)), matter);
        var committee = Answer(_town.Committee, matter, April10, Proposal(_town.Board));
        Assert.Empty(Expected(2).RestsOn);
        Assert.Equal([committee.Id], Expected(1).RestsOn);

        var board = Answer(_town.Board, matter, May22, Proposal(_town.Council));
        Assert.Equal([committee.Id, board.Id], Expected(1).RestsOn);

        // its own earlier answer is no ground for a new one
        var step = _town.Facts.Steps[1];
        _town.PutUp(_town.Plan(_town.Board, May22.AddDays(1)), matter);
        _town.Now = May22.AddDays(2);
        Assert.Equal([committee.Id], PlanView.ExpectedAct(_town.Facts, step)!.RestsOn);

        RecordDecision Expected(int number) => Assert.IsType<RecordDecision>(View().Of(number).Expected);
    }

    private static ExpectedPoint Adopts => new(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts, null);

    private static ExpectedPoint Decides(MatterSubject subject) => new(PointKind.Decides, subject, Settlement.None, null);

    private static ExpectedPoint Proposes(GoverningBody? to) => new(PointKind.Proposes, MatterSubject.Dispatch, Settlement.None, to?.Id);

    private static PointDraft Proposal(GoverningBody to) => new(PointKind.Proposes, MatterSubject.Dispatch, ToBodyId: to.Id);

    /// <summary>A matter of the dispatch, which rests on no text, from committee to council.</summary>
    private Matter Dispatch() => _town.Open(
        MatterSubject.Dispatch, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));

    private Decision Answer(GoverningBody body, Matter matter, DateTime at, params PointDraft[] points)
    {
        _town.Do(_town.Answer(body, matter, at, [], points));
        return _town.Decisions[^1];
    }

    private Consultation Consult(int step)
    {
        _town.Do(new AddConsultation(_town.Process.Id, _town.Process.Steps[step - 1].Id, "Remiss", "Hur?", Day("2019-04-05"), [_town.AddBoard().Id]));
        return _town.Records.All<Consultation>().Single();
    }

    private PlanView View() => new(_town.Facts);

    private StepState State(int number) => View().Of(number).State;

    private DateOnly? TurnCame(int number) => View().TurnCame(View().Of(number));

    private void Note(int number, bool wasHeld, string day = "2019-03-25") =>
        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[number - 1].Id, null, wasHeld, Day(day), "Noterat"));

    private void Plan(
        StepKind kind, string? start, string? end = null, GoverningBody? body = null, Guid? matter = null,
        IReadOnlyList<int>? after = null, IReadOnlyList<ExpectedPoint>? expected = null) =>
        _town.Process.AddStep(new StepDraft(
            "Steg", "Step", kind, body?.Id, start is null ? null : Day(start), start is null ? null : Day(end ?? start), false,
            after ?? [], "", matter, expected ?? [], false));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
