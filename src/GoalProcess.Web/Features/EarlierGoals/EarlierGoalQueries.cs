using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Acts;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.EarlierGoals;

/// <summary>What the pages on earlier goals show.</summary>
public sealed class EarlierGoalQueries(GoalProcessDbContext db)
{
    /// <summary>All of them, in order.</summary>
    public async Task<EarlierGoalsPage> AllAsync(ProcessPlace process, CancellationToken ct) =>
        new(process, await Rows(process).ToListAsync(ct));

    /// <summary>One of them; null when there is none with the number.</summary>
    public Task<EarlierGoalRow?> FindAsync(ProcessPlace process, int number, CancellationToken ct) =>
        Rows(process, number).FirstOrDefaultAsync(ct);

    /// <summary>Who saved it last.</summary>
    public Task<string?> LastWriterAsync(EarlierGoalRow goal, CancellationToken ct) => db.LastWriterAsync(goal.Id, ct);

    private IQueryable<EarlierGoalRow> Rows(ProcessPlace process, int? number = null) =>
        db.EarlierGoals.AsNoTracking()
            .Where(goal => goal.ProcessId == process.Id && (number == null || goal.Number == number))
            .OrderBy(goal => goal.Number)
            .Select(goal => new EarlierGoalRow(goal.Id, goal.Number, goal.Text, goal.Fate, goal.Destination, goal.Because, goal.ValidTo, goal.ExtendedTo, goal.Version));
}
