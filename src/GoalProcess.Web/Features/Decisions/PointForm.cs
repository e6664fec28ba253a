using GoalProcess.Domain.Matters;

namespace GoalProcess.Web.Features.Decisions;

/// <summary>What a body says in one point, as the secretary chooses it.</summary>
public enum PointChoice
{
    /// <summary>Proposes to another body.</summary>
    Proposes,

    /// <summary>Decides for its own part.</summary>
    Decides,

    /// <summary>Adopts what was proposed.</summary>
    Adopts,

    /// <summary>Rejects what was proposed.</summary>
    Rejects,

    /// <summary>Preparatory decision.</summary>
    PreparatoryDecision,

    /// <summary>Tables.</summary>
    Tables,

    /// <summary>Refers back.</summary>
    RefersBack,

    /// <summary>Writes off.</summary>
    WritesOff,

    /// <summary>Notes.</summary>
    Notes,
}

/// <summary>One point of the decision form; an empty choice means no point.</summary>
public sealed record PointForm
{
    public PointChoice? What { get; init; }
    public MatterSubject? Subject { get; init; }
    public Guid? ToBodyId { get; init; }
    public string? Wording { get; init; }
    public DateOnly? ExtendsTo { get; init; }

    internal PointKind Kind => What switch
    {
        PointChoice.Adopts or PointChoice.Rejects or PointChoice.Decides => PointKind.Decides,
        PointChoice.Proposes => PointKind.Proposes,
        PointChoice.PreparatoryDecision => PointKind.PreparatoryDecision,
        PointChoice.Tables => PointKind.Tables,
        PointChoice.RefersBack => PointKind.RefersBack,
        PointChoice.WritesOff => PointKind.WritesOff,
        PointChoice.Notes or null => PointKind.Notes,
    };

    internal Settlement Settlement => What switch
    {
        PointChoice.Adopts => Settlement.Adopts,
        PointChoice.Rejects => Settlement.Rejects,
        _ => Settlement.None,
    };

    /// <summary>The choice that says what a point of the plan expects.</summary>
    internal static PointChoice ChoiceOf(PointDraft point) => point switch
    {
        { Kind: PointKind.Decides, Settlement: Settlement.Adopts } => PointChoice.Adopts,
        { Kind: PointKind.Decides, Settlement: Settlement.Rejects } => PointChoice.Rejects,
        { Kind: PointKind.Decides } => PointChoice.Decides,
        { Kind: PointKind.Proposes } => PointChoice.Proposes,
        { Kind: PointKind.PreparatoryDecision } => PointChoice.PreparatoryDecision,
        { Kind: PointKind.Tables } => PointChoice.Tables,
        { Kind: PointKind.RefersBack } => PointChoice.RefersBack,
        { Kind: PointKind.WritesOff } => PointChoice.WritesOff,
        _ => PointChoice.Notes,
    };
}
