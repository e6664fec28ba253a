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
    /// <summary>The programme with every standing goal, whether it is begun or not: three commands.</summary>
    public async Task<ProgrammePage> FindAsync(ProcessPlace process, CancellationToken ct)
    {
        var head = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id)
            .Select(stored => new
            {
                stored.GoalsTo,
                Programme = db.Programmes.Where(programme => programme.ProcessId == stored.Id)
                    .Select(programme => new ProgrammeText(programme.Id, programme.Name, programme.Introduction, programme.ContentHash, programme.Version))
                    .FirstOrDefault(),
            })
            .SingleAsync(ct);
        var goals = await (
            from goal in db.Goals.AsNoTracking().IgnoreAutoIncludes()
            where goal.ProcessId == process.Id && goal.WithdrawnAt == null
            join part in db.Programmes.IgnoreAutoIncludes().Where(programme => programme.ProcessId == process.Id).SelectMany(programme => programme.Goals)
                on goal.Id equals part.GoalId into parts
            from part in parts.DefaultIfEmpty()
            orderby goal.Number
            select new
            {
                goal.Id,
                goal.Number,
                goal.ShortName,
                goal.Wording,
                goal.GoalAreaId,
                Said = part == null ? null : new Clarification(part.Meaning, part.Purpose, part.Strategy, part.FollowUp, part.TargetGroups, part.FocusAreaIds),
            })
            .ToListAsync(ct);
        var pieces = (await Pieces(process.Id).ToListAsync(ct)).ToLookup(piece => piece.Kind);
        var strategies = pieces[PieceKind.Strategy].ToLookup(
            piece => piece.Under, piece => new StrategyRow(piece.Id, piece.Number, piece.Text, piece.From!.Value, piece.To!.Value));
        var factors = pieces[PieceKind.Factor].ToLookup(
            piece => piece.Under, piece => new FactorRow(piece.Id, piece.Number, piece.Under, piece.Name, piece.Text, [.. strategies[piece.Id]]));

        return new ProgrammePage(
            process, head.Programme, [.. pieces[PieceKind.FocusArea].Select(piece => new FocusAreaRow(piece.Id, piece.Number, piece.Name, piece.Text))],
            [
                .. goals.Select(goal => new GoalPart(
                    goal.Id, goal.Number, goal.ShortName, goal.Wording, goal.GoalAreaId, goal.Said, [.. factors[goal.Id]])),
            ],
            head.GoalsTo)
        {
            Summaries = [.. pieces[PieceKind.Summary].Select(piece => new SummaryRow(piece.Number, piece.Name, piece.Text))],
        };
    }

    /// <summary>
    /// Its focus areas, success factors and political strategies, and what the dialogues gave: in one command, since each is a number, a name and a text; of each
    /// kind by its number.
    /// </summary>
    public IQueryable<ProgrammePiece> Pieces(Guid processId)
    {
        var programmes = db.Programmes.IgnoreAutoIncludes().Where(programme => programme.ProcessId == processId);
        var areas = programmes.SelectMany(programme => programme.FocusAreas)
            .Where(area => area.WithdrawnAt == null)
            .Select(area => new
            {
                Kind = PieceKind.FocusArea,
                area.Id,
                Under = Guid.Empty,
                area.Number,
                area.Name,
                Text = area.Description,
                From = (DateOnly?)null,
                To = (DateOnly?)null,
            });
        var factors = programmes.SelectMany(programme => programme.SuccessFactors)
            .Where(factor => factor.WithdrawnAt == null)
            .Select(factor => new
            {
                Kind = PieceKind.Factor,
                factor.Id,
                Under = factor.GoalId,
                factor.Number,
                factor.Name,
                Text = factor.Criteria,
                From = (DateOnly?)null,
                To = (DateOnly?)null,
            });
        var strategies = programmes.SelectMany(programme => programme.SuccessFactors)
            .SelectMany(factor => factor.Strategies, (factor, strategy) => new { FactorId = factor.Id, Strategy = strategy })
            .Where(row => row.Strategy.WithdrawnAt == null)
            .Select(row => new
            {
                Kind = PieceKind.Strategy,
                row.Strategy.Id,
                Under = row.FactorId,
                row.Strategy.Number,
                Name = "",
                Text = row.Strategy.Wording,
                From = (DateOnly?)row.Strategy.From,
                To = (DateOnly?)row.Strategy.To,
            });
        var summaries = db.Dialogues.IgnoreAutoIncludes()
            .Where(dialogue => dialogue.ProcessId == processId && dialogue.ProgrammeSummary != "")
            .Select(dialogue => new
            {
                Kind = PieceKind.Summary,
                dialogue.Id,
                Under = Guid.Empty,
                dialogue.Number,
                Name = dialogue.Title,
                Text = dialogue.ProgrammeSummary,
                From = (DateOnly?)null,
                To = (DateOnly?)null,
            });

        return areas.Concat(factors).Concat(strategies).Concat(summaries)
            .OrderBy(row => row.Number)
            .Select(row => new ProgrammePiece(row.Kind, row.Id, row.Under, row.Number, row.Name, row.Text, row.From, row.To));
    }

    /// <summary>The programme with where it has been put up, what was said of it there, and what the dialogue gave.</summary>
    public async Task<ProgrammePage> PageAsync(ProcessPlace process, CancellationToken ct)
    {
        var page = await FindAsync(process, ct);

        return page.Programme is not { } programme ? page : page with
        {
            Pinned = await PinnedAsync(process, programme, ct),
            Standing = ProgrammeStanding.Of(await db.DecisionsOnAsync([programme.Id], ct)),
        };
    }

    /// <summary>What the clarification of a goal can rest on.</summary>
    public async Task<GoalBasis> BasisAsync(ProgrammePage page, GoalPart goal, CancellationToken ct)
    {
        var keywords = await db.Keywords.AsNoTracking()
            .Where(keyword => keyword.ProcessId == page.Process.Id && keyword.WithdrawnAt == null)
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
            page.Summaries, keywords,
            [.. answers.Select(row => new BasisAnswer(row.Number, row.Code, Language.Choose(row.NameSv, row.NameEn), row.Level, row.How))]);
    }

    /// <summary>Who saved the thing last.</summary>
    public Task<string?> LastWriterAsync(Guid id, CancellationToken ct) => db.LastWriterAsync(id, ct);

    private async Task<IReadOnlyList<PinnedPlace>> PinnedAsync(ProcessPlace process, ProgrammeText programme, CancellationToken ct)
    {
        var rows = await (
            from item in db.Set<AgendaItem>().AsNoTracking().IgnoreAutoIncludes()
            from document in item.Documents
            join matter in db.Matters.IgnoreAutoIncludes() on item.MatterId equals matter.Id
            join meeting in db.Meetings.IgnoreAutoIncludes() on item.MeetingId equals meeting.Id
            join body in db.Bodies.IgnoreAutoIncludes() on meeting.BodyId equals body.Id
            where matter.ProcessId == process.Id && document.Kind == SubjectKind.Programme && document.SubjectId == programme.Id
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
