using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Processes;

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

    public ValueTask<int> NextProcessNumberAsync() =>
        ValueTask.FromResult(All<GoalSettingProcess>().Select(process => process.Number).DefaultIfEmpty(0).Max() + 1);

    /// <summary>The grants given.</summary>
    public List<(Guid UserId, Grant Grant)> Grants { get; } = [];

    public void Grant(Guid userId, Grant grant) => Grants.Add((userId, grant));

    public void Add(AggregateRoot root) => _roots.Add(root.Id, root);
}
