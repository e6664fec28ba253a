using System.Globalization;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Common;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Auditing;

/// <summary>Whoever changes the record past the product is found out, and the first false row is named.</summary>
public abstract class ChainTests(DatabaseKind kind) : OwnDatabase(kind)
{
    private static readonly Guid Process = Guid.CreateVersion7();

    [Fact]
    public async Task Every_save_adds_to_the_chain_it_belongs_to()
    {
        await SaveAsync(3, null);
        await SaveAsync(2, Process);

        Assert.Equal([(AuditChain.Installation, 3L), (Process, 2L)], (await CheckAsync()).Select(chain => (chain.ChainId, chain.LastNumber)));
        Assert.All(await CheckAsync(), chain => Assert.True(chain.IsWhole));
    }

    [Fact]
    public async Task Many_who_write_at_once_leave_one_whole_chain()
    {
        await SaveAsync(1, null);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => SaveAsync(10, null), Ct)));

        var chain = Assert.Single(await CheckAsync());
        Assert.Equal((true, 81), (chain.IsWhole, chain.LastNumber));
    }

    [Fact]
    public async Task A_check_that_reads_while_others_write_finds_no_fault()
    {
        await SaveAsync(1, null);
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                await SaveAsync(2, null);
            }
        }, Ct)).ToList();

        for (var look = 0; look < 150; look++)
        {
            Assert.All(await CheckAsync(), chain => Assert.Equal((null, true), (chain.Fault, chain.IsWhole)));
        }

        await enough.CancelAsync();
        await Task.WhenAll(writers);
        Assert.InRange(Assert.Single(await CheckAsync()).LastNumber, 20, long.MaxValue);
    }

    [Fact]
    public async Task A_save_that_fails_leaves_no_trace_in_the_chain_and_the_next_one_goes_on()
    {
        await Database.WithAsync(async db =>
        {
            var person = Someone(1);
            db.Add(person);
            await db.SaveChangesAsync(Ct);
            var twin = Someone(1);
            db.Add(twin);
            await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
            db.Entry(twin).State = EntityState.Detached;
            person.Title = "Kanslichef";
            return await db.SaveChangesAsync(Ct);
        });

        var chain = Assert.Single(await CheckAsync());
        Assert.Equal((true, 2), (chain.IsWhole, chain.LastNumber));
    }

    [Fact]
    public async Task Anyone_can_make_the_sums_anew_from_what_stands_in_the_tables()
    {
        await SaveAsync(2, Process, "Ett skäl\nmed två rader och \\ i");
        var (first, second) = await Database.WithAsync(async db =>
        {
            var entries = await db.AuditEntries.OrderBy(entry => entry.Number).ToListAsync(Ct);
            return (entries[0], entries[1]);
        });
        var payload = await Database.WithAsync(db => db.AuditPayloads.SingleAsync(each => each.EntryId == second.Id, Ct));

        Assert.Equal(
            $"""
            GoalProcess audit entry 1
            chain: {Process}
            number: 2
            previous: {first.Hash}
            chained: at once
            id: {second.Id}
            at: {second.At.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'", CultureInfo.InvariantCulture)}
            name: Prov
            act: Prov
            process-act: 0
            subject: User {second.SubjectId}
            change: Added
            because: Ett skäl\nmed två rader och \\ i
            payload: {Content.HashOf($"{payload.Salt}\n\n{payload.To}")}

            """,
            second.Record());
        Assert.Equal(Content.HashOf(second.Record()), second.Hash);
    }

    [Theory]
    [InlineData("UPDATE AuditEntries SET UserName = 'Någon annan' WHERE Number = 3", ChainFault.EntryChanged, 3)]
    [InlineData("UPDATE AuditEntries SET Because = 'Ett annat skäl' WHERE Number = 2", ChainFault.EntryChanged, 2)]
    [InlineData("UPDATE AuditEntries SET PreviousHash = Hash WHERE Number = 4", ChainFault.EntryChanged, 4)]
    [InlineData("UPDATE AuditPayloads SET \"To\" = '{}' WHERE EntryId = (SELECT Id FROM AuditEntries WHERE Number = 2)", ChainFault.PayloadChanged, 2)]
    [InlineData("DELETE FROM AuditPayloads WHERE EntryId = (SELECT Id FROM AuditEntries WHERE Number = 5)", ChainFault.PayloadMissing, 5)]
    [InlineData("DELETE FROM AuditPayloads WHERE EntryId = (SELECT Id FROM AuditEntries WHERE Number = 3); DELETE FROM AuditEntries WHERE Number = 3", ChainFault.NumberMissing, 3)]
    [InlineData("DELETE FROM AuditPayloads WHERE EntryId = (SELECT Id FROM AuditEntries WHERE Number = 5); DELETE FROM AuditEntries WHERE Number = 5", ChainFault.EndMissing, 5)]
    [InlineData("DELETE FROM AuditPayloads WHERE EntryId = (SELECT Id FROM AuditEntries WHERE Number = 2); UPDATE AuditEntries SET ClearedByNumber = 4 WHERE Number = 2", ChainFault.ClearingNotNamed, 2)]
    [InlineData("UPDATE AuditChains SET LastNumber = 9", ChainFault.EndMissing, 6)]
    public async Task What_was_changed_past_the_product_is_found(string sql, ChainFault fault, long at)
    {
        await SaveAsync(5, Process);
        await ExecuteAsync(sql);

        var chain = Assert.Single(await CheckAsync());
        Assert.Equal((fault, at), (chain.Fault, chain.FaultAt));
    }

    [Fact]
    public async Task Whoever_makes_all_sums_anew_is_found_by_a_sum_noted_before()
    {
        await SaveAsync(3, Process);
        var noted = (await CheckAsync())[0];
        await ExecuteAsync("UPDATE AuditEntries SET Number = NULL; UPDATE AuditEntries SET UserName = 'Någon annan'; DELETE FROM AuditChains");
        await ChainOlderAsync();

        Assert.True((await CheckAsync())[0].IsWhole);
        Assert.Equal((ChainFault.NotAsNoted, 3), await WithNoteAsync(noted.LastNumber));
        Assert.Equal((ChainFault.NotAsNoted, 7), await WithNoteAsync(7));

        async Task<(ChainFault?, long?)> WithNoteAsync(long number) =>
            (await CheckAsync(new ChainNote(Process, number, noted.LastHash)))[0] is var report ? (report.Fault, report.FaultAt) : default;
    }

    [Fact]
    public async Task What_was_lawfully_cleared_is_said_to_be_and_by_which_entry()
    {
        await SaveAsync(4, Process);
        var cleared = await Database.WithAsync(db => new PayloadClearing(db, TimeProvider.System).ClearAsync(
            entries => entries.Where(entry => entry.Number < 3), new AuditScope(null, "Gallring", "", Process, 0, "Gallras enligt plan"), Ct));
        await SaveAsync(1, Process);

        var chain = Assert.Single(await CheckAsync());
        Assert.Equal(2, cleared);
        Assert.Equal((true, 6), (chain.IsWhole, chain.LastNumber));
        Assert.Equal([(1L, 5L), (2L, 5L)], chain.Cleared);
        Assert.Equal(4, await Database.WithAsync(db => db.AuditPayloads.CountAsync(Ct)));
    }

    [Fact]
    public async Task Nothing_is_cleared_without_a_reason() => await Database.WithAsync(async db =>
        await Assert.ThrowsAsync<ArgumentNullException>(() => new PayloadClearing(db, TimeProvider.System).ClearAsync(
            entries => entries, new AuditScope(null, "Gallring", ""), Ct)));

    [Fact]
    public async Task Entries_from_before_there_were_chains_are_chained_and_marked_so()
    {
        await SaveAsync(3, null);
        await SaveAsync(2, Process);
        await ExecuteAsync("""
            UPDATE AuditEntries SET Number = NULL, Hash = NULL, PreviousHash = NULL, PayloadHash = NULL, ChainId = '00000000-0000-0000-0000-000000000000';
            UPDATE AuditPayloads SET Salt = NULL;
            DELETE FROM AuditChains
            """);

        Assert.Equal(5, await ChainOlderAsync());
        Assert.Equal(0, await ChainOlderAsync());
        await SaveAsync(1, Process);

        Assert.Equal(
            [(AuditChain.Installation, 3L, 3L, true), (Process, 3L, 2L, true)],
            (await CheckAsync()).Select(chain => (chain.ChainId, chain.LastNumber, chain.ChainedLater, chain.IsWhole)));
    }

    private static User Someone(int number) => new()
    {
        UserName = $"prov{number}",
        NormalizedUserName = $"PROV{number}",
        Email = "prov@lindakra.example",
        NormalizedEmail = $"PROV{number}@",
        DisplayName = "Prov",
    };

    private async Task SaveAsync(int times, Guid? processId, string? because = null)
    {
        for (var time = 0; time < times; time++)
        {
            await Database.WithAsync(db =>
            {
                db.Add(Someone(Random.Shared.Next()));
                db.Audit = new AuditScope(null, "Prov", "Prov", processId, 0, because);
                return db.SaveChangesAsync(Ct);
            });
        }
    }

    private Task<IReadOnlyList<ChainReport>> CheckAsync(params ChainNote[] notes) => Database.WithAsync(db => new ChainCheck(db).AllAsync(notes, Ct));

    private Task<int> ChainOlderAsync() => Database.WithAsync(db => new OlderEntries(db).ChainAsync(Ct));

    private Task<int> ExecuteAsync(string sql) => Database.WithAsync(db => db.Database.ExecuteSqlRawAsync(sql.Replace("{}", "{{}}", StringComparison.Ordinal), Ct));
}

