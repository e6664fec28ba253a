using System.Text.Json.Serialization;

namespace GoalProcess.Web.Features.Freezes;

/// <summary>Fryst underlag: what a body had before it when it decided, and what it decided, to be proved by whoever holds it.</summary>
/// <param name="DecisionId">The decision.</param>
/// <param name="ProcessId">Its process, whose chain proves when it was written.</param>
/// <param name="RecordedAt">When it was recorded, UTC; the time of every file in the archive.</param>
/// <param name="LastNumber">The chain's last entry written by the act that recorded the decision; 0 when there is none.</param>
/// <param name="Documents">The documents that lay pinned on the agenda item.</param>
/// <param name="Files">The files that lay attached to it.</param>
/// <param name="Decision">The decision and those on the same matter before it, as they are written into the archive.</param>
/// <param name="Responses">The answers of the boards that had come by then, as they stood then, as they are written into the archive.</param>
/// <param name="Proved">The things whose payloads go with the chain: the decision with its parts, the pinned documents, the files and the boards' answers.</param>
public sealed record Freeze(
    Guid DecisionId,
    Guid ProcessId,
    DateTimeOffset RecordedAt,
    long LastNumber,
    IReadOnlyList<FrozenText> Documents,
    IReadOnlyList<FrozenFile> Files,
    FrozenDecision Decision,
    IReadOnlyList<FrozenResponse> Responses,
    IReadOnlyList<Guid> Proved);

/// <summary>An exact text with its sum.</summary>
public sealed record FrozenText(string Name, string Kind, string Sha256, string Text);

/// <summary>A file with its sum; the name it has in the archive.</summary>
public sealed record FrozenFile(string Name, string Sha256, [property: JsonIgnore] Guid ContentId);

/// <summary>A decision: the body, the day, the section and what it said.</summary>
public sealed record FrozenDecision(
    string Body, DateTime HappenedAt, int? Section, string Matter, string DiaryNumber, bool IsIrregular, IReadOnlyList<FrozenPoint> Points,
    IReadOnlyList<FrozenSetAside> RulesSetAside, IReadOnlyList<FrozenDecision> Before);

/// <summary>A point, with the sums of the texts it carries.</summary>
public sealed record FrozenPoint(
    int Number, string Says, string About, string Settlement, string? ToBody, DateOnly? ExtendsTo, string Wording, IReadOnlyList<FrozenText> Texts);

/// <summary>A rule that was set aside, or broken.</summary>
public sealed record FrozenSetAside(string Rule, string Kind, string? Exception, string Because);

/// <summary>A board's answer to a consultation, and the numbers of the entries that say it.</summary>
public sealed record FrozenResponse(string Body, DateOnly ReceivedOn, string Answer, IReadOnlyList<FrozenGoalAnswer> Goals, IReadOnlyList<long> Entries)
{
    /// <summary>The answer itself and what it says of each goal, as the chain knows them.</summary>
    [JsonIgnore]
    public IReadOnlyList<Guid> Things { get; init; } = [];
}

/// <summary>What a board says of one goal.</summary>
public sealed record FrozenGoalAnswer(int Goal, string Level, string How);
