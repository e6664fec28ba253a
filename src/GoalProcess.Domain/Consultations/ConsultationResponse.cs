namespace GoalProcess.Domain.Consultations;

/// <summary>Remissvar: one body's answer, asked for as soon as the body is among the recipients. An aggregate of its own, so that boards answer side by side.</summary>
public sealed class ConsultationResponse : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest answer, in characters.</summary>
    public const int AnswerMaxLength = 8000;

    /// <summary>Longest reason why no answer came, in characters.</summary>
    public const int BecauseMaxLength = 500;

    private readonly List<GoalAnswer> _goals = [];

    private ConsultationResponse() { }

    internal ConsultationResponse(Consultation consultation, Guid bodyId) =>
        (ProcessId, ConsultationId, BodyId, AnswerBy) = (consultation.ProcessId, consultation.Id, bodyId, consultation.AnswerBy);

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>The consultation.</summary>
    public Guid ConsultationId { get; private init; }

    /// <summary>The board or company asked.</summary>
    public Guid BodyId { get; private init; }

    /// <summary>This body's last day to answer.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The day the answer was received; null while none has come.</summary>
    public DateOnly? ReceivedOn { get; private set; }

    /// <summary>The answer as a whole; empty while none has come.</summary>
    public string Answer { get; private set; } = "";

    /// <summary>Who sent or registered it; empty while none has come.</summary>
    public string SentBy { get; private set; } = "";

    /// <summary>Why it is marked as not received; null while it is not.</summary>
    public string? NotReceivedBecause { get; private set; }

    /// <summary>What the body says about each goal.</summary>
    public IReadOnlyList<GoalAnswer> Goals => _goals;

    /// <summary>True when it came after the body's last day.</summary>
    public bool IsLate => ReceivedOn > AnswerBy;

    internal void AnswerUntil(DateOnly day) => AnswerBy = day;

    internal void Receive(Assessment<AnswerConsultation> assessment, Stamp stamp)
    {
        var act = assessment.Carry();
        (ReceivedOn, SentBy, NotReceivedBecause) = (act.ReceivedOn, stamp.By.Name, null);
        Answer = Text.Needed(act.Answer, AnswerMaxLength);
        _goals.RemoveAll(answer => act.Goals.All(draft => draft.GoalId != answer.GoalId));

        foreach (var draft in act.Goals)
        {
            if (_goals.Find(answer => answer.GoalId == draft.GoalId) is { } known)
            {
                known.Write(draft);
            }
            else
            {
                _goals.Add(new GoalAnswer(draft));
            }
        }
    }

    internal void MarkNotReceived(Assessment<MarkResponseNotReceived> assessment) =>
        NotReceivedBecause = Text.Needed(assessment.Carry().Because, BecauseMaxLength);
}
