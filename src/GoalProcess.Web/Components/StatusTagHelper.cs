using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoalProcess.Web.Components;

/// <summary><c>&lt;k-status kind="Done"&gt;Klart&lt;/k-status&gt;</c>: a state as icon and word, never as colour only.</summary>
[HtmlTargetElement("k-status")]
public sealed class StatusTagHelper : TagHelper
{
    public StatusKind Kind { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"status {Kind.CssClass()}");
        output.PreContent.SetHtmlContent(IconTagHelper.Draw(Kind.Icon()));
    }
}
