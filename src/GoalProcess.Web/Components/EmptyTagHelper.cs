using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-empty title="Inga mål än"&gt;text and a link to the next step&lt;/k-empty&gt;</c>: what a list says while it is empty.
/// </summary>
[HtmlTargetElement("k-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    public required string Title { get; set; }

    public string Icon { get; set; } = "info-circle-fill";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");

        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(Title);

        output.PreContent.AppendHtml(IconTagHelper.Draw(Icon));
        output.PreContent.AppendHtml(heading);
        output.PreContent.AppendHtml("<div class=\"empty-text\">");
        output.PostContent.AppendHtml("</div>");
    }
}
