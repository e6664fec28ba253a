using System.Globalization;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>
/// <c>&lt;k-field for="Form.Name" label="Namn" hint="…" kind="Textarea" rows="4" maxlength="240" optional /&gt;</c>:
/// label, hint, error and control, tied together for those who hear the page. What was typed is kept after an error.
/// </summary>
[HtmlTargetElement("k-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public required ModelExpression For { get; set; }

    public required string Label { get; set; }

    public string? Hint { get; set; }

    public FieldKind Kind { get; set; }

    public bool Optional { get; set; }

    public int Rows { get; set; } = 4;

    /// <summary>The most characters allowed; a text area tells how many are left.</summary>
    public int? Maxlength { get; set; }

    public string? Autocomplete { get; set; }

    /// <summary>The answers of a select.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>The first, empty line of a select, for example «Välj organ».</summary>
    public string? Choose { get; set; }

    /// <summary>The language of the text written here where it is not the page's own.</summary>
    public string? TextLang { get; set; }

    /// <summary>Tells the same field of several forms on one page apart.</summary>
    public string? Copy { get; set; }

    /// <summary>False for a copy in another form than the one that came back.</summary>
    public bool Sent { get; set; } = true;

    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = new FieldState(ViewContext, For, texts, Copy, Sent);

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", field.CssClass);

        var control = Kind switch
        {
            FieldKind.Textarea => TextArea(field),
            FieldKind.Select => Select(field),
            FieldKind.Checkbox => Checkbox(field),
            FieldKind.Text or FieldKind.Date or FieldKind.Time or FieldKind.Number or FieldKind.Password or FieldKind.Email or FieldKind.File or FieldKind.Colour =>
                Input(field),
        };

        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        Describe(control, field);

        if (Kind is FieldKind.Checkbox)
        {
            output.Content.AppendHtml(field.HintLine(Hint)).AppendHtml(field.ErrorLine()).AppendHtml(CheckLine(field, control));
            return;
        }

        output.Content.AppendHtml(LabelLine(field))
            .AppendHtml(field.HintLine(Hint))
            .AppendHtml(field.ErrorLine())
            .AppendHtml(control)
            .AppendHtml(RevealLine(field))
            .AppendHtml(CounterLine(field));
    }

    private bool HasCounter => Kind is FieldKind.Textarea && Maxlength is not null;

    private string CounterId(FieldState field) => HasCounter ? field.Id + "-antal" : "";

    private void Describe(TagBuilder control, FieldState field)
    {
        var ids = string.Join(' ', new[] { field.DescribedBy(Hint), CounterId(field) }.Where(id => id.Length > 0));
        if (ids.Length > 0)
        {
            control.Attributes["aria-describedby"] = ids;
        }

        if (field.Error is not null)
        {
            control.Attributes["aria-invalid"] = "true";
        }

        if (TextLang is not null)
        {
            control.Attributes["lang"] = TextLang;
        }
    }

    private TagBuilder LabelLine(FieldState field)
    {
        var label = new TagBuilder("label");
        label.AddCssClass("form-label");
        label.Attributes["for"] = field.Id;
        label.InnerHtml.Append(field.LabelText(Label, Optional));
        return label;
    }

    private TagBuilder Input(FieldState field)
    {
        var input = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        input.AddCssClass("form-control");
        input.Attributes["type"] = Kind switch
        {
            FieldKind.Date => "date",
            FieldKind.Time => "time",
            FieldKind.Password => "password",
            FieldKind.Email => "email",
            FieldKind.File => "file",
            FieldKind.Colour => "color",
            _ => "text",
        };

        if (Kind is FieldKind.Date or FieldKind.Time or FieldKind.Number or FieldKind.Colour)
        {
            input.AddCssClass($"input-{Kind.ToString().ToLowerInvariant()}");
        }

        if (Kind is FieldKind.Number)
        {
            // not type=number: that one drops what it cannot read and changes at a turn of the mouse wheel
            input.Attributes["inputmode"] = "numeric";
        }

        // a browser keeps a chosen file to itself
        if (Kind is not (FieldKind.Password or FieldKind.File))
        {
            input.Attributes["value"] = field.Value;
        }

        if (Autocomplete is not null)
        {
            input.Attributes["autocomplete"] = Autocomplete;
        }

        if (Maxlength is { } most)
        {
            input.Attributes["maxlength"] = most.ToString(CultureInfo.InvariantCulture);
        }

        return input;
    }

    private TagBuilder TextArea(FieldState field)
    {
        var area = new TagBuilder("textarea");
        area.AddCssClass("form-control");
        area.Attributes["rows"] = Rows.ToString(CultureInfo.InvariantCulture);
        area.InnerHtml.AppendHtml("\n"); // browsers drop the first line break, so it must not be the writer's own
        area.InnerHtml.Append(field.Value);

        if (Maxlength is { } most)
        {
            // no maxlength here: a long text is kept whole and the writer told, not cut at the paste
            area.Attributes["data-counter"] = CounterId(field);
            area.Attributes["data-limit"] = most.ToString(CultureInfo.InvariantCulture);
        }

        return area;
    }

    private TagBuilder Select(FieldState field)
    {
        var select = new TagBuilder("select");
        select.AddCssClass("form-select");

        if (Choose is not null)
        {
            select.InnerHtml.AppendHtml(OptionOf("", Choose, chosen: false));
        }

        foreach (var item in Items ?? [])
        {
            select.InnerHtml.AppendHtml(OptionOf(item.Value ?? item.Text, item.Text, field.HasValue(item.Value ?? item.Text)));
        }

        return select;
    }

    private static TagBuilder OptionOf(string value, string text, bool chosen)
    {
        var option = new TagBuilder("option");
        option.Attributes["value"] = value;
        option.InnerHtml.Append(text);
        if (chosen)
        {
            option.Attributes["selected"] = "selected";
        }

        return option;
    }

    private static TagBuilder Checkbox(FieldState field)
    {
        var box = new TagBuilder("input") { TagRenderMode = TagRenderMode.SelfClosing };
        box.AddCssClass("form-check-input");
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (field.HasValue("true"))
        {
            box.Attributes["checked"] = "checked";
        }

        return box;
    }

    private TagBuilder CheckLine(FieldState field, TagBuilder box)
    {
        var text = new TagBuilder("span");
        text.InnerHtml.Append(field.LabelText(Label, Optional));

        var label = new TagBuilder("label");
        label.AddCssClass("check");
        label.Attributes["for"] = field.Id;
        label.InnerHtml.AppendHtml(box).AppendHtml(text);
        return label;
    }

    private TagBuilder? RevealLine(FieldState field)
    {
        if (Kind is not FieldKind.Password)
        {
            return null;
        }

        var whose = new TagBuilder("span");
        whose.AddCssClass("visually-hidden");
        whose.InnerHtml.Append($": {Label}");

        var button = new TagBuilder("button");
        button.AddCssClass("reveal needs-script no-print");
        button.Attributes["type"] = "button";
        button.Attributes["data-reveal"] = field.Id;
        button.Attributes["aria-pressed"] = "false";
        button.InnerHtml.Append(texts["Password.Show"]).AppendHtml(whose);
        return button;
    }

    private TagBuilder? CounterLine(FieldState field)
    {
        if (!HasCounter)
        {
            return null;
        }

        var visible = new TagBuilder("span");
        visible.Attributes["data-counter-text"] = "";
        visible.InnerHtml.Append(texts["Counter.Most", Maxlength?.ToString("N0", CultureInfo.CurrentCulture) ?? ""]);

        var spoken = new TagBuilder("span");
        spoken.AddCssClass("visually-hidden");
        spoken.Attributes["data-counter-spoken"] = "";
        spoken.Attributes["aria-live"] = "polite";

        var line = new TagBuilder("p");
        line.AddCssClass("counter");
        line.Attributes["id"] = CounterId(field);
        line.Attributes["data-left"] = texts["Counter.Left"];
        line.Attributes["data-over"] = texts["Counter.Over"];
        line.InnerHtml.AppendHtml(visible).AppendHtml(spoken);
        return line;
    }
}
