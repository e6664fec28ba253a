using GoalProcess.Data.Accounts;
using GoalProcess.Data.Files;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Data.Reminders;
using GoalProcess.Domain.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Infrastructure.Jobs;

/// <summary>What is taken away at night, and what stays.</summary>
public sealed class TidyingTests(MailApp app) : IClassFixture<MailApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task A_file_that_nobody_attached_is_gone_after_a_day()
    {
        var (old, fresh) = (await StoreAsync(), await StoreAsync());
        await app.ReadAsync(db => db.StoredContents.Where(content => content.Id == old).ExecuteUpdateAsync(set => set.SetProperty(content => content.StoredAt, Now.AddDays(-1.1)), Ct));
        Assert.Equal(JobState.Done, (await app.RunAsync(JobKind.Tidying)).State);

        Assert.Equal([fresh], await app.ReadAsync(db => db.StoredContents.Where(content => content.Id == old || content.Id == fresh).Select(content => content.Id).ToListAsync(Ct)));
        Assert.False(await app.ReadAsync(db => db.StoredPieces.AnyAsync(piece => piece.ContentId == old, Ct)));
    }

    [Fact]
    public async Task A_link_that_has_run_out_is_gone_and_its_person_s_history_stays()
    {
        var person = await app.AddPersonAsync();
        await app.ReadAsync(db =>
        {
            db.AddRange(
                new AccountLink(person.Id, AccountLinkKind.NewPassword, Content.HashOf("gammal"), Now.AddMinutes(-1)),
                new AccountLink(person.Id, AccountLinkKind.NewPassword, Content.HashOf("ny"), Now.AddHours(1)));
            return db.SaveChangesAsync(Ct);
        });
        var entries = await EntriesAsync(person.Id);

        await app.RunAsync(JobKind.Tidying);

        Assert.Equal([Content.HashOf("ny")], await app.ReadAsync(db => db.AccountLinks.Where(link => link.UserId == person.Id).Select(link => link.SecretHash).ToListAsync(Ct)));
        Assert.Equal(entries, await EntriesAsync(person.Id));
        Assert.Equal(0, (await app.RunAsync(JobKind.ChainCheck)).Result);
    }

    [Fact]
    public async Task A_message_is_gone_thirty_days_after_it_was_sent_or_given_up_and_one_that_waits_stays()
    {
        var person = await app.AddPersonAsync();
        string[] keys = ["skickat i går", "skickat för länge sedan", "uppgivet för länge sedan", "väntar länge"];
        await app.ReadAsync(db =>
        {
            db.AddRange(keys.Select(key => new OutboxMessage(key, person.Id, "Prov", "Prov", Now.AddDays(-40))));
            return db.SaveChangesAsync(Ct);
        });
        await EndAsync(keys[0], sent: Now.AddDays(-1), givenUp: null);
        await EndAsync(keys[1], sent: Now.AddDays(-31), givenUp: null);
        await EndAsync(keys[2], sent: null, givenUp: Now.AddDays(-31));

        await app.RunAsync(JobKind.Tidying);

        Assert.Equal([keys[0], keys[3]], await app.ReadAsync(db => db.OutboxMessages.Where(message => message.UserId == person.Id).OrderBy(message => message.Id).Select(message => message.Key).ToListAsync(Ct)));
    }

    [Fact]
    public async Task That_somebody_was_reminded_is_remembered_for_as_long_as_it_may_be_asked_for()
    {
        var person = await app.AddPersonAsync();
        await app.ReadAsync(db =>
        {
            db.AddRange(new Reminder(person.Id, "gammal", new DateOnly(2018, 1, 1), 7), new Reminder(person.Id, "ny", new DateOnly(2035, 1, 1), 7));
            return db.SaveChangesAsync(Ct);
        });

        await app.RunAsync(JobKind.Tidying);

        Assert.Equal(["ny"], await app.ReadAsync(db => db.Reminders.Where(reminder => reminder.UserId == person.Id).Select(reminder => reminder.Thing).ToListAsync(Ct)));
    }

    private async Task<Guid> StoreAsync()
    {
        var id = Guid.Empty;
        await app.AskAsync(async services =>
        {
            using var content = new MemoryStream([1, 2, 3]);
            id = (await services.GetRequiredService<IFileStore>().SaveAsync(content, Ct)).Id;
        });
        return id;
    }

    private Task<int> EntriesAsync(Guid person) => app.ReadAsync(db => db.AuditEntries.CountAsync(entry => entry.SubjectId == person, Ct));

    private Task<int> EndAsync(string key, DateTimeOffset? sent, DateTimeOffset? givenUp) => app.ReadAsync(db => db.OutboxMessages.Where(message => message.Key == key)
        .ExecuteUpdateAsync(
            set => set.SetProperty(message => message.SentAt, sent).SetProperty(message => message.GivenUpAt, givenUp).SetProperty(message => message.NextAttemptAt, (DateTimeOffset?)null), Ct));
}
