using System.Text.Json;
using CsCheck;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>What a change of the plan is said to do is what it does; and what it is said to do is what a secretary needs to know.</summary>
public sealed class ReplanningTests
{
    private static readonly int Changes = RandomRuns.Of(1000);

    [Fact]
    public void The_preview_of_a_change_is_always_what_saving_it_does()
    {
        long moved = 0, broken = 0, healed = 0, summonses = 0, lacking = 0;

        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var random = new Random(seed);
                var plan = new Plan(random);
                var change = plan.RandomChange(random);
                var preview = new PlanPreview(plan.Town.Facts, change);

                plan.Save(change);
                var saved = plan.Town.Facts;
                var view = new PlanView(saved);

                Assert.Equal(Written(new ProcessSchedule(saved, view).Steps), Written(preview.ScheduleAfter.Steps));
                Assert.Equal(view.Steps.Select(step => step.State), preview.PlanAfter.Steps.Select(step => step.State));
                Interlocked.Add(ref moved, preview.Steps.Count(effect => effect is { HasMoved: true, IsReplanned: false }));
                Interlocked.Add(ref broken, preview.Broken.Count);
                Interlocked.Add(ref healed, preview.Healed.Count);
                Interlocked.Add(ref summonses, preview.Summonses.Count);
                Interlocked.Add(ref lacking, preview.WithoutMeeting.Count);
            },
            iter: Changes);

        TestContext.Current.TestOutputHelper?.WriteLine($"{moved} steps moved along, {broken} dates broken, {healed} healed, {summonses} summonses wrong, {lacking} without a meeting");
        Assert.All([moved, broken, healed, summonses, lacking], count => Assert.True(!RandomRuns.AreWhole || count > Changes / 50, $"{moved} {broken} {healed} {summonses} {lacking}"));
    }

    [Fact]
    public void What_follows_at_one_moment_follows_at_every_moment_at_which_it_is_said_to_hold()
    {
        long held = 0, differed = 0;

        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var random = new Random(seed);
                var plan = new Plan(random);
                var facts = plan.Town.Facts;
                // most often on a day of a meeting, which begins at nine
                var day = random.Next(4) == 0 ? facts.Now.Date : facts.AgendaItems[random.Next(facts.AgendaItems.Count)].StartsAt.Date;
                var (first, second) = (facts with { Now = day.AddHours(random.Next(6, 12)) }, facts with { Now = day.AddHours(random.Next(6, 12)).AddDays(random.Next(5) == 0 ? 1 : 0) });
                var (one, other) = (new ProcessWeighing(first), new ProcessWeighing(second));

                if (one.HoldsAt(second.Now))
                {
                    Interlocked.Increment(ref held);
                    Assert.Equal(Weighed(one), Weighed(other));
                }
                else if (Weighed(one) != Weighed(other))
                {
                    Interlocked.Increment(ref differed);
                }
            },
            iter: Changes);

        TestContext.Current.TestOutputHelper?.WriteLine($"{held} held, {differed} differed");
        Assert.True(!RandomRuns.AreWhole || (held > Changes / 10 && differed > Changes / 50), $"{held} {differed}");
    }

    [Fact]
    public void What_does_not_differ_is_not_named()
    {
        var plan = new Plan();
        var board = plan.Step(2);
        var preview = new PlanPreview(plan.Town.Facts, new PlanChange([new StepDates(board.Id, board.Start!.Value, board.End!.Value)]));

        Assert.Empty(preview.Steps);
        Assert.Empty(preview.Bodies);
        Assert.Empty(preview.Broken);
    }

    [Fact]
    public void With_the_boards_meeting_a_week_later_the_council_still_holds_and_has_lost_a_week()
    {
        var plan = new Plan();
        var meeting = plan.MeetingOf(plan.Town.Board, Day(5, 8));
        var preview = new PlanPreview(plan.Town.Facts, new PlanChange([], [new MeetingTime(meeting.Id, meeting.BodyId, meeting.StartsAt, meeting.StartsAt.AddDays(7))]));

        var effect = Assert.Single(preview.Steps, step => step.Before.Number == 2);
        Assert.Equal((7, 7), (effect.DaysLater, effect.SlackLost));
        Assert.Empty(preview.Broken);
        Assert.Equal(["KS"], preview.Bodies.Select(body => body.Code));
    }

    [Fact]
    public void A_step_moved_to_a_day_without_a_meeting_falls_on_the_next_and_the_meeting_that_could_move_is_named()
    {
        var plan = new Plan();
        var preview = new PlanPreview(plan.Town.Facts, new PlanChange([new StepDates(plan.Step(2).Id, Day(5, 15), Day(5, 15))]));
        var lack = Assert.Single(preview.WithoutMeeting);

        Assert.Equal(("KS", Day(5, 15), Day(6, 4)), (lack.Body.Code, lack.Day, lack.Next!.Value));
        Assert.Equal(Day(5, 8), DateOnly.FromDateTime(lack.Item!.StartsAt));
        Assert.Equal(Day(6, 4), preview.ScheduleAfter.Step(2).End);
    }

    [Fact]
    public void When_the_calendar_has_no_meeting_left_one_must_be_called_and_the_councils_day_breaks()
    {
        var plan = new Plan();
        var preview = new PlanPreview(plan.Town.Facts, new PlanChange([new StepDates(plan.Step(2).Id, Day(6, 25), Day(6, 25))]));

        Assert.Null(Assert.Single(preview.WithoutMeeting).Next);
        Assert.Equal([(3, Day(6, 24))], preview.Broken.Select(limit => (limit.Step, limit.Day)));
        Assert.Contains(preview.Steps, effect => effect is { Before.Number: 2, Breaks: true });
        Assert.True(preview.ScheduleAfter.Step(3).IsBroken);
    }

    [Fact]
    public void A_summons_that_has_been_sent_is_named_when_its_meeting_moves_or_its_step_does()
    {
        var plan = new Plan();
        var meeting = plan.MeetingOf(plan.Town.Board, Day(5, 8));
        plan.Town.Now = new DateTime(2019, 4, 9, 9, 0, 0);
        plan.Town.Do(new SendSummons(meeting.BodyId, meeting.Id, null));

        var moved = new PlanPreview(plan.Town.Facts, new PlanChange([], [new MeetingTime(meeting.Id, meeting.BodyId, meeting.StartsAt, meeting.StartsAt.AddDays(7))]));
        Assert.Equal(meeting.StartsAt.AddDays(7), Assert.Single(moved.Summonses).To);

        var left = new PlanPreview(plan.Town.Facts, new PlanChange([new StepDates(plan.Step(2).Id, Day(6, 4), Day(6, 4))]));
        Assert.Null(Assert.Single(left.Summonses).To);
        Assert.Empty(new PlanPreview(plan.Town.Facts, new PlanChange([new StepDates(plan.Step(3).Id, Day(9, 30), Day(9, 30))])).Summonses);
    }

    [Fact]
    public void A_council_meeting_moved_so_near_that_its_notice_is_too_late_misses_the_laws_day()
    {
        var plan = new Plan();
        var council = plan.MeetingOf(plan.Town.Council, Day(6, 24));
        plan.Town.Now = new DateTime(2019, 6, 10, 9, 0, 0);
        var preview = new PlanPreview(plan.Town.Facts, new PlanChange([new StepDates(plan.Step(3).Id, Day(6, 13), Day(6, 13))], [new MeetingTime(council.Id, council.BodyId, council.StartsAt, new DateTime(2019, 6, 13, 18, 0, 0))]));

        Assert.DoesNotContain(preview.DeadlinesMissed, missed => missed.Mark.Day >= Day(6, 10));
        Assert.All(preview.DeadlinesMissed, missed => Assert.Equal(StatutoryMarkKind.Notice, missed.Mark.Kind));
    }

    [Fact]
    public void The_earliest_day_of_the_council_is_said_whatever_day_it_is_planned_for()
    {
        var plan = new Plan();
        var later = new PlanPreview(plan.Town.Facts, new PlanChange([new StepDates(plan.Step(3).Id, Day(9, 30), Day(9, 30))]));

        Assert.Equal((Day(6, 24), Day(6, 24)), (later.Schedule.Step(3).End, later.Schedule.Step(3).Earliest));
        Assert.Equal((Day(9, 30), Day(6, 24)), (later.ScheduleAfter.Step(3).End, later.ScheduleAfter.Step(3).Earliest));
    }

    [Fact]
    public void A_what_if_plan_changes_nothing_until_it_is_carried_out()
    {
        var plan = new Plan();
        var before = Written(new ProcessSchedule(plan.Town.Facts, new PlanView(plan.Town.Facts)).Steps);
        StepDates[] steps = [new(plan.Step(3).Id, Day(9, 30), Day(9, 30))];

        plan.Town.Do(new SaveWhatIfPlan(plan.Town.Process.Id, null, null, new WhatIfDraft("I höst", "Om remissen dröjer", steps, [])));
        var whatIf = Assert.Single(plan.Town.Records.All<WhatIfPlan>());
        Assert.Equal(before, Written(new ProcessSchedule(plan.Town.Facts, new PlanView(plan.Town.Facts)).Steps));
        Assert.Equal((1, "I höst", null), (whatIf.Number, whatIf.Name, whatIf.CarriedOutAt));

        plan.Town.Do(new Replan(plan.Town.Process.Id, null, whatIf.Steps, "Remissen dröjer") { WhatIfPlanId = whatIf.Id });
        Assert.NotNull(whatIf.CarriedOutAt);
        Assert.Equal((Day(9, 30), Day(6, 24)), (plan.Step(3).End, plan.Step(3).Moves.Single().FromEnd));
    }

    [Fact]
    public void A_withdrawn_what_if_plan_is_neither_changed_nor_carried_out()
    {
        var plan = new Plan();
        var process = plan.Town.Process.Id;
        plan.Town.Do(new SaveWhatIfPlan(process, null, null, new WhatIfDraft("I höst", null, [new(plan.Step(3).Id, Day(9, 30), Day(9, 30))], [])));
        var whatIf = plan.Town.Records.All<WhatIfPlan>().Single();
        plan.Town.Do(new WithdrawWhatIfPlan(process, whatIf.Id, null, "Inte längre aktuell"));

        Assert.Throws<RecordNotFoundException>(() => plan.Town.Do(new SaveWhatIfPlan(process, whatIf.Id, null, new WhatIfDraft("Ny", null, [], []))));
        Assert.Throws<RecordNotFoundException>(() => plan.Town.Do(new Replan(process, null, whatIf.Steps, "Ändå") { WhatIfPlanId = whatIf.Id }));
        Assert.Throws<RecordNotFoundException>(() => plan.Town.Do(new SaveWhatIfPlan(process, null, null, new WhatIfDraft("Okänt", null, [new(Guid.CreateVersion7(), Day(9, 30), Day(9, 30))], []))));
    }

    private static DateOnly Day(int month, int day) => new(2019, month, day);

    private static string Weighed(ProcessWeighing weighing) => string.Join('\n', [
        Written(weighing.Schedule.Steps),
        .. weighing.Plan.Steps.Select(status => $"{status.Step.Number} {status.State} {status.Missing.Count} {status.DoneOn}"),
        $"{weighing.Standing.Verdict} {weighing.Standing.Slack} {weighing.Standing.Reasons.Count}",
        .. weighing.Duties.All.Select(duty => $"{duty.Kind} {duty.Subject} {duty.Since} {duty.By}"),
    ]);

    private static string Written(IEnumerable<StepSchedule> steps) => JsonSerializer.Serialize(steps);

    /// <summary>The goals' way from the working committee to the council, with a dialogue before and a consultation beside, and two meetings of each body.</summary>
    private sealed class Plan
    {
        private readonly Matter _matter;

        public Plan(Random? random = null)
        {
            Town.Now = new DateTime(2019, 4, 1, 9, 0, 0);
            Town.WithAreas(1);
            Town.WithGoals(1);
            _matter = Town.OpenGoals();
            Lay(Town.Committee, Day(4, 10), StepKind.Preparation, []);
            Lay(Town.Board, Day(5, 8), StepKind.Preparation, [1]);
            Lay(Town.Council, Day(6, 24), StepKind.Decision, [2]);
            Town.Process.AddStep(new StepDraft("Remiss", "Consultation", StepKind.Consultation, Town.Board.Id, Day(4, 11), Day(5, 2), false, [1], "", null, [], false));
            Town.Process.AddStep(new StepDraft("Utvecklingsdag", "Development day", StepKind.Dialogue, Town.Committee.Id, Day(5, 22), Day(5, 23), false, [2, 4], "", null, [], false));

            foreach (var (body, days) in new[]
            {
                (Town.Committee, new[] { Day(4, 10), Day(5, 22) }), (Town.Board, [Day(5, 8), Day(6, 4)]), (Town.Council, [Day(6, 24), Day(9, 30)]),
            })
            {
                foreach (var day in days)
                {
                    var meeting = Town.Plan(body, day.ToDateTime(new TimeOnly(9, 0)));

                    if (day == days[0])
                    {
                        Town.Pin(meeting, Town.PutUp(meeting, _matter), Town.Goals);

                        if (random?.Next(2) == 0)
                        {
                            Town.Do(new SendSummons(body.Id, meeting.Id, null));
                        }
                    }
                }
            }

            // often after the council's day, so that there is something to heal
            Town.Now = Town.Now.AddDays(random is null ? 0 : random.Next(random.Next(3) == 0 ? 85 : 0, 160));
        }

        public Town Town { get; } = new();

        public ProcessStep Step(int number) => Town.Process.Steps[number - 1];

        public Meeting MeetingOf(GoverningBody body, DateOnly day) =>
            Town.Records.All<Meeting>().Single(meeting => meeting.BodyId == body.Id && DateOnly.FromDateTime(meeting.StartsAt) == day);

        public PlanChange RandomChange(Random random)
        {
            var steps = Town.Process.Steps.Where(_ => random.Next(3) == 0).Select(step =>
            {
                var start = step.Start!.Value.AddDays(random.Next(-21, 200));
                return new StepDates(step.Id, start, start.AddDays(random.Next(0, 3) * random.Next(0, 9)));
            }).ToList();
            var meetings = Town.Records.All<Meeting>().Where(_ => random.Next(4) == 0)
                .Select(meeting => new MeetingTime(meeting.Id, meeting.BodyId, meeting.StartsAt, meeting.StartsAt.AddDays(random.Next(-14, 40)).AddHours(1))).ToList();

            return new PlanChange(steps, meetings);
        }

        public void Save(PlanChange change)
        {
            if (change.Steps.Count > 0)
            {
                Town.Do(new Replan(Town.Process.Id, null, change.Steps, "Ny tidplan"));
            }

            foreach (var meeting in change.Meetings)
            {
                Town.Do(new RescheduleMeeting(meeting.BodyId, meeting.MeetingId, null, meeting.To, MeetingKind.Ordinary, null));
            }
        }

        private void Lay(GoverningBody body, DateOnly day, StepKind kind, int[] after) => Town.Process.AddStep(new StepDraft(
            $"{body.Code} {day:d/M}", $"{body.Code} {day:d/M}", kind, body.Id, day, day, false, after, "", _matter.Id,
            [kind is StepKind.Decision ? new ExpectedPoint(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts, null) : new ExpectedPoint(PointKind.Proposes, MatterSubject.Goals, default, null)], false));
    }
}
