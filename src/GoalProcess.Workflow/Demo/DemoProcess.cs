using GoalProcess.Data;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Workflow.Demo;

/// <summary>
/// Founds the demo's municipality and plays two processes in it: the memo's to the demo's first day, and one made from its template that stands
/// between the executive board and the council on that day.
/// </summary>
internal sealed class DemoProcess(IServiceProvider services)
{
    /// <summary>The day before the memo's year begins.</summary>
    private static readonly DateOnly Founding = new(2019, 1, 7);

    /// <summary>The last day of the memo's year that the demo's first process has played.</summary>
    private static readonly DateOnly Played = new(2019, 3, 26);

    private static readonly IReadOnlySet<string> Nothing = new HashSet<string>();

    private readonly GoalProcessDbContext _db = services.GetRequiredService<GoalProcessDbContext>();
    private readonly WorkflowService _workflow = services.GetRequiredService<WorkflowService>();
    private readonly DemoFile _file = DemoFile.Read();

    /// <summary>Plays both processes; the second stands between the executive board and the council on the day given.</summary>
    public async Task PlayAsync(DateOnly today, CancellationToken ct)
    {
        var (town, year) = await FoundAsync(ct);
        await year.PlayAsync(Played, Nothing, ct);
        await ThinkAsync(town, ct);
        await PractiseAsync(town, today, ct);
    }

    /// <summary>The municipality with the memo's process, its plan laid out and nothing done yet.</summary>
    public async Task<(DemoTown Town, MemoYear Year)> FoundAsync(CancellationToken ct)
    {
        await DemoService.SetClockAsync(services, Founding.ToDateTime(DemoService.Evening), ct);
        var bodies = Bodies();
        var (vision, valueBase) = Direction();
        var process = Process(bodies);
        await _db.SaveChangesAsync(ct);
        var actors = await DemoService.GrantAsync(_db, bodies, ct);
        _db.ChangeTracker.Clear();

        var town = new DemoTown(_file, bodies, vision, valueBase, actors["karin"], actors["maria"]);
        var matters = await MattersAsync(town, process.Id, ct);

        foreach (var (row, index) in _file.Steps.Select((row, index) => (row, index)).Where(pair => pair.row.Matter is not null))
        {
            await DoAsync(town, new AssignMatter(process.Id, process.Steps[index].Id, null, matters[row.Matter!]), ct);
        }

        await MeetingsAsync(town, matters, 0, ct);
        return (town, new MemoYear(services, town, process.Id, matters, 0));
    }

    private Dictionary<string, Guid> Bodies()
    {
        var bodies = new Dictionary<string, Guid>();

        foreach (var row in _file.Bodies.OrderBy(row => row.PartOf is not null))
        {
            var body = new GoverningBody(row.Code, row.NameSv, row.NameEn, row.Kind, row.PartOf is null ? null : bodies[row.PartOf]);

            if (row.Mandate is { } mandate)
            {
                body.AddMandate(mandate.From, mandate.To, mandate.Seats);

                foreach (var seat in row.Seats ?? [])
                {
                    body.SeatHolder(seat.Name, seat.Party, seat.Role, mandate.From, mandate.To);
                }
            }

            bodies[row.Code] = body.Id;
            _db.Add(body);
        }

        return bodies;
    }

    private (Vision, ValueBase) Direction()
    {
        var vision = new Vision(_file.Vision.Title, _file.Vision.Text, _file.Vision.ValidFrom, _file.Vision.ValidTo);
        _file.Vision.Statements.ForEach(text => vision.AddStatement(text));
        var valueBase = new ValueBase(_file.ValueBase.Title, _file.ValueBase.Text, _file.ValueBase.ValidFrom, _file.ValueBase.ValidTo);
        _file.ValueBase.Statements.ForEach(text => valueBase.AddStatement(text));
        _db.AddRange(vision, valueBase);
        return (vision, valueBase);
    }

