namespace GoalProcess.Domain.Rules;

/// <summary>The rules of the clarifying programme.</summary>
public static class ProgrammeRules
{
    /// <summary>Before the council decides the programme every goal has purpose, strategy, follow-up, target groups and focus areas.</summary>
    public static readonly Rule Complete = new(
        "programme.complete", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo],
        ["noProgramme", "noPurpose", "noStrategy", "noFollowUp", "noTargetGroups", "noFocusArea"],
        [
            Check.Before<RecordDecision>((facts, act) =>
                act.Points.Any(point => point.Adopts && point.Subject is MatterSubject.Programme) ? WhatIsMissing(facts) : []),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Complete];

    /// <summary>What the programme does not yet say of one goal.</summary>
    /// <param name="goal">Points at the goal.</param>
    /// <param name="part">What it says of the goal; null for nothing.</param>
    public static IEnumerable<Finding> WhatIsMissing(SubjectRef goal, ProgrammeGoalFacts? part) =>
        from missing in new[]
        {
            (Key: "noPurpose", Is: part is not { HasPurpose: true }),
            (Key: "noStrategy", Is: part is not { HasStrategy: true }),
            (Key: "noFollowUp", Is: part is not { HasFollowUp: true }),
            (Key: "noTargetGroups", Is: part is not { HasTargetGroups: true }),
            (Key: "noFocusArea", Is: part is not { HasFocusArea: true }),
        }
        where missing.Is
        select Finding.Of(goal, missing.Key);

    private static IEnumerable<Finding> WhatIsMissing(Facts facts) =>
        facts.Programme is { } programme
            ? facts.Goals.SelectMany(goal => WhatIsMissing(goal.Ref, programme.Goals.FirstOrDefault(part => part.GoalId == goal.Id)))
            : [Finding.Of(facts.Process.Ref, "noProgramme")];
}
