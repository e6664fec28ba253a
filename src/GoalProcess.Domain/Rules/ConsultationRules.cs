namespace GoalProcess.Domain.Rules;

/// <summary>The rules of the consultation of boards and companies.</summary>
public static class ConsultationRules
{
    /// <summary>Before the working committee's final proposal every board's and company's response is in or marked as not received.</summary>
    public static readonly Rule Closed = new(
        "consultation.closed", RuleSource.Plan, RuleEffect.Refuses, [Citation.Memo], ["notDispatched", "notAsked", "noResponse"],
        [
            Check.Before<RecordDecision>((facts, act) => IsFinalProposal(facts, act) ? WhatIsMissing(facts) : []),
            Check.Before<CloseConsultation>((facts, act) =>
                facts.Consultations.FirstOrDefault(consultation => consultation.Id == act.ConsultationId) is { } consultation
                    ? WhatHasNotCome(facts, consultation)
                    : []),
        ]);

    /// <summary>A consultation is sent out once, answered after that, and closed once.</summary>
    public static readonly Rule Order = new(
        "consultation.order", RuleSource.Product, RuleEffect.Refuses, [],
        ["alreadyDispatched", "notSentOut", "alreadyClosed", "beforeDispatch", "alreadyAnswered"],
        [
            Check.Before<DispatchConsultation>((facts, act) =>
                Of(facts, act.ConsultationId, consultation => consultation.DispatchedOn is not null ? "alreadyDispatched" : null)),
            Check.Before<CloseConsultation>((facts, act) => Of(
                facts, act.ConsultationId,
                consultation => consultation.ClosedOn is not null ? "alreadyClosed" : NotSentOutBy(act.On, consultation))),
            Check.Before<AnswerConsultation>((facts, act) =>
                from asked in Asked(facts, act.ResponseId)
                let found = NotSentOutBy(act.ReceivedOn, asked.Consultation)
                where found is not null
                select Finding.Of(asked.Consultation.Ref, found)),
            Check.Before<MarkResponseNotReceived>((facts, act) =>
                from asked in Asked(facts, act.ResponseId)
                where asked.Consultation.DispatchedOn is null
                select Finding.Of(asked.Consultation.Ref, "notSentOut")),
            Check.Before<MarkResponseNotReceived>((facts, act) =>
                from asked in Asked(facts, act.ResponseId)
                where asked.Response.IsReceived
                let body = facts.Body(asked.Response.BodyId)
                where body is not null
                select Finding.Of(body.Ref, "alreadyAnswered", asked.Consultation.Title)),
        ]);

    /// <summary>The rules, in order.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Closed, Order];

    private static IEnumerable<Finding> Of(Facts facts, Guid consultationId, Func<ConsultationFacts, string?> key) =>
        facts.Consultations.FirstOrDefault(consultation => consultation.Id == consultationId) is { } consultation && key(consultation) is { } found
            ? [Finding.Of(consultation.Ref, found)]
            : [];

    private static IEnumerable<(ConsultationFacts Consultation, ResponseFacts Response)> Asked(Facts facts, Guid responseId) =>
        from consultation in facts.Consultations
        from response in consultation.Responses
        where response.Id == responseId
        select (consultation, response);

    private static string? NotSentOutBy(DateOnly day, ConsultationFacts consultation) => consultation.DispatchedOn switch
    {
        null => "notSentOut",
        { } dispatched when day < dispatched => "beforeDispatch",
        _ => null,
    };

    // the final proposal is the one in the chain that ends in the council; the one before it goes to the executive board's approval
    private static bool IsFinalProposal(Facts facts, RecordDecision act) =>
        act.PointsOnGoals.Any(point => point.Kind is PointKind.Proposes)
        && facts.Body(act.Body)?.Kind is BodyKind.WorkingCommittee
        && facts.Matter(act.MatterId) is { } matter
        && matter.Stages.OrderBy(stage => stage.Rank).LastOrDefault() is { } last
        && facts.Body(last.BodyId)?.Kind is BodyKind.Council;

    private static IEnumerable<Finding> WhatIsMissing(Facts facts)
    {
        var dispatched = facts.Consultations.Where(consultation => consultation.DispatchedOn is not null).ToList();
        var toAsk = facts.Bodies.Where(body => body.IsBoardOrCompany).ToList();

        // a municipality without boards and companies has nobody to ask
        if (dispatched.Count == 0 && toAsk.Count > 0)
        {
            yield return Finding.Of(facts.Process.Ref, "notDispatched");
            yield break;
        }

        foreach (var body in toAsk)
        {
            if (dispatched.All(consultation => consultation.Responses.All(response => response.BodyId != body.Id)))
            {
                yield return Finding.Of(body.Ref, "notAsked");
            }
        }

        foreach (var finding in dispatched.SelectMany(consultation => WhatHasNotCome(facts, consultation)))
        {
            yield return finding;
        }
    }

    private static IEnumerable<Finding> WhatHasNotCome(Facts facts, ConsultationFacts consultation) =>
        from response in consultation.Responses
        where !response.IsSettled
        let body = facts.Body(response.BodyId)
        where body is not null
        orderby body.Code
        select Finding.Of(body.Ref, "noResponse", consultation.Title);
}
