namespace GoalProcess.Domain.Goals;

/// <summary>Målområde: a field the goals are to cover, with its questions and ties.</summary>
public sealed class GoalArea : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest name, in characters.</summary>
    public const int NameMaxLength = 120;

    /// <summary>Longest meaning, in characters.</summary>
    public const int MeaningMaxLength = 2000;

    private readonly List<GuidingQuestion> _questions = [];
    private readonly List<Tie> _ties = [];

    private GoalArea() { }

    internal GoalArea(Assessment<AddGoalArea> assessment, int number)
    {
        var act = assessment.Carry();
        (ProcessId, Number) = (act.ProcessId!.Value, number);
        Name = Text.Needed(act.Name, NameMaxLength);
        Meaning = Text.Optional(act.Meaning, MeaningMaxLength);
        Sum();
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>Order within the process, from 1; shown as a letter, A–Z.</summary>
    public int Number { get; private init; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What it takes in; may be empty.</summary>
    public string Meaning { get; private set; } = "";

    /// <summary>When it was withdrawn; null while it stands.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? WithdrawnBecause { get; private set; }

    /// <summary>Its questions, withdrawn ones too.</summary>
    public IReadOnlyList<GuidingQuestion> Questions => _questions;

    /// <summary>Its ties, removed ones too.</summary>
    public IReadOnlyList<Tie> Ties => _ties;

    /// <summary>The sum of the whole text; a pinned document carries the same one.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>The letter it is shown with: A for 1.</summary>
    public static string LetterOf(int number) => ((char)('A' + ((number - 1) % 26))).ToString();

    /// <summary>The whole text as it is pinned and summed.</summary>
    public string CanonicalText() => string.Join('\n',
    [
        $"Målområde {LetterOf(Number)}: {Name}",
        Meaning,
        .. _questions.Where(q => q.WithdrawnAt is null).OrderBy(q => q.Number).Select(q => $"? {q.Text}{(q.ForCitizenDialogue ? " (medborgardialog)" : "")}"),
        .. _ties.Where(t => t.RemovedAt is null).Select(t => t.CanonicalText).Order(StringComparer.Ordinal),
    ]);

    internal void Edit(Assessment<EditGoalArea> assessment)
    {
        MustStand();
        var act = assessment.Carry();
        Name = Text.Needed(act.Name, NameMaxLength);
        Meaning = Text.Optional(act.Meaning, MeaningMaxLength);
        Sum();
    }

    internal void Withdraw(Assessment<WithdrawGoalArea> assessment, Stamp stamp)
    {
        MustStand();
        var act = assessment.Carry();
        (WithdrawnAt, WithdrawnBecause) = (stamp.RecordedAt, Text.Needed(act.Because, Goal.BecauseMaxLength));
    }

    internal void Ask(Assessment<AddQuestion> assessment)
    {
        MustStand();
        var act = assessment.Carry();
        _questions.Add(new GuidingQuestion(_questions.Count + 1, act.Text, act.ForCitizenDialogue));
        Sum();
    }

    internal void EditQuestion(Assessment<EditQuestion> assessment)
    {
        MustStand();
        var act = assessment.Carry();
        Question(act.QuestionId).Edit(act.Text, act.ForCitizenDialogue);
        Sum();
    }

    internal void WithdrawQuestion(Assessment<WithdrawQuestion> assessment, Stamp stamp)
    {
        MustStand();
        Question(assessment.Carry().QuestionId).Withdraw(stamp);
        Sum();
    }

    internal void TieTo(Assessment<TieGoalArea> assessment, Stamp stamp)
    {
        MustStand();
        _ties.Add(new Tie(assessment.Carry().Tie, stamp));
        Sum();
    }

    internal void Untie(Assessment<UntieGoalArea> assessment, Stamp stamp)
    {
        MustStand();
        var act = assessment.Carry();
        (_ties.FirstOrDefault(tie => tie.Id == act.TieId && tie.RemovedAt is null) ?? throw new RecordNotFoundException(act.TieId)).Remove(stamp);
        Sum();
    }

    private GuidingQuestion Question(Guid id) =>
        _questions.FirstOrDefault(q => q.Id == id && q.WithdrawnAt is null) ?? throw new RecordNotFoundException(id);

    private void Sum() => ContentHash = Content.HashOf(CanonicalText());

    // what has been withdrawn stays as it was
    private void MustStand()
    {
        if (WithdrawnAt is not null)
        {
            throw new RecordNotFoundException(Id);
        }
    }
}
