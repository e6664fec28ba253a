using GoalProcess.Data;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>What the pages of bodies show.</summary>
public sealed class BodyQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    public async Task<IReadOnlyList<BodyRow>> ListAsync(CancellationToken ct)
    {
        var today = await clock.TodayAsync(ct);
        var rows = await Listed()
            .OrderBy(body => body.NameSv)
            .Select(body => new
            {
                body.Code,
                body.NameSv,
                body.NameEn,
                body.Kind,
                Seats = body.Seats.Count(seat => seat.From <= today && today <= seat.To),
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
                body.Id,
                body.Code,
                body.NameSv,
                body.NameEn,
                body.Kind,
                body.Version,
                PartOf = db.Bodies.Where(whole => whole.Id == body.PartOfId).Select(whole => whole.NameSv).FirstOrDefault(),
                PartOfEn = db.Bodies.Where(whole => whole.Id == body.PartOfId).Select(whole => whole.NameEn).FirstOrDefault(),
                Mandates = body.Mandates.Select(m => new MandateRow(m.Id, m.From, m.To, m.SeatCount)).ToList(),
                Seats = body.Seats.Select(s => new SeatRow(s.Id, s.Number, s.Holder, s.Party, s.Role, s.From, s.To)).ToList(),
                Meetings = db.Meetings.Count(meeting => meeting.BodyId == body.Id),
            })
            .FirstOrDefaultAsync(ct);

        return row is null
            ? null
            : new BodyPage(
                row.Id, row.Code, row.NameSv, row.NameEn, Language.Choose(row.NameSv, row.NameEn), row.Kind,
                row.PartOf is null ? null : Language.Choose(row.PartOf, row.PartOfEn!), row.Version, await clock.TodayAsync(ct),
                [.. row.Mandates.OrderByDescending(m => m.From)], [.. row.Seats.OrderBy(s => s.Number)], row.Meetings);
    }

    /// <summary>The bodies a new one can be a committee of.</summary>
    public async Task<IReadOnlyList<WholeChoice>> WholesAsync(CancellationToken ct)
    {
        var rows = await Listed()
            .OrderBy(body => body.NameSv)
            .Select(body => new { body.Id, body.NameSv, body.NameEn })
            .ToListAsync(ct);

        return [.. rows.Select(row => new WholeChoice(row.Id, Language.Choose(row.NameSv, row.NameEn)))];
    }

    /// <summary>True when a body has the code already, whatever its case.</summary>
    public Task<bool> IsTakenAsync(string code, CancellationToken ct) => db.Bodies.AnyAsync(body => body.Code == code, ct);

    /// <summary>Who saved the body's names last.</summary>
    public Task<string?> LastWriterAsync(BodyPage body, CancellationToken ct) => db.LastWriterAsync(body.Id, ct);

    // residents, and all boards as one, take part in the plan without being bodies
    private IQueryable<GoverningBody> Listed() => db.Bodies.AsNoTracking().IgnoreAutoIncludes()
        .Where(body => body.Kind != BodyKind.Citizens && body.Kind != BodyKind.BoardsAndCompanies);
}
