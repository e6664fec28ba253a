using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Calendars;
using GoalProcess.Data.Disposals;
using GoalProcess.Data.Drafts;
using GoalProcess.Data.Jobs;
using GoalProcess.Data.Outbox;
using GoalProcess.Data.Reminders;
using GoalProcess.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Data.Tests.Disposals;

/// <summary>What the rules say goes, nothing else does, and the record says what went and still holds.</summary>
public abstract class DisposalTests(DatabaseKind kind) : OwnDatabase(kind)
{
    private const string Address = "anna.lind@lindakra.example";

    private static readonly DateTimeOffset Now = new(2027, 1, 15, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task Drafts_that_nobody_has_touched_for_as_long_as_the_rule_says_go_and_the_record_says_how_many()
    {
        var person = await AddAsync(null);
        await Database.WithAsync(async db =>
        {
            db.AddRange(
                new Draft(person, "/processer/1/mal/1/andra", "{}", Now.AddDays(-91)), new Draft(person, "/processer/1/mal/2/andra", "{}", Now.AddDays(-400)),
                new Draft(person, "/processer/1/mal/3/andra", "{}", Now.AddDays(-89)));
            return await db.SaveChangesAsync(Ct);
        });

        Assert.Equal(2, await CountAsync());
        Assert.Equal(2, await RunAsync());
        Assert.Equal((0, 0), (await CountAsync(), await RunAsync()));

        Assert.Equal("/processer/1/mal/3/andra", await Database.WithAsync(db => db.Drafts.Where(draft => draft.PageKey != "/processer/1/mal/9/andra").Select(draft => draft.PageKey).SingleAsync(Ct)));
        var (because, payload) = Assert.Single(await SaidAsync(DisposalRule.Drafts));
        Assert.Equal(("GALLRING-1", "{\"Rule\":\"GALLRING-1\",\"Count\":2}"), (because, payload));
        Assert.True((await CheckAsync()).IsWhole);
    }

    [Fact]
    public async Task Of_an_account_closed_long_ago_the_name_stays_and_every_particular_goes_from_the_record_too()
    {
        var (gone, kept) = (await AddAsync(Now.AddMonths(-13)), await AddAsync(Now.AddMonths(-11)));
        var open = await AddAsync(null);

        Assert.Equal(1, await RunAsync());
        Assert.Equal(0, await CountAsync());

        await Database.WithAsync(async db =>
        {
            var user = await db.Users.Include(each => each.Grants).SingleAsync(each => each.Id == gone, Ct);
            Assert.Equal(("Anna Lind", "", null, null), (user.DisplayName, user.Title, user.Email, user.PasswordHash));
            Assert.Empty(user.Grants);
            Assert.Equal((false, null, null, null), (user.TwoFactorEnabled, user.SecondFactorSince, user.RecoveryCodesMadeAt, user.ProviderLinkedAt));
            Assert.Equal([kept, open], await db.SecondFactors.Select(factor => factor.UserId).Order().ToListAsync(Ct));
            Assert.Equal([kept, open], await db.RecoveryCodes.Select(code => code.UserId).Order().ToListAsync(Ct));
            Assert.Equal([kept, open], await db.UserLogins.Select(login => login.UserId).Order().ToListAsync(Ct));
            Assert.True(user.IsDisposed);
            Assert.Equal(("", false), (user.Language, user.RemindersOff));
            Assert.Equal((2, 2, 2), (await db.AccountLinks.CountAsync(Ct), await db.CalendarFeeds.CountAsync(Ct), await db.Drafts.CountAsync(Ct)));
            Assert.Equal((2, 2, 2), (await db.Reminders.CountAsync(Ct), await db.OutboxMessages.CountAsync(Ct), await db.JobFiles.CountAsync(Ct)));
            Assert.Equal([kept, open], await db.Users.Where(each => each.Email == Address && each.Grants.Any()).OrderBy(each => each.Id).Select(each => each.Id).ToListAsync(Ct));

            var particulars = db.AuditPayloads.Where(payload => (payload.To ?? payload.From)!.Contains(Address));
            Assert.Equal([kept, open], await db.AuditEntries.Where(entry => particulars.Any(payload => payload.EntryId == entry.Id)).Select(entry => entry.SubjectId).Distinct().Order().ToListAsync(Ct));
            return user;
        });

        Assert.Equal("GALLRING-2", Assert.Single(await SaidAsync(DisposalRule.ClosedAccounts)).Because);
        var chain = await CheckAsync();
        Assert.True(chain.IsWhole);
        Assert.NotEmpty(chain.Cleared);
    }

    [Fact]
    public async Task A_run_that_was_cut_off_half_way_is_finished_by_the_next()
    {
        await AddAsync(Now.AddMonths(-13));
        using var cut = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => RunAsync(_ => cut.Cancel(), cut.Token));
        Assert.NotEqual(0, await Database.WithAsync(db => db.AuditPayloads.CountAsync(payload => payload.To!.Contains(Address), Ct)));
        Assert.Equal(1, await CountAsync());

        await RunAsync();

        Assert.Equal(0, await Database.WithAsync(db => db.AuditPayloads.CountAsync(payload => payload.To!.Contains(Address), Ct)));
        Assert.Equal(0, await CountAsync());
        Assert.True((await CheckAsync()).IsWhole);
    }

