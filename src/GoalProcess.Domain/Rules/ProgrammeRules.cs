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

    private static IEnumerable<Finding> WhatIsMissing(Facts facts) =>
        facts.Programme is { } programme
            ? facts.Goals.SelectMany(goal => WhatIsMissing(goal, programme.Goals.FirstOrDefault(part => part.GoalId == goal.Id)))
            : [Finding.Of(facts.Process.Ref, "noProgramme")];

    private static IEnumerable<Finding> WhatIsMissing(GoalFacts goal, ProgrammeGoalFacts? part) =>
        from missing in new[]
        {
            (Key: "noPurpose", Is: part is not { HasPurpose: true }),
            (Key: "noStrategy", Is: part is not { HasStrategy: true }),
            (Key: "noFollowUp", Is: part is not { HasFollowUp: true }),
            (Key: "noTargetGroups", Is: part is not { HasTargetGroups: true }),
            (Key: "noFocusArea", Is: part is not { HasFocusArea: true }),
        }
        where missing.Is
        select Finding.Of(goal.Ref, missing.Key);
}
