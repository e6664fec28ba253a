using System.Globalization;
using System.Text.Json;
using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Workflow.Demo;

/// <summary>Plays the memo's process through the workflow service, day by day to 27 March 2019, so that the demo obeys the rules.</summary>
internal sealed class DemoProcess(IServiceProvider services)
{
    private readonly GoalProcessDbContext _db = services.GetRequiredService<GoalProcessDbContext>();
    private readonly WorkflowService _workflow = services.GetRequiredService<WorkflowService>();
    private readonly DemoFile _file = DemoFile.Read();
    private readonly Dictionary<string, Guid> _bodies = [];
    private readonly Dictionary<string, Guid> _matters = [];
    private Dictionary<string, Actor> _actors = [];
    private GoalSettingProcess _process = null!;
    private Vision _vision = null!;
    private ValueBase _valueBase = null!;

    private Actor Official => _actors["karin"];
    private Actor Secretary => _actors["maria"];

    public async Task PlayAsync(CancellationToken ct)
    {
        await On("2019-01-07", ct);
        await FoundAsync(ct);
        await PlanAsync(ct);

        await On("2019-01-16", ct);
        await AnswerAsync("KSAU", "plan", 5, ct,
            new PointDraft(PointKind.Notes, MatterSubject.Plan, Wording: "Arbetsutskottet noterar dialogen om plan och process."),
            new PointDraft(PointKind.Proposes, MatterSubject.Plan, ToBodyId: _bodies["KS"], Wording: "Arbetsutskottet föreslår kommunstyrelsen att godkänna plan och process."));

        await On("2019-01-30", ct);
        await PinAsync("KS", "vision-extension", ct, _vision, _valueBase);
        await SummonAsync("KS", "plan", ct);

        await On("2019-02-06", ct);
        await AnswerAsync("KS", "plan", 12, ct,
            new PointDraft(PointKind.Decides, MatterSubject.Plan, Wording: "Kommunstyrelsen godkänner förslag till plan och process."));
        await AnswerAsync("KS", "vision-extension", 13, ct,
            new PointDraft(PointKind.Proposes, MatterSubject.VisionAndValueBase, ToBodyId: _bodies["KF"],
                Wording: "Kommunstyrelsen föreslår kommunfullmäktige att förlänga vision och värdegrund till 2030."));

        await On("2019-02-18", ct);
        await PinAsync("KF", "vision-extension", ct, _vision, _valueBase);
        await SummonAsync("KF", "vision-extension", ct);

        await On("2019-02-21", ct);
        await AnswerAsync("KS", "areas", 27, ct,
            new PointDraft(PointKind.PreparatoryDecision, MatterSubject.GoalAreas,
                Wording: "Presidiet får i uppgift att bearbeta resultatet från workshopen inför den 6 mars."));
        await AreasAsync(fromDialogue: false, ct);

        await On("2019-02-25", ct);
        await AnswerAsync("KF", "vision-extension", 8, ct,
            new PointDraft(PointKind.Decides, MatterSubject.VisionAndValueBase, Settlement.Adopts, ExtendsTo: _file.Vision.ExtendsTo,
                Wording: "Kommunfullmäktige förlänger vision och värdegrund till 2030."));

        await On("2019-02-27", ct);
        await PinAsync("KS", "areas", ct, [.. await _db.GoalAreas.AsNoTracking().AsSplitQuery().OrderBy(area => area.Number).ToListAsync(ct)]);
        await SummonAsync("KS", "areas", ct);

        await On("2019-03-05", ct);
        await NoteAsync("presidium-processing", "Presidiet lämnade förslag till fyra målområden och politiska nyckelord.", ct);

        await On("2019-03-06", ct);
        await AnswerAsync("KS", "areas", 41, ct,
            new PointDraft(PointKind.Decides, MatterSubject.GoalAreas, Wording: "Kommunstyrelsen fastställer fyra målområden och de politiska nyckelorden."));

        await On("2019-03-14", ct);
        await NoteAsync("budget-dialogue-1", "Nuläget i arbetet redovisades kl. 15–16.", ct);

        await On("2019-03-18", ct);
        await EarlierGoalsAsync(ct);
        await GoalsAsync(0, ct);

        await On("2019-03-22", ct);
        await AreasAsync(fromDialogue: true, ct);
        await GoalsAsync(1, ct);

        await On("2019-03-26", ct);
        await GoalsAsync(2, ct);
    }

