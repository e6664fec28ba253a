using System.Text.RegularExpressions;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Texts;

namespace GoalProcess.Web.Tests.Texts;

public sealed partial class FindingArgumentTests
{
    // how many arguments the checks give; every other finding has none
    private static readonly Dictionary<string, int> Given = new()
    {
        ["chain.body.notYetHeld"] = 1,
        ["areas.count.count"] = 3,
        ["areas.agenda2030.notCovered"] = 1,
        ["goals.count.count"] = 3,
        ["goals.anchored.noRationale"] = 1,
        ["goals.traceable.moreWithoutSource"] = 1,
        ["goals.periods.tooShort"] = 1,
        ["goals.clear.tooLong"] = 2,
        ["goals.clear.vague"] = 1,
        ["goals.locked.adopted"] = 1,
        ["goals.locked.decidedTie"] = 1,
        ["goals.periods.strategyPeriod"] = 4,
        ["plan.responses.afterMeeting"] = 3,
        ["plan.prepared.noBoardStep"] = 1,
        ["plan.budget.noProposal"] = 2,
        ["plan.dialogue.tooShort"] = 5,
        ["dialogue.summarised.moreNotCoded"] = 1,
        ["consultation.closed.noResponse"] = 1,
        ["consultation.order.alreadyAnswered"] = 1,
        ["budget.time.proposedLate"] = 1,
        ["budget.time.decidedLate"] = 1,
        ["budget.time.taxRateNotProposed"] = 1,
        ["budget.time.taxRateNotDecided"] = 1,
        ["budget.time.notPublished"] = 1,
        ["budget.newcouncil.oldCouncil"] = 1,
        ["process.closed.closed"] = 1,
    };

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void A_text_asks_for_no_more_than_the_check_gives(string language)
    {
        var texts = TextFile.Read<RuleTexts>(language);

        Assert.All(Rulebook.Rules.SelectMany(rule => rule.FindingKeys.Select(key => $"{rule.Id}.{key}")), key =>
            Assert.All(Hole().Matches(texts[key]), hole =>
                Assert.InRange(int.Parse(hole.ValueSpan[1..^1], provider: null), 0, Given.GetValueOrDefault(key))));
    }

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Hole();
}
