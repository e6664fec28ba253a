using System.Globalization;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>On time, at risk or late, and the reason, in a small town on 27 March.</summary>
public sealed class StandingTests
{
    private readonly Town _town = new();

    [Fact]
    public void A_process_without_a_day_in_its_plan_is_neither_on_time_nor_late()
    {
        Assert.Equal(StandingVerdict.Unplanned, Standing().Verdict);

        _town.Process.AddStep(new StepDraft("Steg", "Step", StepKind.Checkpoint, null, null, null, false, [], "", null, [], false));
        Assert.Equal(StandingVerdict.Unplanned, Standing().Verdict);

        Plan(StepKind.Checkpoint, "2019-04-01");
        Assert.Equal(StandingVerdict.OnTime, Standing().Verdict);
    }

    [Fact]
    public void It_is_finished_when_everything_is_done_or_passed_over_and_when_it_is_closed()
    {
        Plan(StepKind.Checkpoint, "2019-03-01");
        Plan(StepKind.Checkpoint, "2019-03-02");
        Note(1, wasHeld: true);
        Note(2, wasHeld: false);
        Assert.Equal(StandingVerdict.Finished, Standing().Verdict);

        Plan(StepKind.Decision, "2019-03-10", body: _town.Council);
        Assert.Equal(StandingVerdict.Late, Standing().Verdict);

        _town.Do(new CloseProcess(_town.Process.Id, null, Day("2019-03-27")));
        Assert.Equal(StandingVerdict.Finished, Standing().Verdict);
        Assert.Empty(Standing().Reasons);
        Assert.Empty(Standing().Decisions);
        Assert.Empty(Standing().Waiting);
    }

