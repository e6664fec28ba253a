using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;

namespace GoalProcess.Web.Tests.Texts;

public sealed class RefusalTests
{
    private static readonly BodyFacts Committee = new(Guid.CreateVersion7(), "KSAU", "Arbetsutskott", "Working committee", BodyKind.WorkingCommittee, []);
    private static readonly BodyFacts Board = new(Guid.CreateVersion7(), "KS", "Kommunstyrelsen", "Executive board", BodyKind.ExecutiveBoard, []);
    private static readonly BodyFacts Council = new(Guid.CreateVersion7(), "KF", "Kommunfullmäktige", "Council", BodyKind.Council, []);

    private static readonly MatterFacts Matter = new(
        Guid.CreateVersion7(), 2, "Utskick", MatterSubject.Dispatch, MatterKind.Ordinary,
        [new StageFacts(1, Committee.Id, StageEnding.Proposes), new StageFacts(2, Council.Id, StageEnding.Decides)], null,
        new BudgetFacts(null, false, null, null));

    private static readonly AgendaItemFacts Item = new(
        Guid.CreateVersion7(), 4, "Utskick", Guid.CreateVersion7(), 1, Council.Id, Matter.Id, new DateTime(2019, 6, 24, 18, 0, 0), true, false, false, []);

    private static readonly RecordDecision Settles = new(
        Guid.CreateVersion7(), Council.Id, Item.MeetingId, Matter.Id, Item.Id, 45,
        [new PointDraft(PointKind.Decides, MatterSubject.Dispatch, Settlement.Adopts)], []);

    [Fact]
    public void A_refusal_shows_each_rule_with_all_that_is_missing_and_the_way_to_it()
    {
        var refusal = TextFile.In("sv", words => words.Refusal(AssessedFor(Role.Secretary), subject => SubjectLinks.Of(subject, 1)));

        Assert.Equal(["Beredningstvång: fullmäktige avgör bara beredda ärenden", "Ärendet går i rätt ordning mellan organen"], refusal.Rules.Select(rule => rule.Name));
        Assert.Equal([RuleSource.Law, RuleSource.Plan], refusal.Rules.Select(rule => rule.Source));
        Assert.Equal(
            [
                new RefusedFinding("Ärende 2 ”Utskick” har inte beretts av någon nämnd eller fullmäktigeberedning.", "~/processer/1/arenden/2"),
                new RefusedFinding("Ärende 2 ”Utskick” saknar kommunstyrelsens yttrande, och ingen svarstid för kommunstyrelsen har gått ut.", "~/processer/1/arenden/2"),
            ],
            refusal.Rules[0].Findings);
        Assert.Equal([new RefusedFinding("Arbetsutskott har inte lämnat ärendet vidare.", "~/organ/ksau")], refusal.Rules[1].Findings);
    }

    [Fact]
    public void A_refusal_opens_the_ways_this_person_has()
    {
        var refusal = TextFile.In("en", words => words.Refusal(AssessedFor(Role.Secretary), _ => null));

        Assert.True(refusal.MayDeviate);
        Assert.True(refusal.MayRecordAsIrregular);
        Assert.Equal("urgentAndAllPresentAgree", Assert.Single(refusal.LawfulExceptions).Value);
        Assert.StartsWith("Write why the matter is urgent", refusal.LawfulExceptionFactsHint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refusal_opens_no_way_to_others()
    {
        var refusal = TextFile.In("sv", words => words.Refusal(AssessedFor(Role.ElectedMember), _ => null));

        Assert.False(refusal.HasWayOpen);
    }

    private static Assessment<RecordDecision> AssessedFor(Role role) =>
        Rulebook.Assess(Facts(), Settles, new Actor(Guid.CreateVersion7(), "Anna Ros", [Grant.Everywhere(role)]));

    private static Facts Facts() => new()
    {
        Process = new ProcessFacts(Settles.Process, 1, "Mål", 1, 4, 5, new DateOnly(2026, 12, 31)),
        Now = new DateTime(2019, 6, 25, 9, 0, 0),
        Numbers = new NumbersFacts(0, 0, 0, 2),
        Bodies = [Committee, Board, Council],
        Steps = [],
        Statements = [],
        Direction = [],
        Areas = [],
        Goals = [],
        UnconsideredEarlierGoals = [],
        OmittedSustainableGoals = [],
        KeywordsWithoutSource = new OffendersFacts(0, []),
        Matters = [Matter],
        Decisions = [],
        AgendaItems = [Item],
        Dialogues = [],
        Consultations = [],
        Programme = null,
        BoardGoals = [],
        Abstentions = [],
        Costs = new CostFacts(false, false),
    };
}
