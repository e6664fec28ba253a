using System.Globalization;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>
/// The rulebook as the record knows it. Deviations, flags and irregular answers are kept by a rule's id and a finding's key, so what is once recorded must be found again: a name here
/// is never changed, and a rule does not change its weight or its source unseen.
/// </summary>
public sealed class RuleNamesTests
{
    [Fact]
    public void Rules_keep_the_names_the_record_knows_them_by_with_their_weight_their_source_and_what_they_can_find() => Assert.Equal(
        [
            "chain.prepared Law Refuses [LocalGovernmentAct 5:26–28, LocalGovernmentAct 5:29–34, LocalGovernmentAct 5:33] notPrepared, boardNotAsked unless urgentAndAllPresentAgree",
            "chain.order Plan Refuses [OfficialMemo] notPassedOn, notInChain, alreadySettled",
            "chain.date Product Refuses [] laterThanThis, unknown",
            "chain.body Product Refuses [] noItem, otherMatter, otherBody, withdrawn, cancelled, notYetHeld, alreadyAnswered, noPoints, hasAnswer",
            "chain.competence Law Refuses [LocalGovernmentAct 5:1–2, LocalGovernmentAct 6:38] onlyCouncil",
            "chain.document Product Refuses [ParliamentaryOmbudsman4024-1999] notPinned, changedSince, unknownText, nothingPinned, supplementReason, notPutForward",
            "chain.return Law Flags [LocalGovernmentAct 5:50, LocalGovernmentAct 6:33] restedOnIt",
            "plan.complete Plan Refuses [OfficialMemo, ExecutiveBoardRegulations:3] noBody, noDate, noSteps",
            "plan.matter Product Refuses [] noAnswer, otherBody, done, sameMatter",
            "plan.outcome Product Refuses [] byAnswer, byClosing, done",
            "plan.responses Plan Advises [OfficialMemo] afterMeeting",
            "plan.prepared Law Advises [LocalGovernmentAct 5:26–28] noBoardStep",
            "plan.budget Law Advises [LocalGovernmentAct 11:8] noProposal",
            "plan.dialogue Plan Advises [OfficialMemo] tooShort",
            "areas.count Plan Refuses [OfficialMemo] count",
            "areas.anchored Plan Refuses [OfficialMemo] noVision, noValueBase, notReached",
            "areas.keywords Plan Refuses [OfficialMemo] noKeyword, noQuestion",
            "areas.agenda2030 Plan Refuses [OfficialMemo] notCovered",
            "areas.citizens Plan Refuses [OfficialMemo] noCitizenQuestion, notDecided",
            "goals.count Plan Refuses [OfficialMemo] count",
            "goals.anchored Plan Refuses [OfficialMemo] noArea, areaNotDecided, noVision, noValueBase, noTarget, noRationale",
            "goals.traceable Plan Refuses [OfficialMemo] noKeyword, noSource, moreWithoutSource",
            "goals.periods Plan Refuses [OfficialMemo] tooShort, strategyPeriod",
            "goals.effect Plan Refuses [OfficialMemo] noEffect, nobodyServed",
            "goals.clear Plan Advises [OfficialMemo] tooLong, severalSentences, vague",
            "goals.versions Product Refuses [] noReason, noFirstReason, noWording",
            "goals.locked Product Refuses [] adopted, decidedTie",
            "earlier.considered Plan Refuses [OfficialMemo] notConsidered",
            "dialogue.summarised Plan Refuses [OfficialMemo] notPlanned, notClosed, notCoded, moreNotCoded, noMeaningSummary, noProgrammeSummary",
            "dialogue.coded Product Refuses [] noKeyword, noReceiver",
            "dialogue.order Product Refuses [] alreadyOpened, notOpened, alreadyClosed",
            "consultation.closed Plan Refuses [OfficialMemo] notDispatched, notAsked, noResponse",
            "consultation.order Product Refuses [] alreadyDispatched, notSentOut, alreadyClosed, beforeDispatch, alreadyAnswered",
            "programme.complete Plan Refuses [OfficialMemo] noProgramme, noPurpose, noStrategy, noFollowUp, noTargetGroups, noFocusArea",
            "boardgoals.chained Plan Refuses [OfficialMemo] noGoal, hangsLoose, noTargetGroup, noEffect",
            "budget.time Law Flags [LocalGovernmentAct 11:8, LocalGovernmentAct 11:10–11, LocalGovernmentAct 8:14] proposedLate, decidedLate, taxRateNotProposed, taxRateNotDecided, notPublished",
            "budget.newcouncil Law Refuses [LocalGovernmentAct 11:10] oldCouncil",
            "costs.stated Plan Advises [OfficialMemo] noDialogueCost, noReuse",
            "process.closed Product Refuses [] closed, notClosed",
        ],
        Rulebook.Rules.Select(Line));

    [Fact]
    public void A_finding_is_the_same_when_it_says_the_same_of_the_same_thing()
    {
        var (one, other) = (new SubjectRef(SubjectKind.Goal, Guid.CreateVersion7(), 1, "Trygg"), new SubjectRef(SubjectKind.Goal, Guid.CreateVersion7(), 1, "Trygg"));

        Assert.Equal(Finding.Of(one, "vague", "främja"), Finding.Of(one, "vague", "främja"));
        Assert.Equal(Finding.Of(one, "vague", "främja").GetHashCode(), Finding.Of(one, "vague", "främja").GetHashCode());
        Assert.NotEqual(Finding.Of(one, "vague", "främja"), Finding.Of(other, "vague", "främja"));
        Assert.NotEqual(Finding.Of(one, "vague", "främja"), Finding.Of(one, "tooLong", "främja"));
        Assert.NotEqual(Finding.Of(one, "vague", "främja"), Finding.Of(one, "vague", "verka för"));
        Assert.NotEqual(Finding.Of(one, "vague", "främja"), Finding.Of(one, "vague"));
        Assert.False(Finding.Of(one, "vague").Equals(null));
    }

    private static string Line(Rule rule) => string.Create(
        CultureInfo.InvariantCulture,
        $"{rule.Id} {rule.Source} {rule.Effect} [{string.Join(", ", rule.Citations.Concat(rule.Exceptions.Select(exception => exception.Citation)).Select(Short))}] {string.Join(", ", rule.FindingKeys)}{string.Concat(rule.Exceptions.Select(exception => $" unless {exception.Id}"))}");

    private static string Short(Citation citation) => $"{citation.Work}{(citation.Chapter is { } chapter ? $" {chapter}" : "")}{(citation.FirstSection is { } first ? $":{first}" : "")}{(citation.LastSection is { } last && last != citation.FirstSection ? $"–{last}" : "")}{citation.Number}";
}
