using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Aggregates;

/// <summary>A body with its mandate periods and seats, saved whole.</summary>
public abstract class BodyStoreTests(Store store) : AggregateTests(store)
{
    [Fact]
    public async Task A_body_keeps_its_periods_and_seats_and_the_trail_both_from_and_to()
    {
        var body = await AddAsync("BS1");
        await DoAsync(new AddMandate(body.Id, body.Version, new DateOnly(2019, 1, 1), new DateOnly(2022, 12, 31), 9));
        await DoAsync(new AddSeat(body.Id, body.Version + 1, "Anna Berg", null, SeatRole.Chair, new DateOnly(2019, 1, 1), new DateOnly(2022, 12, 31)));
        var seat = Assert.Single((await ReadAsync("BS1")).Seats);

        await DoAsync(new EndSeat(body.Id, body.Version + 2, seat.Id, new DateOnly(2019, 6, 30)));

        var after = await ReadAsync("BS1");
        Assert.Equal(body.Version + 3, after.Version);
        Assert.Equal((new DateOnly(2019, 1, 1), 9), (Assert.Single(after.Mandates).From, after.Mandates[0].SeatCount));
        Assert.Equal(("Anna Berg", "", SeatRole.Chair, new DateOnly(2019, 6, 30)), (after.Seats[0].Holder, after.Seats[0].Party, after.Seats[0].Role, after.Seats[0].To));
        Assert.Equal("EndSeat", await LastActAsync(seat.Id));
        var payload = await ReadAsync(db => db.AuditPayloads.SingleAsync(
            stored => db.AuditEntries.Any(entry => entry.Id == stored.EntryId && entry.Act == "EndSeat" && entry.SubjectId == seat.Id), Ct));
        Assert.Equal(("{\"To\":\"2022-12-31\"}", "{\"To\":\"2019-06-30\"}"), (payload.From, payload.To));
    }

    [Fact]
    public async Task A_change_of_any_part_overtakes_whoever_edits_another()
    {
        var body = await AddAsync("BS2");
        await DoAsync(new EditBody(body.Id, body.Version, "Nya nämnden", "New Board"));

        Assert.Equal(WorkflowOutcome.Conflict, await TryAsync(new AddMandate(body.Id, body.Version, new DateOnly(2019, 1, 1), new DateOnly(2022, 12, 31), 9)));
        Assert.Empty((await ReadAsync("BS2")).Mandates);
    }

    [Fact]
    public async Task Of_two_who_give_the_same_code_at_once_in_any_case_one_is_told()
    {
        string[] codes = ["BS3", "bs3", "Bs3", "bS3"];

        var outcomes = await Task.WhenAll(codes.Select(code => TryAsync(new AddBody(code, "Nämnd", "Board", BodyKind.Board, null))));

        Assert.Single(outcomes, WorkflowOutcome.Done);
        Assert.Equal(3, outcomes.Count(outcome => outcome is WorkflowOutcome.Conflict));
    }

    [Fact]
    public async Task A_whole_a_period_or_a_seat_that_is_not_there_is_not_found()
    {
        var body = await AddAsync("BS4");

        Assert.Equal(WorkflowOutcome.NotFound, await TryAsync(new AddBody("BS5", "Utskott", "Committee", BodyKind.WorkingCommittee, Guid.CreateVersion7())));
        Assert.Equal(WorkflowOutcome.NotFound, await TryAsync(new EndMandate(body.Id, body.Version, Guid.CreateVersion7(), new DateOnly(2019, 1, 1))));
        Assert.Equal(WorkflowOutcome.NotFound, await TryAsync(new EndSeat(body.Id, body.Version, Guid.CreateVersion7(), new DateOnly(2019, 1, 1))));
    }

    private async Task<GoverningBody> AddAsync(string code)
    {
        await DoAsync(new AddBody(code, "Nämnden", "Board", BodyKind.Board, null));
        return await ReadAsync(code);
    }

    private Task<GoverningBody> ReadAsync(string code) => ReadAsync(db => db.Bodies.AsSplitQuery().SingleAsync(body => body.Code == code, Ct));
}

/// <summary>The body on SQLite.</summary>
[Collection<OnSqlite>]
public sealed class BodyOnSqlite(SqliteStore store) : BodyStoreTests(store);

/// <summary>The body on SQL Server.</summary>
[Collection<OnSqlServer>]
public sealed class BodyOnSqlServer(SqlServerStore store) : BodyStoreTests(store);
