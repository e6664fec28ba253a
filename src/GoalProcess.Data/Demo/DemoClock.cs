namespace GoalProcess.Data.Demo;

/// <summary>How far the municipality's clock stands from the system's in demo mode, and whether the demo is whole. One row, in the database, so that instances agree.</summary>
public sealed class DemoClock
{
    /// <summary>The key of the only row.</summary>
    public const int OnlyId = 1;

    /// <summary>The key.</summary>
    public int Id { get; init; } = OnlyId;

    /// <summary>Ticks to add to the system's local time.</summary>
    public long OffsetTicks { get; set; }

    /// <summary>Since when someone is building the demo; null when it stands whole.</summary>
    public DateTimeOffset? BuildingSince { get; set; }
}