    private Task On(string day, CancellationToken ct) =>
        DemoService.SetClockAsync(services, DateOnly.Parse(day, CultureInfo.InvariantCulture).ToDateTime(new TimeOnly(20, 0)), ct);

    private async Task FoundAsync(CancellationToken ct)
    {
        foreach (var row in _file.Bodies.OrderBy(row => row.PartOf is not null))
        {
            var body = new GoverningBody(row.Code, row.NameSv, row.NameEn, row.Kind, row.PartOf is null ? null : _bodies[row.PartOf]);

            if (row.Mandate is { } mandate)
            {
                body.AddMandate(mandate.From, mandate.To, mandate.Seats);

                foreach (var seat in row.Seats ?? [])
                {
                    body.SeatHolder(seat.Name, seat.Party, seat.Role, mandate.From, mandate.To);
                }
            }

            _bodies[row.Code] = body.Id;
            _db.Add(body);
        }

        _vision = new Vision(_file.Vision.Title, _file.Vision.Text, _file.Vision.ValidFrom, _file.Vision.ValidTo);
        _file.Vision.Statements.ForEach(text => _vision.AddStatement(text));
        _valueBase = new ValueBase(_file.ValueBase.Title, _file.ValueBase.Text, _file.ValueBase.ValidFrom, _file.ValueBase.ValidTo);
        _file.ValueBase.Statements.ForEach(text => _valueBase.AddStatement(text));
        _db.AddRange(_vision, _valueBase);

        var row2 = _file.Process;
        _process = new GoalSettingProcess(1, row2.NameSv, row2.NameEn, row2.GoalsFrom, row2.GoalsTo, row2.MinGoals, row2.MaxGoals);
        _file.Steps.ForEach(step => _process.AddStep(Draft(step)));
        _db.Add(_process);
        _db.AddRange(_file.EarlierGoals.Select((goal, index) => new EarlierGoal(_process.Id, index + 1, goal.Text)));
        await _db.SaveChangesAsync(ct);
        _actors = await DemoService.GrantAsync(_db, _bodies, ct);
        _db.ChangeTracker.Clear();
    }

    private StepDraft Draft(DemoFile.StepRow step) => new(
        step.TitleSv, step.TitleEn, step.Kind, _bodies[step.Body], step.Start, step.End, step.Preliminary, step.After, step.Produces, null,
        [
            .. step.Expected.Select(point => new ExpectedPoint(
                point.Kind, point.Subject, point.Adopts ? Settlement.Adopts : Settlement.None, point.To is null ? null : _bodies[point.To])),
        ],
        step.Assumed);

    private async Task PlanAsync(CancellationToken ct)
    {
        foreach (var row in _file.Matters)
        {
            await DoAsync(new OpenMatter(
                _process.Id, row.Title, row.DiaryNumber, row.Subject, MatterKind.Ordinary,
                [.. row.Stages.Select((stage, index) => new StageDraft(index + 1, _bodies[stage.Body], stage.Ending))]), Official, ct);
            _matters[row.Key] = await _db.Matters.Where(matter => matter.Title == row.Title).Select(matter => matter.Id).SingleAsync(ct);
        }

        foreach (var (row, index) in _file.Steps.Select((row, index) => (row, index)).Where(pair => pair.row.Matter is not null))
        {
            await DoAsync(new AssignMatter(_process.Id, _process.Steps[index].Id, null, _matters[row.Matter!]), Official, ct);
        }

        foreach (var group in _file.Meetings.GroupBy(row => row.Body))
        {
            foreach (var (row, number) in group.OrderBy(row => row.StartsAt).Select((row, index) => (row, index + 1)))
            {
                var bodyId = _bodies[row.Body];
                await DoAsync(new PlanMeeting(bodyId, number, row.StartsAt, row.Kind, "Kommunhuset"), Secretary, ct);
                var meetingId = await _db.Meetings.Where(m => m.BodyId == bodyId && m.Number == number).Select(m => m.Id).SingleAsync(ct);
                await DoAsync(new AddAgendaItem(bodyId, meetingId, "Upprop, val av justerare och godkännande av dagordning", null), Secretary, ct);

                foreach (var key in row.Matters)
                {
                    var title = _file.Matters.Single(matter => matter.Key == key).Title;
                    await DoAsync(new AddAgendaItem(bodyId, meetingId, title, _matters[key]), Secretary, ct);
                }
            }
        }
    }

