using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Decisions;

/// <summary>The form of a decision, with what the body has before it.</summary>
public sealed record DecisionFormPage(
    BodyPlace Body, int Meeting, int Item, Facts Facts, AgendaItemFacts ItemFacts, MatterFacts Matter, DecisionForm Form)
{
    /// <summary>The pinned goals whose wording the body can amend.</summary>
    public IEnumerable<GoalFacts> PinnedGoals => Facts.Goals.Where(goal => Pinned.Any(text => text.SubjectId == goal.Id));

    /// <summary>The last pinned version of each text.</summary>
    public IReadOnlyList<TextRef> Pinned => [.. ItemFacts.Pinned.GroupBy(text => (text.Kind, text.SubjectId)).Select(group => group.Last())];
}

/// <summary>A recorded decision.</summary>
public sealed record DecisionPage(
    Guid Id,
    BodyPlace Body,
    int Meeting,
    int Item,
    ProcessPlace Process,
    int MatterNumber,
    string MatterTitle,
    string DiaryNumber,
    DateTime HappenedAt,
    DateTime RecordedAt,
    string RecordedBy,
    int? Section,
    bool IsIrregular,
    string? AnnulledBy,
    IReadOnlyList<string> SentTo,
    IReadOnlyList<PointRow> Points,
    IReadOnlyList<SetAsideRow> SetAsides,
    IReadOnlyList<FlagRow> Flags,
    ChainEnd? Chain)
{
    public AnnulmentForm Annulment { get; init; } = new();
}

/// <summary>The last entry of the chain that the recording of a decision wrote.</summary>
public sealed record ChainEnd(long Number, string Hash);

/// <summary>A point of a recorded decision.</summary>
public sealed record PointRow(
    int Number, PointKind Kind, MatterSubject Subject, Settlement Settlement, string? ToBody, DateOnly? ExtendsTo, string Wording, IReadOnlyList<TextRow> Texts);

/// <summary>A text a point adopted or proposed; with its number when it is a goal's.</summary>
public sealed record TextRow(SubjectKind Kind, string Text, string Hash, bool IsAmended, int? Goal);

/// <summary>A rule set aside, or broken.</summary>
public sealed record SetAsideRow(string RuleId, SetAsideKind Kind, string? Exception, string Because, string By);

/// <summary>A breach that did not stop the decision.</summary>
public sealed record FlagRow(string RuleId, IReadOnlyList<Finding> Findings);
