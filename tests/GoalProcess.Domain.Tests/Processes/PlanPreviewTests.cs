using System.Globalization;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>Who and what is named when steps get other days or meetings other times, seen on 1 April.</summary>
public sealed class PlanPreviewTests
{
    private readonly Town _town = new() { Now = new DateTime(2019, 4, 1, 9, 0, 0) };

    [Fact]
    public void Dates_that_would_break_are_told_in_their_order_and_on_one_day_by_their_steps()
    {
        Lay(StepKind.Checkpoint, "2019-05-01");
        Lay(StepKind.Decision, "2019-06-24", _town.Council, after: [1]);
        Lay(StepKind.Decision, "2019-06-20", _town.Council, after: [1]);
        Lay(StepKind.Decision, "2019-06-20", _town.Council, after: [1]);

        Assert.Equal(
            [(3, Day("2019-06-20")), (4, Day("2019-06-20")), (2, Day("2019-06-24"))], Move(1, "2019-07-01").Broken.Select(date => (date.Step, date.Day)));
    }

    [Theory]
    [InlineData(MatterSubject.Plan, "2019-04-08")]
    [InlineData(MatterSubject.Plan, "2019-04-07", "Notice 2019-03-31")]
    [InlineData(MatterSubject.ProgrammeBudget, "2019-04-08")]
    [InlineData(MatterSubject.ProgrammeBudget, "2019-04-07", "Notice 2019-03-31", "BudgetPublished 2019-03-31")]
    public void The_councils_notice_is_missed_when_its_last_day_is_before_today(MatterSubject subject, string day, params string[] missed)
    {
        Lay(StepKind.Decision, "2019-06-24", _town.Council, Open(subject), expected: Adopts(subject));

        Assert.Equal(missed, Missed(Move(1, day)));
    }

