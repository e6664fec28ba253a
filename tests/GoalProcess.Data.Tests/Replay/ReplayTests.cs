using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Replay;

/// <summary>The memo's year from 16 January to 25 November through the workflow service, held to docs/replay.md row by row.</summary>
public sealed class ReplayTests
{
    private static readonly DateOnly Afterwards = new(2019, 11, 26);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_each_act_every_step_stands_as_the_document_says()
    {
        await using var town = await ReplayTown.FoundAsync();
        var played = new List<ReplayRow>();

        foreach (var act in town.Year.Acts())
        {
            await town.Year.PlayAsync(act, Ct);
            played.Add(new ReplayRow(act.Key, act.Day, await town.StatesAsync()));
        }

        AssertSame(ReplayDocument.States, played);
    }

    [Fact]
    public async Task The_plan_as_carried_out_has_one_gap_the_days_after_the_dialogue()
    {
        await using var town = await ReplayTown.FoundAsync();
        var violation = Assert.Single(Rulebook.CheckPlan(PlanFacts.Of(await town.FactsAsync())));
        var args = Assert.Single(violation.Findings).Args;

        Assert.Equal("plan.dialogue", violation.Rule.Id);
        Assert.Equal(("2019-04-07", "2019-04-10", "2"), (args[0], args[2], args[3]));
    }

    [Fact]
    public async Task With_any_one_act_left_out_the_year_goes_as_the_document_says()
    {
        await using var town = await ReplayTown.FoundAsync();
        var acts = town.Year.Acts();
        var towns = new List<ReplayTown>();

        foreach (var act in acts)
        {
            // the year without the act begins where the year with it has come to
            towns.Add(await town.CopyAsync());
            await town.Year.PlayAsync(act, Ct);
        }

        // each goes on in a town of its own, so some of them side by side
        var outcomes = new LeftOutRow[acts.Count];
        await Parallel.ForAsync(0, acts.Count, Ct, async (index, _) =>
        {
            await using var without = towns[index];
            outcomes[index] = new LeftOutRow(acts[index].Key, await PlayOnAsync(without, [.. acts.Skip(index + 1).Select(act => act.Key)]));
        });

        AssertSame(ReplayDocument.LeftOut, outcomes);
    }

    [Fact]
    public async Task The_programme_slips_to_the_next_year_and_the_budget_does_not()
    {
        await using var town = await ReplayTown.FoundAsync();
        var played = new List<ReplayRow>();

        foreach (var act in Slip.Acts(town))
        {
            await town.Year.PlayAsync(act, Ct);

            if (ReplayDocument.Slip.Any(row => row.Act == act.Key))
            {
                played.Add(new ReplayRow(act.Key, act.Day, await town.StatesAsync()));
            }
        }

        AssertSame(ReplayDocument.Slip, played);
        var moves = await town.ReadAsync(db => db.Processes.SelectMany(process => process.Steps).SelectMany(step => step.Moves).ToListAsync(Ct));
        Assert.Equal([new DateOnly(2019, 9, 11), new DateOnly(2019, 9, 30)], moves.Select(move => move.FromStart!.Value).Order());
        Assert.All(moves, move => Assert.Equal("Nämnderna ska få säga sitt om programmet", move.Because));
    }

    [Fact]
    public async Task From_12_September_the_forecast_says_that_the_programme_cannot_hold_and_leaves_the_budget()
    {
        await using var town = await ReplayTown.FoundAsync();

        foreach (var act in town.Year.Acts().TakeWhile(act => act.Key != "programme-ks"))
        {
            await town.Year.PlayAsync(act, Ct);
        }

        await town.MoveToAsync(new DateOnly(2019, 9, 11));
        Assert.All(await ScheduleAsync(town), step => Assert.False(step.IsBroken));

        // the board met on the 11th and nothing is recorded of the programme
        await town.MoveToAsync(new DateOnly(2019, 9, 12));
        var schedule = await ScheduleAsync(town);

        Assert.Equal([20, 21], schedule.Where(step => step.IsBroken).Select(step => step.Number));
        Assert.Equal(new DateOnly(2019, 9, 30), schedule[19].Limit!.Day);
        Assert.Equal((new DateOnly(2019, 10, 30), new DateOnly(2019, 11, 25)), (schedule[19].End, schedule[20].End));
        Assert.Equal((new DateOnly(2019, 11, 25), 0), (schedule[23].End, schedule[23].DaysLate));
        Assert.All(schedule.Where(step => step.Outcome is not null), step => Assert.Equal((null, step.Outcome), (step.Slack, step.End)));
    }

    private static async Task<List<StepSchedule>> ScheduleAsync(ReplayTown town)
    {
        var facts = await town.FactsAsync();
        return [.. new ProcessSchedule(facts, new PlanView(facts)).Steps];
    }

    private static async Task<string> PlayOnAsync(ReplayTown town, IReadOnlyList<string> keys)
    {
        var acts = town.Year.Acts().ToDictionary(act => act.Key);

        foreach (var key in keys)
        {
            try
            {
                await town.Year.PlayAsync(acts[key], Ct);
            }
            catch (ScriptRefusedException refused)
            {
                return $"refused at *{key}* by {string.Join(", ", refused.Rules.Select(rule => $"`{rule}`"))}";
            }
            catch (Exception nothing) when (nothing is InvalidOperationException or KeyNotFoundException)
            {
                return $"nothing to work on at *{key}*";
            }
        }

        await town.MoveToAsync(Afterwards);
        return await town.EndAsync();
    }

    /// <summary>All rows that differ, not the first alone: each of them is something to think about.</summary>
    private static void AssertSame<TRow>(IReadOnlyList<TRow> written, IReadOnlyList<TRow> played)
    {
        Assert.Equal(written.Count, played.Count);
        var differ = written.Zip(played).Where(pair => !Equals(pair.First, pair.Second)).Select(pair => $"written {pair.First}\n played {pair.Second}");
        Assert.True(!differ.Any(), string.Join('\n', differ));
    }
}
