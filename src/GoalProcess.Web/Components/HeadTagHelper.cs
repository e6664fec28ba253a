using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-head&gt;buttons&lt;/k-head&gt;</c>: the page's only h1, its lead and its actions. Heading and lead come from
/// the frame unless given here.
/// </summary>
[HtmlTargetElement("k-head")]
public sealed class HeadTagHelper : TagHelper
{
    public string? Title { get; set; }

    public string? Lead { get; set; }

    /// <summary>The language of heading and lead where they are content, for example <c>sv</c> on an English page.</summary>
    public string? TextLang { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var frame = ViewContext.ViewData.GetFrame();
        var actions = await output.GetChildContentAsync();

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");

        var text = new TagBuilder("div");
        text.AddCssClass("page-head-text");
        if (TextLang is not null)
        {
            text.Attributes["lang"] = TextLang;
        }

        var heading = new TagBuilder("h1");
        heading.InnerHtml.Append(Title ?? frame.Title);
        text.InnerHtml.AppendHtml(heading);

        if ((Lead ?? frame.Lead) is { Length: > 0 } lead)
        {
            var paragraph = new TagBuilder("p");
            paragraph.AddCssClass("page-head-lead");
            paragraph.InnerHtml.Append(lead);
            text.InnerHtml.AppendHtml(paragraph);
        }

        output.Content.SetHtmlContent(text);
        if (!actions.IsEmptyOrWhiteSpace)
        {
            output.Content.AppendHtml("<div class=\"page-head-actions\">").AppendHtml(actions).AppendHtml("</div>");
        }
    }
}
