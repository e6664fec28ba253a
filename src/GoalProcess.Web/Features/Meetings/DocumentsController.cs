using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>A pinned document as the body had it before it, with its sum.</summary>
[Route("organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/underlag/{id:guid}")]
public sealed class DocumentsController(GoalProcessDbContext db, BodyFinder bodies, MunicipalityClock clock) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Show(string bodyCode, int number, int item, Guid id, CancellationToken ct)
    {
        if (await bodies.FindAsync(bodyCode, ct) is not { } body)
        {
            return NotFound();
        }

        var row = await (
            from meeting in db.Meetings.AsNoTracking().IgnoreAutoIncludes()
            from agendaItem in meeting.Items
            from document in agendaItem.Documents
            where meeting.BodyId == body.Id && meeting.Number == number && agendaItem.Number == item && document.Id == id
            select new { meeting.StartsAt, Item = agendaItem.Title, Document = document })
            .FirstOrDefaultAsync(ct);

        return row is null
            ? NotFound()
            : View(new DocumentPage(body, number, row.StartsAt, item, row.Item, row.Document.Title, row.Document.TextBody, row.Document.Hash,
                clock.LocalOf(row.Document.PinnedAt), row.Document.PinnedBy, row.Document.SupplementBecause));
    }
}

/// <summary>A pinned document.</summary>
public sealed record DocumentPage(
    BodyPlace Body, int Meeting, DateTime StartsAt, int Item, string ItemTitle, string Title, string Text, string Hash, DateTime PinnedAt, string PinnedBy, string? SupplementBecause);
