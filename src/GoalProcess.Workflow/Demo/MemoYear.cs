using System.Globalization;
using System.Text.Json;
using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Costs;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Workflow.Demo;

/// <summary>
/// The memo's year as a script of acts, each done through the workflow service on its day, so that the script obeys the rules. The same script plays
/// the demo, its second process with other dates, and the replay of the whole year.
/// </summary>
internal sealed class MemoYear(IServiceProvider services, DemoTown town, Guid processId, IReadOnlyDictionary<string, Guid> matters, int shiftDays)
{
    private readonly GoalProcessDbContext _db = services.GetRequiredService<GoalProcessDbContext>();
    private readonly WorkflowService _workflow = services.GetRequiredService<WorkflowService>();
    private readonly ContributionIntake _intake = services.GetRequiredService<ContributionIntake>();
    private readonly DemoFile _file = town.File;
    private readonly List<DemoFile.ContributionRow> _received = [];

    /// <summary>Everything that was done, in order.</summary>
    public IReadOnlyList<ScriptedAct> Acts() =>
    [
        At("plan-dialogue", "01-16", ct => AnswerAsync("KSAU", "plan", 5, ct,
            new PointDraft(PointKind.Notes, MatterSubject.Plan, Wording: "Arbetsutskottet noterar dialogen om plan och process."),
            Proposes(MatterSubject.Plan, "KS", "Arbetsutskottet föreslår kommunstyrelsen att godkänna plan och process."))),
        At("summons-ks-february", "01-30", async ct =>
        {
            await PinAsync("KS", "vision-extension", ct, town.Vision, town.ValueBase);
            await SummonAsync("KS", "plan", ct);
        }),
        At("plan-approval", "02-06", ct => AnswerAsync("KS", "plan", 12, ct,
            new PointDraft(PointKind.Decides, MatterSubject.Plan, Wording: "Kommunstyrelsen godkänner förslag till plan och process."))),
        At("vision-extension-ks", "02-06", ct => AnswerAsync("KS", "vision-extension", 13, ct,
            Proposes(MatterSubject.VisionAndValueBase, "KF", "Kommunstyrelsen föreslår kommunfullmäktige att förlänga vision och värdegrund till 2030."))),
        At("summons-kf-february", "02-18", async ct =>
        {
            await PinAsync("KF", "vision-extension", ct, town.Vision, town.ValueBase);
            await SummonAsync("KF", "vision-extension", ct);
        }),
        At("goal-area-workshop", "02-21", ct => AnswerAsync("KS", "areas", 27, ct,
            new PointDraft(PointKind.PreparatoryDecision, MatterSubject.GoalAreas,
                Wording: "Presidiet får i uppgift att bearbeta resultatet från workshopen inför den 6 mars."))),
        At("areas-written", "02-21", AreasAsync),
        At("vision-extension", "02-25", ct => AnswerAsync("KF", "vision-extension", 8, ct,
            new PointDraft(PointKind.Decides, MatterSubject.VisionAndValueBase, Settlement.Adopts, ExtendsTo: _file.Vision.ExtendsTo,
                Wording: "Kommunfullmäktige förlänger vision och värdegrund till 2030."))),
        At("summons-ks-march", "02-27", async ct =>
        {
            await PinAsync("KS", "areas", ct, [.. await AreasAsync().OrderBy(area => area.Number).ToListAsync(ct)]);
            await SummonAsync("KS", "areas", ct);
        }),
        At("presidium-processing", "03-05", ct => NoteAsync("presidium-processing", "Presidiet lämnade förslag till fyra målområden och politiska nyckelord.", ct)),
        At("goal-area-decision", "03-06", ct => AnswerAsync("KS", "areas", 41, "Kommunledningskontoret\nKommunens ledningsgrupp", ct,
            new PointDraft(PointKind.Decides, MatterSubject.GoalAreas, Wording: "Kommunstyrelsen fastställer fyra målområden och de politiska nyckelorden."))),
        At("dialogue-planned", "03-11", PlanDialogueAsync),
        At("budget-dialogue-1", "03-14", ct => NoteAsync("budget-dialogue-1", "Nuläget i arbetet redovisades kl. 15–16.", ct)),
        At("dialogue-opened", "03-15", async ct => await DoAsync(new OpenDialogue(processId, await DialogueAsync(ct), null), town.Official, ct)),
        At("earlier-goals", "03-18", EarlierGoalsAsync),
        At("goals-drafted", "03-18", ct => GoalsAsync(0, ct)),
        At("contributions-1", "03-22", ct => ReceiveAsync("03-21", ct)),
        At("keywords-from-dialogue", "03-22", KeywordsFromDialogueAsync),
        At("contributions-coded-1", "03-22", ct => CodeAsync(ct)),
        At("goals-redrafted-1", "03-22", ct => GoalsAsync(1, ct)),
        At("contributions-2", "03-26", ct => ReceiveAsync("03-26", ct)),
        At("goals-redrafted-2", "03-26", ct => GoalsAsync(2, ct)),
        At("contributions-3", "04-02", ct => ReceiveAsync("04-01", ct)),
        At("participants-counted", "04-02", CountParticipantsAsync),
        At("budget-preparation", "04-04", ct => NoteAsync("budget-preparation", "Avstämt inför utskicket till nämnder och bolag.", ct)),
        At("summons-ksau-april", "04-04", ct => PutUpGoalsAsync("KSAU", "goal-proposal", ct)),
        At("contributions-4", "04-08", ct => ReceiveAsync("04-07", ct)),
        At("citizen-dialogue", "04-08", async ct =>
            await DoAsync(new CloseDialogue(processId, await DialogueAsync(ct), null, Shifted(_file.Dialogue.ClosesOn.AddDays(1))), town.Official, ct)),
        At("contributions-coded-2", "04-09", ct => CodeAsync(ct)),
        At("dialogue-summarised", "04-09", async ct => await DoAsync(
            new SummariseDialogue(processId, await DialogueAsync(ct), null, _file.Dialogue.Meaning, _file.Dialogue.Programme), town.Official, ct)),
        At("contributions-late", "04-09", async ct =>
        {
            await ReceiveAsync("04-09", ct);
            await CodeAsync(ct);
        }),
        At("goal-formulation", "04-10", ct => AnswerAsync("KSAU", "goal-proposal", 70, ct,
            Proposes(MatterSubject.Goals, "KS", "Arbetsutskottet föreslår kommunstyrelsen fyra övergripande mål."),
            new PointDraft(PointKind.PreparatoryDecision, MatterSubject.Dispatch, Texts: [],
                Wording: "Arbetsutskottet beslutar att skicka förslaget till nämnder och bolag med frågan hur de bidrar till det strategiska programmet."))),
        At("consultation-dispatched", "04-12", DispatchAsync),
        At("responses-1", "04-24", ct => RespondAsync("04-24", ct)),
        At("summons-ks-may", "04-30", ct => PutUpGoalsAsync("KS", "goal-proposal", ct)),
        At("goal-proposal-approval", "05-08", ct => AnswerAsync("KS", "goal-proposal", 88, ct,
            new PointDraft(PointKind.PreparatoryDecision, MatterSubject.Goals, Wording: "Kommunstyrelsen godkänner förslaget till mål."))),
        At("responses-2", "05-13", ct => RespondAsync("05-13", ct)),
        At("response-marked", "05-14", MarkNotReceivedAsync),
        At("board-feedback", "05-14", async ct =>
            await DoAsync(new CloseConsultation(processId, await ConsultationAsync(ct), null, Shifted(_file.Consultation.ClosedOn)), town.Official, ct)),
        At("summons-ksau-may", "05-15", ct => PutUpGoalsAsync("KSAU", "goals", ct)),
        At("budget-retreat", "05-16", ct => NoteAsync("budget-retreat", "Avstämt inför beslutsprocessen för budgeten.", ct)),
        At("goals-ksau", "05-22", ct => AnswerAsync("KSAU", "goals", 95, ct,
            Proposes(MatterSubject.Goals, "KS", "Arbetsutskottet föreslår kommunstyrelsen att föreslå fullmäktige fyra övergripande mål."))),
        At("summons-ks-june", "05-28", ct => PutUpGoalsAsync("KS", "goals", ct)),
        At("goals-ks", "06-04", ct => AnswerAsync("KS", "goals", 104, ct,
            Proposes(MatterSubject.Goals, "KF", "Kommunstyrelsen föreslår kommunfullmäktige att anta fyra övergripande mål."))),
        At("programme-begun", "06-05", WriteProgrammeAsync),
        At("board-goals-drafted", "06-05", BoardGoalsAsync),
        At("costs-noted", "06-05", CostsAsync),
        At("summons-kf-june", "06-14", ct => PutUpGoalsAsync("KF", "goals", ct)),
        At("goals-kf", "06-24", ct => AnswerAsync("KF", "goals", 61, ct,
            new PointDraft(PointKind.Decides, MatterSubject.Goals, Settlement.Adopts, Wording: "Kommunfullmäktige antar fyra övergripande mål."))),
        At("feedback-given", "07-01", async ct => await DoAsync(
            new GiveFeedback(processId, await DialogueAsync(ct), null, Shifted(Day("07-01")), _file.Dialogue.Feedback), town.Official, ct)),
        At("summons-ksau-august", "08-21", ct => PutUpProgrammeAsync("KSAU", ct)),
        At("programme-ksau", "08-28", ct => AnswerAsync("KSAU", "programme", 121, ct,
            new PointDraft(PointKind.Notes, MatterSubject.Programme, Wording: "Arbetsutskottet noterar dialogen om programmet."),
            Proposes(MatterSubject.Programme, "KS", "Arbetsutskottet föreslår kommunstyrelsen att föreslå fullmäktige programmet."))),
        At("summons-ks-september", "09-04", ct => PutUpProgrammeAsync("KS", ct)),
        At("strategy-day", "09-05", ct => NoteAsync("strategy-day", "Förvaltningarna gick igenom programmet tillsammans.", ct)),
        At("programme-ks", "09-11", ct => AnswerAsync("KS", "programme", 140, ct,
            Proposes(MatterSubject.Programme, "KF", "Kommunstyrelsen föreslår kommunfullmäktige att anta programmet."))),
        At("summons-kf-september", "09-20", ct => PutUpProgrammeAsync("KF", ct)),
        At("programme-kf", "09-30", ct => AnswerAsync("KF", "programme", 84, ct,
            new PointDraft(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts, Wording: "Kommunfullmäktige antar programmet."))),
        At("board-goals", "10-15", ct => NoteAsync("board-goals", "Nämndernas och bolagens mål är inlämnade.", ct)),
        At("programme-budget-ks", "10-30", ct => AnswerAsync("KS", "programme-budget", 166, ct,
            Proposes(MatterSubject.ProgrammeBudget, "KF", "Kommunstyrelsen föreslår kommunfullmäktige programbudget 2020."))),
        At("budget-published", "11-15", async ct => await DoAsync(
            new NoteBudgetFacts(processId, matters["programme-budget"], null, Shifted(Day("11-15")), null, null, null), town.Official, ct)),
        At("programme-budget-kf", "11-25", ct => AnswerAsync("KF", "programme-budget", 102, ct,
            new PointDraft(PointKind.Decides, MatterSubject.ProgrammeBudget, Settlement.Adopts, Wording: "Kommunfullmäktige antar programbudget 2020 med nämndernas mål."))),
    ];

