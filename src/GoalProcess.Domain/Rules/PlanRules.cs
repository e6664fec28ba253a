namespace GoalProcess.Domain.Rules;

/// <summary>The rules of the plan itself.</summary>
public static class PlanRules
{
    /// <summary>Every step has a body and a date.</summary>
    public static readonly Rule Complete = new(
        Id: "plan.complete",
        Source: RuleSource.Plan,
        Effect: RuleEffect.Refuses,
        Citations: [Citation.Memo, Citation.ExecutiveBoardRegulations(3)],
        FindingKeys: ["noBody", "noDate", "noSteps"],
        Checks: [Check.Before<RecordDecision>((facts, act) => act.PointsDeciding(MatterSubject.Plan).Any() ? WhatIsIncomplete(facts) : [])]);

    /// <summary>A step answers a matter that its own body decides on, and keeps it once it is done. It is not given the one it has.</summary>
    public static readonly Rule Matter = new(
        Id: "plan.matter",
        Source: RuleSource.Product,
        Effect: RuleEffect.Refuses,
        Citations: [],
        FindingKeys: ["noAnswer", "otherBody", "done", "sameMatter"],
        Checks: [Check.Before<AssignMatter>(WhyItCannotAnswer)]);

    /// <summary>A step is done the way its kind says: by its answer, by its closing, or by a noted outcome.</summary>
    public static readonly Rule Outcome = new(
        Id: "plan.outcome",
        Source: RuleSource.Product,
        Effect: RuleEffect.Refuses,
        Citations: [],
        FindingKeys: ["byAnswer", "byClosing", "done"],
        Checks: [Check.Before<NoteOutcome>(WhyNoOutcomeCanBeNoted)]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Complete, Matter, Outcome, .. PlanCheckRules.All];

    // that a step was not held can be noted of every step that is not done: it is then skipped, with its reason
    private static IEnumerable<Finding> WhyNoOutcomeCanBeNoted(Facts facts, NoteOutcome act)
    {
        if (facts.Steps.FirstOrDefault(step => step.Id == act.StepId) is not { } step)
        {
            yield break;
        }

        if (step.Principal is not null || step.Kind is StepKind.CitizenDialogue or StepKind.Consultation)
        {
            if (act.WasHeld)
            {
                yield return Finding.Of(step.Ref, step.Principal is not null ? "byAnswer" : "byClosing");
            }
            else if (new PlanView(facts).Steps.First(status => status.Step.Id == step.Id).State is StepState.Done)
            {
                yield return Finding.Of(step.Ref, "done");
            }
        }
    }

    private static IEnumerable<Finding> WhyItCannotAnswer(Facts facts, AssignMatter act)
    {
        if (facts.Steps.FirstOrDefault(step => step.Id == act.StepId) is not { } step || facts.Matter(act.MatterId) is not { } matter)
        {
            yield break;
        }

        // the step has it already: nothing would come of the act but a line in the trail
        if (step.MatterId == matter.Id)
        {
            yield return Finding.Of(step.Ref, "sameMatter");
            yield break;
        }

        if (step.Expected.All(point => point.Kind is PointKind.Notes))
        {
            yield return Finding.Of(step.Ref, "noAnswer");
        }
        else if (matter.Stages.All(stage => stage.BodyId != step.BodyId))
        {
            yield return Finding.Of(step.Ref, "otherBody");
        }

        if (new PlanView(facts).Steps.First(status => status.Step.Id == step.Id).State is StepState.Done)
        {
            yield return Finding.Of(step.Ref, "done");
        }
    }

    private static IEnumerable<Finding> WhatIsIncomplete(Facts facts)
    {
        if (facts.Steps.Count == 0)
        {
            yield return Finding.Of(facts.Process.Ref, "noSteps");
        }

        foreach (var step in facts.Steps)
        {
            if (step.BodyId is null)
            {
                yield return Finding.Of(step.Ref, "noBody");
            }

            if (step.Start is null || step.End is null)
            {
                yield return Finding.Of(step.Ref, "noDate");
            }
        }
    }
}
