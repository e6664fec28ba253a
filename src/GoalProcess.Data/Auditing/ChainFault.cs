namespace GoalProcess.Data.Auditing;

/// <summary>What is wrong with the first false row of a chain.</summary>
public enum ChainFault
{
    /// <summary>An entry is missing: the numbers have a gap, or one stands twice.</summary>
    NumberMissing,

    /// <summary>The entry does not carry the sum of the one before it.</summary>
    LinkBroken,

    /// <summary>The entry's own fields are not what they were when its sum was made.</summary>
    EntryChanged,

    /// <summary>The payload is not what it was.</summary>
    PayloadChanged,

    /// <summary>The payload is gone, and no entry says that it was cleared.</summary>
    PayloadMissing,

    /// <summary>The payload is said to be cleared by an entry that does not name it.</summary>
    ClearingNotNamed,

    /// <summary>The chain ends before or after the entry that is kept as its last, or with another sum.</summary>
    EndMissing,

    /// <summary>An entry that an earlier note of the chain's sum names is not there, or has another sum.</summary>
    NotAsNoted,
}
