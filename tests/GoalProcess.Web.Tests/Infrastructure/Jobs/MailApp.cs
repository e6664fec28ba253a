using GoalProcess.Data.Jobs;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace GoalProcess.Web.Tests.Infrastructure.Jobs;

/// <summary>The demo with a folder for its mail, and jobs that run when a test says so.</summary>
public class MailApp : DemoApp
{
    private readonly string _folder = Directory.CreateTempSubdirectory("goalprocess-mail-").FullName;

    public MailApp()
    {
        Settings["Mail:Folder"] = _folder;
        Settings["Municipality:Address"] = "https://mal.lindakra.example/";
        Settings["Jobs:HeartbeatSeconds"] = "0.1";
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The messages in the folder, as a mail program reads them.</summary>
    public IReadOnlyList<MimeMessage> Mail => [.. Directory.GetFiles(_folder, "*.eml").Order(StringComparer.Ordinal).Select(file => MimeMessage.Load(file))];

    /// <summary>Makes what comes again due and runs it, as the clock would.</summary>
    public async Task<Job> RunAsync(JobKind kind)
    {
        var runner = Services.GetRequiredService<JobRunner>();
        await runner.RunDueAsync(kind, Ct);
        await ReadAsync(db => db.Jobs.Where(job => job.Kind == kind).ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, TimeProvider.System.GetUtcNow().AddSeconds(-1)), Ct));
        await runner.RunDueAsync(kind, Ct);
        return await ReadAsync(db => db.Jobs.AsNoTracking().OrderByDescending(job => job.Id).FirstAsync(job => job.Kind == kind, Ct));
    }

    /// <summary>Reminds whom there is to remind, and sends it.</summary>
    public async Task<IReadOnlyList<MimeMessage>> RemindAsync()
    {
        var before = Mail.Select(message => message.MessageId).ToHashSet();
        await RunAsync(JobKind.Reminders);
        await RunAsync(JobKind.OutboxSending);
        return [.. Mail.Where(message => !before.Contains(message.MessageId))];
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