    /// <summary>The same year where another database has come to.</summary>
    public MemoYear In(IServiceProvider elsewhere)
    {
        var copy = new MemoYear(elsewhere, town, processId, matters, shiftDays);
        copy._received.AddRange(_received);
        return copy;
    }

    /// <summary>Plays every act up to a day, save those named.</summary>
    public async Task PlayAsync(DateOnly until, IReadOnlySet<string> without, CancellationToken ct)
    {
        foreach (var act in Acts().Where(act => act.Day <= until && !without.Contains(act.Key)))
        {
            await PlayAsync(act, ct);
        }
    }

    /// <summary>Moves the clock to the act's day and plays it.</summary>
    public async Task PlayAsync(ScriptedAct act, CancellationToken ct)
    {
        await DemoService.SetClockAsync(services, act.Day.ToDateTime(DemoService.Evening), ct);
        await act.PlayAsync(ct);
    }

    /// <summary>Notes the outcome of a step.</summary>
    public async Task NoteAsync(string stepKey, string outcome, CancellationToken ct, bool wasHeld = true, DateOnly? day = null)
    {
        var number = _file.Steps.FindIndex(step => step.Key == stepKey) + 1;
        var stepId = await StepAsync(number, ct);
        await DoAsync(new NoteOutcome(processId, stepId, null, wasHeld, day ?? Shifted(_file.Steps[number - 1].End), outcome), town.Official, ct);
    }

