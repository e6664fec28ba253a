using GoalProcess.Domain.BoardGoals;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Costs;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Direction;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Programmes;
using GoalProcess.Domain.Rules;

namespace GoalProcess.Tests.Shared;

/// <summary>The facts as memory holds them: an oracle for the loader, which reads the same from the database.</summary>
public static class MemoryFacts
{
    public static Facts Of(MemoryRecords records, GoalSettingProcess process, DateTime now, long actNumber)
    {
        ArgumentNullException.ThrowIfNull(records);
        ArgumentNullException.ThrowIfNull(process);
        var areas = records.All<GoalArea>().Where(area => area.ProcessId == process.Id).ToList();
        var goals = records.All<Goal>().Where(goal => goal.ProcessId == process.Id).ToList();
        var keywords = records.All<Keyword>().Where(keyword => keyword.ProcessId == process.Id).ToList();
        var matters = records.All<Matter>().Where(matter => matter.ProcessId == process.Id).ToList();
        var documents = records.All<DirectionDocument>().OrderBy(document => document.Id).ToList();
        var contributions = records.All<Contribution>().Where(contribution => contribution.ProcessId == process.Id).ToList();
        var fromContributions = contributions.SelectMany(contribution => contribution.Keywords).Select(link => link.KeywordId).ToHashSet();
        var unsourced = keywords
            .Where(k => k.WithdrawnAt is null && k.SourceKind switch
            {
                null => true,
                KeywordSourceKind.Contribution => !fromContributions.Contains(k.Id),
                _ => k.SourceText.Length == 0,
            })
            .OrderBy(k => k.Number).ToList();
        var programme = records.All<StrategicProgramme>().SingleOrDefault(one => one.ProcessId == process.Id);
        var costs = records.All<CostItem>().Where(cost => cost.ProcessId == process.Id).ToList();
        var reuses = records.All<DialogueReuse>().Where(reuse => reuse.ProcessId == process.Id).ToList();
        var boardGoals = records.All<BoardGoal>().Where(goal => goal.ProcessId == process.Id).ToList();
        var dialogues = records.All<CitizenDialogue>().Where(dialogue => dialogue.ProcessId == process.Id).ToList();
        var consultations = records.All<Consultation>().Where(consultation => consultation.ProcessId == process.Id).ToList();

        return new Facts
        {
            Process = new ProcessFacts(
                process.Id, process.Number, process.NameSv, actNumber, process.MinGoals, process.MaxGoals, process.GoalsTo,
                process.WorkingDaysAfterDialogue, process.ClosedOn),
            Now = now,
            Numbers = new NumbersFacts(
                Last(areas.Select(a => a.Number)), Last(goals.Select(g => g.Number)), Last(keywords.Select(k => k.Number)), Last(matters.Select(m => m.Number)),
                Last(dialogues.Select(d => d.Number)), Last(consultations.Select(c => c.Number)), Last(boardGoals.Select(g => g.Number)),
                Last(costs.Select(c => c.Number)), Last(reuses.Select(r => r.Number)),
                Last(records.All<WhatIfPlan>().Where(p => p.ProcessId == process.Id).Select(p => p.Number))),
            Bodies =
            [
                .. records.All<GoverningBody>().OrderBy(b => b.Code, StringComparer.Ordinal)
                    .Select(b => new BodyFacts(b.Id, b.Code, b.NameSv, b.NameEn, b.Kind, [.. b.Mandates.Select(m => m.From).Order()])
                    {
                        MeetingsAt =
                        [
                            .. records.All<Meeting>().Where(m => m.BodyId == b.Id && m.CancelledBecause is null && m.StartsAt >= now.Date)
                                .Select(m => m.StartsAt).Order(),
                        ],
                    }),
            ],
            Steps =
            [
                .. process.Steps.OrderBy(s => s.Number).Select(s => new StepFacts(
                    s.Id, s.Number, s.TitleSv, s.TitleEn, s.Kind, s.BodyId, s.Start, s.End, s.MatterId, s.After, s.Expected, s.WasHeld, s.OutcomeDay)
                    { Track = s.Track, DateLabel = s.DateLabel, BaselineStart = s.PlannedStart, BaselineEnd = s.PlannedEnd }),
            ],
            Direction = [.. documents.Select(d => new DirectionFacts(d.Id, d.Kind, d.Title, d.ContentHash, d.ValidTo))],
            Statements =
            [
                .. documents.SelectMany(d => d.Statements.OrderBy(s => s.Number).Select(s => new StatementFacts(s.Id, d.Kind, s.Number, s.Text))),
            ],
            Areas =
            [
                .. areas.Where(a => a.WithdrawnAt is null).OrderBy(a => a.Number).Select(a => new AreaFacts(
                    a.Id, a.Number, a.Name, a.ContentHash,
                    keywords.Count(k => k.GoalAreaId == a.Id && k.WithdrawnAt is null),
                    a.Questions.Count(q => q.WithdrawnAt is null),
                    a.Questions.Count(q => q.WithdrawnAt is null && q.ForCitizenDialogue),
                    Ties(a.Id, a.Ties))),
            ],
            Goals =
            [
                .. goals.Where(g => g.WithdrawnAt is null).OrderBy(g => g.Number).Select(g => new GoalFacts(
                    g.Id, g.Number, g.ShortName, g.ContentHash, g.GoalAreaId, g.Wording, g.Effect, g.Serves, g.ValidTo,
                    g.Keywords.Count(link => keywords.Any(k => k.Id == link.KeywordId && k.WithdrawnAt is null)), Ties(g.Id, g.Ties))),
            ],
            UnconsideredEarlierGoals =
            [
                .. records.All<EarlierGoal>().Where(g => g.ProcessId == process.Id && g.Fate is null).OrderBy(g => g.Number)
                    .Select(g => new SubjectRef(SubjectKind.EarlierGoal, g.Id, g.Number, g.Text)),
            ],
            OmittedSustainableGoals = [.. process.Omitted.Select(o => o.Number).Order()],
            KeywordsWithoutSource = new OffendersFacts(
                unsourced.Count,
                [.. unsourced.Take(Facts.OffendersNamed).Select(k => new SubjectRef(SubjectKind.Keyword, k.Id, k.Number, k.Text))]),
            Matters =
            [
                .. matters.OrderBy(m => m.Number).Select(m => new MatterFacts(
                    m.Id, m.Number, m.Title, m.Subject, m.Kind,
                    [.. m.Stages.OrderBy(s => s.Rank).ThenBy(s => s.BodyId).Select(s => new StageFacts(s.Rank, s.BodyId, s.Ending))],
                    m.OpportunityUntil,
                    new BudgetFacts(m.PublishedOn, m.SpecialReasons.Length > 0, m.TaxRateProposedOn, m.TaxRateDecidedOn))),
            ],
            Decisions =
            [
                .. records.All<Decision>().Where(d => d.ProcessId == process.Id).OrderBy(d => d.HappenedAt).ThenBy(d => d.ActNumber).Select(Decided),
            ],
            AgendaItems =
            [
                .. from meeting in records.All<Meeting>()
                   from item in meeting.Items
                   where matters.Any(m => m.Id == item.MatterId)
                   orderby meeting.StartsAt, item.Number
                   select new AgendaItemFacts(
                       item.Id, item.Number, item.Title, meeting.Id, meeting.Number, meeting.BodyId, item.MatterId!.Value, meeting.StartsAt,
                       meeting.SummonsSentAt is not null, item.WithdrawnBecause is not null, meeting.CancelledBecause is not null,
                       [.. item.Documents.OrderBy(d => d.Number).Select(d => new TextRef(d.Kind, d.SubjectId, d.Hash))]),
            ],
            Dialogues = [.. dialogues.OrderBy(d => d.Number).Select(d => Held(d, contributions))],
            Consultations =
            [
                .. consultations.OrderBy(c => c.Number).Select(c => new ConsultationFacts(
                    c.Id, c.Number, c.Title, c.StepId, c.DispatchedOn, c.ClosedOn,
                    [
                        .. records.All<ConsultationResponse>().Where(r => r.ConsultationId == c.Id).OrderBy(r => r.Id)
                            .Select(r => new ResponseFacts(r.Id, r.BodyId, r.ReceivedOn is not null, r.NotReceivedBecause is not null, r.AnswerBy)),
                    ])),
            ],
            Programme = programme is null ? null : new ProgrammeFacts(
                programme.Id, programme.Name, programme.ContentHash,
                [
                    .. programme.Goals.OrderBy(p => p.GoalId).Select(p => new ProgrammeGoalFacts(
                        p.GoalId, p.Purpose.Length > 0, p.Strategy.Length > 0, p.FollowUp.Length > 0, p.TargetGroups.Length > 0,
                        p.FocusAreaIds.Any(id => programme.FocusAreas.Any(area => area.Id == id && area.WithdrawnAt is null)))),
                ]),
            BoardGoals =
            [
                .. boardGoals.Where(g => g.WithdrawnAt is null).OrderBy(g => g.Number).Select(g => new BoardGoalFacts(
                    g.Id, g.Number, g.BodyId, g.Wording, g.TargetGroup.Length > 0, g.Effect.Length > 0,
                    [.. g.Ties.Select(tie => tie.GoalId).Where(id => goals.Any(goal => goal.Id == id && goal.WithdrawnAt is null)).Order()])),
            ],
            Abstentions =
            [
                .. records.All<BoardGoalAbstention>().Where(a => a.ProcessId == process.Id).OrderBy(a => a.Id)
                    .Select(a => new AbstentionFacts(a.Id, a.BodyId, a.Because.Length > 0)),
            ],
            Costs = new CostFacts(
                costs.Any(c => c is { WithdrawnAt: null, IsForDialogue: true, AmountInOre: not null }), reuses.Any(r => r.WithdrawnAt is null)),
        };
    }

