using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.NewProcesses;

/// <summary>A process is made in four steps: name, bodies, plan, roles.</summary>
[Route("processer/ny"), May(Permission.EditProcess)]
public sealed class NewProcessesController(
    NewProcessQueries queries, ActDesk desk, CurrentActor actor, CurrentDraft draft, MunicipalityClock clock, MunicipalityMemory municipality,
    IStringLocalizer<NewProcessTexts> texts) : Controller
{
    private const string Page = "Create";

    [HttpGet(""), KeepsDraft]
    public async Task<IActionResult> Create(string? mall, CancellationToken ct)
    {
        var form = await draft.TypedAsync<NewProcessForm>(this) ?? new NewProcessForm { MinGoals = municipality.Current.MinGoals, MaxGoals = municipality.Current.MaxGoals, TemplateId = Guid.TryParse(mall, out var id) ? id : null };
        form.Step = Math.Clamp(form.Step, 1, Ways.Last);
        return View(Page, await PreparedAsync(form with { Page = await queries.ChoicesAsync(form.TemplateId, ct) }, ct));
    }

    [HttpPost(""), KeepsDraft]
    public async Task<IActionResult> Create(NewProcessForm form, CancellationToken ct)
    {
        form.Page = await queries.ChoicesAsync(form.TemplateId, ct);

        if (form.Go == Ways.Back)
        {
            Forgive();
            return View(Page, await PreparedAsync(form with { Step = Math.Clamp(form.Preceding, 1, Ways.Last) }, ct));
        }

        CheckChoices(form);

        if (!ModelState.IsValid)
        {
            return this.Invalid(Page, await PreparedAsync(form with { Step = StepOfFirstError(form) }, ct));
        }

        if (form.Step == Ways.Last)
        {
            return await SaveAsync(await PreparedAsync(form, ct), ct);
        }

        // everything could be read, so the next step is filled in from the form and not from what was typed
        ModelState.Clear();

        return View(Page, await PreparedAsync(
            form.Go switch
            {
                Ways.LayOut => form with { Days = [] },
                Ways.Check => form,
                _ => form with { Step = form.Following },
            },
            ct));
    }

    private async Task<IActionResult> SaveAsync(NewProcessForm form, CancellationToken ct)
    {
        var isMade = false;
        var answer = await desk.DoAsync(
            this,
            new CreateProcess(DraftOf(form), [.. form.People.Where(person => person.Role is not null).Select(person => (person.UserId, person.Role!.Value))]),
            done: () =>
            {
                isMade = true;
                return Ok();
            },
            again: _ => Task.FromResult<IActionResult>(View(Page, form)),
            ct);

        if (!isMade)
        {
            return answer;
        }

        TempData.SetFlash(texts["Created", form.NameSv!]);
        return RedirectToAction("Show", "Processes", new { processNumber = await queries.NumberOfLatestAsync(actor.Value.UserId, ct) });
    }

    /// <summary>The form with what the step shown needs: bodies guessed, the plan laid out, everyone listed, the gaps found.</summary>
    private async Task<NewProcessForm> PreparedAsync(NewProcessForm form, CancellationToken ct)
    {
        var page = form.Page!;

        if (page.Template is not { } template)
        {
            form = form with { Bodies = [], Days = [], LaidOutId = null, LaidOutFrom = null };
        }
        else
        {
            var isSame = form.LaidOutId == template.Id;
            var bodies = isSame && form.Bodies.Select(body => body.Code).SequenceEqual(template.BodyCodes) ? form.Bodies : page.GuessedBodies();
            var firstDay = form.FirstDay ?? await clock.TodayAsync(ct);
            var isCounted = isSame && form.Days.Count == template.Steps.Count;
            var days = isCounted ? form.Days
                : [.. template.LayOut(firstDay, new Dictionary<string, Guid>()).Steps.Select(step => new DaysForm { Start = step.Draft.Start, End = step.Draft.End })];

            form = form with { LaidOutId = template.Id, Bodies = bodies, FirstDay = firstDay, LaidOutFrom = isCounted ? form.LaidOutFrom ?? firstDay : firstDay, Days = days };
            page = page with { Gaps = Rulebook.CheckPlan(PlanFacts.Of(DraftOf(form), page.Bodies.ToDictionary(body => body.Id, body => body.Kind))) };
        }

        return form with
        {
            Page = page,
            People = [.. page.People.Select(person => new PersonForm { UserId = person.Id, Role = form.People.Find(each => each.UserId == person.Id)?.Role })],
        };
    }

    // the form's own days stand in the place of the template's
    private static ProcessDraft DraftOf(NewProcessForm form)
    {
        var (matters, steps) = form.Page!.Template is { } template ? template.LayOut(form.FirstDay!.Value, ChosenBodies(form)) : ([], []);

        return new ProcessDraft(
            form.NameSv ?? "", form.NameEn ?? "", form.Background, form.GoalsFrom ?? default, form.GoalsTo ?? default, form.MinGoals ?? 0, form.MaxGoals ?? 0,
            matters, [.. steps.Select((step, index) => step with { Draft = step.Draft with { Start = form.Days[index].Start, End = form.Days[index].End } })]);
    }

    private static Dictionary<string, Guid> ChosenBodies(NewProcessForm form) =>
        form.Bodies.Where(body => body is { Code: not null, BodyId: not null }).DistinctBy(body => body.Code).ToDictionary(body => body.Code!, body => body.BodyId!.Value);

    /// <summary>Checks that what was chosen is there to be chosen.</summary>
    private void CheckChoices(NewProcessForm form)
    {
        var page = form.Page!;

        if (form.TemplateId is not null && page.Template is null)
        {
            ModelState.AddModelError(nameof(form.TemplateId), texts["Template.Gone"]);
            return;
        }

        if (!form.Asks(2) || page.Template is not { } template || form.LaidOutId != template.Id)
        {
            return;
        }

        for (var i = 0; i < form.Bodies.Count; i++)
        {
            if (form.Bodies[i].BodyId is { } id && page.Bodies.All(body => body.Id != id))
            {
                ModelState.AddModelError($"{nameof(form.Bodies)}[{i}].{nameof(CodeForm.BodyId)}", texts["Body.Gone"]);
            }
        }

        foreach (var matter in page.MattersWithoutStage(ChosenBodies(form)))
        {
            var at = form.Bodies.FindIndex(body => matter.Stages.Any(stage => stage.BodyCode == body.Code));
            ModelState.TryAddModelError($"{nameof(form.Bodies)}[{Math.Max(at, 0)}].{nameof(CodeForm.BodyId)}", texts["Body.Needed", matter.Title]);
        }
    }

    /// <summary>The earliest step with something wrong in it: what is wrong is said where it can be put right.</summary>
    private int StepOfFirstError(NewProcessForm form) => ModelState
        .Where(entry => entry.Value?.ValidationState is ModelValidationState.Invalid)
        .Min(entry => entry.Key.Split('[', '.')[0] switch
        {
            nameof(form.Bodies) => 2,
            nameof(form.FirstDay) or nameof(form.Days) => 3,
            nameof(form.People) => Ways.Last,
            _ => 1,
        });

    // on the way back nothing is asked for: what was typed stays as it is
    private void Forgive()
    {
        foreach (var entry in ModelState.Values)
        {
            entry.Errors.Clear();
            entry.ValidationState = ModelValidationState.Valid;
        }
    }
}
