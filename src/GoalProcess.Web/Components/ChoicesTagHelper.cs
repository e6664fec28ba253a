using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-radios for="Form.Outcome" label="Beslut" items="…" /&gt;</c> and <c>&lt;k-checkboxes … /&gt;</c>: a question with
/// its answers as cards, in a fieldset whose legend is the question.
/// </summary>
[HtmlTargetElement("k-radios", TagStructure = TagStructure.WithoutEndTag)]
[HtmlTargetElement("k-checkboxes", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ChoicesTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public required IEnumerable<Choice> Items { get; set; }

    public bool Optional { get; set; }

    /// <summary>Puts short answers side by side where there is room.</summary>
    public bool Row { get; set; }

    /// <summary>The language of the answers where it is not the page's own.</summary>
    public string? TextLang { get; set; }

    /// <summary>Tells the same field of several forms on one page apart.</summary>
    public string? Copy { get; set; }

    /// <summary>False for a copy in another form than the one that came back.</summary>
    public bool Sent { get; set; } = true;

    /// <summary>What is ticked at first, where the model does not say.</summary>
    public IEnumerable<string>? Standing { get; set; }

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(ViewContext, For, texts, Copy, Sent, Standing);
        var radios = context.TagName == "k-radios";

        output.TagName = "fieldset";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.CssClass);
        if (field.DescribedBy(Hint) is { Length: > 0 } ids)
        {
            output.Attributes.SetAttribute("aria-describedby", ids);
        }

        if (radios)
        {
            // a single radio button may not be marked invalid, a group of them may
            output.Attributes.SetAttribute("role", "radiogroup");
            if (field.Error is not null)
            {
                output.Attributes.SetAttribute("aria-invalid", "true");
            }
        }

        var legend = new TagBuilder("legend");
        legend.AddCssClass("form-label");
        legend.InnerHtml.Append(field.LabelText(Label, Optional));

        var cards = new TagBuilder("div");
        cards.AddCssClass(Row ? "choices choices-row" : "choices");
        foreach (var (number, choice) in Items.Index())
        {
            cards.InnerHtml.AppendHtml(Card(field, choice, number, radios));
        }

        output.Content.AppendHtml(legend)
            .AppendHtml(field.HintLine(Hint))
            .AppendHtml(field.ErrorLine())
            .AppendHtml(cards);
    }

    private TagBuilder Card(FieldState field, Choice choice, int number, bool radio)
    {
        // the first answer carries the field's own id, so that the error summary leads to it
        var id = number == 0 ? field.Id : $"{field.Id}-{number + 1}";

        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-check-input");
        input.Attributes["type"] = radio ? "radio" : "checkbox";
        input.Attributes["id"] = id;
        input.Attributes["name"] = field.Name;
        input.Attributes["value"] = choice.Value;
        if (field.HasValue(choice.Value))
        {
            input.Attributes["checked"] = "checked";
        }

        if (!radio && field.Error is not null)
        {
            input.Attributes["aria-invalid"] = "true";
        }

        var text = new TagBuilder("span");
        text.AddCssClass("choice-text");
        text.InnerHtml.Append(choice.Text);
        if (TextLang is not null)
        {
            text.Attributes["lang"] = TextLang;
        }

        if (choice.Hint is not null)
        {
            var hint = new TagBuilder("span");
            hint.AddCssClass("choice-hint");
            hint.InnerHtml.Append(choice.Hint);
            text.InnerHtml.Append(" ").AppendHtml(hint);
        }

        var label = new TagBuilder("label");
        label.AddCssClass("choice");
        label.Attributes["for"] = id;
        label.InnerHtml.AppendHtml(input).AppendHtml(text);
        return label;
    }
}
