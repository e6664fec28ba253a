namespace GoalProcess.Web.Tests.Support;

/// <summary>The system's clock, which a test can put forward.</summary>
public sealed class MovableClock : TimeProvider
{
    /// <summary>How far it is put forward.</summary>
    public TimeSpan Ahead { get; set; }

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + Ahead;

    public override long GetTimestamp() => System.GetTimestamp() + (long)(Ahead.TotalSeconds * TimestampFrequency);
}
