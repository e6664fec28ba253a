using System.Net.Mime;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Files;
using GoalProcess.Web.Infrastructure.Protection;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GoalProcess.Web.Features.Freezes;

/// <summary>Gives out what a body had before it when it decided, so that a stranger can prove it.</summary>
public sealed class FreezesController(FreezeQueries queries, FreezeArchive archive, BodyFinder bodies) : Controller
{
    [HttpGet("/organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/underlag.zip"), May(Permission.Read), EnableRateLimiting(ProtectionSetup.ExportLimit)]
    public async Task<IActionResult> Show(string bodyCode, int number, int item, CancellationToken ct)
    {
        if (await bodies.FindAsync(bodyCode, ct) is not { } body || await queries.FindAsync(body, number, item, ct) is not { } freeze)
        {
            return NotFound();
        }

        Response.BeginDownload($"underlag-{bodyCode}-{freeze.Decision.HappenedAt:yyyy-MM-dd}-punkt-{item}.zip", MediaTypeNames.Application.Zip);
        await archive.WriteAsync(freeze, Response.Body, ct);
        return new EmptyResult();
    }
}
