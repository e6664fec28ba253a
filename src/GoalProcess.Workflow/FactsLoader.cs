using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Workflow;

/// <summary>
/// Loads the facts of processes as projections, with the same few commands for one process or fifty, small or large. With a memory it asks the database in
/// one command what has changed, and loads only that.
/// </summary>
/// <param name="db">The database.</param>
/// <param name="memory">What was loaded before; null where every fact must be read anew, as inside an act's transaction.</param>
public sealed class FactsLoader(GoalProcessDbContext db, FactsMemory? memory = null)
{
    /// <summary>The facts of one process; null when there is none.</summary>
    public async Task<Facts?> LoadAsync(Guid processId, DateTime now, CancellationToken ct) =>
        await LoadAsync([processId], now, ct) is [var facts] ? facts : null;

    /// <summary>The facts of several processes, in the order asked.</summary>
    public async Task<IReadOnlyList<Facts>> LoadAsync(IReadOnlyList<Guid> ids, DateTime now, CancellationToken ct) =>
        [.. (await WeighAsync(ids, now, ct)).Select(weighing => weighing.Facts.Now == now ? weighing.Facts : weighing.Facts with { Now = now })];

    /// <summary>What follows from the facts of one process; null when there is none.</summary>
    public async Task<ProcessWeighing?> WeighAsync(Guid processId, DateTime now, CancellationToken ct) =>
        await WeighAsync([processId], now, ct) is [var weighing] ? weighing : null;

    /// <summary>What follows from the facts of several processes, in the order asked. Their moment may be an earlier one, at which the same followed.</summary>
    public async Task<IReadOnlyList<ProcessWeighing>> WeighAsync(IReadOnlyList<Guid> ids, DateTime now, CancellationToken ct) =>
        ids.Count == 0 ? []
        : memory is null ? [.. (await ReadAsync(ids, now, ct)).Select(facts => new ProcessWeighing(facts))]
        : await RememberedAsync(memory, ids, now, ct);

    private async Task<IReadOnlyList<ProcessWeighing>> RememberedAsync(FactsMemory known, IReadOnlyList<Guid> ids, DateTime now, CancellationToken ct)
    {
        var withNames = ids.Count == 1;
        var marks = await MarksAsync(ids, ct);
        var weighed = new Dictionary<Guid, ProcessWeighing>();

        foreach (var (id, mark) in marks)
        {
            if (known.Find(id, mark, now, withNames) is { } found)
            {
                weighed[id] = found;
            }
        }

        foreach (var read in await ReadAsync([.. marks.Keys.Where(id => !weighed.ContainsKey(id))], now, ct))
        {
            weighed[read.Process.Id] = known.Keep(marks[read.Process.Id], read, withNames);
        }

        return [.. ids.Where(weighed.ContainsKey).Select(id => weighed[id])];
    }

    private async Task<Dictionary<Guid, FactsMark>> MarksAsync(IReadOnlyList<Guid> ids, CancellationToken ct) => await db.Processes.AsNoTracking().IgnoreAutoIncludes()
        .Where(process => ids.Contains(process.Id))
        .Select(process => new
        {
            process.Id,
            process.ActNumber,
            LastContribution = db.Contributions.Where(contribution => contribution.ProcessId == process.Id).Max(contribution => (int?)contribution.Number) ?? 0,
            WrittenOutside = db.AuditChains.Where(chain => chain.Id == AuditChain.Installation).Select(chain => chain.LastNumber).SingleOrDefault(),
        })
        .ToDictionaryAsync(row => row.Id, row => new FactsMark(row.ActNumber, row.LastContribution, row.WrittenOutside), ct);

