using CsCheck;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Calendar;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Tests.Shared;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>The plan check over the memo's plan as the memo writes it, gaps and all, and over random plans.</summary>
public sealed class PlanCheckTests
{
    private const int RandomPlans = 2000;

    [Fact]
    public void The_memos_plan_as_written_has_exactly_four_gaps()
    {
        Assert.Equal(
            [
                ("plan.responses", 10, "2019-05-09"),
                ("plan.prepared", 4, "2019-02-25"),
                ("plan.budget", 20, "2019-11-25"),
                ("plan.dialogue", 6, "2019-04-07"),
            ],
            Gaps(MemosPlan()));
    }

    [Fact]
    public void A_gap_names_its_step_the_days_and_the_meeting() =>
        Assert.Equal(
            [
                Finding.Of(Ref(10), "afterMeeting", "2019-05-09", "Steg 11", "2019-05-08"),
                Finding.Of(Ref(4), "noBoardStep", "2019-02-25"),
                Finding.Of(Ref(20), "noProposal", "2019-11-25", "2019-10-31"),
                Finding.Of(Ref(6), "tooShort", "2019-04-07", "Steg 9", "2019-04-10", "2", "5"),
            ],
            Rulebook.CheckPlan(MemosPlan()).SelectMany(violation =>
            {
                Town.MustBeSaid([violation]);
                return violation.Findings;
            }));

    [Theory]
    [InlineData("2019-10-31", true)]
    [InlineData("2019-11-01", false)]
    public void The_budget_is_proposed_in_October_to_its_last_day(string proposed, bool isInTime) =>
        Assert.Equal(isInTime, Gaps(new PlanFacts(
        [
            At(1, BodyKind.ExecutiveBoard, proposed, "programme-budget", MatterSubject.ProgrammeBudget, PointKind.Proposes),
            At(2, BodyKind.Council, "2019-11-25", "programme-budget", MatterSubject.ProgrammeBudget, PointKind.Decides, adopts: true),
        ])).Count == 0);

    [Fact]
    public void A_saved_plan_is_checked_as_it_stands_without_what_was_not_held()
    {
        var town = new Town();
        var matter = town.Open(MatterSubject.Goals, (town.Board, StageEnding.Proposes), (town.Council, StageEnding.Decides));
        town.Process.AddStep(Step(town.Board.Id, "2019-06-04", new ExpectedPoint(PointKind.Proposes, MatterSubject.Goals, Settlement.None, town.Council.Id), matter.Id));
        town.Process.AddStep(Step(town.Council.Id, "2019-06-24", new ExpectedPoint(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts, null), matter.Id, 1));
        var (board, council) = (town.Facts.Steps[0], town.Facts.Steps[1]);

        var plan = PlanFacts.Of(town.Facts);
        Assert.Equal(5, plan.WorkingDaysAfterDialogue);
        AssertSteps(
            [
                At(1, BodyKind.ExecutiveBoard, "2019-06-04", $"{matter.Id}", MatterSubject.Goals, PointKind.Proposes) with { Ref = board.Ref },
                At(2, BodyKind.Council, "2019-06-24", $"{matter.Id}", MatterSubject.Goals, PointKind.Decides, adopts: true, after: [1]) with { Ref = council.Ref },
            ],
            plan);
        Assert.Empty(Gaps(plan));

        town.Do(new NoteOutcome(town.Process.Id, board.Id, null, false, Day("2019-06-04"), "Ställdes in"));
        Assert.Equal([("plan.prepared", 2, "2019-06-24")], Gaps(PlanFacts.Of(town.Facts)));
    }

    [Fact]
    public void A_plan_being_made_is_checked_by_its_bodies_and_the_first_answer_that_is_more_than_a_note()
    {
        var (board, unknown) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var note = new ExpectedPoint(PointKind.Notes, MatterSubject.Dispatch, Settlement.None, null);
        var adopts = new ExpectedPoint(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts, null);
        var answering = Step(board, "2019-06-04", note) with { Expected = [note, adopts], TitleSv = "Beslut", TitleEn = "Decision" };
        var draft = new ProcessDraft("Mål", "Goals", null, Day("2020-01-01"), Day("2026-12-31"), 4, 5, [],
            [
                new MatterStepDraft(answering, "goals"),
                new MatterStepDraft(answering with { BodyId = unknown, After = [1] }, null),
                new MatterStepDraft(answering with { BodyId = null, Expected = [note] }, "goals"),
            ]);

        AssertSteps(
            [
                At(1, BodyKind.ExecutiveBoard, "2019-06-04", "goals", MatterSubject.Goals, PointKind.Decides, adopts: true) with { Ref = Ref(1) },
                new PlannedStep(Ref(2), StepKind.Decision, null, Day("2019-06-04"), Day("2019-06-04"), null, null, null, false, [1]),
                new PlannedStep(Ref(3), StepKind.Decision, null, Day("2019-06-04"), Day("2019-06-04"), "goals", null, null, false, []),
            ],
            PlanFacts.Of(draft, new Dictionary<Guid, BodyKind> { [board] = BodyKind.ExecutiveBoard }));

        static SubjectRef Ref(int number) => new(SubjectKind.Step, Guid.Empty, number, "Beslut") { Names = new SubjectNames("Beslut", "Decision") };
    }

