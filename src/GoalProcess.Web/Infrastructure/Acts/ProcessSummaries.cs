using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
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
        var facts = await loader.LoadAsync([.. mine.Select(process => process.Id)], now, ct);

        return
        [
            .. mine.Zip(facts, (process, one) =>
            {
                var plan = new PlanView(one);
                var states = plan.Steps.Select(status => status.State).ToList();

                return new ProcessSummary(
                    one.Process.Number,
                    Language.Choose(process.NameSv, process.NameEn),
                    process.GoalsFrom,
                    one.Process.GoalsTo,
                    plan.Next,
                    states.Count(state => state is StepState.Done),
                    states.Count,
                    states.Count(state => state is StepState.Late or StepState.Blocked),
                    one.Decisions.Count(decision => decision.IsIrregular),
                    new ProcessStanding(one, plan, new ProcessSchedule(one, plan)).Verdict);
            }),
        ];
    }
}
