using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Authorisation;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Features.Templates;

/// <summary>Proven plans that the next process can be made of.</summary>
[Route("mallar"), May(Permission.Read)]
public sealed class TemplatesController(TemplateQueries queries) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Index(CancellationToken ct) => View(await queries.AllAsync(ct));

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Show(Guid id, CancellationToken ct) =>
        await queries.FindAsync(id, ct) is { } template ? View(template) : NotFound();
}
