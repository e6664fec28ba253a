using GoalProcess.Data;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Infrastructure.Jobs;

/// <summary>Jobs of real processes on one database: each runs once, and what a killed one was at is taken up by another.</summary>
public sealed class JobProcessTests : IAsyncLifetime
{
    // a lease that a machine at other work does not let run out by leaving a process waiting
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(10);

    private readonly string _folder = Directory.CreateTempSubdirectory("goalprocess-mail-").FullName;
    private string _database = "";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private (string, string)[] Settings =>
    [
        ("ASPNETCORE_ENVIRONMENT", "Development"),
        ("ASPNETCORE_CONTENTROOT", AppContext.BaseDirectory),
        ("Demo__IsOn", "false"),
        ("Jobs__IsOn", "true"),
        ("Jobs__TickSeconds", "0.3"),
        ("Jobs__HeartbeatSeconds", "0.5"),
        ("Jobs__LeaseSeconds", $"{Lease.TotalSeconds}"),
        ("Mail__Folder", _folder),
        ("Mail__From", "mal@lindakra.example"),
    ];

    public async ValueTask InitializeAsync() => _database = await TemplateDatabase.CopyAsync(withDemo: true);

    public ValueTask DisposeAsync()
    {
        TemplateDatabase.Delete(_database);
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Each_job_and_each_message_is_done_once_although_two_instances_run()
    {
        const int Messages = 40;
        const int Recurring = 5;
        using var one = await RunningProgram.StartAsync(_database, Ct, Settings);
        using var other = await RunningProgram.StartAsync(_database, Ct, Settings);
        await UntilAsync(async db => await db.Jobs.CountAsync(Ct) == Recurring && await db.Jobs.AllAsync(job => job.State != JobState.Running, Ct));
        await WithAsync(db => WriteAsync(db, Messages));
        await WithAsync(db => db.Jobs.Where(job => job.Kind == JobKind.ChainCheck).ExecuteUpdateAsync(set => set.SetProperty(job => job.DueAt, TimeProvider.System.GetUtcNow()), Ct));

        await UntilAsync(async db => await db.OutboxMessages.AllAsync(message => message.SentAt != null, Ct)
            && await db.Jobs.AnyAsync(job => job.Kind == JobKind.ChainCheck && job.EndedAt != null, Ct));

        // one attempt each, so that none was sent by both
        Assert.Equal(Messages, await WithAsync(db => db.OutboxMessages.CountAsync(message => message.Attempts == 1, Ct)));
        Assert.Equal(Messages, Directory.GetFiles(_folder, "*.eml").Length);
        Assert.Equal((JobState.Done, 0), await WithAsync(db => db.Jobs.Where(job => job.Kind == JobKind.ChainCheck).Select(job => ValueTuple.Create(job.State, job.Result ?? -1)).SingleAsync(Ct)));
        Assert.Single((one.Said + '\n' + other.Said).Split('\n'), line => line.Contains("Job ChainCheck", StringComparison.Ordinal));
        Assert.Equal(Recurring, await WithAsync(db => db.Jobs.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_a_killed_instance_was_at_is_taken_up_by_another_and_the_message_keeps_its_identity()
    {
        await using var mail = new MailServer(holds: true);
        (string, string)[] settings = [.. Settings, ("Mail__Host", "127.0.0.1"), ("Mail__Port", $"{mail.Port}"), ("Mail__Tls", "None")];
        await WithAsync(db => WriteAsync(db, 1));

        using var killed = await RunningProgram.StartAsync(_database, Ct, settings);
        await mail.Met.WaitAsync(TimeSpan.FromSeconds(60), Ct);
        using var other = await RunningProgram.StartAsync(_database, Ct, settings);
        // it is at work, and whoever else looks leaves it alone for as long as it lives
        await Task.Delay(Lease + TimeSpan.FromSeconds(2), Ct);
        Assert.Equal(JobState.Running, await WithAsync(db => db.Jobs.Where(job => job.Kind == JobKind.OutboxSending).Select(job => job.State).SingleAsync(Ct)));
        Assert.Single(mail.Taken);

        killed.Kill();
        mail.LetGo();
        await UntilAsync(db => db.OutboxMessages.AllAsync(message => message.SentAt != null, Ct));

        Assert.Equal(2, mail.Taken.Count);
        Assert.Single(mail.Taken.Select(text => text.Split('\n').Single(line => line.StartsWith("Message-I", StringComparison.OrdinalIgnoreCase)).Trim()).Distinct());
        Assert.Contains("was left by", other.Said, StringComparison.Ordinal);
        Assert.Equal(2, await WithAsync(db => db.OutboxMessages.Select(message => message.Attempts).SingleAsync(Ct)));
        // and nobody's name or address on the screen
        Assert.DoesNotContain("karin", killed.Said + other.Said, StringComparison.OrdinalIgnoreCase);
    }

    private static async Task<int> WriteAsync(GoalProcessDbContext db, int many)
    {
        var person = await db.Users.Where(user => user.UserName == "karin").Select(user => user.Id).SingleAsync(Ct);
        db.AddRange(Enumerable.Range(1, many).Select(number => new OutboxMessage($"Prov:{number}", person, $"Prov {number}", "Ett prov med å, ä och ö.", TimeProvider.System.GetUtcNow())));
        return await db.SaveChangesAsync(Ct);
    }

    private async Task UntilAsync(Func<GoalProcessDbContext, Task<bool>> isSo)
    {
        for (var tries = 0; !await WithAsync(isSo); tries++)
        {
            Assert.True(tries < 200, "It did not come so far within the time: " + await WithAsync(async db => string.Join(
                "; ", await db.Jobs.Select(job => $"{job.Kind} {job.State} {job.Reason} {job.DueAt} {job.LeaseUntil}").ToListAsync(Ct))));
            await Task.Delay(200, Ct);
        }
    }

    private async Task<T> WithAsync<T>(Func<GoalProcessDbContext, Task<T>> use)
    {
        await using var db = TemplateDatabase.Open(_database);
        return await use(db);
    }
}
