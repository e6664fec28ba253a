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
    private static readonly DateTime Now = new(2019, 3, 27, 12, 0, 0);

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
        var goal = await ReadAsync(db => db.Goals.AsSplitQuery().Where(each => each.ProcessId == process).OrderBy(each => each.Number).FirstAsync(Ct));
        await DoAsync(new UntieGoal(process, goal.Id, goal.Ties.First(tie => tie.RemovedAt is null).Id));
        await DoAsync(new LeaveOutSustainableGoal(process, 14, "Kommunen har ingen kust"));
        await AssertSameAsync(process);

        var decision = await ReadAsync(db => db.Decisions.Where(each => each.ProcessId == process).OrderBy(each => each.HappenedAt).FirstAsync(Ct));
        await DoAsync(new AnnulDecision(process, decision.Id, decision.BodyId, new DateOnly(2019, 3, 26), "Mål 1-19"));
        await AssertSameAsync(process);
    }

    [Fact]
    public async Task So_it_does_of_a_process_with_dialogue_consultation_programme_and_board_goals()
    {
        var process = await ReadAsync(db => db.Processes.Where(each => each.Number == 2).Select(each => each.Id).SingleAsync(Ct));
        await AssertSameAsync(process);

        var facts = await LoadAsync(process, Now);
        Assert.Equal(10, Assert.Single(facts.Consultations).Responses.Count);
        Assert.Equal((9, 1), (facts.BoardGoals.Count, facts.Abstentions.Count));
        Assert.All(facts.Programme!.Goals, part => Assert.True(part.HasFocusArea));

        var part = await ReadAsync(db => db.Programmes.AsSplitQuery().SingleAsync(each => each.ProcessId == process, Ct));
        await DoAsync(new WithdrawFocusArea(process, part.FocusAreas[0].Id, part.Version));
        var boardGoal = await ReadAsync(db => db.BoardGoals.AsSplitQuery().OrderBy(each => each.Number).FirstAsync(Ct));
        await DoAsync(new WithdrawBoardGoal(process, boardGoal.BodyId, boardGoal.Id, boardGoal.Version, "Ersätts"));
        await AssertSameAsync(process);
    }

    [Fact]
    public async Task Many_processes_are_read_with_the_commands_of_one()
    {
        var ids = await ReadAsync(db => db.Processes.OrderBy(each => each.Number).Select(each => each.Id).ToListAsync(Ct));
        var facts = await ReadAsync(db => new FactsLoader(db).LoadAsync(ids, Now, Ct));

        Assert.Equal([1, 2], facts.Select(each => each.Process.Number));
        Assert.Equal(24, facts[1].Steps.Count);
        // offenders are named to who looks at one process; of many they are only counted
        Assert.All(facts, each => Assert.All(each.Dialogues, dialogue => Assert.Empty(dialogue.Uncoded.First)));
    }

    private async Task AssertSameAsync(Guid processId)
    {
        var loaded = await LoadAsync(processId, Now);
        var (records, process) = await ReadAsync(db => RecordsAsync(db, processId));
        var held = MemoryFacts.Of(records, process, Now, loaded.Process.ActNumber);

        Assert.Equal(JsonSerializer.Serialize(held, Written), JsonSerializer.Serialize(loaded, Written));
    }

    private async Task<Domain.Rules.Facts> LoadAsync(Guid processId, DateTime now)
    {
        await using var scope = Scope();
        return (await scope.ServiceProvider.GetRequiredService<FactsLoader>().LoadAsync(processId, now, Ct))!;
    }

    private static async Task<(MemoryRecords, GoalSettingProcess)> RecordsAsync(GoalProcessDbContext db, Guid processId)
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
            .. await db.Dialogues.AsSplitQuery().ToListAsync(Ct),
            .. await db.Contributions.AsSplitQuery().ToListAsync(Ct),
            .. await db.Consultations.AsSplitQuery().ToListAsync(Ct),
            .. await db.ConsultationResponses.AsSplitQuery().ToListAsync(Ct),
            .. await db.Programmes.AsSplitQuery().ToListAsync(Ct),
            .. await db.BoardGoals.AsSplitQuery().ToListAsync(Ct),
            .. await db.BoardGoalAbstentions.ToListAsync(Ct),
            .. await db.Costs.ToListAsync(Ct),
            .. await db.Reuses.ToListAsync(Ct),
            .. await db.WhatIfPlans.ToListAsync(Ct),
        ];

        foreach (var root in all)
        {
            records.Add(root);
        }

        return (records, await db.Processes.AsSplitQuery().SingleAsync(process => process.Id == processId, Ct));
    }
}

/// <summary>The facts on SQLite.</summary>
[Collection<OnSqlite>]
public sealed class FactsOnSqlite(SqliteStore store) : FactsStoreTests(store);

/// <summary>The facts on SQL Server.</summary>
[Collection<OnSqlServer>]
public sealed class FactsOnSqlServer(SqlServerStore store) : FactsStoreTests(store);