    private GoalSettingProcess Process(Dictionary<string, Guid> bodies)
    {
        var row = _file.Process;
        var process = new GoalSettingProcess(1, row.NameSv, row.NameEn, row.GoalsFrom, row.GoalsTo, row.MinGoals, row.MaxGoals) { Background = row.Background };
        _file.Steps.ForEach(step => process.AddStep(Draft(step, bodies)));
        _db.Add(process);
        _db.AddRange(EarlierGoals(process.Id));
        return process;
    }

    private IEnumerable<EarlierGoal> EarlierGoals(Guid processId) => _file.EarlierGoals.Select((goal, index) => new EarlierGoal(processId, index + 1, goal.Text)
    {
        ValidTo = _file.Process.EarlierGoalsValidTo,
        ExtendedTo = _file.Process.EarlierGoalsExtendedTo,
    });

    private static StepDraft Draft(DemoFile.StepRow step, Dictionary<string, Guid> bodies) => new(
        step.TitleSv, step.TitleEn, step.Kind, bodies[step.Body], step.Start, step.End, step.Preliminary, step.After, step.Produces, null,
        [
            .. step.Expected.Select(point => new ExpectedPoint(
                point.Kind, point.Subject, point.Adopts ? Settlement.Adopts : Settlement.None, point.To is null ? null : bodies[point.To])),
        ],
        step.Assumed)
    {
        Track = step.Budget ? StepTrack.Budget : StepTrack.Goals,
        DateLabel = step.DateLabel ?? "",
    };

    private async Task<Dictionary<string, Guid>> MattersAsync(DemoTown town, Guid processId, CancellationToken ct)
    {
        foreach (var row in _file.Matters)
        {
            await DoAsync(town, new OpenMatter(
                processId, row.Title, row.DiaryNumber, row.Subject, MatterKind.Ordinary,
                [.. row.Stages.Select((stage, index) => new StageDraft(index + 1, town.Bodies[stage.Body], stage.Ending))]), ct);
        }

        return await MatterKeysAsync(processId, ct);
    }

    private async Task<Dictionary<string, Guid>> MatterKeysAsync(Guid processId, CancellationToken ct)
    {
        var ids = await _db.Matters.Where(matter => matter.ProcessId == processId).OrderBy(matter => matter.Number).Select(matter => matter.Id).ToListAsync(ct);
        return _file.Matters.Zip(ids).ToDictionary(pair => pair.First.Key, pair => pair.Second);
    }

    /// <summary>The bodies' meetings with the process's matters on their agendas.</summary>
    private async Task MeetingsAsync(DemoTown town, Dictionary<string, Guid> matters, int shiftDays, CancellationToken ct)
    {
        foreach (var group in _file.Meetings.Where(row => row.Matters.Any(matters.ContainsKey)).GroupBy(row => row.Body))
        {
            var bodyId = town.Bodies[group.Key];
            var last = await _db.Meetings.Where(meeting => meeting.BodyId == bodyId).MaxAsync(meeting => (int?)meeting.Number, ct) ?? 0;

            foreach (var (row, number) in group.OrderBy(row => row.StartsAt).Select((row, index) => (row, last + index + 1)))
            {
                await DoAsync(town, new PlanMeeting(bodyId, number, row.StartsAt.AddDays(shiftDays), row.Kind, "Kommunhuset"), ct);
                var meetingId = await _db.Meetings.Where(m => m.BodyId == bodyId && m.Number == number).Select(m => m.Id).SingleAsync(ct);
                await DoAsync(town, new AddAgendaItem(bodyId, meetingId, "Upprop, val av justerare och godkännande av dagordning", null), ct);

                foreach (var key in row.Matters.Where(matters.ContainsKey))
                {
                    var title = _file.Matters.Single(matter => matter.Key == key).Title;
                    await DoAsync(town, new AddAgendaItem(bodyId, meetingId, title, matters[key]), ct);
                }
            }
        }
    }