    private static StepDraft Step(Guid bodyId, string day, ExpectedPoint expected, Guid? matter = null, params int[] after) =>
        new("Steg", "Step", StepKind.Decision, bodyId, Day(day), Day(day), false, after, "", matter, [expected], false);

    // a record compares its lists by reference
    private static void AssertSteps(IReadOnlyList<PlannedStep> expected, PlanFacts plan)
    {
        Assert.Equal(expected.Select(step => step.After), plan.Steps.Select(step => step.After));
        Assert.Equal(expected.Select(step => step with { After = [] }), plan.Steps.Select(step => step with { After = [] }));
    }

    [Theory]
    [InlineData("plan.responses")]
    [InlineData("plan.prepared")]
    [InlineData("plan.budget")]
    [InlineData("plan.dialogue")]
    public void Healing_any_one_leaves_the_other_three(string healed)
    {
        var plan = MemosPlan();
        List<PlannedStep> steps = [.. plan.Steps];

        switch (healed)
        {
            case "plan.responses":
                steps[9] = steps[9] with { End = new DateOnly(2019, 5, 7) };
                break;
            case "plan.prepared":
                steps.Add(At(21, BodyKind.ExecutiveBoard, "2019-02-06", "vision", MatterSubject.VisionAndValueBase, PointKind.Proposes));
                break;
            case "plan.budget":
                steps.Add(At(21, BodyKind.ExecutiveBoard, "2019-10-30", "programme-budget", MatterSubject.ProgrammeBudget, PointKind.Proposes));
                break;
            default:
                steps[5] = steps[5] with { End = new DateOnly(2019, 4, 2) };
                break;
        }

        var left = Gaps(plan with { Steps = steps });
        Assert.Equal(3, left.Count);
        Assert.DoesNotContain(left, gap => gap.Rule == healed);
    }

    [Fact]
    public void How_many_working_days_are_enough_is_the_processs_own_setting()
    {
        var plan = MemosPlan();

        Assert.Contains(Gaps(plan with { WorkingDaysAfterDialogue = 3 }), gap => gap.Rule == "plan.dialogue");
        Assert.DoesNotContain(Gaps(plan with { WorkingDaysAfterDialogue = 2 }), gap => gap.Rule == "plan.dialogue");
    }

    [Fact]
    public void The_executive_board_may_meet_on_the_same_day_before_the_council() =>
        Assert.Empty(Gaps(new PlanFacts(
        [
            At(1, BodyKind.ExecutiveBoard, "2019-06-24", "goals", MatterSubject.Goals, PointKind.Proposes),
            At(2, BodyKind.Council, "2019-06-24", "goals", MatterSubject.Goals, PointKind.Decides, adopts: true),
        ])));

    [Fact]
    public void A_council_step_without_a_day_is_weighed_when_it_has_one()
    {
        var undated = At(2, BodyKind.Council, "2019-06-24", "goals", MatterSubject.Goals, PointKind.Decides, adopts: true) with { Start = null, End = null };

        Assert.Empty(Gaps(new PlanFacts([undated])));
        Assert.Equal(["plan.prepared"], Gaps(new PlanFacts([undated with { Start = Day("2019-06-24"), End = Day("2019-06-24") }])).Select(gap => gap.Rule));
    }

    [Fact]
    public void On_random_plans_the_check_agrees_with_the_rules_text()
    {
        var found = 0;

        Gen.Int[0, int.MaxValue - 1].Sample(
            seed =>
            {
                var plan = RandomPlan(new Random(seed));
                var expected = PlanCheckOracle.Gaps(plan).Order().ToList();
                Assert.Equal(expected, Gaps(plan).Select(gap => $"{gap.Rule} {gap.Step}").Order());
                Interlocked.Add(ref found, expected.Count);
            },
            iter: RandomPlans);

        Assert.True(found > RandomPlans / 2, $"only {found} gaps in {RandomPlans} plans");
    }

