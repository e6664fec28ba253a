namespace GoalProcess.Domain.Matters;

/// <summary>Whether the law asks for preparation before the council settles the matter.</summary>
public enum MatterKind
{
    /// <summary>An ordinary matter: prepared [KL 5:26–28].</summary>
    Ordinary,

    /// <summary>Free from preparation by its kind: elections, resignations, audit report and the like [KL 5:29–32, 5:34].</summary>
    FreeFromPreparation,
}
