using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GoalProcess.Workflow;

/// <summary>
/// The only door through which a process is written: takes the process's turn, loads the facts, asks the rulebook, lets the aggregates act,
/// saves change and audit in one transaction. Holds no rules of its own.
/// </summary>
public sealed class WorkflowService(IServiceScopeFactory scopes, ILogger<WorkflowService> log)
{
    /// <summary>Does the act, or says why not. A refusal is an answer, not an error.</summary>
    /// <param name="act">What someone wants to do.</param>
    /// <param name="actor">Who.</param>
    /// <param name="ct">Cancels the wait; a commit under way is finished.</param>
    public async Task<WorkflowResult> DoAsync<TAct>(TAct act, Actor actor, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        var result = await TryAsync(act, actor, ct);
        ActCounts.Count(typeof(TAct).Name, result.Outcome);
        return result;
    }

    private async Task<WorkflowResult> TryAsync<TAct>(TAct act, Actor actor, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        if (!actor.May(act.Needs, act.ProcessId, act.BodyId))
        {
            log.LogWarning("{Act} forbidden to {UserId}", typeof(TAct).Name, actor.UserId);
            return new WorkflowResult(WorkflowOutcome.Forbidden);
        }

        try
        {
            var result = await InTransactionAsync(act, actor, ct);
            Note(result, act, actor);
            return result;
        }
        catch (RecordNotFoundException)
        {
            return new WorkflowResult(WorkflowOutcome.NotFound);
        }
        catch (Exception conflict) when (conflict is VersionConflictException or DbUpdateConcurrencyException || IsAlreadyThere(conflict))
        {
            return new WorkflowResult(WorkflowOutcome.Conflict);
        }
    }

    private async Task<WorkflowResult> InTransactionAsync<TAct>(TAct act, Actor actor, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        await using var strategyScope = scopes.CreateAsyncScope();
        var strategy = strategyScope.ServiceProvider.GetRequiredService<GoalProcessDbContext>().Database.CreateExecutionStrategy();

        return await strategy.ExecuteAsync(async () =>
        {
            // a fresh context per try: a retried act must not see the tracked leftovers of the failed one
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
            await using var transaction = await db.Database.BeginTransactionAsync(ct);

            var processIds = await new TurnTaking(db).TakeAsync(act, ct);
            var clock = scope.ServiceProvider.GetRequiredService<MunicipalityClock>();
            var (now, instant) = await clock.MomentAsync(ct);
            var facts = await new FactsLoader(db).LoadAsync(processIds, now, ct);
            var assessment = Rulebook.Assess(facts, act, actor);

            if (!assessment.GoesThrough)
            {
                return new WorkflowResult(WorkflowOutcome.Refused, assessment);
            }

            var actNumber = facts.Count > 0 ? facts[0].Process.ActNumber : 0;
            await act.CarryOutAsync(assessment, new DatabaseRecords(db, ct), new Stamp(actor, instant, actNumber));
            db.Audit = new AuditScope(actor.UserId, actor.Name, typeof(TAct).Name, act.ProcessId, actNumber, act.Reason);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(CancellationToken.None);
            return new WorkflowResult(WorkflowOutcome.Done, assessment);
        });
    }

    // two who give the same code or number at once: the second meets the first
    private static bool IsAlreadyThere(Exception failure) => failure is DbUpdateException update && update.IsAlreadyThere();

    private void Note<TAct>(WorkflowResult result, TAct act, Actor actor)
        where TAct : class, IAct<TAct>
    {
        if (result is { Outcome: WorkflowOutcome.Refused, Assessment: { } assessment })
        {
            log.LogInformation(
                "{Act} refused in process {ProcessId} for {UserId} by {Rules}",
                typeof(TAct).Name, act.ProcessId, actor.UserId, assessment.Unmet.Select(violation => violation.Rule.Id));
        }
        else
        {
            log.LogInformation("{Act} done in process {ProcessId} by {UserId}", typeof(TAct).Name, act.ProcessId, actor.UserId);
        }
    }
}
