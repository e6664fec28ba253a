using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Disposals;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Disposals;

/// <summary>What the administrator reads of disposal.</summary>
public sealed class DisposalQueries(GoalProcessDbContext db, Disposal disposal, IOptions<DisposalPeriods> periods, MunicipalityClock clock)
{
    /// <summary>So many are shown; older ones stay in the record.</summary>
    public const int Shown = 50;

    public async Task<DisposalsPage> AllAsync(CancellationToken ct)
    {
        var acts = DisposalRule.All.Select(rule => rule.Act).ToList();
        var rows = await (
            from entry in db.AuditEntries.AsNoTracking()
            where entry.ChainId == AuditChain.Installation && entry.Number != null && acts.Contains(entry.Act)
            orderby entry.Number descending
            select new
            {
                entry.At,
                entry.Act,
                Payload = db.AuditPayloads.Where(payload => payload.EntryId == entry.Id).Select(payload => payload.To).FirstOrDefault(),
                Person = db.Users.Where(user => user.Id == entry.SubjectId).Select(user => new DisposedPerson(user.Id, user.DisplayName)).FirstOrDefault(),
            }).Take(Shown).ToListAsync(ct);

        return new DisposalsPage(
            [.. DisposalRule.All.Select(rule => new RuleRow(rule.Id, periods.Value.Of(rule)))],
            await disposal.CountAsync(ct),
            [.. rows.Select(row => new DisposedRow(clock.LocalOf(row.At), DisposalRule.All.First(rule => rule.Act == row.Act), Disposal.CountOf(row.Payload), row.Person))]);
    }
}
