using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-flash /&gt;</c> tells what the last act led to. The panel is there even when silent, so that screen readers
/// speak what is put into it, and the message stays until the reader goes on.
/// </summary>
[HtmlTargetElement("k-flash", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FlashTagHelper : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("role", "status");
        output.Attributes.SetAttribute("id", "besked");

        if (ViewContext.TempData[FlashExtensions.Key] is not string message)
        {
            return;
        }

        var text = new TagBuilder("p");
        text.InnerHtml.Append(message);

        var note = new TagBuilder("div");
        note.AddCssClass("note note-done");
        note.InnerHtml.AppendHtml(IconTagHelper.Draw("check-circle-fill"));
        note.InnerHtml.AppendHtml(text);
        output.Content.SetHtmlContent(note);
    }
}
