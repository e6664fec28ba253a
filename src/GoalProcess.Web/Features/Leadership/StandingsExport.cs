using System.Text.Json;
using GoalProcess.Data;
using GoalProcess.Data.Jobs;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Infrastructure.Mail;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>What was asked for: the words of the table's address, and the language.</summary>
internal sealed record StandingsOrder(string? Sort, string? Order, string? Verdict, string Language);

/// <summary>Makes the table as a workbook where there are so many processes that nobody should wait for the page: as the one who asked may read it when it is made.</summary>
internal sealed class StandingsExport(GoalProcessDbContext db, LeadershipQueries queries, StandingsSheet sheet, MailWords languages, TimeProvider clock) : IJobWork
{
    public JobKind Kind => JobKind.StandingsExport;

    public DateTimeOffset? NextAfter(DateTimeOffset now) => null;

    /// <returns>How many processes are in it.</returns>
    public async Task<int> RunAsync(Job job, JobProgress progress, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(job);
        var order = JsonSerializer.Deserialize<StandingsOrder>(job.Argument!)!;
        var actor = await ActorAsync(job.AskedBy!.Value, ct);
        using var language = languages.InLanguageOf(order.Language);
        var page = await queries.AllAsync(actor, StandingsChoice.Read(order.Sort, order.Order, order.Verdict), progress, ct);
        await using var workbook = new MemoryStream();
        await using (var made = await sheet.ExcelAsync(page, ct))
        {
            await made.CopyToAsync(workbook, ct);
        }

        await KeepAsync(job.Id, $"lagesrapport-{page.Today:yyyy-MM-dd}.xlsx", workbook.ToArray(), ct);
        return page.Rows.Count;
    }

    /// <summary>The one who asked, with the grants of now; nobody any longer, when the account is closed.</summary>
    private async Task<Actor> ActorAsync(Guid id, CancellationToken ct)
    {
        var user = await db.Users.AsNoTracking().Include(one => one.Grants).SingleAsync(one => one.Id == id, ct);
        return new Actor(user.Id, user.DisplayName, ClosedAccount.Is(user.LockoutEnd, clock.GetUtcNow()) ? [] : [.. user.Grants.Select(grant => grant.ToGrant())]);
    }

    private async Task KeepAsync(Guid jobId, string name, byte[] bytes, CancellationToken ct)
    {
        if (await db.JobFiles.SingleOrDefaultAsync(file => file.JobId == jobId, ct) is { } earlier)
        {
            earlier.Replace(name, bytes);
        }
        else
        {
            db.Add(new JobFile(jobId, name, bytes));
        }

        await db.SaveChangesAsync(ct);
    }
}
