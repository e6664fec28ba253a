using System.Globalization;

namespace GoalProcess.Domain.Rules;

/// <summary>The rules of the citizen dialogue.</summary>
public static class DialogueRules
{
    /// <summary>Before goals are formulated every contribution received in time is read, coded and summarised or handed over.</summary>
    public static readonly Rule Summarised = new(
        "dialogue.summarised", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo],
        ["notPlanned", "notClosed", "notCoded", "moreNotCoded", "noMeaningSummary", "noProgrammeSummary"],
        [Check.Before<RecordDecision>((facts, act) => IsFirstProposal(facts, act) ? WhatIsNotSummarised(facts) : [])]);

    /// <summary>A coded contribution can be followed: to a keyword, or to whom it was handed.</summary>
    public static readonly Rule Coded = new(
        "dialogue.coded", RuleSource.Product, RuleEffect.Refuses, [], ["noKeyword", "noReceiver"],
        [Check.Before<CodeContribution>(WhatLeadsNowhere)]);

    /// <summary>A dialogue is opened once, and closed once after that.</summary>
    public static readonly Rule Order = new(
        "dialogue.order", RuleSource.Product, RuleEffect.Refuses, [], ["alreadyOpened", "notOpened", "alreadyClosed"],
        [
            Check.Before<OpenDialogue>((facts, act) => Of(facts, act.DialogueId, dialogue => dialogue.IsOpened ? "alreadyOpened" : null)),
            Check.Before<CloseDialogue>((facts, act) =>
                Of(facts, act.DialogueId, dialogue => !dialogue.IsOpened ? "notOpened" : dialogue.ClosedOn is not null ? "alreadyClosed" : null)),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Summarised, Coded, Order];

    private static IEnumerable<Finding> Of(Facts facts, Guid dialogueId, Func<DialogueFacts, string?> key) =>
        facts.Dialogues.FirstOrDefault(dialogue => dialogue.Id == dialogueId) is { } dialogue && key(dialogue) is { } found
            ? [Finding.Of(dialogue.Ref, found)]
            : [];

    private static bool IsFirstProposal(Facts facts, RecordDecision act) =>
        act.PointsOnGoals.Any(point => point.Kind is PointKind.Proposes)
        && !facts.Decisions.Any(decision => decision.Stands && decision.Points.Any(point => point is { Kind: PointKind.Proposes, Subject: MatterSubject.Goals }));

    private static IEnumerable<Finding> WhatIsNotSummarised(Facts facts)
    {
        foreach (var step in facts.Steps.Where(step => step is { Kind: StepKind.CitizenDialogue, WasHeld: not false }))
        {
            if (facts.Dialogues.All(dialogue => dialogue.StepId != step.Id))
            {
                yield return Finding.Of(step.Ref, "notPlanned");
            }
        }

        foreach (var dialogue in facts.Dialogues)
        {
            if (dialogue.ClosedOn is null)
            {
                yield return Finding.Of(dialogue.Ref, "notClosed");
            }

            foreach (var contribution in dialogue.Uncoded.First)
            {
                yield return Finding.Of(contribution, "notCoded");
            }

            if (dialogue.Uncoded.Count - dialogue.Uncoded.First.Count is > 0 and var more)
            {
                yield return Finding.Of(dialogue.Ref, "moreNotCoded", more.ToString(CultureInfo.InvariantCulture));
            }

            if (!dialogue.HasMeaningSummary)
            {
                yield return Finding.Of(dialogue.Ref, "noMeaningSummary");
            }

            if (!dialogue.HasProgrammeSummary)
            {
                yield return Finding.Of(dialogue.Ref, "noProgrammeSummary");
            }
        }
    }

    private static IEnumerable<Finding> WhatLeadsNowhere(Facts facts, CodeContribution act)
    {
        var subject = new SubjectRef(SubjectKind.Contribution, act.ContributionId, 0, "");

        if (act.Heap is ContributionHeap.Meaning && act.KeywordIds.Count == 0 && string.IsNullOrWhiteSpace(act.NewKeyword))
        {
            yield return Finding.Of(subject, "noKeyword");
        }

        if (act.Heap is ContributionHeap.ConcreteProposal && string.IsNullOrWhiteSpace(act.HandedTo))
        {
            yield return Finding.Of(subject, "noReceiver");
        }
    }
}
