using System.Diagnostics;
using System.Globalization;
using CsCheck;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Processes;

/// <summary>Forecast, slack and critical path: over random plans against an oracle, over the memo's autumn, and from the facts of a small town.</summary>
public sealed class ScheduleTests
{
    private static readonly TimeSpan Few = TimeSpan.FromMilliseconds(5);
    private static readonly int RandomPlans = RandomRuns.Of(1200);

    [Fact]
    public void On_random_plans_forecast_and_slack_agree_with_trying_every_number_of_days()
    {
        long slacks = 0, whole = 0, broken = 0, none = 0;

        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var (steps, today) = RandomPlan(new Random(seed));
                var schedule = new ProcessSchedule(steps, today);
                var oracle = new ScheduleOracle(steps, today);

                foreach (var step in schedule.Steps)
                {
                    var expected = oracle.Forecast.TryGetValue(step.Number, out var forecast) ? forecast : ((DateOnly, DateOnly)?)null;
                    Assert.Equal(expected, step.Start is null ? null : (step.Start.Value, step.End!.Value));
                    Assert.True(step.Outcome is not null || step.Start is null || step.Start >= today, "nothing is forecast before today");
                    var (slack, isBroken) = oracle.SlackOf(step.Number);
                    Assert.Equal((slack, isBroken), (step.Slack, step.IsBroken));
                    Assert.Equal(slack is null, step.Limit is null);
                    Interlocked.Increment(ref isBroken ? ref broken : ref slack is null ? ref none : ref slacks);

                    if (slack is not null && oracle.IsWhole)
                    {
                        Assert.Equal(oracle.SlackByWholePlan(step.Number), slack);
                        Interlocked.Increment(ref whole);
                    }
                }
            },
            iter: RandomPlans);

        TestContext.Current.TestOutputHelper?.WriteLine($"{slacks} slacks, {whole} of them also by the whole plan, {broken} broken, {none} without a fixed date");
        Assert.All([slacks, whole, broken, none], count => Assert.True(!RandomRuns.AreWhole || count > RandomPlans / 4, $"{slacks} {whole} {broken} {none}"));
    }

    [Fact]
    public void The_critical_path_is_what_breaks_a_date_else_what_has_least_slack_and_the_step_it_would_break()
    {
        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var (steps, today) = RandomPlan(new Random(seed));
                var schedule = new ProcessSchedule(steps, today).Steps.ToList();
                var open = schedule.Where(step => step.Slack is not null).ToList();
                var movable = open.Where(step => !steps[step.Number - 1].IsDecisionMeeting).ToList();
                var weighed = movable.Count > 0 ? movable : open;
                var tightest = weighed.Where(step => step.Slack == weighed.Min(other => other.Slack)).ToList();
                var expected = open.Exists(step => step.IsBroken) ? open.Where(step => step.IsBroken).ToList() : tightest;

                Assert.All(schedule.Where(step => step.Slack is null), step => Assert.False(step.IsCritical));
                Assert.Equal(open.Count > 0, schedule.Exists(step => step.IsCritical));
                Assert.Equal(
                    expected.SelectMany(step => new[] { step.Number, step.Limit!.Step }).Distinct().Order(),
                    schedule.Where(step => step.IsCritical).Select(step => step.Number));
            },
            iter: RandomPlans);
    }

    [Fact]
    public void From_12_September_the_programme_cannot_be_decided_on_30_September_and_the_budget_stays()
    {
        var schedule = new ProcessSchedule(MemosAutumn(Day("2019-09-12")), Day("2019-09-12"));

        // KS has no meeting left before the one on the budget, and KF then none before its own
        Assert.Equal(Day("2019-10-30"), schedule.Step(20).End);
        Assert.Equal((Day("2019-11-25"), 56, true), (schedule.Step(21).End, schedule.Step(21).DaysLate, schedule.Step(21).IsBroken));
        Assert.Equal(new FixedDate(21, Day("2019-09-30"), false), schedule.Step(20).Limit);
        Assert.Equal((0, true), (schedule.Step(20).Slack, schedule.Step(20).IsBroken));
        Assert.Equal([20, 21], schedule.Steps.Where(step => step.IsCritical).Select(step => step.Number));
        Assert.Equal((Day("2019-11-25"), 0, false), (schedule.Step(24).End, schedule.Step(24).DaysLate, schedule.Step(24).IsBroken));
        Assert.Equal((Day("2019-10-30"), 1), (schedule.Step(23).End, schedule.Step(23).Slack));
        Assert.Equal(new FixedDate(23, Day("2019-10-31"), true), schedule.Step(23).Limit);
    }

    [Fact]
    public void The_day_before_everything_holds()
    {
        var schedule = new ProcessSchedule(MemosAutumn(Day("2019-09-11")), Day("2019-09-11"));

        Assert.All(schedule.Steps, step => Assert.Equal((0, false), (step.DaysLate, step.IsBroken)));
        Assert.Equal((18, new FixedDate(21, Day("2019-09-30"), false)), (schedule.Step(20).Slack, schedule.Step(20).Limit));
        Assert.Equal(0, schedule.Step(21).Slack);
        Assert.Equal([23], schedule.Steps.Where(step => step.IsCritical).Select(step => step.Number));
    }

    [Fact]
    public void Steps_that_wait_for_each_other_or_for_nothing_are_laid_out_as_if_they_did_not()
    {
        var today = Day("2019-03-01");
        var schedule = new ProcessSchedule(
            [
                new StepWork(1, Day("2019-03-10"), Day("2019-03-12"), [1, 3, 77]),
                new StepWork(2, Day("2019-03-11"), Day("2019-03-11"), [1]),
                new StepWork(3, Day("2019-03-05"), Day("2019-03-05"), [2, 2]),
                new StepWork(4, Day("2019-03-02"), Day("2019-03-02"), [3, 1]) { IsDecisionMeeting = true },
            ],
            today);

        Assert.Equal(["2019-03-12", "2019-03-11", "2019-03-05", "2019-03-13"], schedule.Steps.Select(step => $"{step.End:yyyy-MM-dd}"));
        Assert.Empty(schedule.Step(1).WaitsFor);
        Assert.Equal([1, 3], schedule.Step(4).WaitsFor);
        Assert.True(schedule.Step(1).IsBroken);
        Assert.Equal((0, true), (schedule.Step(3).Slack, schedule.Step(3).IsBroken));
        Assert.Null(schedule.Step(2).Slack);
    }

    [Fact]
    public void Three_hundred_steps_take_a_few_milliseconds_and_a_chain_of_thirty_thousand_does_not_fall()
    {
        var today = Day("2019-01-01");
        DateOnly[] meetings = [.. Enumerable.Range(0, 600).Select(index => today.AddDays(index * 7))];
        var quickest = TimeSpan.MaxValue;

        // the machine may be at other work: one quick run is enough to show how long it takes
        for (var run = 0; run < 500 && quickest >= Few; run++)
        {
            var clock = Stopwatch.StartNew();
            Assert.Equal(300, new ProcessSchedule(Chain(300), today).Steps.Count());
            quickest = clock.Elapsed < quickest ? clock.Elapsed : quickest;
        }

        Assert.True(quickest < Few, $"{quickest}");
        Assert.Equal(today.AddDays(29_999), new ProcessSchedule([.. Chain(30_000).Select(step => step with { Meetings = [] })], today).Step(30_000).End);

        List<StepWork> Chain(int count) =>
        [
            .. Enumerable.Range(1, count).Select(number => new StepWork(number, today, today, [.. Enumerable.Range(Math.Max(1, number - 5), Math.Min(5, number - 1))])
            {
                Meetings = number % 3 == 0 ? meetings : [],
                IsDecisionMeeting = number % 50 == 0,
            }),
        ];
    }

    [Fact]
    public void A_done_step_is_forecast_as_its_outcome_and_a_step_not_held_as_nothing()
    {
        var town = new Town();
        var (council, matter) = (town.Council, town.Open(MatterSubject.Goals, (town.Board, StageEnding.Proposes), (town.Council, StageEnding.Decides)));
        Plan(town, StepKind.Checkpoint, null, "2019-03-01");
        Plan(town, StepKind.Checkpoint, null, "2019-03-02", after: [1]);
        Plan(town, StepKind.Decision, council, "2019-04-01", matter.Id, [1, 2]);
        town.Do(new NoteOutcome(town.Process.Id, town.Process.Steps[0].Id, null, true, Day("2019-03-20"), "Hölls"));
        town.Do(new NoteOutcome(town.Process.Id, town.Process.Steps[1].Id, null, false, Day("2019-03-21"), "Ställdes in"));
        var schedule = Schedule(town);

        Assert.Equal((Day("2019-03-20"), Day("2019-03-20"), Day("2019-03-20")), (schedule.Step(1).Outcome, schedule.Step(1).Start, schedule.Step(1).End));
        Assert.Equal(Day("2019-03-01"), schedule.Step(1).BaselineEnd);
        Assert.Equal((null, null, null), (schedule.Step(2).Outcome, schedule.Step(2).Start, schedule.Step(2).Slack));
        Assert.Empty(schedule.Step(3).WaitsFor);
        Assert.Equal((Day("2019-04-01"), 0), (schedule.Step(3).End, schedule.Step(3).Slack));
    }

    [Fact]
    public void A_step_of_a_body_with_meetings_falls_on_the_next_one_that_is_not_cancelled()
    {
        var town = new Town();
        var matter = town.Open(MatterSubject.Programme, (town.Board, StageEnding.Proposes), (town.Council, StageEnding.Decides));
        Plan(town, StepKind.Preparation, town.Board, "2019-04-03", matter.Id);
        Plan(town, StepKind.Preparation, town.Board, "2019-04-03", "2019-04-20");
        Assert.Equal(Day("2019-04-03"), Schedule(town).Step(1).End);

        var cancelled = town.Plan(town.Board, new DateTime(2019, 4, 10, 9, 0, 0));
        town.Plan(town.Board, new DateTime(2019, 5, 8, 9, 0, 0));
        town.Plan(town.Board, new DateTime(2019, 3, 1, 9, 0, 0));
        Assert.Equal(Day("2019-04-10"), Schedule(town).Step(1).End);

        town.Do(new CancelMeeting(town.Board.Id, cancelled.Id, null, "Inga ärenden"));
        Assert.Equal((Day("2019-05-08"), 35), (Schedule(town).Step(1).End, Schedule(town).Step(1).DaysLate));

        // work over several days that answers no matter is not done at a meeting
        Assert.Equal((Day("2019-04-03"), Day("2019-04-20")), (Schedule(town).Step(2).Start, Schedule(town).Step(2).End));

        town.Now = new DateTime(2019, 6, 1, 12, 0, 0);
        Assert.Equal(Day("2019-06-01"), Schedule(town).Step(1).End);
    }

    [Fact]
    public void A_dialogue_that_is_not_opened_has_its_whole_length_ahead_and_an_open_one_what_is_left()
    {
        var town = new Town();
        Plan(town, StepKind.CitizenDialogue, null, "2019-03-15", "2019-04-07");
        town.WithAreas(4);
        town.DecideAreas();
        town.Now = new DateTime(2019, 3, 27, 12, 0, 0);
        var dialogue = town.PlanDialogue(town.Process.Steps[0].Id);
        Assert.Equal((Day("2019-03-27"), Day("2019-04-19")), (Schedule(town).Step(1).Start, Schedule(town).Step(1).End));

        town.Do(new OpenDialogue(town.Process.Id, dialogue.Id, null));
        Assert.Equal(Day("2019-04-07"), Schedule(town).Step(1).End);

        town.Now = new DateTime(2019, 4, 9, 12, 0, 0);
        Assert.Equal((Day("2019-04-09"), 2), (Schedule(town).Step(1).End, Schedule(town).Step(1).DaysLate));
    }

    [Fact]
    public void The_law_sets_days_for_the_council_and_the_budget()
    {
        var town = new Town();
        var goals = town.OpenGoals();
        var budget = town.Open(MatterSubject.ProgrammeBudget, (town.Board, StageEnding.Proposes), (town.Council, StageEnding.Decides));
        Plan(town, StepKind.Decision, town.Council, "2019-06-24", goals.Id, [], new ExpectedPoint(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts, null));
        Plan(town, StepKind.Preparation, town.Board, "2019-10-30", budget.Id, [], new ExpectedPoint(PointKind.Proposes, MatterSubject.ProgrammeBudget, Settlement.None, town.Council.Id));
        Plan(town, StepKind.Decision, town.Council, "2019-11-25", budget.Id, [2], new ExpectedPoint(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts, null));
        Plan(town, StepKind.Checkpoint, town.Council, "2019-11-25");

        Assert.Equal(["Notice 2019-06-17", "Appeal 2019-07-31"], Marks(town, 1, "2019-06-24"));
        Assert.Equal(["BudgetProposed 2019-10-31"], Marks(town, 2, "2019-10-30"));
        Assert.Equal(
            ["Notice 2019-11-18", "BudgetPublished 2019-11-18", "BudgetDecided 2019-11-30", "Appeal 2020-01-02"], Marks(town, 3, "2019-11-25"));
        Assert.Empty(Marks(town, 4, "2019-11-25"));
        Assert.Equal((1, true), (Schedule(town).Step(2).Slack, Schedule(town).Step(2).Limit!.IsStatutory));

        town.Do(new NoteBudgetFacts(town.Process.Id, budget.Id, null, null, "Skatteunderlaget kom sent", null, null));
        Assert.Equal(["BudgetProposed 2019-11-30"], Marks(town, 2, "2019-10-30"));

        // the council's own meeting is now what breaks first
        Assert.Equal((25, new FixedDate(3, Day("2019-11-25"), false)), (Schedule(town).Step(2).Slack, Schedule(town).Step(2).Limit));
    }

    [Fact]
    public void Of_two_dates_on_one_day_that_a_step_would_break_the_lowest_number_is_the_limit_and_the_plans_own_before_the_laws()
    {
        var schedule = new ProcessSchedule(
            [
                Step(1, "2019-11-20"),
                Step(2, "2019-11-30", 1) with { IsDecisionMeeting = true, StatutoryDay = Day("2019-11-30") },
                Step(3, "2019-11-30", 1) with { IsDecisionMeeting = true },
            ],
            Day("2019-03-27"));

        Assert.Equal(new FixedDate(2, Day("2019-11-30"), false), schedule.Step(1).Limit);
        Assert.Equal(new FixedDate(2, Day("2019-11-30"), false), schedule.Step(2).Limit);
    }

    [Fact]
    public void A_step_before_one_at_a_meeting_has_until_the_day_before_the_last_meeting_in_time_however_long_that_one_is_planned_to_be()
    {
        var schedule = new ProcessSchedule(
            [
                Step(1, "2019-06-10"),
                new StepWork(2, Day("2019-06-18"), Day("2019-06-23"), [1]) { Meetings = [Day("2019-06-20")] },
                Step(3, "2019-06-23", 2) with { IsDecisionMeeting = true },
            ],
            Day("2019-03-27"));

        // the council's day is 23 June, the only meeting before it 20 June
        Assert.Equal((9, new FixedDate(3, Day("2019-06-23"), false)), (schedule.Step(1).Slack, schedule.Step(1).Limit));
    }

    [Fact]
    public void A_step_planned_too_late_for_a_date_breaks_it_by_itself_and_one_that_only_follows_it_does_not()
    {
        var schedule = new ProcessSchedule(
            [Step(1, "2019-06-24"), Step(2, "2019-06-20", 1), Step(3, "2019-06-24", 2) with { IsDecisionMeeting = true }], Day("2019-03-27"));

        Assert.Equal([(true, true), (true, false), (true, false)], schedule.Steps.Select(step => (step.IsBroken, step.IsBrokenByItself)));
    }

    [Fact]
    public void A_meeting_must_be_called_when_the_calendar_ends_too_early_and_not_when_the_body_has_no_calendar()
    {
        var schedule = new ProcessSchedule(
            [Step(1, "2019-06-24") with { Meetings = [Day("2019-06-23")] }, Step(2, "2019-06-24") with { Meetings = [Day("2019-06-24")] }, Step(3, "2019-06-24")], Day("2019-03-27"));

        Assert.Equal([true, false, false], schedule.Steps.Select(step => step.NeedsMeeting));
    }

    [Fact]
    public void When_only_decisions_are_left_they_are_the_critical_path()
    {
        var schedule = new ProcessSchedule([Step(1, "2019-06-24") with { IsDecisionMeeting = true }, Step(2, "2019-07-01")], Day("2019-03-27"));

        Assert.Equal([1], schedule.Steps.Where(step => step.IsCritical).Select(step => step.Number));
    }

    [Fact]
    public void A_decision_that_nothing_presses_is_not_critical_beside_one_that_something_does()
    {
        var schedule = new ProcessSchedule(
            [Step(1, "2019-06-23"), Step(2, "2019-06-24", 1) with { IsDecisionMeeting = true }, Step(3, "2019-09-30") with { IsDecisionMeeting = true }], Day("2019-03-27"));

        Assert.Equal([0, 0, 0], schedule.Steps.Select(step => step.Slack));
        Assert.Equal([1, 2], schedule.Steps.Where(step => step.IsCritical).Select(step => step.Number));
    }

    [Fact]
    public void A_step_done_on_a_day_that_is_not_known_counts_as_done_on_its_planned_day()
    {
        var schedule = new ProcessSchedule([Step(1, "2019-04-20") with { IsDone = true }, Step(2, "2019-04-01", 1)], Day("2019-03-27"));

        Assert.Equal((Day("2019-04-20"), Day("2019-04-21")), (schedule.Step(1).Outcome, schedule.Step(2).Start));
    }

    [Theory]
    [InlineData("2019-04-10", null)]
    [InlineData(null, "2019-04-10")]
    public void A_decision_with_only_a_first_or_only_a_last_day_is_expected_and_fixed_on_that_day(string? start, string? end)
    {
        var town = new Town();
        town.Process.AddStep(new StepDraft(
            "Steg", "Step", StepKind.Decision, null, start is null ? null : Day(start), end is null ? null : Day(end), false, [], "", null, [], false));

        Assert.Equal((Day("2019-04-10"), Day("2019-04-10"), 0), (Schedule(town).Step(1).Start, Schedule(town).Step(1).End, Schedule(town).Step(1).DaysLate));
        Assert.Equal(new FixedDate(1, Day("2019-04-10"), false), Schedule(town).Step(1).Limit);
    }

    [Fact]
    public void A_step_of_one_day_or_on_a_matter_is_done_at_a_meeting_and_the_meeting_of_today_is_one()
    {
        var town = new Town();
        var matter = town.Open(MatterSubject.Programme, (town.Board, StageEnding.Proposes), (town.Council, StageEnding.Decides));
        town.Plan(town.Board, new DateTime(2019, 3, 27, 9, 0, 0));
        town.Plan(town.Board, new DateTime(2019, 4, 10, 9, 0, 0));
        Plan(town, StepKind.Checkpoint, town.Board, "2019-03-20");
        Plan(town, StepKind.Checkpoint, town.Board, "2019-03-28");
        town.Process.AddStep(new StepDraft(
            "Steg", "Step", StepKind.Preparation, town.Board.Id, Day("2019-03-28"), Day("2019-04-02"), false, [], "", matter.Id, [], false));

        Assert.Equal(["2019-03-27", "2019-04-10", "2019-04-10"], Schedule(town).Steps.Select(step => $"{step.End:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("2019-11-25", null, "BudgetDecided 2019-11-30")]
    [InlineData(null, "2020-01-07", "BudgetDecided 2019-11-30")]
    [InlineData("2019-12-30", "2020-04-07", "BudgetDecided 2020-11-30")]
    public void The_laws_day_for_the_budget_is_that_of_the_budget_due_when_the_decision_is_planned_to_end(string? start, string? end, string mark)
    {
        var town = new Town();
        var budget = town.Open(MatterSubject.ProgrammeBudget, (town.Board, StageEnding.Proposes), (town.Council, StageEnding.Decides));
        town.Process.AddStep(new StepDraft(
            "Steg", "Step", StepKind.Decision, town.Council.Id, start is null ? null : Day(start), end is null ? null : Day(end), false, [], "", budget.Id,
            [new ExpectedPoint(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts, null)], false));

        Assert.Equal([mark], StatutoryMark.Of(town.Facts, town.Facts.Steps[0], null).Select(each => $"{each.Kind} {each.Day:yyyy-MM-dd}"));
    }

    private static ProcessSchedule Schedule(Town town) => new(town.Facts, new PlanView(town.Facts));

    private static List<string> Marks(Town town, int number, string meeting) =>
        [.. StatutoryMark.Of(town.Facts, town.Facts.Steps[number - 1], Day(meeting)).Select(mark => $"{mark.Kind} {mark.Day:yyyy-MM-dd}")];

    private static void Plan(Town town, StepKind kind, GoverningBody? body, string start, string end) => town.Process.AddStep(
        new StepDraft("Steg", "Step", kind, body?.Id, Day(start), Day(end), false, [], "", null, [], false));

    private static void Plan(
        Town town, StepKind kind, GoverningBody? body, string day, Guid? matter = null, IReadOnlyList<int>? after = null, params ExpectedPoint[] expected) =>
        town.Process.AddStep(new StepDraft("Steg", "Step", kind, body?.Id, Day(day), Day(day), false, after ?? [], "", matter, expected, false));

    /// <summary>The memo's autumn after the strategy day, with the meetings that stood in the calendar.</summary>
    private static List<StepWork> MemosAutumn(DateOnly today)
    {
        var board = Meetings("2019-09-11", "2019-10-30");
        var council = Meetings("2019-09-30", "2019-11-25");

        return
        [
            Step(17, "2019-06-24") with { IsDone = true, DoneOn = Day("2019-06-24") },
            Step(18, "2019-08-28", 17) with { IsDone = true, DoneOn = Day("2019-08-28") },
            Step(19, "2019-09-05", 18) with { IsDone = true, DoneOn = Day("2019-09-05") },
            Step(20, "2019-09-11", 19) with { Meetings = board },
            Step(21, "2019-09-30", 20) with { Meetings = council, IsDecisionMeeting = true },
            new StepWork(22, Day("2019-06-25"), Day("2019-10-15"), [17]),
            Step(23, "2019-10-30", 22) with { Meetings = board, StatutoryDay = Day("2019-10-31") },
            Step(24, "2019-11-25", 23) with { Meetings = council, IsDecisionMeeting = true, StatutoryDay = Day("2019-11-30") },
        ];

        DateOnly[] Meetings(params string[] days) => [.. days.Select(Day).Where(day => day >= today)];
    }

    private static StepWork Step(int number, string day, params int[] after) => new(number, Day(day), Day(day), after);

    private static (List<StepWork> Steps, DateOnly Today) RandomPlan(Random random)
    {
        var first = new DateOnly(2019, 1, 1);
        var today = first.AddDays(random.Next(60));
        var count = random.Next(2, 13);
        var hasRings = random.Next(5) == 0;
        DateOnly[][] calendars = [.. Enumerable.Range(0, 2).Select(_ => Enumerable.Range(0, random.Next(1, 7)).Select(_ => today.AddDays(random.Next(150))).Distinct().Order().ToArray())];

        return (
            [
                .. Enumerable.Range(1, count).Select(number =>
                {
                    // later steps lie later as a rule, so that many plans hold from the beginning
                    var start = random.Next(12) == 0 ? (DateOnly?)null : first.AddDays((number * 12) + random.Next(30));
                    var fate = random.Next(10);
                    var isDecision = random.Next(4) == 0;

                    return new StepWork(
                        number, start, start?.AddDays(random.Next(3) == 0 ? random.Next(12) : 0),
                        [.. Enumerable.Range(hasRings ? 0 : 1, hasRings ? count + 1 : number - 1).Where(_ => random.Next(3) == 0)])
                    {
                        IsDone = fate == 0,
                        DoneOn = fate == 0 ? today.AddDays(-random.Next(40)) : null,
                        IsSkipped = fate == 1,
                        MustBegin = fate == 2,
                        Meetings = random.Next(3) == 0 ? calendars[random.Next(2)] : [],
                        IsDecisionMeeting = isDecision,
                        StatutoryDay = random.Next(8) == 0 ? today.AddDays(random.Next(200)) : null,
                    };
                }),
            ],
            today);
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
