using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Processes;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Aggregates;

/// <summary>A process with its steps, the direction documents it rests on, the earlier goals and the bodies.</summary>
public abstract class ProcessStoreTests(Store store) : AggregateTests(store)
{
    [Fact]
    public async Task A_moved_step_keeps_both_dates_and_an_old_form_is_a_conflict()
    {
        var process = await FindAsync();
        var step = process.Steps.Single(each => each.Number == 19);
        var move = new Replan(process.Id, process.Version, [new StepDates(step.Id, new DateOnly(2019, 9, 6), new DateOnly(2019, 9, 6))], "Lokalen var upptagen");

        await DoAsync(move);

        var after = await FindAsync();
        var moved = Assert.Single(after.Steps.Single(each => each.Id == step.Id).Moves);
        Assert.Equal((step.Start, new DateOnly(2019, 9, 6)), (moved.FromStart, moved.ToStart));
        Assert.True(after.Version > process.Version);
        Assert.Equal(WorkflowOutcome.Conflict, await TryAsync(move));
    }

    [Fact]
    public async Task The_plan_reads_back_as_it_was_made()
    {
        var process = await FindAsync();

        Assert.Equal(Enumerable.Range(1, 24), process.Steps.OrderBy(step => step.Number).Select(step => step.Number));
        Assert.All(process.Steps.Where(step => step.MatterId is not null), step => Assert.NotEmpty(step.Expected));
        Assert.Contains(process.Steps, step => step.After.Count > 1);
    }

    [Fact]
    public async Task A_changed_statement_changes_the_sum_of_the_vision()
    {
        var vision = await ReadAsync(db => db.Set<Vision>().SingleAsync(Ct));
        var statement = vision.Statements[0];

        await DoAsync(new EditDirection(
            vision.Id, vision.Version, vision.Title, vision.Text, vision.Statements.ToDictionary(s => s.Id, s => s.Id == statement.Id ? s.Text + " – för alla" : s.Text)));

        var after = await ReadAsync(db => db.Set<Vision>().SingleAsync(Ct));
        Assert.NotEqual(vision.ContentHash, after.ContentHash);
        Assert.EndsWith("för alla", after.Statements.Single(s => s.Id == statement.Id).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_earlier_goal_keeps_what_became_of_it()
    {
        var goal = await ReadAsync(db => db.Set<EarlierGoal>().OrderBy(each => each.Number).FirstAsync(Ct));

        await DoAsync(new ConsiderEarlierGoal(goal.ProcessId, goal.Id, goal.Version, EarlierGoalFate.Ended, null, "Nått redan 2018"));

        var after = await ReadAsync(db => db.Set<EarlierGoal>().SingleAsync(each => each.Id == goal.Id, Ct));
        Assert.Equal((EarlierGoalFate.Ended, "Nått redan 2018"), (after.Fate, after.Because));
    }

    [Fact]
    public async Task A_body_has_seats_and_mandates_and_is_found_by_its_code_in_any_case()
    {
        var board = await ReadAsync(db => db.Bodies.AsSplitQuery().SingleAsync(body => body.Code == "ks", Ct));

        Assert.NotEmpty(board.Seats);
        Assert.NotEmpty(board.Mandates);
    }

    private Task<GoalSettingProcess> FindAsync() => ReadAsync(db => db.Processes.AsSplitQuery().SingleAsync(process => process.Number == 1, Ct));
}

/// <summary>The process on SQLite.</summary>
[Collection<OnSqlite>]
public sealed class ProcessOnSqlite(SqliteStore store) : ProcessStoreTests(store);

/// <summary>The process on SQL Server.</summary>
[Collection<OnSqlServer>]
public sealed class ProcessOnSqlServer(SqlServerStore store) : ProcessStoreTests(store);
