using GoalProcess.Data;
using GoalProcess.Data.Jobs;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>A person's own files of the table.</summary>
public sealed class ExportQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    private const int Shown = 10;

    /// <summary>The newest first.</summary>
    public async Task<IReadOnlyList<ExportRow>> OfAsync(Guid userId, CancellationToken ct)
    {
        var rows = await Mine(userId).AsNoTracking().OrderByDescending(job => job.Id).Take(Shown)
            .Select(job => new { Job = job, HasFile = db.JobFiles.Any(file => file.JobId == job.Id) }).ToListAsync(ct);

        return
        [
            .. rows.Select(row => new ExportRow(
                row.Job.Id, row.Job.State, row.Job.IsCancelAsked, row.Job.Done, row.Job.Of, row.HasFile && row.Job.State is JobState.Done,
                row.Job.EndedAt is { } ended ? clock.LocalOf(ended) : null, row.Job.Result)),
        ];
    }

    /// <summary>True when one is waited for: one at a time is enough.</summary>
    public Task<bool> IsUnderWayAsync(Guid userId, CancellationToken ct) => Mine(userId).AnyAsync(job => job.State == JobState.Waiting || job.State == JobState.Running, ct);

    /// <summary>True when the person asked for it.</summary>
    public Task<bool> IsOfAsync(Guid id, Guid userId, CancellationToken ct) => Mine(userId).AnyAsync(job => job.Id == id, ct);

    /// <summary>The file, for the one who asked for it; null for anyone else, and where there is none.</summary>
    public Task<JobFile?> FileAsync(Guid id, Guid userId, CancellationToken ct) =>
        db.JobFiles.AsNoTracking().SingleOrDefaultAsync(file => file.JobId == id && Mine(userId).Any(job => job.Id == id && job.State == JobState.Done), ct);

    private IQueryable<Job> Mine(Guid userId) => db.Jobs.Where(job => job.Kind == JobKind.StandingsExport && job.AskedBy == userId);
}

/// <summary>A file that was asked for.</summary>
public sealed record ExportRow(Guid Id, JobState State, bool IsStopping, int Done, int Of, bool HasFile, DateTime? Ended, int? Processes);
