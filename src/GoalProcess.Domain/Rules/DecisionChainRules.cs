namespace GoalProcess.Domain.Rules;

/// <summary>The rules of a matter's way through the bodies.</summary>
public static class DecisionChainRules
{
    /// <summary>The council settles a matter only when it is prepared and the executive board has answered or been given the opportunity.</summary>
    public static readonly Rule Prepared = new(
        Id: "chain.prepared",
        Source: RuleSource.Law,
        Effect: RuleEffect.Refuses,
        Citations: [Citation.LocalGovernmentAct(5, 26, 28), Citation.LocalGovernmentAct(5, 29, 34)],
        FindingKeys: ["notPrepared", "boardNotAsked"],
        Checks: [Check.Before<RecordDecision>(WhatIsNotPrepared)])
    {
        Exceptions = [LawfulException.UrgentAndAllPresentAgree],
    };

    /// <summary>The earlier stages of the chain have passed the matter on.</summary>
    public static readonly Rule Order = new(
        Id: "chain.order",
        Source: RuleSource.Plan,
        Effect: RuleEffect.Refuses,
        Citations: [Citation.Memo],
        FindingKeys: ["notPassedOn", "notInChain", "alreadySettled"],
        Checks: [Check.Before<RecordDecision>(WhatIsOutOfOrder)]);

    /// <summary>An answer rests only on answers given before it.</summary>
    public static readonly Rule Date = new(
        Id: "chain.date",
        Source: RuleSource.Product,
        Effect: RuleEffect.Refuses,
        Citations: [],
        FindingKeys: ["laterThanThis", "unknown"],
        Checks: [Check.Before<RecordDecision>(WhatComesLater)]);

    /// <summary>An answer belongs to an agenda item of its matter at a meeting the body held.</summary>
    public static readonly Rule Body = new(
        Id: "chain.body",
        Source: RuleSource.Product,
        Effect: RuleEffect.Refuses,
        Citations: [],
        FindingKeys: ["noItem", "otherMatter", "otherBody", "withdrawn", "cancelled", "notYetHeld", "alreadyAnswered", "noPoints", "hasAnswer"],
        Checks:
        [
            Check.Before<RecordDecision>(WhatIsNotHeld),
            Check.Before<CancelMeeting>((facts, act) => AnswersAt(facts, act.Meeting)),
            Check.Before<RescheduleMeeting>((facts, act) => AnswersAt(facts, act.Meeting)),
            Check.Before<WithdrawAgendaItem>((facts, act) => AnswersAt(facts, act.Meeting).Where(f => f.Subject.Id == act.AgendaItemId)),
        ]);

    /// <summary>Only the council adopts goals, vision, value base, programme and budget.</summary>
    public static readonly Rule Competence = new(
        Id: "chain.competence",
        Source: RuleSource.Law,
        Effect: RuleEffect.Refuses,
        Citations: [Citation.LocalGovernmentAct(5, 1, 2), Citation.LocalGovernmentAct(6, 38)],
        FindingKeys: ["onlyCouncil"],
        Checks: [Check.Before<RecordDecision>(WhatOnlyTheCouncilDecides)]);

    /// <summary>What an item rests on are the exact versions pinned to it.</summary>
    public static readonly Rule Document = new(
        Id: "chain.document",
        Source: RuleSource.Product,
        Effect: RuleEffect.Refuses,
        Citations: [Citation.Ombudsman("4024-1999")],
        FindingKeys: ["notPinned", "changedSince", "unknownText", "nothingPinned", "supplementReason", "notPutForward"],
        Checks:
        [
            Check.Before<RecordDecision>(WhatIsNotPinned),
            Check.Before<SendSummons>(WhatIsMissingFromTheSummons),
            Check.Before<PinDocuments>((facts, act) => WhatIsMissingFromTheSupplement(facts, act.AgendaItemId, act.SupplementBecause)),
            Check.Before<AttachToAgendaItem>((facts, act) => WhatIsMissingFromTheSupplement(facts, act.AgendaItemId, act.SupplementBecause)),
        ]);

