namespace GoalProcess.Domain.Processes;

/// <summary>Avsteg: a plan rule knowingly set aside before another act than recording a decision. Written once.</summary>
public sealed class Deviation : AggregateRoot, IBelongsToProcess
{
    /// <summary>Longest name of an act, in characters.</summary>
    public const int ActMaxLength = 60;

    private Deviation() { }

    internal Deviation(Guid processId, string act, SubjectRef subject, RecordedSetAside setAside)
    {
        (ProcessId, Act, SubjectKind, SubjectId) = (processId, act, subject.Kind, subject.Id);
        (RuleId, Kind, Because, By, At) = (setAside.RuleId, setAside.Kind, setAside.Because, setAside.By, setAside.At);
    }

    /// <inheritdoc />
    public Guid ProcessId { get; private init; }

    /// <summary>The act: "OpenDialogue".</summary>
    public string Act { get; private init; } = "";

    /// <summary>The kind of thing it was done to.</summary>
    public SubjectKind SubjectKind { get; private init; }

    /// <summary>Which one.</summary>
    public Guid SubjectId { get; private init; }

    /// <summary>The rule: "areas.citizens".</summary>
    public string RuleId { get; private init; } = "";

    /// <summary>How it was set aside.</summary>
    public SetAsideKind Kind { get; private init; }

    /// <summary>Why.</summary>
    public string Because { get; private init; } = "";

    /// <summary>Who.</summary>
    public string By { get; private init; } = "";

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private init; }
}