    [Theory]
    [InlineData("2019-10-31", "2019-11-30")]
    [InlineData("2019-11-01", "2019-12-01", "BudgetProposed 2019-10-31", "BudgetDecided 2019-11-30")]
    [InlineData("2019-12-20", "2020-01-27", "BudgetProposed 2019-10-31", "BudgetDecided 2019-11-30")]
    public void The_laws_last_day_for_the_budget_is_kept_on_the_day_itself_and_missed_the_day_after(string proposed, string decided, params string[] missed)
    {
        var budget = Open(MatterSubject.ProgrammeBudget);
        Lay(StepKind.Preparation, "2019-10-09", _town.Board, budget, expected: Proposes(MatterSubject.ProgrammeBudget));
        Lay(StepKind.Decision, "2019-11-25", _town.Council, budget, expected: Adopts(MatterSubject.ProgrammeBudget));

        Assert.Equal(missed, Missed(Move((1, proposed), (2, decided))));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void A_summons_can_be_wrong_until_the_meeting_has_begun(int minutesAfter, int wrong)
    {
        var meeting = SummonedBoardMeeting();
        _town.Now = meeting.StartsAt.AddMinutes(minutesAfter);

        Assert.Equal(wrong, Move(meeting, meeting.StartsAt.AddDays(7)).Summonses.Count);
    }

    [Fact]
    public void An_answered_summons_is_not_wrong_and_does_not_make_another_right()
    {
        var matter = Open(MatterSubject.Plan);
        var council = _town.Plan(_town.Council, new DateTime(2019, 6, 24, 18, 0, 0));
        _town.PutUp(council, matter);
        _town.Do(new SendSummons(_town.Council.Id, council.Id, null));
        var board = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        var item = _town.PutUp(board, matter);
        _town.Do(new SendSummons(_town.Board.Id, board.Id, null));
        _town.Now = board.StartsAt;
        _town.Do(new RecordDecision(
            _town.Process.Id, _town.Board.Id, board.Id, matter.Id, item.Id, 1, [new PointDraft(PointKind.Proposes, MatterSubject.Plan, ToBodyId: _town.Council.Id)], []));

        Assert.Empty(Move(board, board.StartsAt.AddDays(7)).Summonses);
        Assert.Equal(council.Id, Assert.Single(Move(council, council.StartsAt.AddDays(7)).Summonses).Item.MeetingId);
    }

    [Fact]
    public void A_summons_stays_right_when_what_moves_was_not_to_be_done_there()
    {
        var meeting = SummonedBoardMeeting();
        var matter = _town.Records.All<Matter>().Single();
        Lay(StepKind.Preparation, "2019-06-04", _town.Board, matter, expected: Proposes(MatterSubject.Plan));
        Lay(StepKind.Checkpoint, "2019-05-08", _town.Board);
        Lay(StepKind.Decision, "2019-05-08", _town.Council, matter, expected: Adopts(MatterSubject.Plan));
        _town.Plan(_town.Board, new DateTime(2019, 6, 4, 9, 0, 0));

        // the board's own step is a later meeting's; the others are no answer of the board's to the matter
        Assert.Equal(Day("2019-05-08"), DateOnly.FromDateTime(meeting.StartsAt));
        Assert.Empty(Move((1, "2019-07-01"), (2, "2019-07-01"), (3, "2019-07-01")).Summonses);
    }

    [Theory]
    [InlineData("2019-06-04", "2019-06-04", true)]
    [InlineData("2019-06-04", "2019-06-10", true)]
    [InlineData("2019-05-30", "2019-06-04", true)]
    [InlineData("2019-06-05", "2019-06-10", false)]
    [InlineData("2019-05-09", "2019-06-03", false)]
    public void A_step_has_a_meeting_when_its_body_meets_on_any_of_its_days(string start, string end, bool hasMeeting)
    {
        Lay(StepKind.Preparation, "2019-05-08", _town.Board, Open(MatterSubject.Plan), expected: Proposes(MatterSubject.Plan));
        _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _town.Plan(_town.Board, new DateTime(2019, 6, 4, 9, 0, 0));

        Assert.Equal(hasMeeting ? [] : [Day(end)], Preview([new(_town.Process.Steps[0].Id, Day(start), Day(end))], []).WithoutMeeting.Select(lack => lack.Day));
    }

    [Fact]
    public void A_consultation_needs_no_meeting_of_the_body_that_sends_it_out()
    {
        Lay(StepKind.Preparation, "2019-05-08", _town.Board, Open(MatterSubject.Plan), expected: Proposes(MatterSubject.Plan));
        Lay(StepKind.Consultation, "2019-05-09", _town.Board);
        _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));