    /// <summary>A what-if plan: the executive board's meeting on the goals, and the step done at it, a week later.</summary>
    private async Task ThinkAsync(DemoTown town, CancellationToken ct)
    {
        var board = town.Bodies["KS"];
        var day = new DateOnly(2019, 5, 8);
        var step = await _db.Processes.SelectMany(process => process.Steps, (process, one) => new { Process = process.Id, one.Id, one.BodyId, one.Start })
            .FirstAsync(one => one.BodyId == board && one.Start == day, ct);
        var meeting = await _db.Meetings.AsNoTracking().IgnoreAutoIncludes()
            .FirstAsync(one => one.BodyId == board && one.StartsAt >= day.ToDateTime(TimeOnly.MinValue) && one.StartsAt < day.AddDays(1).ToDateTime(TimeOnly.MinValue), ct);

        await DoAsync(town, new SaveWhatIfPlan(step.Process, null, null, new WhatIfDraft(
            "Kommunstyrelsen en vecka senare", "Om nämnderna behöver en vecka till.",
            [new StepDates(step.Id, day.AddDays(7), day.AddDays(7))],
            [new MeetingTime(meeting.Id, board, meeting.StartsAt, meeting.StartsAt.AddDays(7))])), ct);
    }

    /// <summary>A process made from the first one's template; it is for practice, and says so.</summary>
    private async Task PractiseAsync(DemoTown town, DateOnly today, CancellationToken ct)
    {
        var firstId = await _db.Processes.Where(process => process.Number == 1).Select(process => process.Id).SingleAsync(ct);
        await DoAsync(town, new SaveAsTemplate(firstId, "Mål för två mandatperioder", "Goals for two mandate periods"), ct);
        var template = await _db.Templates.AsNoTracking().SingleAsync(ct);
        var shiftDays = ShiftTo(today);
        var firstDay = _file.Steps.Min(step => step.Start).AddDays(shiftDays);
        var (matters, steps) = template.LayOut(firstDay, town.Bodies);

        await DoAsync(town, new CreateProcess(
            new ProcessDraft(
                "Övningsprocess: mål på väg till fullmäktige", "Practice process: goals on their way to the council",
                "Påhittad process att öva på, gjord av mallen från den första.", _file.Process.GoalsFrom, _file.Process.GoalsTo,
                _file.Process.MinGoals, _file.Process.MaxGoals, matters, steps),
            []), ct);

        var processId = await _db.Processes.Where(process => process.Number == 2).Select(process => process.Id).SingleAsync(ct);
        _db.AddRange(EarlierGoals(processId));
        await _db.SaveChangesAsync(ct);
        _db.ChangeTracker.Clear();
        var keys = await MatterKeysAsync(processId, ct);
        await MeetingsAsync(town, keys.Where(pair => pair.Key != "vision-extension").ToDictionary(), shiftDays, ct);

        var year = new MemoYear(services, town, processId, keys, shiftDays);
        await year.PlayAsync(today, OfTheFirstOnly, ct);
        await year.NoteAsync("vision-extension-ks", "Förlängningen hör till den första processen.", ct, wasHeld: false);
        await year.NoteAsync("vision-extension", "Förlängningen hör till den första processen.", ct, wasHeld: false);
    }

    // vision and value base are the municipality's, and are extended once
    private static readonly IReadOnlySet<string> OfTheFirstOnly =
        new HashSet<string> { "summons-ks-february", "vision-extension-ks", "summons-kf-february", "vision-extension" };

    /// <summary>How many days, in whole weeks, bring the executive board's proposal to the week or two before the day.</summary>
    private int ShiftTo(DateOnly today)
    {
        var board = _file.Steps.Single(step => step.Key == "goals-ks").End;
        var days = board.DayNumber - today.AddDays(-7).DayNumber;
        return -(int)Math.Ceiling(days / 7.0) * 7;
    }

    private async Task DoAsync<TAct>(DemoTown town, TAct act, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        var actor = act.Needs is Domain.Access.Permission.PlanMeetings ? town.Secretary : town.Official;
        var result = await _workflow.DoAsync(act, actor, ct);

        if (!result.IsDone)
        {
            throw new ScriptRefusedException(typeof(TAct).Name, result);
        }
    }
}
