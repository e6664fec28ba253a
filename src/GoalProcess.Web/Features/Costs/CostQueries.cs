using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Costs;

/// <summary>What the pages on costs and reuse show.</summary>
public sealed class CostQueries(GoalProcessDbContext db)
{
    /// <summary>Everything that stands, in order.</summary>
    public async Task<CostsPage> AllAsync(ProcessPlace process, CancellationToken ct) =>
        new(process, await Costs(process).ToListAsync(ct), await Reuses(process).ToListAsync(ct));

    /// <summary>One standing cost; null when there is none with the number.</summary>
    public async Task<CostPage?> FindCostAsync(ProcessPlace process, int number, CancellationToken ct) =>
        await Costs(process, number).FirstOrDefaultAsync(ct) is { } cost ? new CostPage(process, cost) : null;

    /// <summary>One standing reuse; null when there is none with the number.</summary>
    public async Task<ReusePage?> FindReuseAsync(ProcessPlace process, int number, CancellationToken ct) =>
        await Reuses(process, number).FirstOrDefaultAsync(ct) is { } reuse ? new ReusePage(process, reuse) : null;

    /// <summary>Who saved it last.</summary>
    public Task<string?> LastWriterAsync(Guid id, CancellationToken ct) => db.LastWriterAsync(id, ct);

    private IQueryable<CostRow> Costs(ProcessPlace process, int? number = null) =>
        db.Costs.AsNoTracking()
            .Where(cost => cost.ProcessId == process.Id && cost.WithdrawnAt == null && (number == null || cost.Number == number))
            .OrderBy(cost => cost.Number)
            .Select(cost => new CostRow(cost.Id, cost.Number, cost.What, cost.AmountInOre, cost.On, cost.IsForDialogue, cost.Version));

    private IQueryable<ReuseRow> Reuses(ProcessPlace process, int? number = null) =>
        db.Reuses.AsNoTracking()
            .Where(reuse => reuse.ProcessId == process.Id && reuse.WithdrawnAt == null && (number == null || reuse.Number == number))
            .OrderBy(reuse => reuse.Number)
            .Select(reuse => new ReuseRow(reuse.Id, reuse.Number, reuse.Document, reuse.How, reuse.Version));
}