    /// <summary>A referral back sends the matter back to preparation; what rested on it is flagged.</summary>
    public static readonly Rule Return = new(
        Id: "chain.return",
        Source: RuleSource.Law,
        Effect: RuleEffect.Flags,
        Citations: [Citation.LocalGovernmentAct(5, 50), Citation.LocalGovernmentAct(6, 33)],
        FindingKeys: ["restedOnIt"],
        Checks: [Check.Before<RecordDecision>(WhatRestsOnWhatIsReturned)]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Prepared, Order, Date, Body, Competence, Document, Return];

    // goals and guidelines for the operations, and the budget [KL 5:1]
    private static readonly MatterSubject[] OnlyCouncilAdopts =
        [MatterSubject.Goals, MatterSubject.VisionAndValueBase, MatterSubject.Programme, MatterSubject.ProgrammeBudget];

    private static IEnumerable<Finding> WhatIsNotPrepared(Facts facts, RecordDecision act)
    {
        if (facts.Matter(act.MatterId) is not { Kind: MatterKind.Ordinary } matter
            || !act.Settles
            || facts.Body(act.Body)?.Kind is not BodyKind.Council)
        {
            yield break;
        }

        var happensAt = facts.MomentOf(act);
        var chain = facts.Chain(matter, happensAt);

        if (!chain.IsPrepared)
        {
            yield return Finding.Of(matter.Ref, "notPrepared");
        }

        if (!chain.ExecutiveBoardHasAnswered && !(matter.OpportunityUntil < DateOnly.FromDateTime(happensAt)))
        {
            yield return Finding.Of(matter.Ref, "boardNotAsked");
        }
    }

    private static IEnumerable<Finding> WhatIsOutOfOrder(Facts facts, RecordDecision act)
    {
        if (facts.Matter(act.MatterId) is not { } matter || !MovesOn(act, matter))
        {
            yield break;
        }

        var chain = facts.Chain(matter, facts.MomentOf(act));

        if (chain.SettledBy is { } settled)
        {
            yield return Finding.Of(settled.Ref, "alreadySettled");
        }

        if (matter.Stages.All(stage => stage.BodyId != act.Body))
        {
            yield return Finding.Of(facts.Body(act.Body)?.Ref ?? matter.Ref, "notInChain");
        }

        foreach (var stage in chain.MissingBefore(act.Body))
        {
            yield return Finding.Of(facts.Body(stage.BodyId)!.Ref, "notPassedOn");
        }
    }

    private static IEnumerable<Finding> WhatComesLater(Facts facts, RecordDecision act)
    {
        var happensAt = facts.MomentOf(act);

        foreach (var id in act.RestsOn)
        {
            var basis = facts.Decisions.FirstOrDefault(decision => decision.Id == id);

            if (basis is null)
            {
                yield return Finding.Of(new SubjectRef(SubjectKind.Decision, id, 0, ""), "unknown");
            }
            else if (basis.HappenedAt >= happensAt)
            {
                yield return Finding.Of(basis.Ref, "laterThanThis");
            }
        }
    }

    private static IEnumerable<Finding> WhatIsNotHeld(Facts facts, RecordDecision act)
    {
        var matter = facts.Matter(act.MatterId)?.Ref ?? new SubjectRef(SubjectKind.Matter, act.MatterId, 0, "");

        if (act.Points.Count == 0)
        {
            yield return Finding.Of(matter, "noPoints");
        }

        if (facts.AgendaItem(act.AgendaItemId) is not { } item)
        {
            yield return Finding.Of(matter, "noItem");
            yield break;
        }

        if (item.MatterId != act.MatterId)
        {
            yield return Finding.Of(item.Ref, "otherMatter");
        }

        if (item.BodyId != act.Body || item.MeetingId != act.Meeting)
        {
            yield return Finding.Of(item.Ref, "otherBody");
        }

        if (item.IsWithdrawn)
        {
            yield return Finding.Of(item.Ref, "withdrawn");
        }

        if (item.IsCancelled)
        {
            yield return Finding.Of(item.Ref, "cancelled");
        }

        if (item.StartsAt > facts.Now)
        {
            yield return Finding.Of(item.Ref, "notYetHeld", $"{item.StartsAt:yyyy-MM-dd HH:mm}");
        }

        if (facts.Decisions.Any(decision => decision.AgendaItemId == item.Id))
        {
            yield return Finding.Of(item.Ref, "alreadyAnswered");
        }
    }

