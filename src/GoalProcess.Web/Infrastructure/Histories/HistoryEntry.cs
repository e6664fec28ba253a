using System.Text.Json;
using GoalProcess.Data.Auditing;

namespace GoalProcess.Web.Infrastructure.Histories;

/// <summary>One entry of the audit trail as it is read for people.</summary>
public sealed record HistoryEntry
{
    public required Guid Id { get; init; }

    /// <summary>Which thing or part.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>The instant, by the system's clock.</summary>
    public required DateTimeOffset At { get; init; }

    public required string UserName { get; init; }

    public required string Act { get; init; }

    public required string? Because { get; init; }

    /// <summary>The kind of thing, by its name in code.</summary>
    public required string Kind { get; init; }

    public required AuditChange Change { get; init; }

    public required string? From { get; init; }

    public required string? To { get; init; }

    /// <summary>Which part it is, where the thing's own name does not say.</summary>
    public required string? PartName { get; init; }

    /// <summary>The name of what the values before point at.</summary>
    public required string? FromName { get; init; }

    /// <summary>The name of what the values after point at.</summary>
    public required string? ToName { get; init; }

    /// <summary>The keyword that a goal was rested on, or no longer is.</summary>
    public required string? KeywordName { get; init; }

    /// <summary>The values before, by property; empty when there are none, or lawful clearing has taken them.</summary>
    public IReadOnlyDictionary<string, JsonElement> Before => Read(From);

    /// <summary>The values after, by property.</summary>
    public IReadOnlyDictionary<string, JsonElement> After => Read(To);

    private static Dictionary<string, JsonElement> Read(string? json)
    {
        try
        {
            return json is null ? [] : JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json) ?? [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}
