using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Jobs;

/// <summary>What the administrator reads of jobs and messages.</summary>
public sealed class JobQueries(GoalProcessDbContext db, MunicipalityClock clock, TimeProvider system)
{
    private const int AskedShown = 30;
    private const int MessagesShown = 50;

    public Task<bool> ExistsAsync(Guid id, CancellationToken ct) => db.Jobs.AnyAsync(job => job.Id == id, ct);

    public async Task<JobsPage> AllAsync(CancellationToken ct)
    {
        var recurring = await db.Jobs.AsNoTracking().Where(job => job.AskedBy == null).ToListAsync(ct);
        var asked = await (
            from job in db.Jobs.AsNoTracking()
            join user in db.Users on job.AskedBy equals user.Id
            orderby job.Id descending
            select new { Job = job, user.DisplayName }).Take(AskedShown).ToListAsync(ct);
        var messages = await (
            from message in db.OutboxMessages.AsNoTracking()
            join user in db.Users on message.UserId equals user.Id
            where message.Reason != null && message.SentAt == null
            orderby message.Id descending
            select new { message.Id, message.Subject, user.Language, user.DisplayName, message.CreatedAt, message.Attempts, message.NextAttemptAt, message.Reason }).Take(MessagesShown).ToListAsync(ct);

        return new JobsPage(
            [.. recurring.OrderBy(job => job.Kind).Select(job => Row(job, null))],
            [.. asked.Select(row => Row(row.Job, row.DisplayName))],
            [.. messages.Select(row => new FailedMessage(
                row.Id, row.Subject, row.Language == Language.English.Code ? row.Language : Language.Swedish.Code, row.DisplayName, clock.LocalOf(row.CreatedAt), row.Attempts, Local(row.NextAttemptAt), row.Reason!))]);
    }

    private JobRow Row(Data.Jobs.Job job, string? askedBy) => new(
        job.Id, job.Kind, job.State, Local(job.StartedAt), Local(job.EndedAt), Local(job.DueAt), job.DueAt <= system.GetUtcNow(), job.Done, job.Of, job.IsCancelAsked, job.Result, job.Reason, askedBy);

    private DateTime? Local(DateTimeOffset? instant) => instant is { } at ? clock.LocalOf(at) : null;
}
