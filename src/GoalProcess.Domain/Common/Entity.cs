namespace GoalProcess.Domain.Common;

/// <summary>A thing with a key of its own, set when it is made, so that the audit trail can name it before it is saved.</summary>
public abstract class Entity
{
    /// <summary>The key; sorts by age.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();
}

/// <summary>An entity that is edited as a whole: a change of any of its parts raises its version.</summary>
public abstract class AggregateRoot : Entity
{
    /// <summary>Raised by one at every save; a form that carries an older one is refused (optimistic concurrency).</summary>
    public long Version { get; private set; }
}
