using GoalProcess.Data.Auditing;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Infrastructure.Jobs;

/// <summary>The outbox: written with what it tells about, sent afterwards, tried again, given up, and never with personal data in the log.</summary>
public sealed class OutboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_stands_or_falls_with_the_save_that_it_tells_about()
    {
        await using var app = await StartAsync(new MailApp());
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var entries = await app.ReadAsync(db => db.AuditEntries.CountAsync(Ct));

        await app.ReadAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            (await db.Users.SingleAsync(user => user.Id == person.Id, Ct)).Title = "Ändrad";
            db.Add(Message(person.Id, "rulla tillbaka"));
            await db.SaveChangesAsync(Ct);
            await transaction.RollbackAsync(Ct);
            return true;
        });
        Assert.Equal((0, entries), await app.ReadAsync(async db => (await db.OutboxMessages.CountAsync(Ct), await db.AuditEntries.CountAsync(Ct))));

        await app.ReadAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == person.Id, Ct)).Title = "Ändrad";
            db.Add(Message(person.Id, "stå kvar"));
            return await db.SaveChangesAsync(Ct);
        });
        Assert.Equal((1, entries + 1), await app.ReadAsync(async db => (await db.OutboxMessages.CountAsync(Ct), await db.AuditEntries.CountAsync(Ct))));

        app.ExpectWarning("OutboxMessages.Key");
        app.ExpectWarning("Failed executing DbCommand");
        // the same thing told twice is one message
        await Assert.ThrowsAsync<DbUpdateException>(() => app.ReadAsync(db =>
        {
            db.Add(Message(person.Id, "stå kvar"));
            return db.SaveChangesAsync(Ct);
        }));
    }

    [Fact]
    public async Task A_message_becomes_a_file_that_a_mail_program_reads_and_a_closed_account_gets_none()
    {
        await using var app = await StartAsync(new MailApp());
        var (person, closed) = (await app.AddPersonAsync(), await app.AddPersonAsync());
        await app.ReadAsync(db => db.Users.Where(user => user.Id == closed.Id).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), Ct));
        await WriteAsync(app, person.Id, closed.Id);

        Assert.Equal((JobState.Done, null), await app.RunAsync(JobKind.OutboxSending) is var job ? (job.State, job.Reason) : default);

        var mail = Assert.Single(app.Mail);
        Assert.Equal(person.Email, mail.To.Mailboxes.Single().Address);
        Assert.Equal(person.DisplayName, mail.To.Mailboxes.Single().Name);
        Assert.Equal("Prövning", mail.Subject);
        Assert.Equal("Rad ett med å, ä och ö.\nRad två.", mail.TextBody!.ReplaceLineEndings("\n").Trim());
        Assert.Equal("auto-generated", mail.Headers["Auto-Submitted"]);
        var sent = await app.ReadAsync(db => db.OutboxMessages.SingleAsync(message => message.UserId == person.Id, Ct));
        Assert.StartsWith($"{sent.Id:N}@", mail.MessageId, StringComparison.Ordinal);
        Assert.Equal((1, true), (sent.Attempts, sent.SentAt is not null));
        Assert.Equal("NoAddress", await app.ReadAsync(db => db.OutboxMessages.Where(message => message.UserId == closed.Id).Select(message => message.Reason).SingleAsync(Ct)));
        Assert.DoesNotContain(app.LogLines, line => line.Contains(person.Email!, StringComparison.Ordinal) || line.Contains("Öberg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_away_is_tried_six_times_ever_later_and_then_the_administrator_reads_why()
    {
        await using var app = await StartAsync(new AwayApp());
        app.ExpectWarning("was not sent");
        var person = await app.AddPersonAsync();
        await WriteAsync(app, person.Id);
        var waits = new List<TimeSpan>();

        for (var attempt = 1; attempt <= 6; attempt++)
        {
            await app.RunAsync(JobKind.OutboxSending);
            var message = await app.ReadAsync(db => db.OutboxMessages.AsNoTracking().SingleAsync(Ct));
            Assert.Equal(attempt, message.Attempts);
            Assert.Equal("Socket ConnectionRefused", message.Reason);
            Assert.Equal(attempt == 6, message.GivenUpAt is not null);

            if (message.NextAttemptAt is { } next)
            {
                waits.Add(next - TimeProvider.System.GetUtcNow());
                await app.ReadAsync(db => db.OutboxMessages.ExecuteUpdateAsync(set => set.SetProperty(row => row.NextAttemptAt, TimeProvider.System.GetUtcNow()), Ct));
            }
        }

        Assert.Equal([1, 5, 25, 125, 625], waits.Select(wait => (int)Math.Round(wait.TotalMinutes)));
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync("/drift/jobb");
        Assert.Contains("Socket ConnectionRefused", page.Text("messages"), StringComparison.Ordinal);
        Assert.Contains("Uppgivet", page.Text("messages"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_under_way_is_cancelled_from_the_page()
    {
        await using var server = new MailServer(holds: true);
        await using var app = await StartAsync(new ServerApp(server.Port));
        var person = await app.AddPersonAsync();
        await WriteAsync(app, person.Id);
        var administrator = await app.SignInAsync(Role.Administrator);
        var running = app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.OutboxSending, Ct);
        await server.Met.WaitAsync(TimeSpan.FromSeconds(60), Ct);
        await Task.Delay(500, Ct);

        var page = await administrator.GetAsync("/drift/jobb");
        Assert.Contains("Pågår, 0 av 1", page.Text("job-OutboxSending"), StringComparison.Ordinal);
        Assert.Equal(302, (await administrator.SubmitAsync(page, "[data-testid=cancel-OutboxSending]")).Status);

        Assert.Equal(1, await running.WaitAsync(TimeSpan.FromSeconds(60), Ct));
        Assert.Contains("Avbrutet", (await administrator.GetAsync("/drift/jobb")).Text("job-OutboxSending"), StringComparison.Ordinal);
        // what was not sent still waits, and the next run is as it was to be
        Assert.Equal((true, true), await app.ReadAsync(async db => (
            await db.OutboxMessages.AnyAsync(message => message.SentAt == null && message.NextAttemptAt != null, Ct), await db.Jobs.AnyAsync(job => job.DueAt != null && job.Holder == null, Ct))));
    }

    [Fact]
    public async Task A_job_of_an_instance_that_stops_is_put_back_for_another_at_once()
    {
        await using var server = new MailServer(holds: true);
        await using var app = await StartAsync(new ServerApp(server.Port));
        await WriteAsync(app, (await app.AddPersonAsync()).Id);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var running = app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.OutboxSending, stop.Token);
        await server.Met.WaitAsync(TimeSpan.FromSeconds(60), Ct);

        await stop.CancelAsync();
        await running.WaitAsync(TimeSpan.FromSeconds(60), Ct);

        var job = await app.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync(one => one.Kind == JobKind.OutboxSending, Ct));
        Assert.Equal((JobState.Waiting, null, null, 0), (job.State, job.Holder, job.LeaseUntil, job.Attempts));
        Assert.True(job.DueAt <= TimeProvider.System.GetUtcNow());
        server.LetGo();
        Assert.Equal(1, await app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.OutboxSending, Ct));
        Assert.True(await app.ReadAsync(db => db.OutboxMessages.AllAsync(message => message.SentAt != null, Ct)));
    }

    [Fact]
    public async Task One_that_has_lost_its_job_to_another_stops_and_writes_nothing_of_how_it_went()
    {
        await using var server = new MailServer(holds: true);
        await using var app = await StartAsync(new ServerApp(server.Port));
        app.ExpectWarning("no longer this instance's");
        await WriteAsync(app, (await app.AddPersonAsync()).Id);
        var running = app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.OutboxSending, Ct);
        await server.Met.WaitAsync(TimeSpan.FromSeconds(60), Ct);

        var until = TimeProvider.System.GetUtcNow().AddMinutes(1);
        await app.ReadAsync(db => db.Jobs.Where(job => job.Kind == JobKind.OutboxSending)
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.Holder, "en annan").SetProperty(job => job.LeaseUntil, until), Ct));
        await running.WaitAsync(TimeSpan.FromSeconds(60), Ct);

        var job = await app.ReadAsync(db => db.Jobs.AsNoTracking().SingleAsync(one => one.Kind == JobKind.OutboxSending, Ct));
        Assert.Equal((JobState.Running, "en annan", null), (job.State, job.Holder, job.EndedAt));
    }

    [Fact]
    public async Task A_job_is_left_alone_for_as_long_as_its_lease_lasts_and_let_be_when_it_kills_whoever_takes_it()
    {
        await using var app = await StartAsync(new MailApp());
        app.ExpectWarning("was left by");
        var runner = app.Services.GetRequiredService<JobRunner>();
        await app.RunAsync(JobKind.Tidying);
        await LeaseAsync(app, TimeProvider.System.GetUtcNow().AddMinutes(1), attempts: 1);
        Assert.Equal(0, await runner.RunDueAsync(JobKind.Tidying, Ct));

        await LeaseAsync(app, TimeProvider.System.GetUtcNow().AddSeconds(-1), attempts: 1);
        Assert.Equal(1, await runner.RunDueAsync(JobKind.Tidying, Ct));

        await LeaseAsync(app, TimeProvider.System.GetUtcNow().AddSeconds(-1), attempts: JobRunner.MaxAttempts);
        Assert.Equal(0, await runner.RunDueAsync(JobKind.Tidying, Ct));
        var page = await (await app.SignInAsync(Role.Administrator)).GetAsync("/drift/jobb");
        Assert.Contains("tre gånger i rad", page.Text("job-Tidying"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nightly_check_notes_what_the_chains_end_in_and_a_fault_goes_to_the_log_and_the_administrators()
    {
        await using var app = await StartAsync(new MailApp());
        Assert.Equal((JobState.Done, 0), await app.RunAsync(JobKind.ChainCheck) is var whole ? (whole.State, whole.Result) : default);
        var end = await app.ReadAsync(db => db.AuditChains.AsNoTracking().SingleAsync(chain => chain.Id == AuditChain.Installation, Ct));
        Assert.Contains(app.LogLines, line => line.Contains($"{end.LastNumber} ", StringComparison.Ordinal) && line.Contains(end.LastHash, StringComparison.Ordinal));
        Assert.Empty(app.Mail);

        app.ExpectWarning("is false from entry");
        await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.ChainId == AuditChain.Installation && entry.Number == 2)
            .ExecuteUpdateAsync(set => set.SetProperty(entry => entry.UserName, "Någon annan"), Ct));
        Assert.Equal(1, (await app.RunAsync(JobKind.ChainCheck)).Result);
        await app.RunAsync(JobKind.ChainCheck);
        await app.RunAsync(JobKind.OutboxSending);

        // once a day, however often it is found
        var mail = Assert.Single(app.Mail);
        Assert.Equal("nils@lindakra.example", mail.To.Mailboxes.Single().Address);
        Assert.Contains($"{Guid.Empty} 2 EntryChanged", mail.TextBody, StringComparison.Ordinal);
        Assert.Contains("https://mal.lindakra.example/drift/jobb", mail.TextBody, StringComparison.Ordinal);
    }

    private static async Task<T> StartAsync<T>(T app)
        where T : TestApp
    {
        await app.InitializeAsync();
        return app;
    }

    private static OutboxMessage Message(Guid person, string key) => new(key, person, "Prövning", "Rad ett med å, ä och ö.\nRad två.", TimeProvider.System.GetUtcNow());

    private static Task<int> WriteAsync(TestApp app, params Guid[] people) => app.ReadAsync(db =>
    {
        db.AddRange(people.Select(person => Message(person, $"prov {person}")));
        return db.SaveChangesAsync(Ct);
    });

    private static Task<int> LeaseAsync(TestApp app, DateTimeOffset until, int attempts) => app.ReadAsync(db => db.Jobs.Where(job => job.Kind == JobKind.Tidying).ExecuteUpdateAsync(
        set => set.SetProperty(job => job.State, JobState.Running).SetProperty(job => job.Holder, "en annan").SetProperty(job => job.LeaseUntil, until)
            .SetProperty(job => job.DueAt, TimeProvider.System.GetUtcNow().AddMinutes(-1)).SetProperty(job => job.Attempts, attempts), Ct));

    /// <summary>With a mail server where nobody answers.</summary>
    private sealed class AwayApp : MailApp
    {
        public AwayApp() => (Settings["Mail:Host"], Settings["Mail:Port"], Settings["Mail:Tls"], Settings["Mail:From"]) = ("127.0.0.1", "1", "None", "mal@lindakra.example");
    }

    /// <summary>With a mail server of the test's own.</summary>
    private sealed class ServerApp : MailApp
    {
        public ServerApp(int port) => (Settings["Mail:Host"], Settings["Mail:Port"], Settings["Mail:Tls"], Settings["Mail:From"]) = ("127.0.0.1", $"{port}", "None", "mal@lindakra.example");
    }
}
