using GoalProcess.Workflow;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Components;

/// <summary>Says on every page of a demonstration that it is one, and which day it is there.</summary>
[ViewComponent(Name = "DemoBand")]
public sealed class DemoBandViewComponent(IOptions<DemoOptions> demo, MunicipalityClock clock) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync() => demo.Value.IsOn
        ? View("/Features/Shared/_DemoBand.cshtml", new DemoBandModel(await clock.TodayAsync(HttpContext.RequestAborted)))
        : Content("");
}
