using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-diff old="…" new="…" /&gt;</c> shows what has changed between two wordings, with line, colour and hidden words.
/// </summary>
[HtmlTargetElement("k-diff", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DiffTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public string? Old { get; set; }

    public string? New { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "p";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "diff");
        output.Attributes.SetAttribute("lang", "sv"); // wordings are content, and content stays Swedish

        var afterDeleted = false;
        foreach (var piece in WordDiff.Compare(Old ?? "", New ?? ""))
        {
            if (afterDeleted && piece.Kind is DiffKind.Inserted)
            {
                output.Content.Append(" "); // keeps the two words apart for the eye; neither text holds it
            }

            afterDeleted = piece.Kind is DiffKind.Deleted;
            switch (piece.Kind)
            {
                case DiffKind.Unchanged:
                    output.Content.Append(piece.Text);
                    break;
                case DiffKind.Deleted:
                    output.Content.AppendHtml(Marked("del", "Diff.Deleted", piece.Text));
                    break;
                case DiffKind.Inserted:
                    output.Content.AppendHtml(Marked("ins", "Diff.Inserted", piece.Text));
                    break;
            }
        }
    }

    private TagBuilder Marked(string element, string textName, string text)
    {
        var words = new TagBuilder("span");
        words.AddCssClass("visually-hidden");
        words.Attributes["lang"] = LanguageSwitch.Current;
        words.InnerHtml.Append(texts[textName] + " ");

        var mark = new TagBuilder(element);
        mark.InnerHtml.AppendHtml(words).Append(text);
        return mark;
    }
}
