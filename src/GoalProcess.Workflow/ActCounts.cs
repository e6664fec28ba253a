using System.Diagnostics.Metrics;

namespace GoalProcess.Workflow;

/// <summary>How many acts were tried, by kind and how they went: nothing of who or what about.</summary>
public static class ActCounts
{
    /// <summary>The name under which the count is found.</summary>
    public const string MeterName = "GoalProcess";

    private static readonly Meter Meter = new(MeterName);
    private static readonly Counter<long> Acts = Meter.CreateCounter<long>("goalprocess.acts", "{act}", "Acts tried, by kind and outcome.");

    internal static void Count(string act, WorkflowOutcome outcome) =>
        Acts.Add(1, new("act", act), new("outcome", outcome.ToString()));
}
