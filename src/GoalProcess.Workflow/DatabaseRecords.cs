using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Workflow;

/// <summary>The aggregates as the database holds them, each with its parts.</summary>
internal sealed class DatabaseRecords(GoalProcessDbContext db, CancellationToken ct) : IRecords
{
    public async ValueTask<TRoot> GetAsync<TRoot>(Guid id, long? version = null)
        where TRoot : AggregateRoot
    {
        var root = db.Set<TRoot>().Local.FirstOrDefault(tracked => tracked.Id == id)
            ?? await db.Set<TRoot>().AsSplitQuery().FirstOrDefaultAsync(stored => stored.Id == id, ct)
            ?? throw new RecordNotFoundException(id);

        return version is null || version == root.Version ? root : throw new VersionConflictException();
    }

    public async ValueTask RequireAsync<TRoot>(Guid processId, IReadOnlyCollection<Guid> ids)
        where TRoot : AggregateRoot, IBelongsToProcess
    {
        var wanted = ids.Distinct().ToList();

        if (wanted.Count > 0
            && await db.Set<TRoot>().CountAsync(root => root.ProcessId == processId && wanted.Contains(root.Id), ct) != wanted.Count)
        {
            throw new RecordNotFoundException(wanted[0]);
        }
    }

    public async ValueTask<int> NextProcessNumberAsync() => (await db.Processes.MaxAsync(process => (int?)process.Number, ct) ?? 0) + 1;

    public void Grant(Guid userId, Grant grant) => db.Add(new UserGrant(userId, grant));

    public void Add(AggregateRoot root) => db.Add(root);
}
