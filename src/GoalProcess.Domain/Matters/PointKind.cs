namespace GoalProcess.Domain.Matters;

/// <summary>What a body says in one point of a decision.</summary>
public enum PointKind
{
    /// <summary>Proposes to another body.</summary>
    Proposes,

    /// <summary>Decides: for its own part, or by adopting or rejecting.</summary>
    Decides,

    /// <summary>Preparatory decision: dispatch, assignment, approval of a proposal.</summary>
    PreparatoryDecision,

    /// <summary>Bordlägger.</summary>
    Tables,

    /// <summary>Återremitterar.</summary>
    RefersBack,

    /// <summary>Avskriver.</summary>
    WritesOff,

    /// <summary>Noterar, lägger till handlingarna.</summary>
    Notes,
}
