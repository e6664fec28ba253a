namespace GoalProcess.Domain.Dialogue;

/// <summary>
/// Bidrag, inkommet förslag: what one resident or group said. Official from the moment it arrives [TF 2:9], so its words are kept as they
/// came; what is done with it is its coding.
/// </summary>
public sealed class Contribution : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest contribution, in characters.</summary>
    public const int TextMaxLength = 4000;

    /// <summary>Longest name of a group or place, in characters.</summary>
    public const int GroupMaxLength = 120;

    /// <summary>Longest name of whom a proposal is handed to, in characters.</summary>
    public const int HandedToMaxLength = 200;

    /// <summary>Longest note of the coding, in characters.</summary>
    public const int NoteMaxLength = 500;

    private readonly List<ContributionKeyword> _keywords = [];

    private Contribution() { }

    /// <summary>A contribution as it arrives. Arriving is no act: nobody may be kept waiting, and nothing is refused.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="dialogueId">The dialogue it answers.</param>
    /// <param name="number">Running number within the process.</param>
    /// <param name="draft">What was said, when and by which way.</param>
    public Contribution(Guid processId, Guid dialogueId, int number, ContributionDraft draft)
    {
        ArgumentNullException.ThrowIfNull(draft);
        (ProcessId, DialogueId, Number) = (processId, dialogueId, number);
        (ReceivedOn, Channel, QuestionId) = (draft.ReceivedOn, draft.Channel, draft.QuestionId);
        Words = Text.Needed(draft.Words, TextMaxLength);
        Group = Text.Optional(draft.Group, GroupMaxLength);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>The dialogue it answers.</summary>
    public Guid DialogueId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The day it was received.</summary>
    public DateOnly ReceivedOn { get; private init; }

    /// <summary>The sort of way it came.</summary>
    public DialogueChannelKind Channel { get; private init; }

    /// <summary>The group that said it, or the place it was handed in; may be empty. Never a name of a person.</summary>
    public string Group { get; private init; } = "";

    /// <summary>The guiding question it answers; null for the main question.</summary>
    public Guid? QuestionId { get; private init; }

    /// <summary>The words, as they came.</summary>
    public string Words { get; private init; } = "";

    /// <summary>When it was coded, UTC; null until it is.</summary>
    public DateTimeOffset? CodedAt { get; private set; }

    /// <summary>Who coded it last; empty until it is.</summary>
    public string CodedBy { get; private set; } = "";

    /// <summary>The heap it lies in; null until coded.</summary>
    public ContributionHeap? Heap { get; private set; }

    /// <summary>The goal area it was sorted under; null for what belongs to none.</summary>
    public Guid? GoalAreaId { get; private set; }

    /// <summary>The office or document a concrete proposal was handed to; empty for the other heaps.</summary>
    public string HandedTo { get; private set; } = "";

    /// <summary>What whoever coded it wanted to say; may be empty.</summary>
    public string Note { get; private set; } = "";

    /// <summary>The keywords it led to.</summary>
    public IReadOnlyList<ContributionKeyword> Keywords => _keywords;

    internal void Code(Assessment<CodeContribution> assessment, IReadOnlyCollection<Guid> keywordIds, Stamp stamp)
    {
        var act = assessment.Carry();
        (Heap, GoalAreaId) = (act.Heap, act.GoalAreaId);
        HandedTo = act.Heap is ContributionHeap.ConcreteProposal ? Text.Needed(act.HandedTo, HandedToMaxLength) : "";
        Note = Text.Optional(act.Note, NoteMaxLength);
        (CodedAt, CodedBy) = (stamp.RecordedAt, stamp.By.Name);
        _keywords.RemoveAll(link => !keywordIds.Contains(link.KeywordId));
        _keywords.AddRange(keywordIds.Distinct().Where(id => _keywords.All(link => link.KeywordId != id)).ToList().ConvertAll(id => new ContributionKeyword(id)));
    }
}