    /// <summary>Records a body's answer on its next open item of the matter, with what is pinned to it.</summary>
    public Task AnswerAsync(string body, string matter, int section, CancellationToken ct, params PointDraft[] points) =>
        AnswerAsync(body, matter, section, sentTo: "", ct, points);

    private async Task AnswerAsync(string body, string matter, int section, string sentTo, CancellationToken ct, params PointDraft[] points)
    {
        var facts = await FactsAsync(ct);
        var item = PlanView.NextItem(facts, matters[matter], town.Bodies[body]) ?? throw new InvalidOperationException($"{body} has no item on {matter}.");
        var restsOn = facts.Chain(facts.Matter(matters[matter])!, item.StartsAt).Carrying.Where(d => d.BodyId != item.BodyId).Select(d => d.Id);
        List<TextRef> texts = [.. item.Pinned.GroupBy(text => text.SubjectId).Select(group => group.Last())];

        await DoAsync(new RecordDecision(
            processId, item.BodyId, item.MeetingId, matters[matter], item.Id, section,
            [.. points.Select(point => point with { Texts = point.Texts ?? (point.Kind is PointKind.Notes ? [] : texts) })], [.. restsOn])
        { SentTo = sentTo }, town.Secretary, ct);
    }

    /// <summary>Does an act, or says that the rules refused it.</summary>
    public async Task DoAsync<TAct>(TAct act, Actor actor, CancellationToken ct)
        where TAct : class, IAct<TAct>
    {
        var result = await _workflow.DoAsync(act, actor, ct);

        if (!result.IsDone)
        {
            throw new ScriptRefusedException(typeof(TAct).Name, result);
        }
    }

