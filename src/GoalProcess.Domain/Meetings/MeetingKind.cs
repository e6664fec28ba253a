namespace GoalProcess.Domain.Meetings;

/// <summary>The sort of meeting.</summary>
public enum MeetingKind
{
    /// <summary>Ordinarie sammanträde.</summary>
    Ordinary,

    /// <summary>Extra sammanträde.</summary>
    Extra,
}
