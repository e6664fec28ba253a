using System.Globalization;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Goals;

/// <summary>Every wording a goal has had, two of them compared.</summary>
[Route("processer/{processNumber:int}/mal/{number:int}/versioner")]
public sealed class GoalVersionsController(GoalQueries queries, ProcessFinder processes) : Controller
{
    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Index(int processNumber, int number, string? fran, string? till, CancellationToken ct)
    {
        if (await processes.FindAsync(processNumber, ct) is not { } process || await queries.FindAsync(process, number, ct) is not { } goal)
        {
            return NotFound();
        }

        // an address that asks for versions that are not there gets the last change
        var page = new VersionsPage(goal, Version(goal, fran) ?? goal.Previous ?? goal.Latest, Version(goal, till) ?? goal.Latest);
        return View("/Features/Goals/Versions.cshtml", page);
    }

    private static VersionRow? Version(GoalPage goal, string? asked) =>
        int.TryParse(asked, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? goal.Versions.FirstOrDefault(version => version.Number == number) : null;
}
