using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Drafts;

/// <summary>What is being written is kept, used or thrown away: one's own, and nothing else.</summary>
[Route("utkast"), SignedIn]
public sealed class DraftsController(DraftStore drafts, CurrentActor actor, MunicipalityClock clock, IStringLocalizer<DraftTexts> texts) : Controller
{
    // the antiforgery token is no part of what is written
    private const string OwnFields = "__";

    [HttpPost(""), BodyAtMost(DraftStore.Most)]
    public async Task<IActionResult> Save([FromQuery] string? sida, CancellationToken ct)
    {
        if (!DraftAddress.IsKey(sida, Url))
        {
            return BadRequest();
        }

        var fields = Request.Form.Where(field => !field.Key.StartsWith(OwnFields, StringComparison.Ordinal))
            .ToDictionary(field => field.Key, field => field.Value.Select(value => value ?? "").ToArray());
        var savedAt = await drafts.SaveAsync(actor.Value.UserId, sida!.ToLowerInvariant(), fields, ct);

        return savedAt is null
            ? StatusCode(StatusCodes.Status413PayloadTooLarge)
            : Content(texts["Saved", clock.LocalOf(savedAt.Value).ToString(Language.Choose("HH.mm", "HH:mm"), null)]);
    }

    [HttpPost("anvandning")]
    public IActionResult Use(string? sida) =>
        DraftAddress.IsKey(sida, Url) ? LocalRedirect($"~{sida}?{DraftAddress.Query}={DraftAddress.Used}") : BadRequest();

    [HttpPost("borttagning")]
    public async Task<IActionResult> Remove(string? sida, CancellationToken ct)
    {
        if (!DraftAddress.IsKey(sida, Url))
        {
            return BadRequest();
        }

        await drafts.RemoveAsync(actor.Value.UserId, sida!.ToLowerInvariant(), ct);
        return LocalRedirect($"~{sida}");
    }
}
