using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Steps;

/// <summary>What a step's page shows.</summary>
public sealed class StepQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock)
{
    public async Task<StepPage?> PageAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var weighing = (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;
        var facts = weighing.Facts;
        var steps = weighing.Plan.Steps.ToList();

        if (steps.FirstOrDefault(status => status.Step.Number == number) is not { } status)
        {
            return null;
        }

        var details = await DetailsAsync(status.Step.Id, ct);

        return new StepPage(
            process, facts, status, details, weighing.Schedule.Step(number),
            [.. steps.Where(other => status.Step.After.Contains(other.Step.Number))],
            [.. steps.Where(other => other.Step.After.Contains(number))],
            new OutcomeForm { Version = details.ProcessVersion, WasHeld = status.Step.WasHeld, Day = status.Step.OutcomeDay ?? facts.Today, Text = details.Outcome },
            new AssignForm { Version = details.ProcessVersion });
    }

    /// <summary>What a new step can come after and who can do it.</summary>
    public async Task<NewStepPage> ChoicesAsync(ProcessPlace process, CancellationToken ct)
    {
        var stored = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(row => row.Id == process.Id)
            .Select(row => new
            {
                row.Version,
                Steps = row.Steps.OrderBy(step => step.Number).Select(step => new StepChoice(step.Number, step.TitleSv, step.TitleEn)).ToList(),
            })
            .SingleAsync(ct);
        var bodies = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .OrderBy(body => body.NameSv).Select(body => new BodyChoice(body.Id, body.NameSv, body.NameEn)).ToListAsync(ct);

        return new NewStepPage(process, stored.Version, stored.Steps, bodies);
    }

    private async Task<StepDetails> DetailsAsync(Guid stepId, CancellationToken ct)
    {
        var row = await (
            from process in db.Processes.AsNoTracking().IgnoreAutoIncludes()
            from step in process.Steps
            where step.Id == stepId
            select new
            {
                process.Version,
                step.IsPreliminary,
                step.IsAssumed,
                step.Produces,
                step.Outcome,
                Moves = step.Moves.Select(move => new StepMoveRow(
                    move.FromStart, move.FromEnd, move.ToStart, move.ToEnd, move.By, move.At, move.Because)).ToList(),
            })
            .SingleAsync(ct);

        return new StepDetails(
            row.Version, row.IsPreliminary, row.IsAssumed, row.Produces, row.Outcome,
            [.. row.Moves.OrderByDescending(move => move.At)]);
    }
}
