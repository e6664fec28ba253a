namespace GoalProcess.Domain.Direction;

/// <summary>What the goals rest on and KF has adopted: the vision or the value base, with its statements and validity.</summary>
public abstract class DirectionDocument : AggregateRoot
{
    /// <summary>Longest title, in characters.</summary>
    public const int TitleMaxLength = 120;

    /// <summary>Longest text, in characters.</summary>
    public const int TextMaxLength = 1000;

    private readonly List<DirectionStatement> _statements = [];

    private protected DirectionDocument() { }

    private protected DirectionDocument(string title, string text, DateOnly validFrom, DateOnly validTo)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(validTo, validFrom);
        Title = Common.Text.Needed(title, TitleMaxLength);
        Text = Common.Text.Optional(text, TextMaxLength);
        (ValidFrom, ValidTo) = (validFrom, validTo);
    }

    /// <summary>What it is called: "Vision 2030".</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its leading words; may be empty.</summary>
    public string Text { get; private set; } = "";

    /// <summary>First day it holds.</summary>
    public DateOnly ValidFrom { get; private set; }

    /// <summary>Last day it holds; only a decision of KF moves it.</summary>
    public DateOnly ValidTo { get; private set; }

    /// <summary>Its statements, in order; goals and goal areas are tied to these.</summary>
    public IReadOnlyList<DirectionStatement> Statements => _statements;

    /// <summary>Vision or value base.</summary>
    public abstract SubjectKind Kind { get; }

    /// <summary>The whole text as it is pinned and summed.</summary>
    public string CanonicalText() =>
        string.Join('\n', [Title, Text, .. _statements.OrderBy(s => s.Number).Select(s => $"{s.Number}. {s.Text}")]);

    /// <summary>The sum of the whole text.</summary>
    public string ContentHash { get; private set; } = "";

    /// <summary>Adds a statement at the end.</summary>
    public DirectionStatement AddStatement(string text)
    {
        var statement = new DirectionStatement(_statements.Count + 1, text);
        _statements.Add(statement);
        Sum();
        return statement;
    }

    /// <summary>Words a statement anew.</summary>
    internal void Reword(Assessment<EditDirection> assessment)
    {
        var act = assessment.Carry();
        Title = Common.Text.Needed(act.Title, TitleMaxLength);
        Text = Common.Text.Optional(act.Text, TextMaxLength);

        foreach (var (id, text) in act.Statements)
        {
            _statements.Single(statement => statement.Id == id).Reword(text);
        }

        Sum();
    }

    /// <summary>KF has decided that it holds longer.</summary>
    internal void ExtendTo(Assessment<RecordDecision> assessment, DateOnly validTo)
    {
        assessment.CarryRegular();
        ValidTo = validTo;
    }

    private void Sum() => ContentHash = Content.HashOf(CanonicalText());
}