    /// <summary>The areas with what politics gave them, and later the words that came from the dialogue.</summary>
    private async Task AreasAsync(bool fromDialogue, CancellationToken ct)
    {
        foreach (var row in _file.Areas)
        {
            if (!fromDialogue)
            {
                await AreaAsync(row, ct);
            }

            var areaId = await _db.GoalAreas.Where(area => area.Name == row.Name).Select(area => area.Id).SingleAsync(ct);

            foreach (var keyword in row.Keywords.Where(k => k.SourceKind is KeywordSourceKind.Contribution == fromDialogue))
            {
                await DoAsync(new AddKeyword(_process.Id, areaId, keyword.Heap, keyword.Text, keyword.SourceKind, keyword.Source), Official, ct);
            }
        }

        foreach (var keyword in _file.Unsorted.Where(_ => fromDialogue))
        {
            await DoAsync(new AddKeyword(_process.Id, null, keyword.Heap, keyword.Text, keyword.SourceKind, keyword.Source), Official, ct);
        }
    }

    private async Task AreaAsync(DemoFile.AreaRow row, CancellationToken ct)
    {
        await DoAsync(new AddGoalArea(_process.Id, row.Name, row.Meaning), Official, ct);
        var areaId = await _db.GoalAreas.Where(area => area.Name == row.Name).Select(area => area.Id).SingleAsync(ct);

        foreach (var question in row.Questions)
        {
            await DoAsync(new AddQuestion(_process.Id, areaId, question.Text, question.Citizens), Official, ct);
        }

        foreach (var tie in row.Ties)
        {
            await DoAsync(new TieGoalArea(_process.Id, areaId, Lead(tie)), Official, ct);
        }
    }

    private async Task EarlierGoalsAsync(CancellationToken ct)
    {
        var ids = await _db.EarlierGoals.OrderBy(goal => goal.Number).Select(goal => goal.Id).ToListAsync(ct);

        foreach (var (row, id) in _file.EarlierGoals.Zip(ids))
        {
            await DoAsync(new ConsiderEarlierGoal(_process.Id, id, null, row.Fate, row.Destination, row.Because), Official, ct);
        }
    }

    /// <summary>The drafts of each goal, one round at a time.</summary>
    private async Task GoalsAsync(int round, CancellationToken ct)
    {
        foreach (var row in _file.Goals.Where(row => row.Drafts.Count > round))
        {
            var areaId = await _db.GoalAreas.Where(area => area.Number == row.Area).Select(area => area.Id).SingleAsync(ct);
            var keywordIds = await _db.Keywords.Where(k => row.Keywords.Contains(k.Text)).Select(k => k.Id).ToListAsync(ct);
            var draft = row.Drafts[round];

            if (round == 0)
            {
                await DoAsync(new AddGoal(
                    _process.Id, areaId, row.ShortName, draft.Wording, row.Effect, row.Serves, _file.Process.GoalsFrom, _file.Process.GoalsTo,
                    keywordIds, draft.Because), Official, ct);
            }

            var goalId = await _db.Goals.Where(goal => goal.ShortName == row.ShortName).Select(goal => goal.Id).SingleAsync(ct);

            if (round > 0)
            {
                await DoAsync(new EditGoal(
                    _process.Id, goalId, null, areaId, row.ShortName, draft.Wording, row.Effect, row.Serves, _file.Process.GoalsFrom,
                    _file.Process.GoalsTo, keywordIds, draft.Because), Official, ct);
            }
            else
            {
                foreach (var tie in row.Ties)
                {
                    await DoAsync(new TieGoal(_process.Id, goalId, Lead(tie)), Official, ct);
                }
            }
        }
    }

