using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Dialogue;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Workflow;

/// <summary>
/// Takes contributions in. Arriving is no act: it takes no turn in the process, so a hall full of people waits for nobody, and no rule refuses what
/// a resident has said. A late one is received like any other.
/// </summary>
public sealed class ContributionIntake(IServiceScopeFactory scopes)
{
    /// <summary>What the audit trail calls it.</summary>
    public const string Act = "ReceiveContribution";

    private const int Tries = 5;

    /// <summary>Keeps the contributions, all or none.</summary>
    /// <param name="processId">The process.</param>
    /// <param name="dialogueId">A dialogue of it.</param>
    /// <param name="drafts">What was said.</param>
    /// <param name="actor">Who registers them.</param>
    /// <param name="ct">Cancels the wait.</param>
    /// <returns>How it went, and the short numbers given, in order.</returns>
    public async Task<(WorkflowOutcome Outcome, IReadOnlyList<int> Numbers)> ReceiveAsync(
        Guid processId, Guid dialogueId, IReadOnlyList<ContributionDraft> drafts, Actor actor, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(drafts);
        ArgumentNullException.ThrowIfNull(actor);

        if (!actor.May(Permission.EditProcess, processId))
        {
            return (WorkflowOutcome.Forbidden, []);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await KeepAsync(processId, dialogueId, drafts, actor, ct);
            }
            catch (DbUpdateException taken) when (attempt < Tries && taken.IsAlreadyThere())
            {
                // someone else's contribution took the number: take the next
            }
        }
    }

    private async Task<(WorkflowOutcome, IReadOnlyList<int>)> KeepAsync(
        Guid processId, Guid dialogueId, IReadOnlyList<ContributionDraft> drafts, Actor actor, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();
        var asked = drafts.Select(draft => draft.QuestionId).OfType<Guid>().Distinct().ToList();

        if (!await db.Dialogues.AnyAsync(dialogue => dialogue.Id == dialogueId && dialogue.ProcessId == processId, ct)
            || (asked.Count > 0 && await QuestionsAsync(db, processId, asked, ct) != asked.Count))
        {
            return (WorkflowOutcome.NotFound, []);
        }

        var last = await db.Contributions.Where(each => each.ProcessId == processId).MaxAsync(each => (int?)each.Number, ct) ?? 0;
        var contributions = drafts.Select((draft, index) => new Contribution(processId, dialogueId, last + index + 1, draft)).ToList();
        db.AddRange(contributions);
        db.Audit = new AuditScope(actor.UserId, actor.Name, Act, processId);
        await db.SaveChangesAsync(ct);
        return (WorkflowOutcome.Done, [.. contributions.Select(contribution => contribution.Number)]);
    }

    private static Task<int> QuestionsAsync(GoalProcessDbContext db, Guid processId, List<Guid> asked, CancellationToken ct) =>
        db.GoalAreas.Where(area => area.ProcessId == processId).SelectMany(area => area.Questions).CountAsync(question => asked.Contains(question.Id), ct);
}
