using System.Text.Json;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Processes;
using GoalProcess.Tests.Shared;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data.Tests.Aggregates;

/// <summary>The rules see in the database what they see in memory: the loader's projections against the aggregates themselves.</summary>
public abstract class FactsStoreTests(Store store) : AggregateTests(store)
{
    private static readonly JsonSerializerOptions Written = new() { WriteIndented = true };

    [Fact]
    public async Task The_loader_reads_the_facts_the_aggregates_hold()
    {
        var process = await ProcessAsync();
        await AssertSameAsync(process);

        await DoAsync(new AddKeyword(process, null, KeywordHeap.Meaning, "Utan källa", null, null));
        await DoAsync(new AddKeyword(process, null, KeywordHeap.Programme, "Utgår strax", null, null));
        var keyword = await ReadAsync(db => db.Keywords.SingleAsync(each => each.Text == "Utgår strax", Ct));
        await DoAsync(new WithdrawKeyword(process, keyword.Id, keyword.Version, "Dubblett"));
        var goal = await ReadAsync(db => db.Goals.AsSplitQuery().OrderBy(each => each.Number).FirstAsync(Ct));
        await DoAsync(new UntieGoal(process, goal.Id, goal.Ties.First(tie => tie.RemovedAt is null).Id));
        await DoAsync(new LeaveOutSustainableGoal(process, 14, "Kommunen har ingen kust"));
        await AssertSameAsync(process);

        var decision = await ReadAsync(db => db.Decisions.OrderBy(each => each.HappenedAt).FirstAsync(Ct));
        await DoAsync(new AnnulDecision(process, decision.Id, decision.BodyId, new DateOnly(2019, 3, 26), "Mål 1-19"));
        await AssertSameAsync(process);
    }

    private async Task AssertSameAsync(Guid processId)
    {
        var now = new DateTime(2019, 3, 27, 12, 0, 0);
        var loaded = await LoadAsync(processId, now);
        var (records, process) = await ReadAsync(RecordsAsync);
        var held = MemoryFacts.Of(records, process, now, loaded.Process.ActNumber);

        Assert.Equal(JsonSerializer.Serialize(held, Written), JsonSerializer.Serialize(loaded, Written));
    }

    private async Task<Domain.Rules.Facts> LoadAsync(Guid processId, DateTime now)
    {
        await using var scope = Scope();
        return (await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(processId, now, Ct))!;
    }

    private static async Task<(MemoryRecords, GoalSettingProcess)> RecordsAsync(GoalProcessDbContext db)
    {
        var records = new MemoryRecords();
        AggregateRoot[] all =
        [
            .. await db.Bodies.AsSplitQuery().ToListAsync(Ct),
            .. await db.Set<DirectionDocument>().AsSplitQuery().ToListAsync(Ct),
            .. await db.GoalAreas.AsSplitQuery().ToListAsync(Ct),
            .. await db.Goals.AsSplitQuery().ToListAsync(Ct),
            .. await db.Keywords.AsSplitQuery().ToListAsync(Ct),
            .. await db.Set<EarlierGoal>().ToListAsync(Ct),
            .. await db.Matters.AsSplitQuery().ToListAsync(Ct),
            .. await db.Meetings.AsSplitQuery().ToListAsync(Ct),
            .. await db.Decisions.AsSplitQuery().ToListAsync(Ct),
        ];

        foreach (var root in all)
        {
            records.Add(root);
        }

        return (records, await db.Processes.AsSplitQuery().SingleAsync(Ct));
    }
}

/// <summary>The facts on SQLite.</summary>
[Collection<OnSqlite>]
public sealed class FactsOnSqlite(SqliteStore store) : FactsStoreTests(store);

/// <summary>The facts on SQL Server.</summary>
[Collection<OnSqlServer>]
public sealed class FactsOnSqlServer(SqlServerStore store) : FactsStoreTests(store);
