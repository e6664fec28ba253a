using GoalProcess.Data;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Programmes;

/// <summary>What the pages on the programme show.</summary>
public sealed class ProgrammeQueries(GoalProcessDbContext db)
{
    /// <summary>The programme with every standing goal, whether it is begun or not.</summary>
    public async Task<ProgrammePage> FindAsync(ProcessPlace process, CancellationToken ct)
    {
        // its parts have long texts and hang beside each other: one command each, not their product
        var row = await db.Programmes.AsNoTracking().IgnoreAutoIncludes().AsSplitQuery()
            .Where(programme => programme.ProcessId == process.Id)
            .OrderBy(programme => programme.Id)
            .Select(programme => new
            {
                Text = new ProgrammeText(programme.Id, programme.Name, programme.Introduction, programme.ContentHash, programme.Version),
                Parts = programme.Goals.Select(part => new
                {
                    part.GoalId,
                    Said = new Clarification(part.Meaning, part.Purpose, part.Strategy, part.FollowUp, part.TargetGroups, part.FocusAreaIds),
                }).ToList(),
                FocusAreas = programme.FocusAreas.Where(area => area.WithdrawnAt == null).OrderBy(area => area.Number)
                    .Select(area => new FocusAreaRow(area.Id, area.Number, area.Name, area.Description)).ToList(),
                Factors = programme.SuccessFactors.Where(factor => factor.WithdrawnAt == null).OrderBy(factor => factor.Number)
                    .Select(factor => new FactorRow(
                        factor.Id, factor.Number, factor.GoalId, factor.Name, factor.Criteria,
                        factor.Strategies.Where(strategy => strategy.WithdrawnAt == null).OrderBy(strategy => strategy.Number)
                            .Select(strategy => new StrategyRow(strategy.Id, strategy.Number, strategy.Wording, strategy.From, strategy.To)).ToList()))
                    .ToList(),
            })
            .FirstOrDefaultAsync(ct);
        var goals = await db.Goals.AsNoTracking().IgnoreAutoIncludes()
            .Where(goal => goal.ProcessId == process.Id && goal.WithdrawnAt == null)
            .OrderBy(goal => goal.Number)
            .Select(goal => new { goal.Id, goal.Number, goal.ShortName, goal.Wording, goal.GoalAreaId })
            .ToListAsync(ct);
        var goalsTo = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id).Select(stored => stored.GoalsTo).SingleAsync(ct);

        return new ProgrammePage(
            process, row?.Text, row?.FocusAreas ?? [],
            [
                .. goals.Select(goal => new GoalPart(
                    goal.Id, goal.Number, goal.ShortName, goal.Wording, goal.GoalAreaId,
                    row?.Parts.FirstOrDefault(part => part.GoalId == goal.Id)?.Said,
                    [.. row?.Factors.Where(factor => factor.GoalId == goal.Id) ?? []])),
            ],
            goalsTo);
    }

    /// <summary>The programme with where it has been put up, what was said of it there, and what the dialogue gave.</summary>
    public async Task<ProgrammePage> PageAsync(ProcessPlace process, CancellationToken ct)
    {
        var page = await FindAsync(process, ct) with { Summaries = await SummariesAsync(process, ct) };

        return page.Programme is not { } programme ? page : page with
        {
            Pinned = await PinnedAsync(programme, ct),
            Standing = ProgrammeStanding.Of(await db.DecisionsOnAsync([programme.Id], ct)),
        };
    }

    /// <summary>What the clarification of a goal can rest on.</summary>
    public async Task<GoalBasis> BasisAsync(ProcessPlace process, GoalPart goal, CancellationToken ct)
    {
        var keywords = await db.Keywords.AsNoTracking()
            .Where(keyword => keyword.ProcessId == process.Id && keyword.WithdrawnAt == null)
            .Where(keyword => keyword.Heap == KeywordHeap.Programme && keyword.GoalAreaId != null && keyword.GoalAreaId == goal.GoalAreaId)
            .OrderBy(keyword => keyword.Text)
            .Select(keyword => new BasisKeyword(keyword.Number, keyword.Text))
            .ToListAsync(ct);
        var answers = await (
            from response in db.ConsultationResponses.AsNoTracking().IgnoreAutoIncludes()
            from answer in response.Goals
            join consultation in db.Consultations.IgnoreAutoIncludes() on response.ConsultationId equals consultation.Id
            join body in db.Bodies.IgnoreAutoIncludes() on response.BodyId equals body.Id
            where answer.GoalId == goal.Id
            orderby consultation.Number, body.NameSv
            select new { consultation.Number, body.Code, body.NameSv, body.NameEn, answer.Level, answer.How })
            .ToListAsync(ct);

        return new GoalBasis(
            await SummariesAsync(process, ct), keywords,
            [.. answers.Select(row => new BasisAnswer(row.Number, row.Code, Language.Choose(row.NameSv, row.NameEn), row.Level, row.How))]);
    }

    /// <summary>Who saved the thing last.</summary>
    public Task<string?> LastWriterAsync(Guid id, CancellationToken ct) => db.LastWriterAsync(id, ct);

    private async Task<IReadOnlyList<SummaryRow>> SummariesAsync(ProcessPlace process, CancellationToken ct) =>
        await db.Dialogues.AsNoTracking().IgnoreAutoIncludes()
            .Where(dialogue => dialogue.ProcessId == process.Id && dialogue.ProgrammeSummary != "")
            .OrderBy(dialogue => dialogue.Number)
            .Select(dialogue => new SummaryRow(dialogue.Number, dialogue.Title, dialogue.ProgrammeSummary))
            .ToListAsync(ct);

    private async Task<IReadOnlyList<PinnedPlace>> PinnedAsync(ProgrammeText programme, CancellationToken ct)
    {
        var rows = await (
            from item in db.Set<AgendaItem>().AsNoTracking().IgnoreAutoIncludes()
            from document in item.Documents
            join meeting in db.Meetings.IgnoreAutoIncludes() on item.MeetingId equals meeting.Id
            join body in db.Bodies.IgnoreAutoIncludes() on meeting.BodyId equals body.Id
            where document.Kind == SubjectKind.Programme && document.SubjectId == programme.Id
            orderby meeting.StartsAt, item.Number, document.Number
            select new
            {
                body.Code,
                body.NameSv,
                body.NameEn,
                Meeting = meeting.Number,
                meeting.StartsAt,
                Item = item.Number,
                item.Title,
                document.Id,
                document.Hash,
                Answers = db.Decisions.Count(decision => decision.AgendaItemId == item.Id),
                Section = db.Decisions.Where(decision => decision.AgendaItemId == item.Id).Select(decision => decision.Section).FirstOrDefault(),
            })
            .ToListAsync(ct);

        return
        [
            .. rows.Select(row => new PinnedPlace(
                row.Code, Language.Choose(row.NameSv, row.NameEn), row.Meeting, row.StartsAt, row.Item, row.Title, row.Id,
                row.Hash == programme.Hash, row.Section, row.Answers > 0)),
        ];
    }
}
