using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.Routing;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;form method="post" k-draft&gt;</c>: the form is kept as a draft after each pause in writing, and says so in a status of its own. While an
/// older draft waits for its choice nothing is kept, so that it is not written over.
/// </summary>
[HtmlTargetElement("form", Attributes = Name)]
public sealed class DraftTagHelper(IUrlHelperFactory urls, IStringLocalizer<DraftTexts> texts) : TagHelper
{
    private const string Name = "k-draft";

    [HtmlAttributeName(Name)]
    public bool IsKept { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var request = ViewContext.HttpContext.Request;

        if (ViewContext.ViewData.GetDraft() is { IsUsed: false })
        {
            var action = output.Attributes["action"]?.Value.ToString() ?? $"{request.PathBase}{request.Path}";
            output.Attributes.SetAttribute("action", $"{action}?{DraftAddress.Query}={DraftAddress.Undecided}");
            return;
        }

        var address = urls.GetUrlHelper(ViewContext).Content("~/utkast");
        output.Attributes.SetAttribute("data-draft", $"{address}?sida={Uri.EscapeDataString(DraftAddress.KeyOf(request))}");
        output.Attributes.SetAttribute("data-draft-failed", texts["Failed"].Value);

        var status = new TagBuilder("p");
        status.AddCssClass("draft-status");
        status.Attributes["role"] = "status";
        status.Attributes["data-draft-status"] = "";
        output.PostContent.AppendHtml(status);
    }
}