    private static IEnumerable<Finding> AnswersAt(Facts facts, Guid meetingId) =>
        from item in facts.AgendaItems
        where item.MeetingId == meetingId && facts.Decisions.Any(decision => decision.AgendaItemId == item.Id)
        select Finding.Of(item.Ref, "hasAnswer");

    private static IEnumerable<Finding> WhatOnlyTheCouncilDecides(Facts facts, RecordDecision act) =>
        facts.Body(act.Body) is { Kind: not BodyKind.Council } body
            ? act.Points
                .Where(point => point.Adopts && OnlyCouncilAdopts.Contains(point.Subject))
                .Select(_ => Finding.Of(body.Ref, "onlyCouncil"))
                .Distinct()
            : [];

    private static IEnumerable<Finding> WhatIsNotPinned(Facts facts, RecordDecision act)
    {
        var pinned = facts.AgendaItem(act.AgendaItemId)?.Pinned ?? [];

        foreach (var point in act.Points)
        {
            foreach (var text in point.TextList)
            {
                if (facts.CurrentHash(text) is not { } current)
                {
                    yield return Finding.Of(facts.SubjectOf(text), "unknownText");
                }
                else if (!pinned.Contains(text))
                {
                    yield return Finding.Of(facts.SubjectOf(text), "notPinned");
                }
                else if (current != text.Hash && point.PutsForward)
                {
                    yield return Finding.Of(facts.SubjectOf(text), "changedSince");
                }
            }

            foreach (var amendment in point.AmendmentList)
            {
                var goal = facts.Goal(amendment.GoalId)?.Ref ?? new SubjectRef(SubjectKind.Goal, amendment.GoalId, 0, "");

                if (point.TextList.All(text => text.SubjectId != amendment.GoalId))
                {
                    yield return Finding.Of(goal, "notPinned");
                }

                if (!point.PutsForward)
                {
                    yield return Finding.Of(goal, "notPutForward");
                }
            }
        }
    }

    private static IEnumerable<Finding> WhatIsMissingFromTheSummons(Facts facts, SendSummons act)
    {
        foreach (var item in facts.AgendaItems.Where(item => item.MeetingId == act.Meeting && !item.IsWithdrawn))
        {
            if (facts.Matter(item.MatterId)?.Subject.TextKinds() is { Count: > 0 } && item.Pinned.Count == 0)
            {
                yield return Finding.Of(item.Ref, "nothingPinned");
            }

            var latest = item.Pinned.GroupBy(text => (text.Kind, text.SubjectId)).Select(group => group.Last());

            foreach (var text in latest.Where(text => facts.CurrentHash(text) is { } current && current != text.Hash))
            {
                yield return Finding.Of(facts.SubjectOf(text), "changedSince");
            }
        }
    }

    private static IEnumerable<Finding> WhatIsMissingFromTheSupplement(Facts facts, Guid agendaItemId, string? because) =>
        facts.AgendaItem(agendaItemId) is { IsSummoned: true } item && string.IsNullOrWhiteSpace(because)
            ? [Finding.Of(item.Ref, "supplementReason")]
            : [];

    private static IEnumerable<Finding> WhatRestsOnWhatIsReturned(Facts facts, RecordDecision act)
    {
        if (facts.Matter(act.MatterId) is not { } matter || act.Points.All(point => point.Kind is not PointKind.RefersBack))
        {
            return [];
        }

        var happensAt = facts.MomentOf(act);
        var returned = facts.Chain(matter, happensAt).Carrying.Select(decision => decision.Id).ToHashSet();

        return facts.Decisions
            .Where(decision => decision.Stands && decision.RestsOn.Any(returned.Contains))
            .Select(decision => Finding.Of(decision.Ref, "restedOnIt"));
    }

    private static bool MovesOn(RecordDecision act, MatterFacts matter) => act.Settles || act.Points.Any(point =>
        point.Subject == matter.Subject && point.Kind is PointKind.Proposes or PointKind.Decides or PointKind.PreparatoryDecision
        && (point.Kind is not PointKind.PreparatoryDecision
            || matter.Stages.Any(stage => stage.BodyId == act.Body && stage.Ending is StageEnding.Approves)));
}
