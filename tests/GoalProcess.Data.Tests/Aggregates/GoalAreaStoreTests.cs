using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Aggregates;

/// <summary>A goal area with its questions, and its keywords beside it.</summary>
public abstract class GoalAreaStoreTests(Store store) : AggregateTests(store)
{
    [Fact]
    public async Task A_question_stamps_the_area_and_an_old_form_is_a_conflict()
    {
        var area = await AddAsync("Prov av område");

        await DoAsync(new AddQuestion(area.ProcessId, area.Id, "Vad gör dig stolt över Lindåkra?", true));

        var after = await ReadAsync(db => db.GoalAreas.AsSplitQuery().SingleAsync(stored => stored.Id == area.Id, Ct));
        Assert.True(Assert.Single(after.Questions).ForCitizenDialogue);
        Assert.True(after.Version > area.Version);
        Assert.Equal(WorkflowOutcome.Conflict, await TryAsync(new EditGoalArea(area.ProcessId, area.Id, area.Version, "Annat namn", null)));
        Assert.Equal("AddQuestion", await LastActAsync(area.Id));
    }

    [Fact]
    public async Task Keywords_move_together_or_not_at_all()
    {
        var area = await AddAsync("Hit flyttas ord");
        await DoAsync(new AddKeyword(area.ProcessId, null, KeywordHeap.Meaning, "tågstopp på prov", KeywordSourceKind.Politics, "Gruppledarna"));
        var keyword = await ReadAsync(db => db.Keywords.SingleAsync(stored => stored.Text == "tågstopp på prov", Ct));

        Assert.Equal(
            WorkflowOutcome.NotFound,
            await TryAsync(new MoveKeywords(area.ProcessId, [keyword.Id, Guid.CreateVersion7()], area.Id, KeywordHeap.Meaning)));
        Assert.Null(await ReadAsync(db => db.Keywords.Where(stored => stored.Id == keyword.Id).Select(stored => stored.GoalAreaId).SingleAsync(Ct)));

        await DoAsync(new MoveKeywords(area.ProcessId, [keyword.Id], area.Id, KeywordHeap.Programme));
        Assert.Equal(area.Id, await ReadAsync(db => db.Keywords.Where(stored => stored.Id == keyword.Id).Select(stored => stored.GoalAreaId).SingleAsync(Ct)));
    }

    private async Task<GoalArea> AddAsync(string name)
    {
        await DoAsync(new AddGoalArea(await ProcessAsync(), name, null));
        return await ReadAsync(db => db.GoalAreas.AsSplitQuery().SingleAsync(area => area.Name == name, Ct));
    }
}

/// <summary>The goal area on SQLite.</summary>
[Collection<OnSqlite>]
public sealed class GoalAreaOnSqlite(SqliteStore store) : GoalAreaStoreTests(store);

/// <summary>The goal area on SQL Server.</summary>
[Collection<OnSqlServer>]
public sealed class GoalAreaOnSqlServer(SqlServerStore store) : GoalAreaStoreTests(store);