    private TieDraft Lead(DemoFile.TieRow row)
    {
        if (row.Kind is TieKind.Vision or TieKind.ValueBase)
        {
            DirectionDocument document = row.Kind is TieKind.Vision ? _vision : _valueBase;
            var statement = document.Statements.Single(s => s.Number == row.Ref.GetInt32());
            return new TieDraft(row.Kind, statement.Id, null, TieLabels.Of(document.Title, statement.Text), row.Rationale, row.Strength);
        }

        var code = row.Ref.ValueKind is JsonValueKind.String ? row.Ref.GetString()! : row.Ref.GetRawText();
        return new TieDraft(row.Kind, null, code, TieLabels.OfCode(code), row.Rationale, row.Strength);
    }

    private async Task NoteAsync(string stepKey, string outcome, CancellationToken ct)
    {
        var row = _file.Steps.FindIndex(step => step.Key == stepKey);
        await DoAsync(new NoteOutcome(_process.Id, _process.Steps[row].Id, null, true, _file.Steps[row].End, outcome), Official, ct);
    }

    private async Task PinAsync(string body, string matter, CancellationToken ct, params AggregateRoot[] texts)
    {
        var item = await NextAsync(body, matter, ct);
        var chosen = texts.Select(text => (text is DirectionDocument document ? document.Kind : SubjectKind.GoalArea, text.Id));
        await DoAsync(new PinDocuments(item.BodyId, item.MeetingId, item.Id, [.. chosen], null), Secretary, ct);
    }

    private async Task SummonAsync(string body, string matter, CancellationToken ct)
    {
        var item = await NextAsync(body, matter, ct);
        await DoAsync(new SendSummons(item.BodyId, item.MeetingId, null), Secretary, ct);
    }

    private async Task AnswerAsync(string body, string matter, int section, CancellationToken ct, params PointDraft[] points)
    {
        var facts = await FactsAsync(ct);
        var item = PlanView.NextItem(facts, _matters[matter], _bodies[body])!;
        var restsOn = facts.Chain(facts.Matter(_matters[matter])!, item.StartsAt).Carrying.Where(d => d.BodyId != item.BodyId).Select(d => d.Id);
        var texts = item.Pinned.ToList();

        await DoAsync(new RecordDecision(
            _process.Id, item.BodyId, item.MeetingId, _matters[matter], item.Id, section,
            [.. points.Select(point => point with { Texts = point.Kind is PointKind.Notes ? [] : texts })], [.. restsOn]), Secretary, ct);
    }

    private async Task<AgendaItemFacts> NextAsync(string body, string matter, CancellationToken ct) =>
        PlanView.NextItem(await FactsAsync(ct), _matters[matter], _bodies[body])!;

    private async Task<Facts> FactsAsync(CancellationToken ct) => (await services.GetRequiredService<FactsLoader>().LoadAsync(
        _process.Id, await services.GetRequiredService<MunicipalityClock>().NowAsync(ct), ct))!;

    private async Task DoAsync<TAct>(TAct act, Actor actor, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        var result = await _workflow.DoAsync(act, actor, ct);

        if (!result.IsDone)
        {
            var reasons = result.Assessment?.Unmet.SelectMany(v => v.Findings.Select(f => $"{v.Rule.Id}/{f.Key} {f.Subject.Name}")) ?? [];
            throw new InvalidOperationException($"The demo breaks its own rules: {typeof(TAct).Name} {result.Outcome} {string.Join(", ", reasons)}");
        }
    }
}