    private ScriptedAct At(string key, string monthAndDay, Func<CancellationToken, Task> play) => new(key, Shifted(Day(monthAndDay)), play);

    private static DateOnly Day(string monthAndDay) => DateOnly.ParseExact($"2019-{monthAndDay}", "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private DateOnly Shifted(DateOnly day) => day.AddDays(shiftDays);

    private PointDraft Proposes(MatterSubject subject, string to, string wording) =>
        new(PointKind.Proposes, subject, ToBodyId: town.Bodies[to], Wording: wording);

    private IQueryable<GoalArea> AreasAsync() =>
        _db.GoalAreas.AsNoTracking().AsSplitQuery().Where(area => area.ProcessId == processId);

    private async Task AreasAsync(CancellationToken ct)
    {
        foreach (var row in _file.Areas)
        {
            await DoAsync(new AddGoalArea(processId, row.Name, row.Meaning), town.Official, ct);
            var areaId = await AreaAsync(row.Name, ct);

            foreach (var question in row.Questions)
            {
                await DoAsync(new AddQuestion(processId, areaId, question.Text, question.Citizens), town.Official, ct);
            }

            foreach (var tie in row.Ties)
            {
                await DoAsync(new TieGoalArea(processId, areaId, Lead(tie)), town.Official, ct);
            }

            foreach (var keyword in row.Keywords.Where(keyword => keyword.SourceKind is not KeywordSourceKind.Contribution))
            {
                await DoAsync(Keyword(areaId, keyword), town.Official, ct);
            }
        }
    }

    private async Task KeywordsFromDialogueAsync(CancellationToken ct)
    {
        foreach (var row in _file.Areas)
        {
            var areaId = await AreaAsync(row.Name, ct);

            foreach (var keyword in row.Keywords.Where(keyword => keyword.SourceKind is KeywordSourceKind.Contribution))
            {
                await DoAsync(Keyword(areaId, keyword), town.Official, ct);
            }
        }

        foreach (var keyword in _file.Unsorted)
        {
            await DoAsync(Keyword(null, keyword), town.Official, ct);
        }
    }

    private AddKeyword Keyword(Guid? areaId, DemoFile.KeywordRow row) =>
        new(processId, areaId, row.Heap, row.Text, row.SourceKind, row.Source);

    private Task<Guid> AreaAsync(string name, CancellationToken ct) =>
        _db.GoalAreas.Where(area => area.ProcessId == processId && area.Name == name).Select(area => area.Id).SingleAsync(ct);

    private Task<Guid> StepAsync(int number, CancellationToken ct) =>
        _db.Processes.Where(process => process.Id == processId).SelectMany(process => process.Steps).Where(step => step.Number == number)
            .Select(step => step.Id).SingleAsync(ct);

    private async Task PlanDialogueAsync(CancellationToken ct) => await DoAsync(
        new AddDialogue(processId, await StepAsync(_file.Steps.FindIndex(step => step.Key == "citizen-dialogue") + 1, ct), Dialogue(null)), town.Official, ct);

    private async Task CountParticipantsAsync(CancellationToken ct) =>
        await DoAsync(new EditDialogue(processId, await DialogueAsync(ct), null, Dialogue(_file.Dialogue.Participants)), town.Official, ct);

    private DialogueDraft Dialogue(int? participants)
    {
        var row = _file.Dialogue;
        return new DialogueDraft(
            row.Title, row.MainQuestion, Shifted(row.OpensOn), Shifted(row.ClosesOn), row.TargetGroups,
            [
                .. row.Channels.Select(channel => new ChannelDraft(
                    channel.Kind, channel.Name, channel.On is { } on ? Shifted(on) : null, channel.Preliminary && participants is null, channel.Expected,
                    channel.Kind is DialogueChannelKind.Meeting ? participants : null)),
            ]);
    }

    private Task<Guid> DialogueAsync(CancellationToken ct) =>
        _db.Dialogues.Where(dialogue => dialogue.ProcessId == processId).Select(dialogue => dialogue.Id).SingleAsync(ct);

    private async Task ReceiveAsync(string until, CancellationToken ct)
    {
        var rows = _file.Contributions.Where(row => row.On <= Day(until)).Except(_received).ToList();
        var (outcome, _) = await _intake.ReceiveAsync(
            processId, await DialogueAsync(ct), [.. rows.Select(row => new ContributionDraft(Shifted(row.On), row.Channel, row.Group, null, row.Words))], town.Official, ct);
        _received.AddRange(outcome is WorkflowOutcome.Done ? rows : throw new InvalidOperationException($"Contributions: {outcome}."));
    }

    /// <summary>Codes everything that has been received and not yet coded.</summary>
    private async Task CodeAsync(CancellationToken ct)
    {
        var areas = await _db.GoalAreas.Where(area => area.ProcessId == processId).ToDictionaryAsync(area => area.Number, area => area.Id, ct);
        var keywords = await _db.Keywords.Where(keyword => keyword.ProcessId == processId).Select(k => new { k.Text, k.Id }).ToDictionaryAsync(k => k.Text, k => k.Id, ct);
        var waiting = await _db.Contributions.AsNoTracking().IgnoreAutoIncludes()
            .Where(contribution => contribution.ProcessId == processId && contribution.CodedAt == null)
            .OrderBy(contribution => contribution.Number).Select(contribution => new { contribution.Id, contribution.Words }).ToListAsync(ct);

        foreach (var contribution in waiting)
        {
            var row = _file.Contributions.Single(known => known.Words == contribution.Words);
            await DoAsync(new CodeContribution(
                processId, contribution.Id, null, row.Heap, row.Area is { } area ? areas[area] : null,
                row.Keyword is { } keyword ? [keywords[keyword]] : [], null, row.HandedTo, null), town.Official, ct);
        }
    }

    private async Task EarlierGoalsAsync(CancellationToken ct)
    {
        var ids = await _db.EarlierGoals.Where(goal => goal.ProcessId == processId).OrderBy(goal => goal.Number).Select(goal => goal.Id).ToListAsync(ct);

        foreach (var (row, id) in _file.EarlierGoals.Zip(ids))
        {
            await DoAsync(new ConsiderEarlierGoal(processId, id, null, row.Fate, row.Destination, row.Because), town.Official, ct);
        }
    }

    /// <summary>The drafts of each goal, one round at a time.</summary>
    private async Task GoalsAsync(int round, CancellationToken ct)
    {
        foreach (var row in _file.Goals.Where(row => row.Drafts.Count > round))
        {
            var areaId = await AreaAsync(_file.Areas[row.Area - 1].Name, ct);
            var keywordIds = await _db.Keywords.Where(k => k.ProcessId == processId && row.Keywords.Contains(k.Text)).Select(k => k.Id).ToListAsync(ct);
            var draft = row.Drafts[round];

            if (round == 0)
            {
                await DoAsync(new AddGoal(
                    processId, areaId, row.ShortName, draft.Wording, row.Effect, row.Serves, _file.Process.GoalsFrom, _file.Process.GoalsTo,
                    keywordIds, draft.Because), town.Official, ct);
            }

            var goalId = await _db.Goals.Where(goal => goal.ProcessId == processId && goal.ShortName == row.ShortName).Select(goal => goal.Id).SingleAsync(ct);

            if (round > 0)
            {
                await DoAsync(new EditGoal(
                    processId, goalId, null, areaId, row.ShortName, draft.Wording, row.Effect, row.Serves, _file.Process.GoalsFrom,
                    _file.Process.GoalsTo, keywordIds, draft.Because), town.Official, ct);
            }
            else
            {
                foreach (var tie in row.Ties)
                {
                    await DoAsync(new TieGoal(processId, goalId, Lead(tie)), town.Official, ct);
                }
            }
        }
    }

    private TieDraft Lead(DemoFile.TieRow row)
    {
        if (row.Kind is TieKind.Vision or TieKind.ValueBase)
        {
            DirectionDocument document = row.Kind is TieKind.Vision ? town.Vision : town.ValueBase;
            var statement = document.Statements.Single(s => s.Number == row.Ref.GetInt32());
            return new TieDraft(row.Kind, statement.Id, null, TieLabels.Of(document.Title, statement.Text), row.Rationale, row.Strength);
        }

        var code = row.Ref.ValueKind is JsonValueKind.String ? row.Ref.GetString()! : row.Ref.GetRawText();
        return new TieDraft(row.Kind, null, code, TieLabels.OfCode(code), row.Rationale, row.Strength);
    }

    private async Task DispatchAsync(CancellationToken ct)
    {
        var row = _file.Consultation;
        var stepId = await StepAsync(_file.Steps.FindIndex(step => step.Key == "board-feedback") + 1, ct);
        await DoAsync(new AddConsultation(
            processId, stepId, row.Title, row.Question, Shifted(row.AnswerBy), [.. _file.Responses.Select(response => town.Bodies[response.Body])]), town.Official, ct);
        await DoAsync(new DispatchConsultation(processId, await ConsultationAsync(ct), null, Shifted(row.DispatchedOn)), town.Official, ct);
    }

    private Task<Guid> ConsultationAsync(CancellationToken ct) =>
        _db.Consultations.Where(consultation => consultation.ProcessId == processId).Select(consultation => consultation.Id).SingleAsync(ct);

    private Task<Guid> ResponseAsync(string body, CancellationToken ct)
    {
        var bodyId = town.Bodies[body];
        return _db.ConsultationResponses.Where(response => response.ProcessId == processId && response.BodyId == bodyId).Select(response => response.Id).SingleAsync(ct);
    }

    private async Task RespondAsync(string until, CancellationToken ct)
    {
        var goals = await _db.Goals.Where(goal => goal.ProcessId == processId).OrderBy(goal => goal.Number).Select(goal => goal.Id).ToListAsync(ct);
        var unanswered = await _db.ConsultationResponses.Where(response => response.ProcessId == processId && response.ReceivedOn == null)
            .Select(response => response.BodyId).ToListAsync(ct);

        foreach (var row in _file.Responses.Where(row => row.ReceivedOn <= Day(until) && unanswered.Contains(town.Bodies[row.Body])))
        {
            await DoAsync(new AnswerConsultation(
                processId, town.Bodies[row.Body], await ResponseAsync(row.Body, ct), null, Shifted(row.ReceivedOn!.Value), row.Answer!,
                [.. goals.Zip(row.Levels!, (goal, level) => new GoalAnswerDraft(goal, level, null))]), town.Official, ct);
        }
    }

    private async Task MarkNotReceivedAsync(CancellationToken ct)
    {
        foreach (var row in _file.Responses.Where(row => row.NotReceivedBecause is not null))
        {
            await DoAsync(new MarkResponseNotReceived(
                processId, town.Bodies[row.Body], await ResponseAsync(row.Body, ct), null, row.NotReceivedBecause!), town.Official, ct);
        }
    }

    private async Task WriteProgrammeAsync(CancellationToken ct)
    {
        var row = _file.Programme;
        await DoAsync(new EditProgramme(processId, null, row.Name, row.Introduction), town.Official, ct);

        foreach (var focus in row.FocusAreas)
        {
            await DoAsync(new SaveFocusArea(processId, null, null, focus.Name, focus.Description), town.Official, ct);
        }

        var focusAreas = await _db.Programmes.Where(programme => programme.ProcessId == processId).SelectMany(programme => programme.FocusAreas)
            .OrderBy(area => area.Number).Select(area => area.Id).ToListAsync(ct);
        var goals = await _db.Goals.Where(goal => goal.ProcessId == processId).OrderBy(goal => goal.Number).Select(goal => goal.Id).ToListAsync(ct);

        foreach (var (goalId, part) in goals.Zip(row.Goals))
        {
            await DoAsync(new ClarifyGoal(
                processId, goalId, null, part.Meaning, part.Purpose, part.Strategy, part.FollowUp, part.TargetGroups,
                [.. part.FocusAreas.Select(number => focusAreas[number - 1])]), town.Official, ct);

            foreach (var factor in part.Factors)
            {
                await DoAsync(new SaveSuccessFactor(processId, goalId, null, null, factor, null), town.Official, ct);
            }
        }

        await PoliticalStrategiesAsync(goals, ct);
    }

    /// <summary>What the majority of the first mandate period wants under the success factors.</summary>
    private async Task PoliticalStrategiesAsync(List<Guid> goals, CancellationToken ct)
    {
        var goalsTo = await _db.Processes.Where(process => process.Id == processId).Select(process => process.GoalsTo).SingleAsync(ct);
        var (from, to) = ProcessFacts.PeriodsUpTo(goalsTo)[0];
        var factors = (await _db.Programmes.Where(programme => programme.ProcessId == processId).SelectMany(programme => programme.SuccessFactors)
            .OrderBy(factor => factor.Number).Select(factor => new { factor.Id, factor.GoalId }).ToListAsync(ct)).ToLookup(factor => factor.GoalId, factor => factor.Id);

        foreach (var (goalId, part) in goals.Zip(_file.Programme.Goals))
        {
            foreach (var strategy in part.Strategies)
            {
                await DoAsync(new SavePoliticalStrategy(
                    processId, factors[goalId].ElementAt(strategy.Factor - 1), null, null, strategy.Wording, from, to), town.Official, ct);
            }
        }
    }

    private async Task BoardGoalsAsync(CancellationToken ct)
    {
        var goals = await _db.Goals.Where(goal => goal.ProcessId == processId).ToDictionaryAsync(goal => goal.Number, goal => goal.Id, ct);

        foreach (var row in _file.BoardGoals)
        {
            if (row.Because is not null)
            {
                await DoAsync(new AbstainFromBoardGoal(processId, town.Bodies[row.Body], null, row.Because), town.Official, ct);
            }
            else
            {
                await DoAsync(new AddBoardGoal(processId, town.Bodies[row.Body], new BoardGoalDraft(
                    _file.Process.GoalsFrom.Year, row.Wording!, row.TargetGroup, row.Effect, [.. row.Goals!.Select(number => goals[number])])), town.Official, ct);
            }
        }
    }

    private async Task CostsAsync(CancellationToken ct)
    {
        foreach (var row in _file.Costs)
        {
            await DoAsync(new AddCost(processId, new CostDraft(row.What, row.AmountInOre, Shifted(row.On), row.Dialogue)), town.Official, ct);
        }

        foreach (var row in _file.Reuses)
        {
            await DoAsync(new AddReuse(processId, row.Document, row.How), town.Official, ct);
        }
    }

    private async Task PutUpGoalsAsync(string body, string matter, CancellationToken ct)
    {
        var goals = await _db.Goals.AsNoTracking().AsSplitQuery().Where(goal => goal.ProcessId == processId && goal.WithdrawnAt == null)
            .OrderBy(goal => goal.Number).ToListAsync(ct);
        await PinAsync(body, matter, ct, [.. goals]);
        await SummonAsync(body, matter, ct);
    }

    /// <summary>The programme as it stands is put up at the body's next meeting.</summary>
    public async Task PutUpProgrammeAsync(string body, CancellationToken ct)
    {
        await PinAsync(body, "programme", ct, await _db.Programmes.AsNoTracking().AsSplitQuery().SingleAsync(programme => programme.ProcessId == processId, ct));
        await SummonAsync(body, "programme", ct);
    }

    private async Task PinAsync(string body, string matter, CancellationToken ct, params AggregateRoot[] texts)
    {
        var item = await NextAsync(body, matter, ct);
        var chosen = texts.Select(text => (text switch
        {
            DirectionDocument document => document.Kind,
            GoalArea => SubjectKind.GoalArea,
            Goal => SubjectKind.Goal,
            _ => SubjectKind.Programme,
        }, text.Id));
        await DoAsync(new PinDocuments(item.BodyId, item.MeetingId, item.Id, [.. chosen], null), town.Secretary, ct);
    }

    private async Task SummonAsync(string body, string matter, CancellationToken ct)
    {
        var item = await NextAsync(body, matter, ct);
        await DoAsync(new SendSummons(item.BodyId, item.MeetingId, null), town.Secretary, ct);
    }

    /// <summary>The body's first meeting to come that has the matter.</summary>
    private async Task<AgendaItemFacts> NextAsync(string body, string matter, CancellationToken ct)
    {
        var facts = await FactsAsync(ct);
        return facts.AgendaItems.Where(item => item.MatterId == matters[matter] && item.BodyId == town.Bodies[body] && item.StartsAt > facts.Now).MinBy(item => item.StartsAt)
            ?? throw new InvalidOperationException($"{body} has no meeting to come on {matter}.");
    }

    private async Task<Facts> FactsAsync(CancellationToken ct) => (await services.GetRequiredService<FactsLoader>().LoadAsync(
        processId, await services.GetRequiredService<MunicipalityClock>().NowAsync(ct), ct))!;
}