    private async Task<IReadOnlyList<Facts>> ReadAsync(IReadOnlyList<Guid> ids, DateTime now, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var processes = (await ProcessesAsync(ids, ct)).ToDictionary(row => row.Process.Id);
        var bodies = await BodiesAsync(now.Date, ct);
        var (direction, statements) = await DirectionAsync(ct);
        var areas = (await AreasAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Area);
        var goals = (await GoalsAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Goal);
        var matters = (await MattersAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Matter);
        var decisions = (await DecisionsAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Decision);
        var items = (await AgendaItemsAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Item);
        var dialogues = (await DialoguesAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Dialogue);
        var consultations = (await ConsultationsAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Consultation);
        var programmes = (await ProgrammesAsync(ids, ct)).ToDictionary(row => row.ProcessId, row => row.Programme);
        var boardGoals = (await BoardGoalsAsync(ids, ct)).ToLookup(row => row.ProcessId, row => row.Goal);

        var facts = new List<Facts>(ids.Count);

        foreach (var id in ids.Where(processes.ContainsKey))
        {
            var row = processes[id];

            facts.Add(new Facts
            {
                Process = row.Process,
                Now = now,
                Numbers = row.Numbers,
                Bodies = bodies,
                Steps = [.. row.Steps.OrderBy(step => step.Number)],
                Statements = statements,
                Direction = direction,
                Areas = [.. areas[id]],
                Goals = [.. goals[id]],
                UnconsideredEarlierGoals = [.. row.Unconsidered.OrderBy(goal => goal.Number)],
                OmittedSustainableGoals = [.. row.Omitted.Order()],
                KeywordsWithoutSource = new OffendersFacts(row.WithoutSource, ids.Count == 1 ? await WithoutSourceAsync(id, row.WithoutSource, ct) : []),
                Matters = [.. matters[id]],
                Decisions = [.. decisions[id].OrderBy(decision => decision.HappenedAt).ThenBy(decision => decision.ActNumber)],
                AgendaItems = [.. items[id]],
                Dialogues = [.. dialogues[id]],
                Consultations = [.. consultations[id]],
                Programme = programmes.GetValueOrDefault(id),
                BoardGoals = [.. boardGoals[id]],
                Abstentions = [.. row.Abstentions.OrderBy(abstention => abstention.Id)],
                Costs = row.Costs,
            });
        }

        return facts;
    }

    private Task<List<BodyFacts>> BodiesAsync(DateTime today, CancellationToken ct) => db.Bodies.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
        .OrderBy(body => body.Code)
        .Select(body => new BodyFacts(
            body.Id, body.Code, body.NameSv, body.NameEn, body.Kind, body.Mandates.OrderBy(mandate => mandate.From).Select(mandate => mandate.From).ToList())
        {
            MeetingsAt = db.Meetings.Where(meeting => meeting.BodyId == body.Id && meeting.CancelledBecause == null && meeting.StartsAt >= today)
                .OrderBy(meeting => meeting.StartsAt).Select(meeting => meeting.StartsAt).ToList(),
        })
        .ToListAsync(ct);

