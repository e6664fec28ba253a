using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-icon name="check-lg" /&gt;</c> writes the drawing into the page, so that it prints and needs no request.
/// It is hidden from screen readers: an icon always stands beside a word.
/// </summary>
[HtmlTargetElement("k-icon", TagStructure = TagStructure.WithoutEndTag)]
public sealed class IconTagHelper : TagHelper
{
    public required string Name { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        output.Content.SetHtmlContent(Draw(Name));
    }

    internal static TagBuilder Draw(string name)
    {
        var svg = new TagBuilder("svg");
        svg.AddCssClass("icon");
        svg.Attributes["viewBox"] = "0 0 16 16";
        svg.Attributes["aria-hidden"] = "true";
        svg.Attributes["focusable"] = "false";
        svg.InnerHtml.AppendHtml(new HtmlString(IconSet.DrawingOf(name)));
        return svg;
    }
}
