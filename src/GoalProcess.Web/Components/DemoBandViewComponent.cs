using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Components;

/// <summary>Says on every page of a demonstration that it is one, and which day it is there.</summary>
[ViewComponent(Name = "DemoBand")]
public sealed class DemoBandViewComponent(IOptionsSnapshot<DemoOptions> demo) : ViewComponent
{
    public IViewComponentResult Invoke() => demo.Value.Today is { } today
        ? View("/Features/Shared/_DemoBand.cshtml", new DemoBandModel(today))
        : Content("");
}
