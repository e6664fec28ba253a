namespace GoalProcess.Domain.Consultations;

/// <summary>Remiss: what boards and companies are asked, and by when.</summary>
public sealed class Consultation : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 200;

    /// <summary>Longest question, in characters.</summary>
    public const int QuestionMaxLength = 2000;

    private readonly List<ConsultationText> _texts = [];

    private Consultation() { }

    internal Consultation(Assessment<AddConsultation> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number, StepId) = (act.Process, number, act.StepId);
        Write(act.Title, act.Question, act.AnswerBy);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Running number within the process, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The step of the plan it is; null when the plan has none for it.</summary>
    public Guid? StepId { get; private init; }

    /// <summary>What it is called.</summary>
    public string Title { get; private set; } = "";

    /// <summary>What is asked: "Hur bidrar nämnden till det strategiska programmet?".</summary>
    public string Question { get; private set; } = "";

    /// <summary>Last day to answer, where a body has none of its own.</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The day it was sent out; null before.</summary>
    public DateOnly? DispatchedOn { get; private set; }

    /// <summary>The day it was closed; null before.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The exact goals that were sent out.</summary>
    public IReadOnlyList<ConsultationText> Texts => _texts;

    internal void Edit(Assessment<EditConsultation> assessment)
    {
        var act = assessment.Carry();
        Write(act.Title, act.Question, act.AnswerBy);
    }

    internal void Dispatch(Assessment<DispatchConsultation> assessment, IReadOnlyList<Goal> goals)
    {
        DispatchedOn = assessment.Carry().On;
        _texts.AddRange(goals.Select((goal, index) => new ConsultationText(index + 1, goal)));
    }

    internal void Close(Assessment<CloseConsultation> assessment) => ClosedOn = assessment.Carry().On;

    private void Write(string title, string question, DateOnly answerBy)
    {
        AnswerBy = answerBy;
        Title = Text.Needed(title, TitleMaxLength);
        Question = Text.Needed(question, QuestionMaxLength);
    }
}
