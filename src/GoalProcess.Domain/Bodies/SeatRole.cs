namespace GoalProcess.Domain.Bodies;

/// <summary>What a holder of a seat is in the body.</summary>
public enum SeatRole
{
    /// <summary>Ordförande.</summary>
    Chair,

    /// <summary>Vice ordförande.</summary>
    ViceChair,

    /// <summary>Ledamot.</summary>
    Member,

    /// <summary>Ersättare.</summary>
    Substitute,
}
