using System.Text.Json;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Workflow;

/// <summary>What is remembered is what the database holds, whoever wrote it: a loader with a memory never answers otherwise than one without.</summary>
public sealed class FactsMemoryTests : IAsyncLifetime
{
    private static readonly DateTime Evening = new(2019, 3, 27, 20, 0, 0);

    private readonly FactsMemory _memory = new();
    private TestDatabase _database = null!;
    private Guid _process;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static Actor Anyone => new(Guid.CreateVersion7(), "Någon", [Grant.Everywhere(Role.Official), Grant.Everywhere(Role.Secretary), Grant.Everywhere(Role.Administrator)]);

    [Fact]
    public async Task It_answers_from_memory_while_nothing_is_written()
    {
        var first = await RememberedAsync(Evening);
        var second = await RememberedAsync(Evening.AddMinutes(5));

        Assert.Same(first.Steps, second.Steps);
        Assert.Equal(Evening.AddMinutes(5), second.Now);
    }

    [Fact]
    public async Task What_follows_is_weighed_once_until_a_meeting_begins()
    {
        var meeting = (await RememberedAsync(Evening)).AgendaItems.Select(item => item.StartsAt).First(at => at.Date > Evening.Date);
        var before = await WeighedAsync(meeting.AddHours(-2));

        Assert.Same(before, await WeighedAsync(meeting.AddHours(-1)));
        var begun = await WeighedAsync(meeting.AddMinutes(1));
        Assert.NotSame(before, begun);
        Assert.Equal(meeting.AddMinutes(1), begun.Facts.Now);
        Assert.Same(before.Facts.Steps, begun.Facts.Steps);
        Assert.Same(begun, await WeighedAsync(meeting.AddHours(1)));

        await DoAsync(new AddKeyword(_process, null, Domain.Goals.KeywordHeap.Meaning, "Utan källa", null, null));
        Assert.NotSame(begun, await WeighedAsync(meeting.AddHours(1)));
    }

    [Fact]
    public async Task An_act_in_the_process_is_seen_at_once()
    {
        await DoAsync(new AddKeyword(_process, null, Domain.Goals.KeywordHeap.Meaning, "Utan källa", null, null));
        await AssertCurrentAsync();
    }

    [Fact]
    public async Task So_is_a_contribution_though_it_arrives_without_an_act()
    {
        var dialogue = await _database.WithAsync(db => db.Dialogues.Where(each => each.ProcessId == _process).Select(each => each.Id).FirstAsync(Ct));
        var before = await RememberedAsync(Evening);
        var (outcome, _) = await _database.Service<ContributionIntake>().ReceiveAsync(
            _process, dialogue, [new ContributionDraft(DateOnly.FromDateTime(Evening), DialogueChannelKind.Meeting, null, null, "Fler bänkar")], Anyone, Ct);

        Assert.Equal(WorkflowOutcome.Done, outcome);
        Assert.NotEqual(before.Dialogues[0].Uncoded.Count, (await AssertCurrentAsync()).Dialogues[0].Uncoded.Count);
    }

    [Fact]
    public async Task So_are_a_body_a_mandate_and_a_meeting_without_matters_though_they_belong_to_no_process()
    {
        var council = await _database.WithAsync(db => db.Bodies.SingleAsync(each => each.Kind == BodyKind.Council, Ct));
        await DoAsync(new EditBody(council.Id, council.Version, "Fullmäktige i Lindåkra", "The council of Lindåkra"));
        Assert.Contains((await AssertCurrentAsync()).Bodies, body => body.NameSv == "Fullmäktige i Lindåkra");

        var number = await _database.WithAsync(db => db.Meetings.Where(each => each.BodyId == council.Id).MaxAsync(each => (int?)each.Number, Ct)) ?? 0;
        await DoAsync(new PlanMeeting(council.Id, number + 1, new DateTime(2019, 12, 16, 18, 0, 0), MeetingKind.Ordinary, null));
        Assert.Contains(new DateTime(2019, 12, 16, 18, 0, 0), (await AssertCurrentAsync()).Body(council.Id)!.MeetingsAt);

        var meeting = await _database.WithAsync(db => db.Meetings.SingleAsync(each => each.BodyId == council.Id && each.Number == number + 1, Ct));
        await DoAsync(new CancelMeeting(council.Id, meeting.Id, meeting.Version, "Inga ärenden"));
        Assert.DoesNotContain(new DateTime(2019, 12, 16, 18, 0, 0), (await AssertCurrentAsync()).Body(council.Id)!.MeetingsAt);
    }

    [Fact]
    public async Task The_next_day_it_reads_anew_since_meetings_have_been()
    {
        var council = (await RememberedAsync(Evening)).Bodies.First(body => body.MeetingsAt.Count > 0);
        var after = council.MeetingsAt[0].AddDays(1);

        Assert.DoesNotContain(council.MeetingsAt[0], (await RememberedAsync(after)).Body(council.Id)!.MeetingsAt);
        Assert.Contains(council.MeetingsAt[0], (await RememberedAsync(Evening)).Body(council.Id)!.MeetingsAt);
    }

    [Fact]
    public async Task What_was_counted_for_many_is_named_for_one()
    {
        await DoAsync(new AddKeyword(_process, null, Domain.Goals.KeywordHeap.Meaning, "Utan källa", null, null));
        var ids = await _database.WithAsync(db => db.Processes.Select(each => each.Id).ToListAsync(Ct));
        var many = await _database.WithAsync(db => new FactsLoader(db, _memory).LoadAsync(ids, Evening, Ct));

        Assert.Empty(many.Single(each => each.Process.Id == _process).KeywordsWithoutSource.First);
        Assert.NotEmpty((await AssertCurrentAsync()).KeywordsWithoutSource.First);
    }

    [Fact]
    public async Task Nothing_is_remembered_of_a_process_that_is_not_there() =>
        Assert.Null(await _database.WithAsync(db => new FactsLoader(db, _memory).LoadAsync(Guid.CreateVersion7(), Evening, Ct)));

    public async ValueTask InitializeAsync()
    {
        _database = await TestDatabase.WithDemoAsync();
        _process = await _database.WithAsync(db => db.Processes.Where(each => each.Number == 1).Select(each => each.Id).SingleAsync(Ct));
        await RememberedAsync(Evening);
    }

    public async ValueTask DisposeAsync()
    {
        _memory.Dispose();
        await _database.DisposeAsync();
    }

    private async Task<Facts> AssertCurrentAsync()
    {
        var remembered = await RememberedAsync(Evening);
        var read = await _database.WithAsync(db => new FactsLoader(db).LoadAsync(_process, Evening, Ct));

        Assert.Equal(JsonSerializer.Serialize(read), JsonSerializer.Serialize(remembered));
        return remembered;
    }

    private Task<Facts> RememberedAsync(DateTime now) => _database.WithAsync(async db => (await new FactsLoader(db, _memory).LoadAsync(_process, now, Ct))!);

    private Task<ProcessWeighing> WeighedAsync(DateTime now) => _database.WithAsync(async db => (await new FactsLoader(db, _memory).WeighAsync(_process, now, Ct))!);

    private async Task DoAsync<TAct>(TAct act)
        where TAct : class, IAct<TAct> => Assert.True((await _database.Service<WorkflowService>().DoAsync(act, Anyone, Ct)).IsDone);
}
