using System.Globalization;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-error-summary /&gt;</c> counts what needs fixing and leads to each field. The layout holds one, first in main;
/// a view that writes its own wins, since it is rendered before the layout.
/// </summary>
[HtmlTargetElement("k-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    private static readonly object Shown = new();

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var order = FieldOrder.Of(ViewContext.HttpContext);
        var errors = ErrorsOf(ViewContext.ViewData.ModelState, order);
        if (errors.Count == 0 || !ViewContext.HttpContext.Items.TryAdd(Shown, true))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "error-summary");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("tabindex", "-1");
        output.Attributes.SetAttribute("data-focus-first", "");

        var heading = new TagBuilder("h2");
        heading.InnerHtml.Append(HeadingFor(errors.Count));

        var list = new TagBuilder("ul");
        foreach (var (name, message) in errors)
        {
            list.InnerHtml.AppendHtml(Line(order.IdOf(name) ?? (name.Length > 0 ? FieldState.IdOf(name) : null), message));
        }

        output.Content.AppendHtml(heading).AppendHtml(list);
    }

    private List<(string Name, string Message)> ErrorsOf(ModelStateDictionary state, FieldOrder order) =>
    [
        .. from entry in state
           let message = FieldState.ErrorOf(entry.Value, texts)
           where message is not null
           orderby order.PlaceOf(entry.Key)
           select (entry.Key, message),
    ];

    private string HeadingFor(int count)
    {
        if (count == 1)
        {
            return texts["ErrorSummary.One"];
        }

        var words = texts["ErrorSummary.Numbers"].Value.Split(' '); // two to twelve
        var number = count - 2 < words.Length ? words[count - 2] : count.ToString(CultureInfo.CurrentCulture);
        return texts["ErrorSummary.Many", number];
    }

    private static TagBuilder Line(string? id, string message)
    {
        var line = new TagBuilder("li");
        if (id is null)
        {
            // an error of the form as a whole has no field to lead to
            line.InnerHtml.Append(message);
            return line;
        }

        var link = new TagBuilder("a");
        link.Attributes["href"] = "#" + id;
        link.InnerHtml.Append(message);
        line.InnerHtml.AppendHtml(link);
        return line;
    }
}