    private static List<(string Rule, int Step, string Day)> Gaps(PlanFacts plan) =>
    [
        .. from violation in Rulebook.CheckPlan(plan)
           from finding in violation.Findings
           select (violation.Rule.Id, finding.Subject.Number, finding.Args[0]),
    ];

    /// <summary>Table and text of the memo, row by row; the dialogue's window ends with its last contribution.</summary>
    private static PlanFacts MemosPlan() => new(
    [
        At(1, BodyKind.WorkingCommittee, "2019-01-16", "plan", MatterSubject.Plan, PointKind.Proposes),
        At(2, BodyKind.ExecutiveBoard, "2019-02-06", "plan", MatterSubject.Plan, PointKind.Decides, after: [1]),
        At(3, BodyKind.ExecutiveBoard, "2019-02-21", "areas", MatterSubject.GoalAreas, PointKind.PreparatoryDecision, after: [2]),
        At(4, BodyKind.Council, "2019-02-25", "vision", MatterSubject.VisionAndValueBase, PointKind.Decides, adopts: true),
        At(5, BodyKind.ExecutiveBoard, "2019-03-06", "areas", MatterSubject.GoalAreas, PointKind.Decides, after: [3, 4]),
        Gathering(6, StepKind.CitizenDialogue, BodyKind.Citizens, "2019-03-15", "2019-04-07", 5),
        Gathering(7, StepKind.Checkpoint, BodyKind.BudgetCommittee, "2019-03-14", "2019-03-14"),
        Gathering(8, StepKind.Checkpoint, BodyKind.BudgetCommittee, "2019-04-04", "2019-04-04"),
        At(9, BodyKind.WorkingCommittee, "2019-04-10", "goal-proposal", MatterSubject.Goals, PointKind.Proposes, after: [6]),
        Gathering(10, StepKind.Consultation, BodyKind.BoardsAndCompanies, "2019-04-24", "2019-05-09", 9),
        At(11, BodyKind.ExecutiveBoard, "2019-05-08", "goal-proposal", MatterSubject.Goals, PointKind.PreparatoryDecision, after: [9, 10]),
        Gathering(12, StepKind.Checkpoint, BodyKind.BudgetCommittee, "2019-05-15", "2019-05-16"),
        At(13, BodyKind.WorkingCommittee, "2019-05-22", "goals", MatterSubject.Goals, PointKind.Proposes, after: [11]),
        At(14, BodyKind.ExecutiveBoard, "2019-06-04", "goals", MatterSubject.Goals, PointKind.Proposes, after: [13]),
        At(15, BodyKind.Council, "2019-06-24", "goals", MatterSubject.Goals, PointKind.Decides, adopts: true, after: [14]),
        At(16, BodyKind.WorkingCommittee, "2019-08-28", "programme", MatterSubject.Programme, PointKind.Proposes, after: [15]),
        Gathering(17, StepKind.Dialogue, BodyKind.AdministrativeOffice, "2019-09-05", "2019-09-05"),
        At(18, BodyKind.ExecutiveBoard, "2019-09-11", "programme", MatterSubject.Programme, PointKind.Proposes, after: [16]),
        At(19, BodyKind.Council, "2019-09-30", "programme", MatterSubject.Programme, PointKind.Decides, adopts: true, after: [18]),
        At(20, BodyKind.Council, "2019-11-25", "programme-budget", MatterSubject.ProgrammeBudget, PointKind.Decides, adopts: true, after: [19]),
    ]);

    private static PlannedStep At(
        int number, BodyKind body, string day, string matter, MatterSubject subject, PointKind answer, bool adopts = false, IReadOnlyList<int>? after = null) =>
        new(Ref(number), StepKind.Decision, body, Day(day), Day(day), matter, subject, answer, adopts, after ?? []);

    private static PlannedStep Gathering(int number, StepKind kind, BodyKind body, string from, string to, params int[] after) =>
        new(Ref(number), kind, body, Day(from), Day(to), null, null, null, false, after);

