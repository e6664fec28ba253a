using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;

namespace GoalProcess.Tests.Shared;

/// <summary>The aggregates in memory: the tests' twin of the database.</summary>
public sealed class MemoryRecords : IRecords
{
    private readonly Dictionary<Guid, AggregateRoot> _roots = [];

    public IEnumerable<TRoot> All<TRoot>()
        where TRoot : AggregateRoot => _roots.Values.OfType<TRoot>();

    public ValueTask<TRoot> GetAsync<TRoot>(Guid id, long? version = null)
        where TRoot : AggregateRoot =>
        ValueTask.FromResult(_roots.GetValueOrDefault(id) as TRoot ?? throw new RecordNotFoundException(id));

    public ValueTask RequireAsync<TRoot>(Guid processId, IReadOnlyCollection<Guid> ids)
        where TRoot : AggregateRoot, IBelongsToProcess =>
        ids.FirstOrDefault(id => _roots.GetValueOrDefault(id) is not TRoot root || root.ProcessId != processId) is var missing && missing != Guid.Empty
            ? throw new RecordNotFoundException(missing)
            : ValueTask.CompletedTask;

    public void Add(AggregateRoot root) => _roots.Add(root.Id, root);
}
