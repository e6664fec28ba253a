using GoalProcess.Data.Municipalities;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Files;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Infrastructure.Municipalities;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Municipalities;

/// <summary>What the municipality is called, what it looks like and where it can be reached.</summary>
[Route("kommunen"), May(Permission.ManageMunicipality)]
public sealed class MunicipalityController(
    MunicipalityChanges changes, MunicipalityMemory municipality, IVirusScanner scanner, IStringLocalizer<MunicipalityTexts> texts) : Controller
{
    private const string Page = "/Features/Municipalities/Edit.cshtml";

    // the picture, and what a form around it weighs
    private const long MostSent = Arms.MaxBytes + (64 * 1024);

    [HttpGet("")]
    public IActionResult Edit() => View(Page, Stored());

    [HttpPost("")]
    public async Task<IActionResult> Edit([Bind(Prefix = nameof(MunicipalityPage.Form))] MunicipalityForm form, CancellationToken ct)
    {
        var page = Stored() with { Form = form };

        if (!ModelState.IsValid)
        {
            return this.Invalid(Page, page);
        }

        return await changes.SaveAsync(form, ct) ? Done("Saved") : this.Overtaken(Page, page with { Stored = municipality.Current });
    }

    [HttpPost("vapen"), BodyAtMost(MostSent), EnableRateLimiting(ProtectionSetup.ExportLimit)]
    public async Task<IActionResult> ChangeArms([Bind(Prefix = nameof(MunicipalityPage.Arms))] ArmsForm arms, CancellationToken ct)
    {
        var page = Stored() with { Arms = arms };

        if (await PictureAsync(arms.File, ct) is not { } picture || !ModelState.IsValid)
        {
            return this.Invalid(Page, page);
        }

        return await changes.ChangeArmsAsync(arms.Version, picture, ct) ? Done("Arms.Saved") : this.Overtaken(Page, Stored());
    }

    [HttpPost("vapen/borttagning")]
    public async Task<IActionResult> RemoveArms(long? version, CancellationToken ct)
    {
        if (ModelState.IsValid && await changes.ChangeArmsAsync(version, null, ct))
        {
            return Done("Arms.Removed");
        }

        ModelState.Clear();
        return this.Overtaken(Page, Stored());
    }

    /// <summary>The picture sent; null when there is none that is taken, which is said at the field.</summary>
    private async Task<ArmsPicture?> PictureAsync(IFormFile? sent, CancellationToken ct)
    {
        if (sent is not { Length: > 0 })
        {
            return Refused("Arms.Missing");
        }

        if (sent.Length > Arms.MaxBytes)
        {
            return Refused("Arms.TooLarge", Arms.MaxBytes / 1024);
        }

        using var content = new MemoryStream();
        await sent.CopyToAsync(content, ct);
        var bytes = content.ToArray();

        if (Arms.Look(bytes) is not var (type, width, height))
        {
            return Refused("Arms.NoPicture");
        }

        if (width is < 1 or > Arms.MaxSide || height is < 1 or > Arms.MaxSide)
        {
            return Refused("Arms.TooWide", Arms.MaxSide);
        }

        content.Position = 0;
        return await scanner.IsCleanAsync(content, ct) ? new ArmsPicture(Domain.Common.Content.HashOf(bytes), type, bytes) : Refused("Arms.Infected");
    }

    private ArmsPicture? Refused(string text, params object[] holes)
    {
        ModelState.AddModelError("Arms.File", texts[text, holes]);
        return null;
    }

    private MunicipalityPage Stored() => new(municipality.Current, MunicipalityForm.Of(municipality.Current), new ArmsForm());

    private RedirectToActionResult Done(string text)
    {
        TempData.SetFlash(texts[text]);
        return RedirectToAction(nameof(Edit));
    }
}
