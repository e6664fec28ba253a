using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Aggregates;

/// <summary>A goal with its wordings, ties and keywords, kept and read back.</summary>
public abstract class GoalStoreTests(Store store) : AggregateTests(store)
{
    [Fact]
    public async Task A_changed_wording_is_a_version_and_an_old_form_is_a_conflict()
    {
        var before = await AddAsync("Trygga");

        await DoAsync(Edit(before, "Lindåkraborna är trygga året om."));

        var after = await FindAsync(before.Id);
        Assert.Equal(["Lindåkraborna är trygga.", "Lindåkraborna är trygga året om."], after.Wordings.OrderBy(w => w.Number).Select(w => w.Text));
        Assert.Equal("Åsa Öberg", after.Wordings.MaxBy(w => w.Number)!.Author);
        Assert.True(after.Version > before.Version);
        Assert.NotEqual(before.ContentHash, after.ContentHash);
        Assert.Equal(WorkflowOutcome.Conflict, await TryAsync(Edit(before, "Någon annan skrev samtidigt.")));
        Assert.Equal("EditGoal", await LastActAsync(before.Id));
    }

    [Fact]
    public async Task A_changed_part_stamps_its_root_and_a_removed_tie_stays_in_the_history()
    {
        var goal = await AddAsync("Knutna");
        await DoAsync(new TieGoal(goal.ProcessId, goal.Id, new TieDraft(TieKind.Target, null, "8.3", "Delmål 8.3", "Arbete nära", TieStrength.Part)));
        var tied = await FindAsync(goal.Id);
        var tie = Assert.Single(tied.Ties);

        await DoAsync(new UntieGoal(goal.ProcessId, goal.Id, tie.Id));

        var untied = await FindAsync(goal.Id);
        Assert.True(goal.Version < tied.Version && tied.Version < untied.Version);
        Assert.NotNull(Assert.Single(untied.Ties).RemovedAt);
    }

    [Fact]
    public async Task Swedish_letters_are_kept_and_sorted_as_Swedes_do()
    {
        foreach (var name in new[] { "Ö-sort", "Z-sort", "Ä-sort", "Å-sort", "a-sort" })
        {
            await AddAsync(name);
        }

        var sorted = await ReadAsync(db => db.Goals.Where(goal => goal.ShortName.EndsWith("-sort")).OrderBy(goal => goal.ShortName).Select(goal => goal.ShortName).ToListAsync(Ct));

        Assert.Equal(["a-sort", "Z-sort", "Å-sort", "Ä-sort", "Ö-sort"], sorted);
    }

    private async Task<Goal> AddAsync(string shortName)
    {
        await DoAsync(new AddGoal(await ProcessAsync(), null, shortName, "Lindåkraborna är trygga.", null, null, null, null, [], "Första försöket"));
        return await ReadAsync(db => db.Goals.SingleAsync(goal => goal.ShortName == shortName, Ct));
    }

    private Task<Goal> FindAsync(Guid id) => ReadAsync(db => db.Goals.AsSplitQuery().SingleAsync(goal => goal.Id == id, Ct));

    private static EditGoal Edit(Goal goal, string wording) => new(
        goal.ProcessId, goal.Id, goal.Version, null, goal.ShortName, wording, "", "", null, null, [], "Tydligare");
}

/// <summary>The goal on SQLite.</summary>
[Collection<OnSqlite>]
public sealed class GoalOnSqlite(SqliteStore store) : GoalStoreTests(store);

/// <summary>The goal on SQL Server.</summary>
[Collection<OnSqlServer>]
public sealed class GoalOnSqlServer(SqlServerStore store) : GoalStoreTests(store);
