namespace GoalProcess.Domain.Dialogue;

/// <summary>Medborgardialog: what residents are asked, by which channels, and what it came to.</summary>
public sealed class CitizenDialogue : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Longest main question, in characters.</summary>
    public const int QuestionMaxLength = 300;

    /// <summary>Longest list of target groups, in characters; one a line.</summary>
    public const int TargetGroupsMaxLength = 1000;

    /// <summary>Longest summary, and longest feedback to those who took part, in characters.</summary>
    public const int SummaryMaxLength = 8000;

    private readonly List<DialogueChannel> _channels = [];

    private CitizenDialogue() { }

    internal CitizenDialogue(Assessment<AddDialogue> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number, StepId) = (act.Process, number, act.StepId);
        Write(act.Draft);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The step of the plan it is; null when the plan has none for it.</summary>
    public Guid? StepId { get; private init; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>The one question all are asked; each goal area adds its own.</summary>
    public string MainQuestion { get; private set; } = "";

    /// <summary>First day contributions are received.</summary>
    public DateOnly OpensOn { get; private set; }

    /// <summary>Last day contributions are received; what comes later is late.</summary>
    public DateOnly ClosesOn { get; private set; }

    /// <summary>Whom it turns to, one group a line; may be empty.</summary>
    public string TargetGroups { get; private set; } = "";

    /// <summary>When it was opened, UTC; null before.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>The day it was closed; null before.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>Summary 1: keywords and meaning of goals; empty until written.</summary>
    public string MeaningSummary { get; private set; } = "";

    /// <summary>Summary 2: strategy and programme; empty until written.</summary>
    public string ProgrammeSummary { get; private set; } = "";

    /// <summary>The day those who took part were told what became of it; null before.</summary>
    public DateOnly? FeedbackOn { get; private set; }

    /// <summary>What they were told; empty before.</summary>
    public string Feedback { get; private set; } = "";

    /// <summary>The ways to take part.</summary>
    public IReadOnlyList<DialogueChannel> Channels => _channels;

    internal void Edit(Assessment<EditDialogue> assessment) => Write(assessment.Carry().Draft);

    internal void Open(Assessment<OpenDialogue> assessment, Stamp stamp)
    {
        assessment.Carry();
        OpenedAt ??= stamp.RecordedAt;
    }

    internal void Close(Assessment<CloseDialogue> assessment) => ClosedOn = assessment.Carry().On;

    internal void Summarise(Assessment<SummariseDialogue> assessment)
    {
        var act = assessment.Carry();
        MeaningSummary = Text.Optional(act.Meaning, SummaryMaxLength);
        ProgrammeSummary = Text.Optional(act.Programme, SummaryMaxLength);
    }

    internal void GiveFeedback(Assessment<GiveFeedback> assessment)
    {
        var act = assessment.Carry();
        (FeedbackOn, Feedback) = (act.On, Text.Needed(act.Feedback, SummaryMaxLength));
    }

    private void Write(DialogueDraft draft)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(draft.ClosesOn, draft.OpensOn);
        (OpensOn, ClosesOn) = (draft.OpensOn, draft.ClosesOn);
        Title = Text.Needed(draft.Title, TitleMaxLength);
        MainQuestion = Text.Needed(draft.MainQuestion, QuestionMaxLength);
        TargetGroups = Text.Optional(draft.TargetGroups, TargetGroupsMaxLength);
        _channels.RemoveAll(channel => channel.Number > draft.Channels.Count);

        for (var index = 0; index < draft.Channels.Count; index++)
        {
            if (_channels.Find(channel => channel.Number == index + 1) is { } known)
            {
                known.Write(draft.Channels[index]);
            }
            else
            {
                _channels.Add(new DialogueChannel(index + 1, draft.Channels[index]));
            }
        }
    }
}
