using GoalProcess.Data;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Budgets;

/// <summary>What the pages of the budget track show.</summary>
public sealed class BudgetQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock)
{
    public async Task<BudgetPage> PageAsync(ProcessPlace process, CancellationToken ct)
    {
        var weighing = (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;
        var facts = weighing.Facts;
        var stored = await db.Matters.AsNoTracking().IgnoreAutoIncludes()
            .Where(matter => matter.ProcessId == process.Id && matter.Subject == MatterSubject.ProgrammeBudget)
            .Select(matter => new { matter.Id, matter.DiaryNumber, matter.SpecialReasons, matter.Version })
            .ToDictionaryAsync(matter => matter.Id, ct);

        return new BudgetPage(
            process, facts,
            [.. weighing.Plan.Steps.Where(status => status.Step.Track is StepTrack.Budget)],
            [
                .. facts.Matters.Where(matter => stored.ContainsKey(matter.Id)).Select(matter =>
                {
                    var chain = facts.Chain(matter, DateTime.MaxValue);
                    var row = stored[matter.Id];
                    return new BudgetMatter(matter, chain, row.DiaryNumber, row.SpecialReasons, row.Version, BudgetDate.Of(facts, matter, chain));
                }),
            ]);
    }

    /// <summary>What is noted of a budget matter; null when there is none with the number.</summary>
    public Task<BudgetFactsPage?> FactsAsync(ProcessPlace process, int number, CancellationToken ct) =>
        db.Matters.AsNoTracking().IgnoreAutoIncludes()
            .Where(matter => matter.ProcessId == process.Id && matter.Number == number && matter.Subject == MatterSubject.ProgrammeBudget)
            .Select(matter => new BudgetFactsPage(
                process, matter.Id, matter.Number, matter.Title, matter.PublishedOn, matter.SpecialReasons, matter.TaxRateProposedOn, matter.TaxRateDecidedOn,
                matter.Version))
            .FirstOrDefaultAsync(ct);

    /// <summary>Who saved the matter last.</summary>
    public Task<string?> LastWriterAsync(Guid id, CancellationToken ct) => db.LastWriterAsync(id, ct);
}
