using System.Text;
using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Municipalities;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Municipalities;

/// <summary>The municipality's colours and arms, each at an address that never means anything else.</summary>
[AllowAnonymous]
public sealed class LooksController(GoalProcessDbContext db, MunicipalityMemory municipality, BrandSheet brand) : Controller
{
    private const string ForEver = "public, max-age=31536000, immutable";

    [HttpGet("/farger/{hash}.css")]
    public async Task<IActionResult> Colours(string hash, CancellationToken ct)
    {
        if (Known(hash) is null)
        {
            // a page of another instance may know of it before this one does
            await municipality.ReadAsync(db, ct);
        }

        if (Known(hash) is not { } css)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = ForEver;
        return File(Encoding.UTF8.GetBytes(css), "text/css; charset=utf-8");
    }

    [HttpGet("/vapen/{hash}.{kind}")]
    public async Task<IActionResult> Picture(string hash, string kind, CancellationToken ct)
    {
        var picture = await db.ArmsPictures.AsNoTracking().Where(stored => stored.Hash == hash).FirstOrDefaultAsync(ct);

        if (picture is null || Arms.ExtensionOf(picture.ContentType) != kind)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = ForEver;
        return File(picture.Content, picture.ContentType);
    }

    private string? Known(string hash) => brand.Of(municipality.Current) is { } sheet && sheet.Hash == hash ? sheet.Css : null;
}
