namespace GoalProcess.Domain.Direction;

/// <summary>One statement of the vision or the value base.</summary>
public sealed class DirectionStatement : Entity
{
    /// <summary>Longest statement, in characters.</summary>
    public const int TextMaxLength = 300;

    private DirectionStatement() { }

    internal DirectionStatement(int number, string text) => (Number, Text) = (number, Common.Text.Needed(text, TextMaxLength));

    /// <summary>The vision or value base it belongs to.</summary>
    public Guid DocumentId { get; private init; }

    /// <summary>Order, from 1.</summary>
    public int Number { get; private init; }

    /// <summary>The words.</summary>
    public string Text { get; private set; } = "";

    internal void Reword(string text) => Text = Common.Text.Needed(text, TextMaxLength);
}
