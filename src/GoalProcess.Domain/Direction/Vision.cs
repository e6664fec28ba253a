namespace GoalProcess.Domain.Direction;

/// <summary>Vision: what the municipality wants to be.</summary>
public sealed class Vision : DirectionDocument
{
    private Vision() { }

    /// <summary>A vision that holds between two days.</summary>
    public Vision(string title, string text, DateOnly validFrom, DateOnly validTo) : base(title, text, validFrom, validTo) { }

    /// <inheritdoc />
    public override SubjectKind Kind => SubjectKind.Vision;
}
