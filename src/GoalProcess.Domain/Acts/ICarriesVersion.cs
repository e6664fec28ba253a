namespace GoalProcess.Domain.Acts;

/// <summary>An act on something that others may have changed meanwhile.</summary>
public interface ICarriesVersion : IAct
{
    /// <summary>
    /// The version the person has seen; an older one than what is stored is a conflict. Null means whatever is stored, which no page may
    /// send: only what makes everything itself, such as the demo, has nobody to overtake.
    /// </summary>
    long? Version { get; }
}
