using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>A step gets other days: first what follows, which everyone may see, then saved with a reason, kept as a what-if plan, or let be.</summary>
[Route("processer/{processNumber:int}/steg/{number:int}/flytta")]
public sealed class StepMovesController(ReplanningQueries queries, ProcessFinder processes, ActDesk desk, IStringLocalizer<ReplanningTexts> texts) : Controller
{
    private const string Page = "/Features/Replanning/Step.cshtml";

    [HttpGet(""), May(Permission.Read)]
    public async Task<IActionResult> Show(int processNumber, int number, DateOnly? start, DateOnly? end, bool withMeeting, CancellationToken ct)
    {
        var isAsked = Request.Query.ContainsKey(nameof(start)) || Request.Query.ContainsKey(nameof(end));
        var form = new StepMoveForm { Start = start, End = end };

        if (await PageAsync(processNumber, number, form, withMeeting, ct) is not { } page)
        {
            return NotFound();
        }

        if (!isAsked)
        {
            return View(Page, page with { Form = form with { Start = page.Status.Step.Start, End = page.Status.Step.End } });
        }

        // an address is not sent by a form: what is wrong in it is told at the field all the same
        if (start is null)
        {
            ModelState.TryAddModelError(nameof(start), texts["Start.Missing"]);
        }

        if (end is null || end < start)
        {
            ModelState.TryAddModelError(nameof(end), texts[end is null ? "End.Missing" : "End.BeforeStart"]);
        }

        return ModelState.IsValid ? View(Page, page) : this.Invalid(Page, page);
    }

    [HttpPost(""), May(Permission.EditProcess)]
    public async Task<IActionResult> Save(int processNumber, int number, StepMoveForm form, CancellationToken ct)
    {
        if (await PageAsync(processNumber, number, form, withMeeting: false, ct) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.IsValid)
        {
            return this.Invalid(Page, page);
        }

        return page.Effects is null || page.Effects.Preview.Digest != form.Seen ? this.Overtaken(Page, page) : await desk.DoAsync(
            this,
            new Replan(page.Process.Id, form.Version, [form.Dates(page.Status.Step.Id)], form.Because!),
            done: () =>
            {
                TempData.SetFlash(texts["Saved"]);
                return RedirectToAction("Show", "Steps", new { processNumber, number });
            },
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    [HttpPost("alternativ"), May(Permission.EditProcess)]
    public async Task<IActionResult> Keep(int processNumber, int number, [Bind(Prefix = nameof(StepMovePage.Keep))] KeepForm keep, CancellationToken ct)
    {
        if (await PageAsync(processNumber, number, new StepMoveForm { Start = keep.Start, End = keep.End }, keep.WithMeeting, ct) is not { } page)
        {
            return NotFound();
        }

        page = page with { Keep = keep };

        return !ModelState.IsValid ? this.Invalid(Page, page) : await desk.DoAsync(
            this,
            new SaveWhatIfPlan(page.Process.Id, null, page.Version, new WhatIfDraft(
                keep.Name!, null, [new StepDates(page.Status.Step.Id, keep.Start!.Value, keep.End!.Value)], page is { WithMeeting: true, Meeting: { } meeting } ? [meeting] : [])),
            done: () =>
            {
                TempData.SetFlash(texts["Kept", keep.Name!]);
                return RedirectToAction("Index", "WhatIfPlans", new { processNumber });
            },
            again: _ => Task.FromResult<IActionResult>(View(Page, page)),
            ct);
    }

    private async Task<StepMovePage?> PageAsync(int processNumber, int number, StepMoveForm form, bool withMeeting, CancellationToken ct) =>
        await processes.FindAsync(processNumber, ct) is { } process ? await queries.StepAsync(process, number, form, withMeeting, ct) : null;
}