    [Fact]
    public void What_an_entry_says_of_how_many_is_read_and_nothing_is_made_up_where_it_says_nothing() => Assert.Equal(
        [2, null, null, null],
        ((string?[])["{\"Rule\":\"GALLRING-1\",\"Count\":2}", null, "[]", "inget alls"]).Select(Disposal.CountOf));

    [Fact]
    public void A_period_of_nothing_or_of_more_than_a_hundred_years_is_not_sound()
    {
        Assert.True(new DisposalPeriods().AreSound);
        Assert.All(
            [new() { DraftDays = 0 }, new() { DraftDays = int.MaxValue }, new() { ClosedAccountMonths = -1 }, new() { ClosedAccountMonths = int.MaxValue }],
            (DisposalPeriods periods) => Assert.False(periods.AreSound));
    }

    private Task<Guid> AddAsync(DateTimeOffset? closedAt) => Database.WithAsync(async db =>
    {
        var name = $"prov-{Guid.CreateVersion7():N}";
        var user = new User { UserName = name, NormalizedUserName = name.ToUpperInvariant(), Email = Address, NormalizedEmail = name, DisplayName = "Anna Lind", Title = "Handläggare", PasswordHash = "x", Language = "en", RemindersOff = true };
        user.Grants.Add(new UserGrant(user.Id, Grant.Everywhere(Role.Official)));
        db.Add(user);
        await db.SaveChangesAsync(Ct);
        db.AddRange(
            new AccountLink(user.Id, AccountLinkKind.Invitation, $"{Guid.CreateVersion7():N}", Now), new CalendarFeed(user.Id, "Min telefon", $"{Guid.CreateVersion7():N}", false, Now),
            new Draft(user.Id, "/processer/1/mal/9/andra", "{}", Now), new SecondFactor(user.Id, "hemligt", 1), new RecoveryCode(user.Id, "summa"),
            new IdentityUserLogin<Guid> { UserId = user.Id, LoginProvider = "provider", ProviderKey = name }, new Reminder(user.Id, "remiss", new DateOnly(2027, 1, 20), 7),
            new OutboxMessage(name, user.Id, "Påminnelse", "Remissen väntar på svar.", Now));
        var job = new Job(JobKind.StandingsExport, name, Now, user.Id);
        db.AddRange(job, new JobFile(job.Id, "lagesrapport.xlsx", [1]));
        user.TurnOnSecondFactor(Now);
        user.LinkToProvider(Now);

        if (closedAt is { } closed)
        {
            user.Close(closed);
        }

        await db.SaveChangesAsync(Ct);
        return user.Id;
    });

    private Task<int> RunAsync(Action<int>? told = null, CancellationToken? ct = null) => Database.WithAsync(db => Make(db).RunAsync(told, ct ?? Ct));

    private Task<int> CountAsync() => Database.WithAsync(db => Make(db).CountAsync(Ct));

    private static Disposal Make(GoalProcessDbContext db) => new(db, new PayloadClearing(db, new At()), Options.Create(new DisposalPeriods()), new At());

    private Task<List<(string? Because, string? Payload)>> SaidAsync(DisposalRule rule) => Database.WithAsync(async db => (await db.AuditEntries
        .Where(entry => entry.Act == rule.Act)
        .Select(entry => new { entry.Because, Payload = db.AuditPayloads.Where(payload => payload.EntryId == entry.Id).Select(payload => payload.To).FirstOrDefault() })
        .ToListAsync(Ct)).ConvertAll(row => (row.Because, row.Payload)));

    private async Task<ChainReport> CheckAsync() => Assert.Single(await Database.WithAsync(db => new ChainCheck(db).AllAsync([], Ct)));

    private sealed class At : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}

public sealed class SqliteDisposalTests() : DisposalTests(DatabaseKind.Sqlite);

public sealed class SqlServerDisposalTests() : DisposalTests(DatabaseKind.SqlServer);
