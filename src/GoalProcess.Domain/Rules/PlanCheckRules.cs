using System.Globalization;

namespace GoalProcess.Domain.Rules;

/// <summary>The plan check: what a plan lacks by law or logic when it is made. It advises, and never refuses.</summary>
public static class PlanCheckRules
{
    /// <summary>No consultation's response date comes after the meeting that uses it.</summary>
    public static readonly Rule Responses = new(
        "plan.responses", RuleSource.Plan, RuleEffect.Advises, [Citation.Memo], ["afterMeeting"],
        [Check.OfPlan(WhatComesAfterTheMeeting)]);

    /// <summary>The council settles no matter, save the budget, that no earlier step of the executive board has.</summary>
    public static readonly Rule Prepared = new(
        "plan.prepared", RuleSource.Law, RuleEffect.Advises, [Citation.LocalGovernmentAct(5, 26, 28)], ["noBoardStep"],
        [Check.OfPlan(WhatTheBoardHasNot)]);

    /// <summary>The executive board proposes the budget by 31 October, before the council's.</summary>
    public static readonly Rule Budget = new(
        "plan.budget", RuleSource.Law, RuleEffect.Advises, [Citation.LocalGovernmentAct(11, 8)], ["noProposal"],
        [Check.OfPlan(WhichBudgetIsNotProposed)]);

    /// <summary>There are enough working days between a dialogue's last contribution and the meeting that uses its summary.</summary>
    public static readonly Rule Dialogue = new(
        "plan.dialogue", RuleSource.Plan, RuleEffect.Advises, [Citation.Memo], ["tooShort"],
        [Check.OfPlan(WhereTimeIsTooShort)]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Responses, Prepared, Budget, Dialogue];

    private static IEnumerable<Finding> WhatComesAfterTheMeeting(PlanFacts plan) =>
        from meeting in plan.Steps
        where meeting.IsMeeting
        from consultation in UsedBy(plan, meeting, StepKind.Consultation)
        where consultation.End > meeting.Start
        select Finding.Of(consultation.Ref, "afterMeeting", Day(consultation.End), meeting.Ref.Name, Day(meeting.Start));

    private static IEnumerable<Finding> WhatTheBoardHasNot(PlanFacts plan) =>
        from council in plan.Steps
        where council is { Body: BodyKind.Council, Adopts: true, Subject: not MatterSubject.ProgrammeBudget, Start: not null }
        where !plan.Steps.Any(step => step.Body is BodyKind.ExecutiveBoard && step.Matter == council.Matter && IsBefore(step, council))
        select Finding.Of(council.Ref, "noBoardStep", Day(council.Start));

    private static IEnumerable<Finding> WhichBudgetIsNotProposed(PlanFacts plan) =>
        from council in plan.Steps
        where council is { Body: BodyKind.Council, Adopts: true, Subject: MatterSubject.ProgrammeBudget, Start: not null }
        let limit = StatutoryDates.BudgetProposedBy(StatutoryDates.BudgetDueIn(council.Start!.Value), hasSpecialReasons: false)
        where !plan.Steps.Any(step =>
            step is { Body: BodyKind.ExecutiveBoard, Subject: MatterSubject.ProgrammeBudget, Answer: PointKind.Proposes } && step.End <= limit && IsBefore(step, council))
        select Finding.Of(council.Ref, "noProposal", Day(council.Start), $"{limit:yyyy-MM-dd}");

    private static IEnumerable<Finding> WhereTimeIsTooShort(PlanFacts plan) =>
        from meeting in plan.Steps
        where meeting is { IsMeeting: true, Start: not null }
        from dialogue in UsedBy(plan, meeting, StepKind.CitizenDialogue)
        where dialogue.End is not null
        let days = SwedishCalendar.WorkingDaysBetween(dialogue.End!.Value, meeting.Start!.Value)
        where days < plan.WorkingDaysAfterDialogue
        select Finding.Of(
            dialogue.Ref, "tooShort", Day(dialogue.End), meeting.Ref.Name, Day(meeting.Start),
            days.ToString(CultureInfo.InvariantCulture), plan.WorkingDaysAfterDialogue.ToString(CultureInfo.InvariantCulture));

    private static IEnumerable<PlannedStep> UsedBy(PlanFacts plan, PlannedStep meeting, StepKind kind) =>
        plan.Steps.Where(step => step.Kind == kind && meeting.After.Contains(step.Ref.Number));

    // the executive board may meet on the very day, before the council
    private static bool IsBefore(PlannedStep step, PlannedStep council) => step != council && step.Start <= council.Start;

    private static string Day(DateOnly? day) => $"{day:yyyy-MM-dd}";
}
