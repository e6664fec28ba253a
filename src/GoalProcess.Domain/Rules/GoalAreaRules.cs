using System.Globalization;

namespace GoalProcess.Domain.Rules;

/// <summary>What goal areas must be when they are decided.</summary>
public static class GoalAreaRules
{
    /// <summary>4–5 goal areas.</summary>
    public static readonly Rule Count = Before(
        "areas.count",
        ["count"],
        (facts, areas) => areas.Count >= facts.Process.MinGoals && areas.Count <= facts.Process.MaxGoals
            ? []
            :
            [
                Finding.Of(facts.Process.Ref, "count",
                    areas.Count.ToString(CultureInfo.InvariantCulture),
                    facts.Process.MinGoals.ToString(CultureInfo.InvariantCulture),
                    facts.Process.MaxGoals.ToString(CultureInfo.InvariantCulture)),
            ]);

    /// <summary>Tied to vision and value base, and together reaching every statement.</summary>
    public static readonly Rule Anchored = Before("areas.anchored", ["noVision", "noValueBase", "notReached"], WhatIsNotAnchored);

    /// <summary>At least one keyword and one question each.</summary>
    public static readonly Rule Keywords = Before("areas.keywords", ["noKeyword", "noQuestion"], WhatHasNoWords);

    /// <summary>Together all 17 goals of Agenda 2030.</summary>
    public static readonly Rule Agenda2030 = Before("areas.agenda2030", ["notCovered"], WhatIsNotCovered);

    /// <summary>A question for the citizen dialogue each.</summary>
    public static readonly Rule Citizens = new(
        "areas.citizens", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], ["noCitizenQuestion", "notDecided"],
        [
            Check.Before<RecordDecision>((facts, act) => WhatHasNoCitizenQuestion(Decided(facts, act))),
            Check.Before<OpenDialogue>((facts, _) => WhatCannotBeAsked(facts)),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Count, Anchored, Keywords, Agenda2030, Citizens];

    private static Rule Before(string id, string[] keys, Func<Facts, List<AreaFacts>, IEnumerable<Finding>> ask) => new(
        id, RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], keys,
        [Check.Before<RecordDecision>((facts, act) => act.PointsDeciding(MatterSubject.GoalAreas).Any() ? ask(facts, Decided(facts, act)) : [])]);

    private static List<AreaFacts> Decided(Facts facts, RecordDecision act)
    {
        var ids = act.PointsDeciding(MatterSubject.GoalAreas).SelectMany(point => point.TextList).Select(text => text.SubjectId).ToHashSet();
        return [.. facts.Areas.Where(area => ids.Contains(area.Id))];
    }

    private static IEnumerable<Finding> WhatIsNotAnchored(Facts facts, List<AreaFacts> areas)
    {
        foreach (var area in areas)
        {
            if (area.Ties.All(tie => tie.Kind is not TieKind.Vision))
            {
                yield return Finding.Of(area.Ref, "noVision");
            }

            if (area.Ties.All(tie => tie.Kind is not TieKind.ValueBase))
            {
                yield return Finding.Of(area.Ref, "noValueBase");
            }
        }

        var reached = areas.SelectMany(area => area.Ties).Select(tie => tie.StatementId).ToHashSet();

        foreach (var statement in facts.Statements.Where(statement => !reached.Contains(statement.Id)))
        {
            yield return Finding.Of(statement.Ref, "notReached");
        }
    }

    private static IEnumerable<Finding> WhatHasNoCitizenQuestion(IEnumerable<AreaFacts> areas) =>
        areas.Where(area => area.CitizenQuestionCount == 0).Select(area => Finding.Of(area.Ref, "noCitizenQuestion"));

    private static IEnumerable<Finding> WhatCannotBeAsked(Facts facts)
    {
        var decided = facts.Areas.Where(area => facts.IsDecided(area.Id)).ToList();
        return decided.Count == 0 ? [Finding.Of(facts.Process.Ref, "notDecided")] : WhatHasNoCitizenQuestion(decided);
    }

    private static IEnumerable<Finding> WhatHasNoWords(Facts facts, List<AreaFacts> areas)
    {
        foreach (var area in areas)
        {
            if (area.KeywordCount == 0)
            {
                yield return Finding.Of(area.Ref, "noKeyword");
            }

            if (area.QuestionCount == 0)
            {
                yield return Finding.Of(area.Ref, "noQuestion");
            }
        }
    }

    private static IEnumerable<Finding> WhatIsNotCovered(Facts facts, List<AreaFacts> areas)
    {
        var covered = areas.SelectMany(area => area.Ties).Select(tie => tie.SustainableGoal).ToHashSet();

        return Enumerable.Range(1, 17)
            .Where(number => !covered.Contains(number) && !facts.OmittedSustainableGoals.Contains(number))
            .Select(number => Finding.Of(
                new SubjectRef(SubjectKind.SustainableGoal, Guid.Empty, number, ""), "notCovered", number.ToString(CultureInfo.InvariantCulture)));
    }
}