    private static DialogueFacts Held(CitizenDialogue dialogue, List<Contribution> contributions)
    {
        var uncoded = contributions
            .Where(c => c.DialogueId == dialogue.Id && c.CodedAt is null && c.ReceivedOn <= dialogue.ClosesOn).OrderBy(c => c.Number).ToList();

        return new DialogueFacts(
            dialogue.Id, dialogue.Number, dialogue.Title, dialogue.StepId, dialogue.OpensOn, dialogue.ClosesOn, dialogue.OpenedAt is not null, dialogue.ClosedOn,
            dialogue.MeaningSummary.Length > 0, dialogue.ProgrammeSummary.Length > 0,
            new OffendersFacts(
                uncoded.Count, [.. uncoded.Take(Facts.OffendersNamed).Select(c => new SubjectRef(SubjectKind.Contribution, c.Id, c.Number, ""))]));
    }

    private static int Last(IEnumerable<int> numbers) => numbers.DefaultIfEmpty(0).Max();

    private static List<TieFacts> Ties(Guid ownerId, IEnumerable<Tie> ties) =>
    [
        .. ties.Where(t => t.RemovedAt is null).OrderBy(t => t.Id).Select(t => new TieFacts(
            t.Id, ownerId, t.Kind, t.StatementId, t.Code, t.Label, t.Rationale.Length > 0, t.ActNumber)),
    ];

    private static DecisionFacts Decided(Decision decision) => new(
        decision.Id, decision.MatterId, decision.AgendaItemId, decision.BodyId, decision.HappenedAt, decision.Section,
        decision.IsIrregular, decision.AnnulledOn is not null, decision.ActNumber,
        [.. decision.RestsOn.Select(basis => basis.RestsOnId).Order()],
        [
            .. decision.Points.OrderBy(p => p.Number).Select(p => new PointFacts(
                p.Id, p.Kind, p.Subject, p.Settlement, p.ToBodyId,
                [.. p.Texts.OrderBy(t => t.Number).Select(t => new TextRef(t.Kind, t.SubjectId, t.Hash))])),
        ]);
}
