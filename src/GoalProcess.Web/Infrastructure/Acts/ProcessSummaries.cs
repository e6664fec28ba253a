using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>The processes a person may read, each with what comes next; shown on the first page and in the list of all.</summary>
public sealed class ProcessSummaries(GoalProcessDbContext db, FactsLoader loader)
{
    public async Task<IReadOnlyList<ProcessSummary>> ListAsync(Actor actor, DateTime now, CancellationToken ct)
    {
        var all = await db.Processes.AsNoTracking().OrderBy(p => p.Number)
            .Select(p => new { p.Id, p.NameSv, p.NameEn, p.GoalsFrom }).ToListAsync(ct);
        var mine = all.Where(process => actor.May(Permission.Read, process.Id)).ToList();
        var weighed = await loader.WeighAsync([.. mine.Select(process => process.Id)], now, ct);

        return
        [
            .. mine.Zip(weighed, (process, weighing) =>
            {
                var one = weighing.Facts;
                var states = weighing.Plan.Steps.Select(status => status.State).ToList();

                return new ProcessSummary(
                    one.Process.Number,
                    Language.Choose(process.NameSv, process.NameEn),
                    process.GoalsFrom,
                    one.Process.GoalsTo,
                    weighing.Plan.Next,
                    states.Count(state => state is StepState.Done),
                    states.Count,
                    states.Count(state => state is StepState.Late or StepState.Blocked),
                    one.Decisions.Count(decision => decision.IsIrregular),
                    weighing.Standing.Verdict);
            }),
        ];
    }
}
