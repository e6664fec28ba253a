using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>The citizen dialogues of a process.</summary>
public sealed record DialoguesPage(ProcessPlace Process, IReadOnlyList<DialogueRow> Dialogues);

/// <summary>How far a dialogue has come.</summary>
public enum DialogueState
{
    Planned,
    Open,
    Closed,
    Summarised,
    Reported,
}

/// <summary>A dialogue in the list.</summary>
public sealed record DialogueRow(
    int Number, string Title, DateOnly OpensOn, DateOnly ClosesOn, DialogueState State, IReadOnlyList<string> Channels, int Received, int Coded)
{
    /// <summary>What is left to code.</summary>
    public int Left => Received - Coded;
}

/// <summary>One dialogue.</summary>
public sealed record DialoguePage(
    ProcessPlace Process,
    Guid Id,
    int Number,
    long Version,
    string Title,
    string MainQuestion,
    DateOnly OpensOn,
    DateOnly ClosesOn,
    string TargetGroups,
    DateTime? OpenedAt,
    DateOnly? ClosedOn,
    string MeaningSummary,
    string ProgrammeSummary,
    DateOnly? FeedbackOn,
    string Feedback,
    DialogueStep? Step,
    IReadOnlyList<ChannelRow> Channels)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/dialog/{Number}";

    /// <summary>How far it has come.</summary>
    public DialogueState State => StateOf(OpenedAt is not null, ClosedOn, MeaningSummary.Length > 0 && ProgrammeSummary.Length > 0, FeedbackOn);

    /// <summary>What has come in; only on its own page.</summary>
    public DialogueFigures Figures { get; init; } = new(0, 0, 0, [], []);

    public OpenForm Open { get; init; } = new();

    public CloseForm Close { get; init; } = new();

    public FeedbackForm Told { get; init; } = new();

    internal static DialogueState StateOf(bool isOpened, DateOnly? closedOn, bool isSummarised, DateOnly? feedbackOn) => (isOpened, closedOn, isSummarised, feedbackOn) switch
    {
        (_, _, _, not null) => DialogueState.Reported,
        (_, not null, true, _) => DialogueState.Summarised,
        (_, not null, _, _) => DialogueState.Closed,
        (true, _, _, _) => DialogueState.Open,
        _ => DialogueState.Planned,
    };
}

/// <summary>A step of the plan that is a citizen dialogue.</summary>
public sealed record DialogueStep(Guid Id, int Number, string Title);

/// <summary>A way to take part.</summary>
public sealed record ChannelRow(DialogueChannelKind Kind, string Name, DateOnly? On, bool IsPreliminary, int? Expected, int? Participants);

/// <summary>What has come in, heap by heap and area by area.</summary>
public sealed record DialogueFigures(int Received, int Late, int Coded, IReadOnlyList<HeapFigure> Heaps, IReadOnlyList<AreaFigure> Areas)
{
    /// <summary>What is left to code.</summary>
    public int Left => Received - Coded;
}

/// <summary>How many lie in a heap.</summary>
public sealed record HeapFigure(ContributionHeap Heap, int Count);

/// <summary>How many were sorted under an area, and into which heaps; without number for those under none.</summary>
public sealed record AreaFigure(int? Number, string? Name, IReadOnlyList<int> ByHeap)
{
    /// <summary>A, B, C …; null for those under none.</summary>
    public string? Letter => Number is { } number ? GoalArea.LetterOf(number) : null;

    /// <summary>All of them.</summary>
    public int Total => ByHeap.Sum();
}
