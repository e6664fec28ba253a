using System.Globalization;

namespace GoalProcess.Domain.Rules;

/// <summary>What goals must be when they are proposed, approved and adopted, and what becomes of them afterwards.</summary>
public static class GoalRules
{
    /// <summary>A clear goal's longest wording, in characters.</summary>
    public const int ClearLength = 240;

    private static readonly string[] VagueVerbs =
        ["verka för", "sträva efter", "arbeta för", "bidra till", "främja", "möjliggöra", "skapa förutsättningar"];

    /// <summary>4–5 goals.</summary>
    public static readonly Rule Count = new(
        "goals.count", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], ["count"],
        [
            Check.Before<RecordDecision>((facts, act) =>
                from point in act.PointsOnGoals
                let count = point.TextList.Select(text => text.SubjectId).Distinct().Count()
                where count < facts.Process.MinGoals || count > facts.Process.MaxGoals
                select Finding.Of(facts.Process.Ref, "count", Digits(count), Digits(facts.Process.MinGoals), Digits(facts.Process.MaxGoals))),
        ]);

    /// <summary>A decided area, and ties to vision, value base and Agenda 2030, each with its rationale.</summary>
    public static readonly Rule Anchored = PutForward(
        "goals.anchored", RuleEffect.Refuses, ["noArea", "areaNotDecided", "noVision", "noValueBase", "noTarget", "noRationale"], WhatIsNotAnchored);

    /// <summary>Every goal traces to a keyword, every keyword to a source.</summary>
    public static readonly Rule Traceable = new(
        "goals.traceable", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], ["noKeyword", "noSource", "moreWithoutSource"],
        [Check.Before<RecordDecision>((facts, act) => act.PointsOnGoals.Any() ? WhatCannotBeTraced(facts, GoalsIn(facts, act.PointsOnGoals)) : [])]);

    /// <summary>A goal holds to the end of the second mandate period.</summary>
    public static readonly Rule Periods = new(
        "goals.periods", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], ["tooShort", "strategyPeriod"],
        [
            Check.Before<RecordDecision>((facts, act) =>
                GoalsIn(facts, act.PointsAdoptingGoals)
                    .Where(goal => goal.ValidTo is null || goal.ValidTo < facts.Process.GoalsTo)
                    .Select(goal => Finding.Of(goal.Ref, "tooShort", $"{facts.Process.GoalsTo:yyyy-MM-dd}"))),
            // a political strategy under a goal lives one mandate period
            Check.Before<SavePoliticalStrategy>((facts, act) =>
                facts.Process.MandatePeriods.Any(period => period.From <= act.From && act.To <= period.To)
                    ? []
                    : [Finding.Of(facts.Process.Ref, "strategyPeriod", [.. facts.Process.MandatePeriods.SelectMany(period => new[] { $"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}" })])]),
        ]);

    /// <summary>The effect for residents, and whom the goal serves.</summary>
    public static readonly Rule Effect = PutForward("goals.effect", RuleEffect.Refuses, ["noEffect", "nobodyServed"], WhatHasNoEffect);

    /// <summary>One effect in one short sentence, no vague verb.</summary>
    public static readonly Rule Clear = PutForward("goals.clear", RuleEffect.Advises, ["tooLong", "severalSentences", "vague"], WhatIsUnclear);

    /// <summary>Every change of a wording is a version with its reason.</summary>
    public static readonly Rule Versions = new(
        "goals.versions", RuleSource.Product, RuleEffect.Refuses, [], ["noReason", "noFirstReason", "noWording"],
        [
            Check.Before<AddGoal>((facts, act) =>
                string.IsNullOrWhiteSpace(act.Because) ? [Finding.Of(facts.Process.Ref, "noFirstReason")] : []),
            Check.Before<EditGoal>((facts, act) =>
                facts.Goal(act.GoalId) is { } goal && act.Wording.Trim() != goal.Wording && string.IsNullOrWhiteSpace(act.Because)
                    ? [Finding.Of(goal.Ref, "noReason")]
                    : []),
            Check.Before<RecordDecision>((facts, act) =>
                act.Points.SelectMany(point => point.AmendmentList)
                    .Where(amendment => string.IsNullOrWhiteSpace(amendment.Wording) && facts.Goal(amendment.GoalId) is not null)
                    .Select(amendment => Finding.Of(facts.Goal(amendment.GoalId)!.Ref, "noWording"))),
        ]);

    /// <summary>After the council's decision wording, area and ties are locked.</summary>
    public static readonly Rule Locked = new(
        "goals.locked", RuleSource.Product, RuleEffect.Refuses, [], ["adopted", "decidedTie"],
        [
            Check.Before<EditGoal>((facts, act) => Adopted(facts, act.GoalId)),
            Check.Before<WithdrawGoal>((facts, act) => Adopted(facts, act.GoalId)),
            Check.Before<UntieGoal>(WhatWasDecidedWith),
            Check.Before<RecordDecision>(WhatAnotherBodyWouldAmend),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Count, Anchored, Traceable, Periods, Effect, Clear, Versions, Locked];

    private static Rule PutForward(string id, RuleEffect effect, string[] keys, Func<Facts, GoalFacts, IEnumerable<Finding>> ask) => new(
        id, RuleSource.Plan, effect, [Citation.Memo], keys,
        [Check.Before<RecordDecision>((facts, act) => GoalsIn(facts, act.PointsOnGoals).SelectMany(goal => ask(facts, goal)))]);

    // An amended goal is judged by the wording it would get.
    private static IEnumerable<GoalFacts> GoalsIn(Facts facts, IEnumerable<PointDraft> points) =>
        from goals in new[] { points.ToList() }
        let ids = goals.SelectMany(point => point.TextList).Select(text => text.SubjectId).ToHashSet()
        let amendments = goals.SelectMany(point => point.AmendmentList).ToLookup(amendment => amendment.GoalId)
        from goal in facts.Goals
        where ids.Contains(goal.Id)
        select amendments[goal.Id].LastOrDefault() is { } amendment ? goal with { Wording = amendment.Wording } : goal;

    private static IEnumerable<Finding> WhatIsNotAnchored(Facts facts, GoalFacts goal)
    {
        if (goal.GoalAreaId is not { } areaId)
        {
            yield return Finding.Of(goal.Ref, "noArea");
        }
        else if (!facts.IsDecided(areaId))
        {
            yield return Finding.Of(goal.Ref, "areaNotDecided");
        }

        if (goal.Ties.All(tie => tie.Kind is not TieKind.Vision))
        {
            yield return Finding.Of(goal.Ref, "noVision");
        }

        if (goal.Ties.All(tie => tie.Kind is not TieKind.ValueBase))
        {
            yield return Finding.Of(goal.Ref, "noValueBase");
        }

        if (goal.Ties.All(tie => tie.Kind is not TieKind.Target))
        {
            yield return Finding.Of(goal.Ref, "noTarget");
        }

        foreach (var tie in goal.Ties.Where(tie => !tie.HasRationale))
        {
            yield return Finding.Of(goal.Ref, "noRationale", tie.Label);
        }
    }

    private static IEnumerable<Finding> WhatCannotBeTraced(Facts facts, IEnumerable<GoalFacts> goals)
    {
        foreach (var goal in goals.Where(goal => goal.KeywordCount == 0))
        {
            yield return Finding.Of(goal.Ref, "noKeyword");
        }

        foreach (var keyword in facts.KeywordsWithoutSource.First)
        {
            yield return Finding.Of(keyword, "noSource");
        }

        var more = facts.KeywordsWithoutSource.Count - facts.KeywordsWithoutSource.First.Count;

        if (more > 0)
        {
            yield return Finding.Of(facts.Process.Ref, "moreWithoutSource", Digits(more));
        }
    }

    private static IEnumerable<Finding> WhatHasNoEffect(Facts facts, GoalFacts goal)
    {
        if (goal.Effect.Length == 0)
        {
            yield return Finding.Of(goal.Ref, "noEffect");
        }

        if (goal.Serves.Length == 0)
        {
            yield return Finding.Of(goal.Ref, "nobodyServed");
        }
    }

    private static IEnumerable<Finding> WhatIsUnclear(Facts facts, GoalFacts goal)
    {
        if (goal.Wording.Length > ClearLength)
        {
            yield return Finding.Of(goal.Ref, "tooLong", Digits(goal.Wording.Length), Digits(ClearLength));
        }

        if (goal.Wording.TrimEnd('.', '!').Contains(". ", StringComparison.Ordinal))
        {
            yield return Finding.Of(goal.Ref, "severalSentences");
        }

        if (VagueVerbs.FirstOrDefault(verb => goal.Wording.Contains(verb, StringComparison.OrdinalIgnoreCase)) is { } vague)
        {
            yield return Finding.Of(goal.Ref, "vague", vague);
        }
    }

    private static IEnumerable<Finding> Adopted(Facts facts, Guid goalId) =>
        facts.AdoptionOf(goalId) is { } decision && facts.Goal(goalId) is { } goal
            ? [Finding.Of(goal.Ref, "adopted", $"{decision.HappenedAt:yyyy-MM-dd}")]
            : [];

    private static IEnumerable<Finding> WhatWasDecidedWith(Facts facts, UntieGoal act) =>
        facts.AdoptionOf(act.GoalId) is { } decision
        && facts.Goal(act.GoalId) is { } goal
        && goal.Ties.Any(tie => tie.Id == act.TieId && tie.ActNumber <= decision.ActNumber)
            ? [Finding.Of(goal.Ref, "decidedTie", $"{decision.HappenedAt:yyyy-MM-dd}")]
            : [];

    // A later change is a new matter through the chain: only the council's own adoption in another matter words a locked goal anew.
    private static IEnumerable<Finding> WhatAnotherBodyWouldAmend(Facts facts, RecordDecision act) =>
        from point in act.Points
        from amendment in point.AmendmentList
        let decision = facts.AdoptionOf(amendment.GoalId)
        where decision is not null && !(point.Adopts && facts.Body(act.Body)?.Kind is BodyKind.Council && decision.MatterId != act.MatterId)
        select Finding.Of(facts.Goal(amendment.GoalId)!.Ref, "adopted", $"{decision.HappenedAt:yyyy-MM-dd}");

    private static string Digits(int number) => number.ToString(CultureInfo.InvariantCulture);
}
