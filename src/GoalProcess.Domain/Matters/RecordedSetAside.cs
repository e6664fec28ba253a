namespace GoalProcess.Domain.Matters;

/// <summary>A rule that was set aside when a decision was recorded, or that an irregular decision breaks. Stands in the list of deviations.</summary>
public sealed class RecordedSetAside : Entity
{
    private RecordedSetAside() { }

    internal RecordedSetAside(string ruleId, SetAsideKind kind, string? exception, string because, Stamp stamp)
    {
        (RuleId, Kind, Exception, Because) = (ruleId, kind, exception, because);
        (By, At) = (stamp.By.Name, stamp.RecordedAt);
    }

    /// <summary>The rule: "chain.order".</summary>
    public string RuleId { get; private init; } = "";

    /// <summary>Deviation, lawful exception, or broken and recorded as irregular.</summary>
    public SetAsideKind Kind { get; private init; }

    /// <summary>The lawful exception's id; null for the others.</summary>
    public string? Exception { get; private init; }

    /// <summary>The reason, or the exception's facts; empty for an irregular one.</summary>
    public string Because { get; private init; } = "";

    /// <summary>Who recorded it.</summary>
    public string By { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }
}