    private static SubjectRef Ref(int number) => new(SubjectKind.Step, Guid.Empty, number, $"Steg {number}");

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private static PlanFacts RandomPlan(Random random)
    {
        BodyKind[] bodies = [BodyKind.Council, BodyKind.ExecutiveBoard, BodyKind.WorkingCommittee, BodyKind.BudgetCommittee, BodyKind.Board];
        MatterSubject[] subjects = [MatterSubject.Goals, MatterSubject.ProgrammeBudget, MatterSubject.VisionAndValueBase];
        StepKind[] kinds = [StepKind.Decision, StepKind.Decision, StepKind.Preparation, StepKind.Consultation, StepKind.CitizenDialogue];

        return new PlanFacts(
            [
                .. Enumerable.Range(1, random.Next(1, 9)).Select(number =>
                {
                    var kind = kinds[random.Next(kinds.Length)];
                    var start = random.Next(12) == 0 ? (DateOnly?)null : new DateOnly(2019, 1, 1).AddDays(random.Next(360));
                    var subject = kind is StepKind.Consultation or StepKind.CitizenDialogue ? (MatterSubject?)null : subjects[random.Next(subjects.Length)];
                    var body = random.Next(15) == 0 ? (BodyKind?)null : bodies[random.Next(bodies.Length)];
                    var adopts = subject is not null && body is BodyKind.Council && random.Next(3) != 0;

                    return new PlannedStep(
                        Ref(number), kind, body, start, start?.AddDays(random.Next(20)), subject is null ? null : $"{subject} {random.Next(2)}", subject,
                        subject is null ? null : adopts ? PointKind.Decides : random.Next(4) == 0 ? PointKind.PreparatoryDecision : PointKind.Proposes, adopts,
                        [.. Enumerable.Range(1, number - 1).Where(_ => random.Next(2) == 0)]);
                }),
            ],
            random.Next(1, 8));
    }
}

/// <summary>The four rules as their text reads, step by step and with nothing shared with the rulebook but the calendar.</summary>
internal static class PlanCheckOracle
{
    public static IEnumerable<string> Gaps(PlanFacts plan)
    {
        var gaps = new List<string>();

        foreach (var step in plan.Steps)
        {
            var laterUsers = plan.Steps.Where(other => other.After.Contains(step.Ref.Number) && IsMeeting(other)).ToList();

            if (step.Kind == StepKind.Consultation && laterUsers.Exists(user => step.End.HasValue && user.Start.HasValue && step.End.Value.CompareTo(user.Start.Value) > 0))
            {
                // one gap for each meeting that uses it too early
                gaps.AddRange(laterUsers.Where(user => user.Start.HasValue && step.End!.Value > user.Start.Value).Select(_ => $"plan.responses {step.Ref.Number}"));
            }

            if (step.Kind == StepKind.CitizenDialogue && step.End.HasValue)
            {
                foreach (var user in laterUsers)
                {
                    if (user.Start.HasValue && Between(step.End.Value, user.Start.Value) < plan.WorkingDaysAfterDialogue)
                    {
                        gaps.Add($"plan.dialogue {step.Ref.Number}");
                    }
                }
            }

            if (step.Body == BodyKind.Council && step.Adopts)
            {
                if (step.Subject == MatterSubject.ProgrammeBudget)
                {
                    if (step.Start.HasValue && !HasProposalInTime(plan, step))
                    {
                        gaps.Add($"plan.budget {step.Ref.Number}");
                    }
                }
                else if (step.Start.HasValue && !HasBoardBefore(plan, step))
                {
                    gaps.Add($"plan.prepared {step.Ref.Number}");
                }
            }
        }

        return gaps;
    }

    private static bool IsMeeting(PlannedStep step) => step.Body.HasValue && step.Body.Value != BodyKind.BudgetCommittee;

    private static int Between(DateOnly first, DateOnly second)
    {
        var days = 0;

        for (var day = first.DayNumber + 1; day < second.DayNumber; day++)
        {
            if (SwedishCalendar.IsWorkingDay(DateOnly.FromDayNumber(day)))
            {
                days++;
            }
        }

        return days;
    }

    private static bool HasProposalInTime(PlanFacts plan, PlannedStep council)
    {
        foreach (var step in plan.Steps)
        {
            if (step.Body == BodyKind.ExecutiveBoard && step.Subject == MatterSubject.ProgrammeBudget && step.Answer == PointKind.Proposes
                && step.Start <= council.Start && step.End <= new DateOnly(council.Start!.Value.AddMonths(-3).Year, 10, 31))
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasBoardBefore(PlanFacts plan, PlannedStep council)
    {
        foreach (var step in plan.Steps)
        {
            if (step.Body == BodyKind.ExecutiveBoard && step.Matter == council.Matter && step.Start <= council.Start)
            {
                return true;
            }
        }

        return false;
    }
}
