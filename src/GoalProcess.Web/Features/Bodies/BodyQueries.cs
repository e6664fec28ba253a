using GoalProcess.Data;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>What the pages of bodies show.</summary>
public sealed class BodyQueries(GoalProcessDbContext db)
{
    public async Task<IReadOnlyList<BodyRow>> ListAsync(CancellationToken ct)
    {
        var rows = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .Where(body => body.Kind != BodyKind.Citizens && body.Kind != BodyKind.BoardsAndCompanies)
            .OrderBy(body => body.NameSv)
            .Select(body => new
            {
                body.Code,
                body.NameSv,
                body.NameEn,
                body.Kind,
                Seats = body.Seats.Count,
                Meetings = db.Meetings.Count(meeting => meeting.BodyId == body.Id),
            })
            .ToListAsync(ct);

        return [.. rows.Select(row => new BodyRow(row.Code, Language.Choose(row.NameSv, row.NameEn), row.Kind, row.Seats, row.Meetings))];
    }

    public async Task<BodyPage?> FindAsync(string bodyCode, CancellationToken ct)
    {
        var row = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .Where(body => body.Code == bodyCode)
            .Select(body => new
            {
                body.Code,
                body.NameSv,
                body.NameEn,
                body.Kind,
                PartOf = db.Bodies.Where(whole => whole.Id == body.PartOfId).Select(whole => whole.NameSv).FirstOrDefault(),
                PartOfEn = db.Bodies.Where(whole => whole.Id == body.PartOfId).Select(whole => whole.NameEn).FirstOrDefault(),
                Mandates = body.Mandates.Select(m => new MandateRow(m.From, m.To, m.SeatCount)).ToList(),
                Seats = body.Seats.Select(s => new SeatRow(s.Number, s.Holder, s.Party, s.Role, s.From, s.To)).ToList(),
                Meetings = db.Meetings.Count(meeting => meeting.BodyId == body.Id),
            })
            .FirstOrDefaultAsync(ct);

        return row is null
            ? null
            : new BodyPage(
                row.Code, Language.Choose(row.NameSv, row.NameEn), row.Kind, row.PartOf is null ? null : Language.Choose(row.PartOf, row.PartOfEn!),
                [.. row.Mandates.OrderByDescending(m => m.From)], [.. row.Seats.OrderBy(s => s.Number)], row.Meetings);
    }
}