    private async Task<List<ProcessRow>> ProcessesAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var loose = (await LooseEndsAsync(ids, ct)).ToLookup(row => (row.ProcessId, row.Kind));
        var rows = await db.Processes.AsNoTracking().IgnoreAutoIncludes().AsSplitQuery()
            .Where(process => ids.Contains(process.Id))
            .OrderBy(process => process.Id)
            .Select(process => new
            {
                process.Id,
                process.Number,
                process.NameSv,
                process.ActNumber,
                process.MinGoals,
                process.MaxGoals,
                process.GoalsTo,
                process.WorkingDaysAfterDialogue,
                process.ClosedOn,
                LastArea = db.GoalAreas.Where(area => area.ProcessId == process.Id).Max(area => (int?)area.Number) ?? 0,
                LastGoal = db.Goals.Where(goal => goal.ProcessId == process.Id).Max(goal => (int?)goal.Number) ?? 0,
                LastKeyword = db.Keywords.Where(keyword => keyword.ProcessId == process.Id).Max(keyword => (int?)keyword.Number) ?? 0,
                LastMatter = db.Matters.Where(matter => matter.ProcessId == process.Id).Max(matter => (int?)matter.Number) ?? 0,
                LastDialogue = db.Dialogues.Where(dialogue => dialogue.ProcessId == process.Id).Max(dialogue => (int?)dialogue.Number) ?? 0,
                LastConsultation = db.Consultations.Where(asked => asked.ProcessId == process.Id).Max(asked => (int?)asked.Number) ?? 0,
                LastBoardGoal = db.BoardGoals.Where(goal => goal.ProcessId == process.Id).Max(goal => (int?)goal.Number) ?? 0,
                LastCost = db.Costs.Where(cost => cost.ProcessId == process.Id).Max(cost => (int?)cost.Number) ?? 0,
                LastReuse = db.Reuses.Where(reuse => reuse.ProcessId == process.Id).Max(reuse => (int?)reuse.Number) ?? 0,
                LastWhatIfPlan = db.WhatIfPlans.Where(plan => plan.ProcessId == process.Id).Max(plan => (int?)plan.Number) ?? 0,
                HasDialogueCost = db.Costs.Any(cost => cost.ProcessId == process.Id && cost.WithdrawnAt == null && cost.IsForDialogue && cost.AmountInOre != null),
                HasReuse = db.Reuses.Any(reuse => reuse.ProcessId == process.Id && reuse.WithdrawnAt == null),
                WithoutSource = Unsourced().Count(keyword => keyword.ProcessId == process.Id),
                Steps = process.Steps.Select(step => new StepFacts(
                    step.Id, step.Number, step.TitleSv, step.TitleEn, step.Kind, step.BodyId, step.Start, step.End, step.MatterId,
                    step.After, step.Expected, step.WasHeld, step.OutcomeDay)
                { Track = step.Track, DateLabel = step.DateLabel, BaselineStart = step.PlannedStart, BaselineEnd = step.PlannedEnd }).ToList(),
            })
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new ProcessRow(
                new ProcessFacts(
                    row.Id, row.Number, row.NameSv, row.ActNumber, row.MinGoals, row.MaxGoals, row.GoalsTo, row.WorkingDaysAfterDialogue, row.ClosedOn),
                new NumbersFacts(
                    row.LastArea, row.LastGoal, row.LastKeyword, row.LastMatter, row.LastDialogue, row.LastConsultation, row.LastBoardGoal, row.LastCost,
                    row.LastReuse, row.LastWhatIfPlan),
                row.Steps,
                [.. loose[(row.Id, SubjectKind.SustainableGoal)].Select(goal => goal.Number)],
                [.. loose[(row.Id, SubjectKind.EarlierGoal)].Select(goal => new SubjectRef(SubjectKind.EarlierGoal, goal.Id, goal.Number, goal.Text))],
                row.WithoutSource,
                [.. loose[(row.Id, SubjectKind.BoardGoal)].Select(abstention => new AbstentionFacts(abstention.Id, abstention.BodyId, abstention.Number > 0))],
                new CostFacts(row.HasDialogueCost, row.HasReuse))),
        ];
    }

    /// <summary>The short lists of a process in one command: earlier goals not yet considered, sustainable goals left out, boards that said why they set no goal.</summary>
    private async Task<List<LooseEnd>> LooseEndsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var unconsidered = db.EarlierGoals.IgnoreAutoIncludes().Where(goal => ids.Contains(goal.ProcessId) && goal.Fate == null)
            .Select(goal => new { goal.ProcessId, Kind = SubjectKind.EarlierGoal, goal.Id, goal.Number, goal.Text, BodyId = Guid.Empty });
        var omitted = db.Processes.IgnoreAutoIncludes().Where(process => ids.Contains(process.Id))
            .SelectMany(process => process.Omitted, (process, omitted) => new { ProcessId = process.Id, Kind = SubjectKind.SustainableGoal, omitted.Id, omitted.Number, Text = "", BodyId = Guid.Empty });
        var abstentions = db.BoardGoalAbstentions.IgnoreAutoIncludes().Where(abstention => ids.Contains(abstention.ProcessId))
            .Select(abstention => new { abstention.ProcessId, Kind = SubjectKind.BoardGoal, abstention.Id, Number = abstention.Because != "" ? 1 : 0, Text = "", abstention.BodyId });

        return await unconsidered.Concat(omitted).Concat(abstentions)
            .Select(row => new LooseEnd(row.ProcessId, row.Kind, row.Id, row.Number, row.Text, row.BodyId))
            .ToListAsync(ct);
    }

    private async Task<(List<DirectionFacts> Direction, List<StatementFacts> Statements)> DirectionAsync(CancellationToken ct)
    {
        var rows = await db.Direction.AsNoTracking().IgnoreAutoIncludes()
            .Select(document => new
            {
                document.Id,
                IsVision = document is Vision,
                document.Title,
                document.ContentHash,
                document.ValidTo,
                Statements = document.Statements.Select(statement => new { statement.Id, statement.Number, statement.Text }).ToList(),
            })
            .ToListAsync(ct);

        var documents = rows.OrderBy(row => row.Id).ToList();

        return (
            [.. documents.Select(row => new DirectionFacts(row.Id, KindOf(row.IsVision), row.Title, row.ContentHash, row.ValidTo))],
            [
                .. from row in documents
                   from statement in row.Statements.OrderBy(statement => statement.Number)
                   select new StatementFacts(statement.Id, KindOf(row.IsVision), statement.Number, statement.Text),
            ]);
    }

    private static SubjectKind KindOf(bool isVision) => isVision ? SubjectKind.Vision : SubjectKind.ValueBase;

    private async Task<IEnumerable<(Guid ProcessId, AreaFacts Area)>> AreasAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.GoalAreas.AsNoTracking().IgnoreAutoIncludes()
            .Where(area => ids.Contains(area.ProcessId) && area.WithdrawnAt == null)
            .OrderBy(area => area.Number)
            .Select(area => new
            {
                area.ProcessId,
                area.Id,
                area.Number,
                area.Name,
                area.ContentHash,
                Keywords = db.Keywords.Count(keyword => keyword.GoalAreaId == area.Id && keyword.WithdrawnAt == null),
                Questions = area.Questions.Count(question => question.WithdrawnAt == null),
                CitizenQuestions = area.Questions.Count(question => question.WithdrawnAt == null && question.ForCitizenDialogue),
                Ties = area.Ties.Where(tie => tie.RemovedAt == null).Select(tie => new TieFacts(
                    tie.Id, tie.GoalAreaId!.Value, tie.Kind, tie.StatementId, tie.Code, tie.Label, tie.Rationale != "", tie.ActNumber)).ToList(),
            })
            .ToListAsync(ct);

        return rows.Select(row => (row.ProcessId, new AreaFacts(
            row.Id, row.Number, row.Name, row.ContentHash, row.Keywords, row.Questions, row.CitizenQuestions, InOrder(row.Ties))));
    }

    private async Task<IEnumerable<(Guid ProcessId, GoalFacts Goal)>> GoalsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Goals.AsNoTracking().IgnoreAutoIncludes()
            .Where(goal => ids.Contains(goal.ProcessId) && goal.WithdrawnAt == null)
            .OrderBy(goal => goal.Number)
            .Select(goal => new
            {
                goal.ProcessId,
                goal.Id,
                goal.Number,
                goal.ShortName,
                goal.ContentHash,
                goal.GoalAreaId,
                goal.Wording,
                goal.Effect,
                goal.Serves,
                goal.ValidTo,
                Keywords = goal.Keywords.Count(link => db.Keywords.Any(keyword => keyword.Id == link.KeywordId && keyword.WithdrawnAt == null)),
                Ties = goal.Ties.Where(tie => tie.RemovedAt == null).Select(tie => new TieFacts(
                    tie.Id, tie.GoalId!.Value, tie.Kind, tie.StatementId, tie.Code, tie.Label, tie.Rationale != "", tie.ActNumber)).ToList(),
            })
            .ToListAsync(ct);

        return rows.Select(row => (row.ProcessId, new GoalFacts(
            row.Id, row.Number, row.ShortName, row.ContentHash, row.GoalAreaId, row.Wording, row.Effect, row.Serves, row.ValidTo,
            row.Keywords, InOrder(row.Ties))));
    }

    private static List<TieFacts> InOrder(IEnumerable<TieFacts> ties) => [.. ties.OrderBy(tie => tie.Id)];

    /// <summary>The standing keywords that lead back to nothing: one from the dialogue leads to its contributions, any other to words.</summary>
    private IQueryable<Keyword> Unsourced() => db.Keywords.Where(keyword => keyword.WithdrawnAt == null
        && (keyword.SourceKind == null
            || (keyword.SourceKind == KeywordSourceKind.Contribution
                ? !db.Set<ContributionKeyword>().Any(link => link.KeywordId == keyword.Id)
                : keyword.SourceText == "")));

    /// <summary>The first of them; they are named to someone who looks at one process.</summary>
    private async Task<List<SubjectRef>> WithoutSourceAsync(Guid processId, int count, CancellationToken ct)
    {
        if (count == 0)
        {
            return [];
        }

        var first = await Unsourced().AsNoTracking()
            .Where(keyword => keyword.ProcessId == processId)
            .OrderBy(keyword => keyword.Number)
            .Take(Facts.OffendersNamed)
            .Select(keyword => new { keyword.Id, keyword.Number, keyword.Text })
            .ToListAsync(ct);

        return [.. first.Select(k => new SubjectRef(SubjectKind.Keyword, k.Id, k.Number, k.Text))];
    }

    private async Task<IEnumerable<(Guid ProcessId, DialogueFacts Dialogue)>> DialoguesAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Dialogues.AsNoTracking().IgnoreAutoIncludes()
            .Where(dialogue => ids.Contains(dialogue.ProcessId))
            .OrderBy(dialogue => dialogue.Number)
            .Select(dialogue => new
            {
                dialogue.ProcessId,
                dialogue.Id,
                dialogue.Number,
                dialogue.Title,
                dialogue.StepId,
                dialogue.OpensOn,
                dialogue.ClosesOn,
                IsOpened = dialogue.OpenedAt != null,
                dialogue.ClosedOn,
                HasMeaning = dialogue.MeaningSummary != "",
                HasProgramme = dialogue.ProgrammeSummary != "",
                Uncoded = db.Contributions.Count(contribution =>
                    contribution.DialogueId == dialogue.Id && contribution.CodedAt == null && contribution.ReceivedOn <= dialogue.ClosesOn),
            })
            .ToListAsync(ct);
        var result = new List<(Guid, DialogueFacts)>(rows.Count);

        foreach (var row in rows)
        {
            var first = ids.Count == 1 && row.Uncoded > 0 ? await UncodedAsync(row.Id, row.ClosesOn, ct) : [];
            result.Add((row.ProcessId, new DialogueFacts(
                row.Id, row.Number, row.Title, row.StepId, row.OpensOn, row.ClosesOn, row.IsOpened, row.ClosedOn, row.HasMeaning, row.HasProgramme,
                new OffendersFacts(row.Uncoded, first))));
        }

        return result;
    }

    private async Task<List<SubjectRef>> UncodedAsync(Guid dialogueId, DateOnly closesOn, CancellationToken ct)
    {
        var first = await db.Contributions.AsNoTracking().IgnoreAutoIncludes()
            .Where(contribution => contribution.DialogueId == dialogueId && contribution.CodedAt == null && contribution.ReceivedOn <= closesOn)
            .OrderBy(contribution => contribution.Number)
            .Take(Facts.OffendersNamed)
            .Select(contribution => new { contribution.Id, contribution.Number })
            .ToListAsync(ct);

        return [.. first.Select(row => new SubjectRef(SubjectKind.Contribution, row.Id, row.Number, ""))];
    }

    private async Task<IEnumerable<(Guid ProcessId, ConsultationFacts Consultation)>> ConsultationsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Consultations.AsNoTracking().IgnoreAutoIncludes()
            .Where(consultation => ids.Contains(consultation.ProcessId))
            .OrderBy(consultation => consultation.Number)
            .Select(consultation => new
            {
                consultation.ProcessId,
                consultation.Id,
                consultation.Number,
                consultation.Title,
                consultation.StepId,
                consultation.DispatchedOn,
                consultation.ClosedOn,
                Responses = db.ConsultationResponses.Where(response => response.ConsultationId == consultation.Id)
                    .Select(response => new ResponseFacts(response.Id, response.BodyId, response.ReceivedOn != null, response.NotReceivedBecause != null, response.AnswerBy))
                    .ToList(),
            })
            .ToListAsync(ct);

        return rows.Select(row => (row.ProcessId, new ConsultationFacts(
            row.Id, row.Number, row.Title, row.StepId, row.DispatchedOn, row.ClosedOn, [.. row.Responses.OrderBy(response => response.Id)])));
    }

    private async Task<IEnumerable<(Guid ProcessId, ProgrammeFacts Programme)>> ProgrammesAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Programmes.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            .Where(programme => ids.Contains(programme.ProcessId))
            .Select(programme => new
            {
                programme.ProcessId,
                programme.Id,
                programme.Name,
                programme.ContentHash,
                FocusAreas = programme.FocusAreas.Where(area => area.WithdrawnAt == null).Select(area => area.Id).ToList(),
                Goals = programme.Goals.Select(part => new
                {
                    part.GoalId,
                    HasPurpose = part.Purpose != "",
                    HasStrategy = part.Strategy != "",
                    HasFollowUp = part.FollowUp != "",
                    HasTargetGroups = part.TargetGroups != "",
                    part.FocusAreaIds,
                }).ToList(),
            })
            .ToListAsync(ct);

        return rows.Select(row => (row.ProcessId, new ProgrammeFacts(
            row.Id, row.Name, row.ContentHash,
            [
                .. row.Goals.OrderBy(part => part.GoalId).Select(part => new ProgrammeGoalFacts(
                    part.GoalId, part.HasPurpose, part.HasStrategy, part.HasFollowUp, part.HasTargetGroups, part.FocusAreaIds.Any(row.FocusAreas.Contains))),
            ])));
    }

    private async Task<IEnumerable<(Guid ProcessId, BoardGoalFacts Goal)>> BoardGoalsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.BoardGoals.AsNoTracking().IgnoreAutoIncludes()
            .Where(goal => ids.Contains(goal.ProcessId) && goal.WithdrawnAt == null)
            .OrderBy(goal => goal.Number)
            .Select(goal => new
            {
                goal.ProcessId,
                goal.Id,
                goal.Number,
                goal.BodyId,
                goal.Wording,
                HasTargetGroup = goal.TargetGroup != "",
                HasEffect = goal.Effect != "",
                GoalIds = goal.Ties.Where(tie => db.Goals.Any(overall => overall.Id == tie.GoalId && overall.WithdrawnAt == null)).Select(tie => tie.GoalId).ToList(),
            })
            .ToListAsync(ct);

        return rows.Select(row => (row.ProcessId, new BoardGoalFacts(
            row.Id, row.Number, row.BodyId, row.Wording, row.HasTargetGroup, row.HasEffect, [.. row.GoalIds.Order()])));
    }

    private async Task<IEnumerable<(Guid ProcessId, MatterFacts Matter)>> MattersAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await db.Matters.AsNoTracking().IgnoreAutoIncludes()
            .Where(matter => ids.Contains(matter.ProcessId))
            .OrderBy(matter => matter.Number)
            .Select(matter => new
            {
                matter.ProcessId,
                matter.Id,
                matter.Number,
                matter.Title,
                matter.Subject,
                matter.Kind,
                matter.OpportunityUntil,
                Budget = new BudgetFacts(matter.PublishedOn, matter.SpecialReasons != "", matter.TaxRateProposedOn, matter.TaxRateDecidedOn),
                Stages = matter.Stages.Select(stage => new StageFacts(stage.Rank, stage.BodyId, stage.Ending)).ToList(),
            })
            .ToListAsync(ct);

        return rows.Select(row => (row.ProcessId, new MatterFacts(
            row.Id, row.Number, row.Title, row.Subject, row.Kind,
            [.. row.Stages.OrderBy(stage => stage.Rank).ThenBy(stage => stage.BodyId)], row.OpportunityUntil, row.Budget)));
    }

    private async Task<IEnumerable<(Guid ProcessId, DecisionFacts Decision)>> DecisionsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var decisions = db.Decisions.AsNoTracking().IgnoreAutoIncludes().Where(decision => ids.Contains(decision.ProcessId));

        // one row for each text: of points that hold lists SQLite would read every point there is, of all processes
        var rows = await (
            from decision in decisions
            from point in decision.Points.DefaultIfEmpty()
            from text in point!.Texts.DefaultIfEmpty()
            orderby decision.Id, point.Number, text.Number
            select new
            {
                decision.ProcessId,
                decision.Id,
                decision.MatterId,
                decision.AgendaItemId,
                decision.BodyId,
                decision.HappenedAt,
                decision.Section,
                decision.IsIrregular,
                IsAnnulled = decision.AnnulledOn != null,
                decision.ActNumber,
                Point = point == null ? null : new { point.Id, point.Kind, point.Subject, point.Settlement, point.ToBodyId },
                Text = text == null ? null : new { text.Kind, text.SubjectId, text.Hash },
            })
            .ToListAsync(ct);
        var restsOn = (await decisions.SelectMany(decision => decision.RestsOn, (decision, basis) => new { decision.Id, basis.RestsOnId }).ToListAsync(ct))
            .ToLookup(row => row.Id, row => row.RestsOnId);

        return
            from row in rows
            group row by row.Id into texts
            let decision = texts.First()
            select (decision.ProcessId, new DecisionFacts(
                decision.Id, decision.MatterId, decision.AgendaItemId, decision.BodyId, decision.HappenedAt, decision.Section, decision.IsIrregular,
                decision.IsAnnulled, decision.ActNumber,
                [.. restsOn[decision.Id].Order()],
                [
                    .. from row in texts
                       where row.Point is not null
                       group row by row.Point into point
                       select new PointFacts(
                           point.Key.Id, point.Key.Kind, point.Key.Subject, point.Key.Settlement, point.Key.ToBodyId,
                           [.. from row in point where row.Text is not null select new TextRef(row.Text.Kind, row.Text.SubjectId, row.Text.Hash)]),
                ]));
    }

    private async Task<IEnumerable<(Guid ProcessId, AgendaItemFacts Item)>> AgendaItemsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var rows = await (
            from item in db.Set<AgendaItem>().AsNoTracking().IgnoreAutoIncludes()
            join matter in db.Matters on item.MatterId equals matter.Id
            join meeting in db.Meetings on item.MeetingId equals meeting.Id
            where ids.Contains(matter.ProcessId)
            orderby meeting.StartsAt, item.Number
            select new
            {
                matter.ProcessId,
                item.Id,
                item.Number,
                item.Title,
                MeetingId = meeting.Id,
                MeetingNumber = meeting.Number,
                meeting.BodyId,
                MatterId = matter.Id,
                meeting.StartsAt,
                IsSummoned = meeting.SummonsSentAt != null,
                IsWithdrawn = item.WithdrawnBecause != null,
                IsCancelled = meeting.CancelledBecause != null,
                Pinned = item.Documents.Select(document => new { document.Number, document.Kind, document.SubjectId, document.Hash }).ToList(),
            })
            .ToListAsync(ct);

        return rows.Select(row => (row.ProcessId, new AgendaItemFacts(
            row.Id, row.Number, row.Title, row.MeetingId, row.MeetingNumber, row.BodyId, row.MatterId, row.StartsAt,
            row.IsSummoned, row.IsWithdrawn, row.IsCancelled,
            [.. row.Pinned.OrderBy(document => document.Number).Select(document => new TextRef(document.Kind, document.SubjectId, document.Hash))])));
    }

    private sealed record LooseEnd(Guid ProcessId, SubjectKind Kind, Guid Id, int Number, string Text, Guid BodyId);

    private sealed record ProcessRow(
        ProcessFacts Process,
        NumbersFacts Numbers,
        List<StepFacts> Steps,
        List<int> Omitted,
        List<SubjectRef> Unconsidered,
        int WithoutSource,
        List<AbstentionFacts> Abstentions,
        CostFacts Costs);
}
