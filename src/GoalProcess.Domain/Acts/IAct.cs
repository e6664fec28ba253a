namespace GoalProcess.Domain.Acts;

/// <summary>What someone wants to do in a process or on a meeting. Before every act stand the rules of the rulebook.</summary>
public interface IAct
{
    /// <summary>The process it is done in; null when it is done outside processes.</summary>
    Guid? ProcessId { get; }

    /// <summary>The meeting it is done on; null when none.</summary>
    Guid? MeetingId => null;

    /// <summary>The body it is done at; null when none.</summary>
    Guid? BodyId => null;

    /// <summary>What the person must be allowed to do.</summary>
    Permission Needs { get; }

    /// <summary>The reason given, for an act that asks for none that of the rules set aside; null without either. Kept in the audit trail.</summary>
    string? Reason => SetAsides.Count == 0 ? null : string.Join("; ", SetAsides.Select(setAside => setAside.Because));

    /// <summary>The rules knowingly set aside.</summary>
    IReadOnlyList<SetAside> SetAsides => [];

    /// <summary>True when it is to be minuted although it breaks the law.</summary>
    bool AsIrregular => false;
}
