namespace GoalProcess.Domain.Acts;

/// <summary>Where an act finds the aggregates it changes: the database, or memory in the domain's own tests.</summary>
public interface IRecords
{
    /// <summary>The aggregate, with its parts.</summary>
    /// <param name="id">Its key.</param>
    /// <param name="version">The version the form carried; null when the act carries none.</param>
    /// <exception cref="RecordNotFoundException">There is none.</exception>
    ValueTask<TRoot> GetAsync<TRoot>(Guid id, long? version = null)
        where TRoot : AggregateRoot;

    /// <summary>Passes when each key is of an aggregate of the process. A withdrawn one may be named; it carries no weight in any rule.</summary>
    /// <exception cref="RecordNotFoundException">One of them is not.</exception>
    ValueTask RequireAsync<TRoot>(Guid processId, IReadOnlyCollection<Guid> ids)
        where TRoot : AggregateRoot, IBelongsToProcess;

    /// <summary>The short number of the next process.</summary>
    ValueTask<int> NextProcessNumberAsync();

    /// <summary>Gives a person a role within the scope said.</summary>
    /// <exception cref="RecordNotFoundException">There is no such person.</exception>
    void Grant(Guid userId, Grant grant);

    /// <summary>Keeps a new aggregate.</summary>
    void Add(AggregateRoot root);
}
