using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Aggregates;

/// <summary>A matter's chain, a meeting's agenda, what is pinned to it, and the decision.</summary>
public abstract class MeetingStoreTests(Store store) : AggregateTests(store)
{
    [Fact]
    public async Task A_matter_keeps_its_chain_in_order_and_the_boards_opportunity()
    {
        var (matter, body) = await OpenAsync("Ärende på prov");

        await DoAsync(new GiveOpportunity(matter.ProcessId, matter.Id, matter.Version, new DateOnly(2019, 4, 1), new DateOnly(2019, 4, 30)));

        var after = await ReadAsync(db => db.Matters.AsSplitQuery().SingleAsync(stored => stored.Id == matter.Id, Ct));
        Assert.Equal((1, body, StageEnding.Decides), (after.Stages[0].Rank, after.Stages[0].BodyId, after.Stages[0].Ending));
        Assert.Equal(new DateOnly(2019, 4, 30), after.OpportunityUntil);
        Assert.Equal(
            WorkflowOutcome.Conflict,
            await TryAsync(new GiveOpportunity(matter.ProcessId, matter.Id, matter.Version, new DateOnly(2019, 4, 1), new DateOnly(2019, 5, 30))));
    }

    [Fact]
    public async Task A_matter_is_called_otherwise_and_the_trail_keeps_what_it_was_called()
    {
        var (matter, _) = await OpenAsync("Kallas fel på prov");

        await DoAsync(new EditMatter(matter.ProcessId, matter.Id, matter.Version, " Kallas rätt på prov ", null));

        var after = await ReadAsync(db => db.Matters.SingleAsync(stored => stored.Id == matter.Id, Ct));
        Assert.Equal(("Kallas rätt på prov", ""), (after.Title, after.DiaryNumber));
        Assert.Equal("EditMatter", await LastActAsync(matter.Id));
        Assert.Equal(WorkflowOutcome.Conflict, await TryAsync(new EditMatter(matter.ProcessId, matter.Id, matter.Version, "Sent", null)));
        Assert.Equal(WorkflowOutcome.NotFound, await TryAsync(new EditMatter(matter.ProcessId, Guid.CreateVersion7(), 1, "Finns inte", null)));
    }

    [Fact]
    public async Task Texts_are_pinned_all_or_none_and_the_decision_carries_their_sums()
    {
        var (matter, body) = await OpenAsync("Målen på prov");
        var meeting = await PlanAsync(body, 901, new DateTime(2019, 3, 20, 9, 0, 0), matter);
        var item = Assert.Single(meeting.Items);
        var goals = await ReadAsync(db => db.Goals.Where(goal => goal.ProcessId == matter.ProcessId && goal.Number <= 2).OrderBy(goal => goal.Number).Select(goal => goal.Id).ToListAsync(Ct));
        (SubjectKind, Guid)[] texts = [.. goals.Select(id => (SubjectKind.Goal, id))];

        Assert.Equal(
            WorkflowOutcome.NotFound,
            await TryAsync(new PinDocuments(body, meeting.Id, item.Id, [.. texts, (SubjectKind.Goal, Guid.CreateVersion7())], null)));
        Assert.Empty(await ReadAsync(db => db.Set<AgendaItem>().Where(stored => stored.Id == item.Id).SelectMany(stored => stored.Documents).ToListAsync(Ct)));

        await DoAsync(new PinDocuments(body, meeting.Id, item.Id, texts, null));
        await DoAsync(new RecordDecision(matter.ProcessId, body, meeting.Id, matter.Id, item.Id, 7, [new PointDraft(PointKind.Notes, MatterSubject.Goals)], []));

        var decision = await ReadAsync(db => db.Decisions.AsSplitQuery().SingleAsync(stored => stored.AgendaItemId == item.Id, Ct));
        Assert.Equal((7, PointKind.Notes), (decision.Section, Assert.Single(decision.Points).Kind));
        Assert.Equal(meeting.StartsAt, decision.HappenedAt);
        Assert.Equal("RecordDecision", await LastActAsync(decision.Id));
    }

    [Fact]
    public async Task Two_who_move_a_meeting_meet_each_other()
    {
        var (matter, body) = await OpenAsync("Flyttas på prov");
        var meeting = await PlanAsync(body, 902, new DateTime(2019, 12, 20, 9, 0, 0), matter);
        var move = new RescheduleMeeting(body, meeting.Id, meeting.Version, new DateTime(2019, 12, 19, 9, 0, 0), MeetingKind.Extra, "Rådssalen");

        await DoAsync(move);

        Assert.Equal(WorkflowOutcome.Conflict, await TryAsync(move with { Place = "Biblioteket" }));
        Assert.Equal("Rådssalen", await ReadAsync(db => db.Meetings.Where(stored => stored.Id == meeting.Id).Select(stored => stored.Place).SingleAsync(Ct)));
    }

    private async Task<(Matter Matter, Guid Body)> OpenAsync(string title)
    {
        var body = await ReadAsync(db => db.Bodies.Where(stored => stored.Code == "KS").Select(stored => stored.Id).SingleAsync(Ct));
        await DoAsync(new OpenMatter(
            await ProcessAsync(), title, "KS 2019/1", MatterSubject.Goals, MatterKind.Ordinary, [new StageDraft(1, body, StageEnding.Decides)]));
        return (await ReadAsync(db => db.Matters.AsSplitQuery().SingleAsync(matter => matter.Title == title, Ct)), body);
    }

    private async Task<Meeting> PlanAsync(Guid body, int number, DateTime startsAt, Matter matter)
    {
        await DoAsync(new PlanMeeting(body, number, startsAt, MeetingKind.Ordinary, null));
        var id = await ReadAsync(db => db.Meetings.Where(meeting => meeting.BodyId == body && meeting.Number == number).Select(meeting => meeting.Id).SingleAsync(Ct));
        await DoAsync(new AddAgendaItem(body, id, matter.Title, matter.Id));
        return await ReadAsync(db => db.Meetings.AsSplitQuery().SingleAsync(meeting => meeting.Id == id, Ct));
    }
}

/// <summary>The meeting on SQLite.</summary>
[Collection<OnSqlite>]
public sealed class MeetingOnSqlite(SqliteStore store) : MeetingStoreTests(store);

/// <summary>The meeting on SQL Server.</summary>
[Collection<OnSqlServer>]
public sealed class MeetingOnSqlServer(SqlServerStore store) : MeetingStoreTests(store);