        Assert.Empty(Move(2, "2019-06-03").WithoutMeeting);
    }

    [Fact]
    public void The_meeting_that_could_move_is_the_one_where_the_body_has_the_matter_on_its_agenda_that_day()
    {
        var (matter, other) = (Open(MatterSubject.Plan), Open(MatterSubject.Programme));
        Lay(StepKind.Preparation, "2019-05-08", _town.Board, matter, expected: Proposes(MatterSubject.Plan));
        _town.PutUp(_town.Plan(_town.Board, new DateTime(2019, 4, 24, 9, 0, 0)), matter);
        _town.PutUp(_town.Plan(_town.Council, new DateTime(2019, 5, 8, 8, 0, 0)), matter);
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _town.PutUp(meeting, other);
        _town.Do(new WithdrawAgendaItem(_town.Board.Id, meeting.Id, _town.PutUp(meeting, matter).Id, "Inte klart"));
        var item = _town.PutUp(meeting, matter);

        Assert.Equal(item.Id, Assert.Single(Move(1, "2019-05-15").WithoutMeeting).Item!.Id);
    }

    [Fact]
    public void When_a_consultation_moves_the_boards_it_still_waits_for_must_be_told()
    {
        var (answered, given, waited, others) = (_town.AddBoard("AN"), _town.AddBoard("BN"), _town.AddBoard("CN"), _town.AddBoard("DN"));
        Lay(StepKind.Consultation, "2019-04-01");
        Lay(StepKind.Consultation, "2019-04-01");
        Lay(StepKind.Decision, "2019-06-24", _town.Council, after: [1, 2]);
        var ours = Send(1, answered, given, waited);
        Send(2, others);
        Assert.True(_town.Reply(ours, answered, Day("2019-04-01")).GoesThrough);
        _town.Do(new MarkResponseNotReceived(_town.Process.Id, given.Id, _town.ResponseOf(ours, given).Id, null, "Hinner inte"));

        Assert.Equal(["CN"], Codes(Move(1, "2019-05-20")));

        // with the council's day both consultations have less time, and keep their days
        var council = Move(3, "2019-06-17");
        Assert.Equal([1, 2, 3], council.Steps.Select(effect => effect.Before.Number));
        Assert.Equal(["KF"], Codes(council));
    }

    [Fact]
    public void A_consultation_not_yet_sent_out_moves_without_a_word_to_the_boards()
    {
        var board = _town.AddBoard();
        Lay(StepKind.Consultation, "2019-04-01");
        _town.Do(new AddConsultation(_town.Process.Id, _town.Process.Steps[0].Id, "Remiss", "Hur bidrar ni?", Day("2019-05-09"), [board.Id]));

        Assert.Empty(Move(1, "2019-05-20").Bodies);
    }

    [Fact]
    public void A_body_whose_step_leaves_a_summoned_meeting_must_be_told()
    {
        SummonedBoardMeeting();
        Lay(StepKind.Preparation, "2019-05-08", _town.Board, _town.Records.All<Matter>().Single(), expected: Proposes(MatterSubject.Plan));

        var preview = Move(1, "2019-06-04");
        Assert.Single(preview.Summonses);
        Assert.Equal(["KS"], Codes(preview));
    }

    [Fact]
    public void The_digest_is_the_same_for_the_same_and_another_for_another_day_date_summons_deadline_or_body()
    {
        var meeting = SummonedBoardMeeting();
        var matter = _town.Records.All<Matter>().Single();
        Lay(StepKind.Checkpoint, "2019-05-01");
        Lay(StepKind.Decision, "2019-06-24", _town.Council, after: [1]);
        Lay(StepKind.Decision, "2019-06-24", _town.Council, matter, expected: Adopts(MatterSubject.Plan));
        Lay(StepKind.Decision, "2019-06-24", _town.Council, matter, expected: Adopts(MatterSubject.Plan));
        var facts = _town.Facts;
        var unsummoned = facts with { AgendaItems = [.. facts.AgendaItems.Select(item => item with { IsSummoned = false })] };

        Assert.Equal(Move(1, "2019-05-02").Digest, Move(1, "2019-05-02").Digest);
        Assert.NotEqual(Move(1, "2019-05-02").Digest, Move(1, "2019-05-03").Digest);

        // no day in the plan changes: only the summons is wrong, and says another hour
        Assert.NotEqual(At(facts, 1).Digest, At(unsummoned, 1).Digest);
        Assert.NotEqual(At(facts, 1).Digest, At(facts, 2).Digest);

        // the same days, another body's meeting
        var council = _town.Plan(_town.Council, new DateTime(2020, 6, 24, 18, 0, 0));
        var board = _town.Plan(_town.Board, new DateTime(2020, 6, 24, 18, 0, 0));
        Assert.NotEqual(Move(council, council.StartsAt.AddHours(1)).Digest, Move(board, board.StartsAt.AddHours(1)).Digest);

        // the same days, another date that breaks or heals, another step whose notice is too late
        Assert.NotEqual(Breaking("2019-06-25").Digest, Breaking("2019-06-26").Digest);
        Assert.NotEqual(Healing("2019-04-02").Digest, Healing("2019-04-03").Digest);
        Assert.NotEqual(Late(3).Digest, Late(4).Digest);

        PlanPreview At(Facts seen, int hoursLater) => new(seen, new PlanChange([], [new MeetingTime(meeting.Id, meeting.BodyId, meeting.StartsAt, meeting.StartsAt.AddHours(hoursLater))]));

        // the council's next meeting after the checkpoint is in September, whichever day in June the decision was planned to end on
        PlanPreview Breaking(string end) => new(
            With(2, step => step with { Start = Day("2019-06-24"), End = Day(end) }, [new(2019, 6, 24, 18, 0, 0), new(2019, 9, 30, 18, 0, 0)]), Moved(1, "2019-07-01"));

        PlanPreview Healing(string day) => new(
            With(3, step => step with { Start = Day(day), End = Day(day) }, [new(2019, 6, 24, 18, 0, 0)]), Moved(3, "2019-06-24"));

        // both are moved to a day too near for a notice; one of them answers no matter and has none
        PlanPreview Late(int number) => new(
            With(number, step => step with { MatterId = null }), new PlanChange([.. Moved(3, "2019-04-05").Steps, .. Moved(4, "2019-04-05").Steps]));

        Facts With(int number, Func<StepFacts, StepFacts> change, IReadOnlyList<DateTime>? meetings = null) => facts with
        {
            Steps = [.. facts.Steps.Select(step => step.Number == number ? change(step) : step)],
            Bodies = [.. facts.Bodies.Select(body => body.Id == _town.Council.Id ? body with { MeetingsAt = meetings ?? [] } : body)],
        };
    }

    [Fact]
    public void No_change_leaves_the_facts_as_they_are_and_other_days_for_steps_leave_calendars_and_agendas()
    {
        SummonedBoardMeeting();
        Lay(StepKind.Checkpoint, "2019-05-01");
        var facts = _town.Facts;

        Assert.Same(facts, new PlanChange([]).ApplyTo(facts));
        var moved = Moved(1, "2019-05-02").ApplyTo(facts);
        Assert.Equal(Day("2019-05-02"), moved.Steps[0].End);
        Assert.Same(facts.Bodies, moved.Bodies);
        Assert.Same(facts.AgendaItems, moved.AgendaItems);
    }

    [Fact]
    public void A_moved_meeting_takes_its_items_along_and_stands_in_the_calendar_and_among_the_agendas_in_its_new_order()
    {
        var matter = Open(MatterSubject.Plan);
        var first = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        var second = _town.Plan(_town.Board, new DateTime(2019, 6, 4, 9, 0, 0));
        var past = _town.Plan(_town.Board, new DateTime(2019, 7, 2, 9, 0, 0));
        var today = _town.Plan(_town.Board, new DateTime(2019, 8, 20, 9, 0, 0));
        _town.PutUp(first, matter);
        _town.PutUp(first, matter);
        _town.PutUp(second, matter);
        var moved = new PlanChange([], [Time(first, "2019-06-11"), Time(past, "2019-03-31"), Time(today, "2019-04-01")]).ApplyTo(_town.Facts);

        Assert.Equal([Day("2019-04-01"), Day("2019-06-04"), Day("2019-06-11")], moved.Body(_town.Board.Id)!.MeetingsAt.Select(DateOnly.FromDateTime));
        Assert.Equal(
            [(second.Id, 1, Day("2019-06-04")), (first.Id, 1, Day("2019-06-11")), (first.Id, 2, Day("2019-06-11"))],
            moved.AgendaItems.Select(item => (item.MeetingId, item.Number, DateOnly.FromDateTime(item.StartsAt))));

        static MeetingTime Time(Meeting meeting, string day) => new(meeting.Id, meeting.BodyId, meeting.StartsAt, Day(day).ToDateTime(new TimeOnly(9, 0)));
    }

    [Fact]
    public void What_follows_holds_for_the_rest_of_the_day_until_a_meeting_begins()
    {
        _town.Now = new DateTime(2019, 5, 8, 8, 0, 0);
        _town.PutUp(_town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0)), Open(MatterSubject.Plan));
        var (before, after) = (new ProcessWeighing(_town.Facts), At(10));

        Assert.True(before.HoldsAt(new DateTime(2019, 5, 8, 8, 59, 0)));
        Assert.False(before.HoldsAt(new DateTime(2019, 5, 8, 9, 0, 0)));
        Assert.False(before.HoldsAt(new DateTime(2019, 5, 8, 9, 1, 0)));
        Assert.True(after.HoldsAt(new DateTime(2019, 5, 8, 23, 59, 0)));
        Assert.False(after.HoldsAt(new DateTime(2019, 5, 9, 0, 0, 0)));
        Assert.True(after.HoldsAt(new DateTime(2019, 5, 8, 9, 1, 0)));
        Assert.False(after.HoldsAt(new DateTime(2019, 5, 8, 8, 59, 0)));

        // what is answered at the very moment is not yet before it, and is before the next
        Assert.False(At(9).HoldsAt(new DateTime(2019, 5, 8, 9, 1, 0)));
        Assert.True(At(9).HoldsAt(new DateTime(2019, 5, 8, 9, 0, 0)));

        ProcessWeighing At(int hour) => new(_town.Facts with { Now = new DateTime(2019, 5, 8, hour, 0, 0) });
    }

    /// <summary>A meeting of the board on 8 May with the plan on its agenda, and its summons sent out.</summary>
    private Meeting SummonedBoardMeeting()
    {
        var meeting = _town.Plan(_town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        _town.PutUp(meeting, Open(MatterSubject.Plan));
        _town.Do(new SendSummons(_town.Board.Id, meeting.Id, null));
        return meeting;
    }

    private Consultation Send(int step, params GoverningBody[] bodies)
    {
        _town.Do(new AddConsultation(
            _town.Process.Id, _town.Process.Steps[step - 1].Id, "Remiss", "Hur bidrar ni?", Day("2019-05-09"), [.. bodies.Select(body => body.Id)]));
        var consultation = _town.Records.All<Consultation>().MaxBy(each => each.Number)!;
        _town.Do(new DispatchConsultation(_town.Process.Id, consultation.Id, null, Day("2019-04-01")));
        return consultation;
    }

    private Matter Open(MatterSubject subject) => _town.Open(subject, (_town.Board, StageEnding.Proposes), (_town.Council, StageEnding.Decides));

    private static ExpectedPoint Adopts(MatterSubject subject) => new(PointKind.Decides, subject, Settlement.Adopts, null);

    private ExpectedPoint Proposes(MatterSubject subject) => new(PointKind.Proposes, subject, Settlement.None, _town.Council.Id);

    private void Lay(StepKind kind, string day, GoverningBody? body = null, Matter? matter = null, IReadOnlyList<int>? after = null, ExpectedPoint? expected = null) =>
        _town.Process.AddStep(new StepDraft(
            "Steg", "Step", kind, body?.Id, Day(day), Day(day), false, after ?? [], "", matter?.Id, expected is null ? [] : [expected], false));

    private PlanChange Moved(int number, string day) => new([new StepDates(_town.Process.Steps[number - 1].Id, Day(day), Day(day))]);

    private PlanPreview Move(int number, string day) => new(_town.Facts, Moved(number, day));

    private PlanPreview Move(params (int Number, string Day)[] steps) => Preview([.. steps.SelectMany(step => Moved(step.Number, step.Day).Steps)], []);

    private PlanPreview Move(Meeting meeting, DateTime to) => Preview([], [new MeetingTime(meeting.Id, meeting.BodyId, meeting.StartsAt, to)]);

    private PlanPreview Preview(IReadOnlyList<StepDates> steps, IReadOnlyList<MeetingTime> meetings) => new(_town.Facts, new PlanChange(steps, meetings));

    private static List<string> Codes(PlanPreview preview) => [.. preview.Bodies.Select(body => body.Code)];

    private static List<string> Missed(PlanPreview preview) => [.. preview.DeadlinesMissed.Select(missed => $"{missed.Mark.Kind} {missed.Mark.Day:yyyy-MM-dd}")];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