public sealed class SqliteChainTests() : ChainTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task The_demo_is_one_whole_record_with_a_chain_for_each_process()
    {
        await using var database = await TestDatabase.CreateAsync(isDemo: true);
        await database.Service<DemoService>().EnsureAsync(Ct);

        await database.WithAsync(async db =>
        {
            var chains = await new ChainCheck(db).AllAsync([], Ct);
            Assert.All(chains, chain => Assert.True(chain.IsWhole, $"{chain.ChainId}: {chain.Fault} at {chain.FaultAt}"));
            Assert.Equal(await db.Processes.CountAsync(Ct) + 1, chains.Count);
            Assert.True((await new PinCheck(db).RunAsync(Ct)) is { IsWhole: true, Texts: > 10 });
            return chains;
        });
    }

    [Fact]
    public async Task A_pinned_text_that_was_swapped_is_found()
    {
        await using var database = await TestDatabase.CreateAsync(isDemo: true);
        var ct = Ct;
        await database.Service<DemoService>().EnsureAsync(ct);

        await database.WithAsync(async db =>
        {
            var last = await db.Set<Domain.Meetings.PinnedDocument>().OrderBy(text => text.Id).LastAsync(ct);
            await db.Database.ExecuteSqlAsync($"UPDATE PinnedDocuments SET TextBody = TextBody || '.' WHERE Id = {last.Id}", ct);
            var report = await new PinCheck(db).RunAsync(ct);
            Assert.Equal(("PinnedDocuments", last.Id), (report.FalseTable, report.FalseId));
            return report;
        });
    }
}

public sealed class SqlServerChainTests() : ChainTests(DatabaseKind.SqlServer);
