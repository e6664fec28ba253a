using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Disposals;
using GoalProcess.Data.Municipalities;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;

namespace GoalProcess.Web.Tests.Texts;

public sealed class WordTextsTests
{
    private static readonly Type[] Shown =
    [
        typeof(Role), typeof(GrantScope), typeof(AccountLinkKind), typeof(StepKind), typeof(StepState), typeof(BodyKind), typeof(SeatRole), typeof(MatterSubject), typeof(MatterKind),
        typeof(StageEnding), typeof(PointKind), typeof(Settlement), typeof(MeetingKind), typeof(TieKind), typeof(TieStrength),
        typeof(KeywordHeap), typeof(KeywordSourceKind), typeof(EarlierGoalFate), typeof(AuditChange), typeof(SetAsideKind),
        typeof(ContributionHeap), typeof(ContributionLevel), typeof(DialogueChannelKind), typeof(StepTrack), typeof(StandingVerdict),
    ];

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_member_shown_and_every_act_has_its_word_and_nothing_else_has(string language)
    {
        var words = TextFile.Read<WordTexts>(language);

        Assert.Equal(Needed().Order(StringComparer.Ordinal), words.Keys.Order(StringComparer.Ordinal));
        Assert.All(words.Values, word => Assert.False(string.IsNullOrWhiteSpace(word)));
    }

    private static IEnumerable<string> Needed() =>
    [
        .. Shown.SelectMany(type => Enum.GetNames(type).Select(member => $"{type.Name}.{member}")),
        .. typeof(IAct).Assembly.GetTypes()
            .Where(type => type is { IsAbstract: false, IsInterface: false } && type.IsAssignableTo(typeof(IAct)))
            .Select(act => $"Act.{act.Name}"),
        // what was once called so stands in the log for ever
        "Act.MoveStep",
        $"Act.{AuditScope.Product.Act}",
        $"Act.{ContributionIntake.Act}",
        $"Act.{PayloadClearing.Act}",
        .. MunicipalityActs.All.Select(act => $"Act.{act}"),
        .. AccountActs.All.Select(act => $"Act.{act}"),
        .. DisposalRule.All.Select(rule => $"Act.{rule.Act}"),
    ];
}