    [Fact]
    public void What_nothing_fixed_depends_on_may_be_late_without_the_process_being_so()
    {
        Plan(StepKind.Checkpoint, "2019-03-01");
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council);
        Assert.Equal((StandingVerdict.OnTime, null), (Standing().Verdict, Standing().Slack));
    }

    [Fact]
    public void A_step_past_its_day_puts_the_decision_that_depends_on_it_at_risk_by_way_of_another()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Checkpoint, "2019-04-20", after: [1]);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [2]);

        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.Overdue, StandingVerdict.AtRisk, 1), (reason.Kind, reason.Verdict, reason.Step.Number));
        Assert.Equal((Day("2019-03-20"), 7, 3, Day("2019-06-24")), (reason.Since, reason.DaysLate, reason.Threatens.Step, reason.Expected));
        Assert.Equal((87, 64), (reason.Slack, Standing().Slack));
    }

    [Fact]
    public void Of_steps_in_a_row_that_come_too_late_the_first_is_the_reason()
    {
        Plan(StepKind.Checkpoint, "2019-03-20", "2019-03-26");
        Plan(StepKind.Checkpoint, "2019-03-27", after: [1]);
        Plan(StepKind.Decision, "2019-03-28", body: _town.Council, after: [2]);

        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.Overdue, StandingVerdict.Late, 1, 0), (reason.Kind, reason.Verdict, reason.Step.Number, reason.Slack));
        Assert.Equal((Day("2019-03-28"), Day("2019-03-29"), 1), (reason.Threatens.Day, reason.Expected, reason.DaysLate));
    }

    [Fact]
    public void Of_steps_that_are_each_too_late_the_last_is_the_first_reason_and_the_date_itself_is_none()
    {
        Plan(StepKind.Checkpoint, "2019-03-10");
        Plan(StepKind.Checkpoint, "2019-03-18", after: [1]);
        Plan(StepKind.Decision, "2019-03-20", body: _town.Council, after: [2]);

        Assert.Equal([2, 1], Standing().Reasons.Select(reason => reason.Step.Number));

        Note(2, wasHeld: true);
        Note(1, wasHeld: true);
        Assert.Equal(3, Assert.Single(Standing().Reasons).Step.Number);
    }

    [Fact]
    public void A_decision_whose_day_has_passed_is_late_and_says_for_how_long()
    {
        Plan(StepKind.Decision, "2019-03-20", body: _town.Council);
        Plan(StepKind.Decision, "2019-03-25", body: _town.Council);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council);

        Assert.Equal([(1, 7), (2, 2)], Standing().Reasons.Select(reason => (reason.Step.Number, reason.DaysLate)));
        Assert.Equal([1, 2, 3], Standing().Decisions.Select(status => status.Step.Number));
    }

    [Theory]
    [InlineData("2019-04-15", 6, StandingVerdict.AtRisk)]
    [InlineData("2019-04-16", 7, StandingVerdict.OnTime)]
    public void A_step_off_its_day_with_less_than_a_week_left_is_a_risk_and_with_a_week_it_is_not(string decision, int slack, StandingVerdict verdict)
    {
        // the board meets two days after the planned day
        var matter = _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        _town.Plan(_town.Board, new DateTime(2019, 4, 8, 9, 0, 0));
        Plan(StepKind.Preparation, "2019-04-06", body: _town.Board, matter: matter.Id);
        Plan(StepKind.Decision, decision, body: _town.Council, after: [1]);

        Assert.Equal((verdict, slack), (Standing().Verdict, Standing().Slack));

        if (verdict is StandingVerdict.AtRisk)
        {
            var reason = Assert.Single(Standing().Reasons);
            Assert.Equal((StandingReasonKind.Slips, 2, slack), (reason.Kind, reason.DaysLate, reason.Slack));
        }
    }

    [Fact]
    public void A_cancelled_meeting_and_a_struck_item_are_the_reason_until_the_matter_is_taken_up_in_time()
    {
        var matter = _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        Plan(StepKind.Preparation, "2019-04-03", body: _town.Board, matter: matter.Id);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: matter.Id, after: [1]);
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 4, 3, 9, 0, 0));
        var item = _town.PutUp(meeting, matter);
        Assert.Equal(StandingVerdict.OnTime, Standing().Verdict);

        _town.Do(new WithdrawAgendaItem(_town.Board.Id, meeting.Id, item.Id, "Inte klart"));
        Assert.Equal(StandingReasonKind.ItemWithdrawn, Assert.Single(Standing().Reasons).Kind);

        _town.PutUp(meeting, matter);
        Assert.Empty(Standing().Reasons);

        _town.Do(new CancelMeeting(_town.Board.Id, meeting.Id, null, "Inga ärenden"));
        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.MeetingCancelled, Day("2019-04-03"), StandingVerdict.AtRisk), (reason.Kind, reason.Since, reason.Verdict));
    }

    [Fact]
    public void A_preparation_not_held_is_the_reason_while_a_later_answer_needs_it()
    {
        var matter = PreparedMatter();
        Note(1, wasHeld: false);

        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.NotHeld, 1, 2), (reason.Kind, reason.Step.Number, reason.NeededBy!.Step.Number));
        Assert.Equal((StandingVerdict.AtRisk, Day("2019-06-24")), (reason.Verdict, reason.Threatens.Day));
        Assert.Contains(reason.Missing, violation => violation.Rule == DecisionChainRules.Order);

        // a new step has the committee answer in time: then that one is waited for
        Plan(StepKind.Preparation, "2019-04-20", body: _town.Committee, matter: matter, expected: new ExpectedPoint(PointKind.Proposes, MatterSubject.Programme, Settlement.None, _town.Board.Id));
        Assert.Empty(Standing().Reasons);
    }

    [Fact]
    public void A_checkpoint_not_held_is_no_risk_since_nothing_lacks_it()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [1]);
        Note(1, wasHeld: false);

        Assert.Equal(StandingVerdict.OnTime, Standing().Verdict);
    }

    [Fact]
    public void A_decision_not_taken_is_a_risk_to_what_builds_on_it_and_to_nothing_that_is_done()
    {
        Plan(StepKind.Decision, "2019-03-20", body: _town.Council);
        Plan(StepKind.Checkpoint, "2019-03-21", after: [1]);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [2]);
        Note(1, wasHeld: false);
        Note(2, wasHeld: false);

        // by way of a step that was passed over too
        Assert.Equal((1, 3), (Assert.Single(Standing().Reasons).Step.Number, Standing().Reasons[0].NeededBy!.Step.Number));

        Note(2, wasHeld: true);
        Assert.Equal(StandingVerdict.OnTime, Standing().Verdict);
    }

    [Fact]
    public void What_waits_has_waited_since_its_day_or_since_what_came_before_it_was_done()
    {
        Plan(StepKind.Checkpoint, "2019-03-01");
        Plan(StepKind.Checkpoint, "2019-03-02", "2019-04-02", after: [1]);
        Plan(StepKind.Checkpoint, "2019-04-10");
        Assert.Equal([(1, Day("2019-03-01")), (2, Day("2019-03-02"))], Waiting());

        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[0].Id, null, true, Day("2019-03-25"), "Hölls"));
        Assert.Equal([(2, Day("2019-03-25"))], Waiting());

        List<(int, DateOnly?)> Waiting() => [.. Standing().Waiting.Select(waiting => (waiting.Status.Step.Number, waiting.Since))];
    }

    [Theory]
    [InlineData("2019-05-01", null)]
    [InlineData(null, "2019-05-01")]
    public void A_step_with_only_a_first_or_only_a_last_day_is_planned(string? start, string? end)
    {
        Lay(StepKind.Checkpoint, start, end);
        Assert.Equal(StandingVerdict.OnTime, Standing().Verdict);
    }

    [Fact]
    public void What_is_late_is_told_before_what_is_at_risk_and_then_what_has_least_left()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Decision, "2019-05-20", body: _town.Council, after: [1]);
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Decision, "2019-04-20", body: _town.Council, after: [3]);
        Plan(StepKind.Decision, "2019-03-25", body: _town.Council);

        Assert.Equal(
            [(5, StandingVerdict.Late, 0), (3, StandingVerdict.AtRisk, 23), (1, StandingVerdict.AtRisk, 53)],
            Standing().Reasons.Select(reason => (reason.Step.Number, reason.Verdict, reason.Slack)));
        Assert.Equal(StandingVerdict.Late, Standing().Verdict);
    }

    [Fact]
    public void Of_what_puts_one_decision_at_risk_the_step_planned_first_is_told_first_and_on_one_day_the_lowest_number()
    {
        Plan(StepKind.Decision, "2019-03-22", body: _town.Council);
        Plan(StepKind.Checkpoint, "2019-03-22");
        Plan(StepKind.Checkpoint, "2019-03-22", after: [1]);
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [2, 3, 4]);
        Note(1, wasHeld: false);

        Assert.Equal([4, 1, 2, 3], Standing().Reasons.Select(reason => reason.Step.Number));
    }

    [Fact]
    public void Decisions_are_told_in_the_order_of_their_last_days_and_on_one_day_of_their_numbers()
    {
        Lay(StepKind.Decision, "2019-05-01", "2019-06-20");
        Lay(StepKind.Decision, "2019-06-15", null);
        Lay(StepKind.Decision, "2019-05-10", "2019-06-10");
        Lay(StepKind.Decision, null, null);
        Lay(StepKind.Decision, "2019-06-20", "2019-06-20");

        Assert.Equal([3, 2, 1, 5, 4], Standing().Decisions.Select(status => status.Step.Number));
    }

    [Fact]
    public void What_has_waited_longest_is_told_first_and_since_one_day_the_lowest_number()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Lay(StepKind.Checkpoint, null, "2019-03-10");
        Plan(StepKind.Checkpoint, "2019-03-15");
        Plan(StepKind.Checkpoint, "2019-03-20");

        // a step without a first day waits since no day that is known
        Assert.Equal([3, 1, 4, 2], Standing().Waiting.Select(waiting => waiting.Status.Step.Number));
    }

    [Fact]
    public void A_step_that_slips_because_the_one_before_it_does_is_not_told_of_beside_it()
    {
        BoardMeetsOn("2019-04-08");
        Plan(StepKind.Preparation, "2019-04-06", body: _town.Board, matter: Programme().Id);
        Plan(StepKind.Checkpoint, "2019-04-08", after: [1]);
        Plan(StepKind.Decision, "2019-04-13", body: _town.Council, after: [2]);

        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.Slips, 1), (reason.Kind, reason.Step.Number));
    }

    [Fact]
    public void A_step_that_slips_though_the_one_before_it_holds_its_day_is_told_of()
    {
        BoardMeetsOn("2019-04-08");
        Plan(StepKind.Checkpoint, "2019-04-01");
        Plan(StepKind.Preparation, "2019-04-06", body: _town.Board, matter: Programme().Id, after: [1]);
        Plan(StepKind.Decision, "2019-04-13", body: _town.Council, after: [2]);

        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.Slips, 2), (reason.Kind, reason.Step.Number));
    }

    [Fact]
    public void What_is_struck_from_another_matter_or_at_another_body_is_no_reason()
    {
        var (matter, other) = (Programme(), Programme());
        Plan(StepKind.Preparation, "2019-04-03", body: _town.Board, matter: matter.Id);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [1]);
        Strike(_town.Plan(_town.Board, new DateTime(2019, 4, 3, 9, 0, 0)), other);
        Strike(_town.Plan(_town.Council, new DateTime(2019, 4, 3, 18, 0, 0)), matter);

        Assert.Equal(StandingVerdict.OnTime, Standing().Verdict);
    }

    [Theory]
    [InlineData("2019-04-02", false)]
    [InlineData("2019-04-03", true)]
    [InlineData("2019-04-05", true)]
    public void An_item_struck_before_the_first_day_of_a_step_was_not_the_one_it_was_to_be_done_on(string day, bool isReason)
    {
        var matter = Programme();
        Plan(StepKind.Preparation, "2019-04-03", "2019-04-10", _town.Board, matter.Id);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [1]);
        Strike(_town.Plan(_town.Board, Day(day).ToDateTime(new TimeOnly(9, 0))), matter);

        Assert.Equal(isReason ? [StandingReasonKind.ItemWithdrawn] : [], Standing().Reasons.Select(reason => reason.Kind));
    }

    [Theory]
    [InlineData("2019-04-10", false)]
    [InlineData("2019-04-11", true)]
    public void A_struck_item_is_made_good_by_one_on_the_steps_last_day_and_by_none_after_it(string day, bool isReason)
    {
        var matter = Programme();
        Plan(StepKind.Preparation, "2019-04-03", "2019-04-10", _town.Board, matter.Id);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [1]);
        Strike(_town.Plan(_town.Board, new DateTime(2019, 4, 3, 9, 0, 0)), matter);
        _town.PutUp(_town.Plan(_town.Board, Day(day).ToDateTime(new TimeOnly(9, 0))), matter);

        Assert.Equal(isReason ? [StandingReasonKind.ItemWithdrawn] : [], Standing().Reasons.Select(reason => reason.Kind));
    }

    [Fact]
    public void What_was_not_held_is_needed_first_by_the_step_planned_first_and_on_one_day_by_the_lowest_number()
    {
        Plan(StepKind.Decision, "2019-03-20", body: _town.Council);
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, after: [1]);
        Plan(StepKind.Decision, "2019-05-20", body: _town.Council, after: [1]);
        Plan(StepKind.Decision, "2019-05-20", body: _town.Council, after: [1]);
        Note(1, wasHeld: false);

        Assert.Equal(3, Assert.Single(Standing().Reasons).NeededBy!.Step.Number);
    }

    [Fact]
    public void A_consultation_not_held_is_lacked_by_the_final_proposal_alone()
    {
        _town.AddBoard();
        var matter = Goals();
        Plan(StepKind.Consultation, "2019-03-10", "2019-03-20");
        Plan(StepKind.Preparation, "2019-05-22", body: _town.Committee, matter: matter.Id, after: [1], expected: ProposesGoals(_town.Board));
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: matter.Id, after: [2]);
        Note(1, wasHeld: false);

        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.NotHeld, 1, 2), (reason.Kind, reason.Step.Number, reason.NeededBy!.Step.Number));
        Assert.Equal([ConsultationRules.Closed], reason.Missing.Select(violation => violation.Rule));
    }

    [Fact]
    public void A_dialogue_not_held_is_lacked_by_the_first_proposal_that_has_nothing_to_build_on()
    {
        var matter = Goals();
        Plan(StepKind.CitizenDialogue, "2019-03-15", "2019-04-07");
        Plan(StepKind.Preparation, "2019-05-22", body: _town.Committee, matter: matter.Id, after: [1], expected: ProposesGoals(_town.Board));
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: matter.Id, after: [2]);
        _town.PlanDialogue(_town.Process.Steps[0].Id);
        Note(1, wasHeld: false);

        var reason = Assert.Single(Standing().Reasons);
        Assert.Equal((StandingReasonKind.NotHeld, 1, 2), (reason.Kind, reason.Step.Number, reason.NeededBy!.Step.Number));
        Assert.Equal([DialogueRules.Summarised], reason.Missing.Select(violation => violation.Rule));
    }

    [Fact]
    public void Of_all_that_a_step_lacks_only_what_the_step_not_held_would_have_given_is_told()
    {
        PreparedMatter();
        Note(1, wasHeld: false);

        // the board's step also lacks an item on an agenda, which the committee would not have given
        Assert.Equal([DecisionChainRules.Order], Assert.Single(Standing().Reasons).Missing.Select(violation => violation.Rule));
        Assert.Contains(Standing().Reasons[0].NeededBy!.Missing, violation => violation.Rule == DecisionChainRules.Body);
    }

    [Fact]
    public void Of_two_bodies_that_have_not_passed_a_matter_on_the_one_whose_step_was_not_held_is_lacked()
    {
        var schools = _town.AddBoard();
        var matter = _town.Open(MatterSubject.Plan, (schools, StageEnding.Proposes), (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Decides));
        Plan(StepKind.Preparation, "2019-03-20", body: _town.Committee, matter: matter.Id, expected: Proposes(_town.Board));
        Plan(StepKind.Preparation, "2019-04-03", body: schools, matter: matter.Id, expected: Proposes(_town.Committee));
        Plan(StepKind.Decision, "2019-05-08", body: _town.Board, matter: matter.Id, expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Plan, Settlement.Adopts, null));
        Note(1, wasHeld: false);

        var lacked = Assert.Single(Assert.Single(Standing().Reasons).Missing);
        Assert.Equal(["BUN", "KSAU"], lacked.Findings.Select(finding => _town.Facts.Body(finding.Subject.Id)!.Code));

        static ExpectedPoint Proposes(GoverningBody to) => new(PointKind.Proposes, MatterSubject.Plan, Settlement.None, to.Id);
    }

    [Fact]
    public void A_later_bodys_step_not_held_is_not_what_an_earlier_body_waits_for()
    {
        var matter = _town.Open(MatterSubject.Plan, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));
        var decides = new ExpectedPoint(PointKind.Decides, MatterSubject.Plan, Settlement.Adopts, null);
        Plan(StepKind.Decision, "2019-03-20", body: _town.Council, matter: matter.Id, expected: decides);
        Plan(StepKind.Preparation, "2019-04-10", body: _town.Committee, matter: matter.Id, expected: Proposes(_town.Board));
        Plan(StepKind.Preparation, "2019-05-08", body: _town.Board, matter: matter.Id, after: [2], expected: Proposes(_town.Council));
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: matter.Id, after: [3], expected: decides);
        Note(1, wasHeld: false);

        Assert.Empty(Standing().Reasons);

        static ExpectedPoint Proposes(GoverningBody to) => new(PointKind.Proposes, MatterSubject.Plan, Settlement.None, to.Id);
    }

    [Fact]
    public void A_checkpoint_not_held_would_have_given_nothing_of_what_a_decision_lacks()
    {
        Plan(StepKind.Checkpoint, "2019-03-20");
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: Programme().Id, after: [1], expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts, null));
        Note(1, wasHeld: false);

        Assert.NotEmpty(new PlanView(_town.Facts).Of(2).Missing);
        Assert.Empty(Standing().Reasons);
    }

    [Theory]
    [InlineData("2019-05-08", false)]
    [InlineData("2019-05-09", true)]
    public void A_body_that_answers_after_all_does_so_in_time_on_the_day_of_the_step_that_needs_it(string day, bool isReason)
    {
        var matter = PreparedMatter();
        Note(1, wasHeld: false);
        Plan(StepKind.Preparation, day, body: _town.Committee, matter: matter, expected: new ExpectedPoint(PointKind.Proposes, MatterSubject.Programme, Settlement.None, _town.Board.Id));

        Assert.Equal(isReason ? [StandingReasonKind.NotHeld] : [], Standing().Reasons.Select(reason => reason.Kind));
    }

    private Matter Programme() => _town.Open(MatterSubject.Programme, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));

    private Matter Goals() =>
        _town.Open(MatterSubject.Goals, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));

    private static ExpectedPoint ProposesGoals(GoverningBody to) => new(PointKind.Proposes, MatterSubject.Goals, Settlement.None, to.Id);

    private void BoardMeetsOn(string day) => _town.Plan(_town.Board, Day(day).ToDateTime(new TimeOnly(9, 0)));

    private void Strike(Meeting meeting, Matter matter) => _town.Do(new WithdrawAgendaItem(meeting.BodyId, meeting.Id, _town.PutUp(meeting, matter).Id, "Inte klart"));

    private void Lay(StepKind kind, string? start, string? end) => _town.Process.AddStep(new StepDraft(
        "Steg", "Step", kind, null, start is null ? null : Day(start), end is null ? null : Day(end), false, [], "", null, [], false));

    /// <summary>Committee, board and council answer one matter.</summary>
    private Guid PreparedMatter()
    {
        var matter = _town.Open(
            MatterSubject.Programme, (_town.Committee, StageEnding.Proposes), (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides)).Id;
        Plan(StepKind.Preparation, "2019-03-20", body: _town.Committee, matter: matter, expected: Proposes(_town.Board));
        Plan(StepKind.Preparation, "2019-05-08", body: _town.Board, matter: matter, after: [1], expected: Proposes(_town.Council));
        Plan(StepKind.Decision, "2019-06-24", body: _town.Council, matter: matter, after: [2], expected: new ExpectedPoint(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts, null));
        return matter;

        static ExpectedPoint Proposes(GoverningBody to) => new(PointKind.Proposes, MatterSubject.Programme, Settlement.None, to.Id);
    }

    private ProcessStanding Standing()
    {
        var facts = _town.Facts;
        var plan = new PlanView(facts);
        return new ProcessStanding(facts, plan, new ProcessSchedule(facts, plan));
    }

    private void Note(int number, bool wasHeld) =>
        _town.Do(new NoteOutcome(_town.Process.Id, _town.Process.Steps[number - 1].Id, null, wasHeld, Day("2019-03-25"), "Ställdes in"));

    private void Plan(
        StepKind kind, string start, string? end = null, GoverningBody? body = null, Guid? matter = null, IReadOnlyList<int>? after = null, ExpectedPoint? expected = null) =>
        _town.Process.AddStep(new StepDraft(
            "Steg", "Step", kind, body?.Id, Day(start), Day(end ?? start), false, after ?? [], "", matter, expected is null ? [] : [expected], false));

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
