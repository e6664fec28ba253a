namespace GoalProcess.Domain.Direction;

/// <summary>Värdegrund: how the municipality wants to act.</summary>
public sealed class ValueBase : DirectionDocument
{
    private ValueBase() { }

    /// <summary>A value base that holds between two days.</summary>
    public ValueBase(string title, string text, DateOnly validFrom, DateOnly validTo) : base(title, text, validFrom, validTo) { }

    /// <inheritdoc />
    public override SubjectKind Kind => SubjectKind.ValueBase;
}
