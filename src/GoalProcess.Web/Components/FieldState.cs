using System.Collections;
using System.Globalization;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Components;

/// <summary>What a field knows about itself: its name, id, value and error, and the lines they give rise to.</summary>
internal sealed class FieldState
{
    private readonly IStringLocalizer<SharedTexts> _texts;
    private readonly HashSet<string> _values;

    /// <summary>Reads a field.</summary>
    /// <param name="view">The page.</param>
    /// <param name="expression">The field in the page's model.</param>
    /// <param name="texts">The common texts.</param>
    /// <param name="copy">Tells the same field of several forms on a page apart; null where there is one.</param>
    /// <param name="isSent">False for a copy in a form that was not the one sent: what was typed and what was wrong is not its own.</param>
    /// <param name="standing">What the field holds when nothing is typed, where the model does not say.</param>
    public FieldState(
        ViewContext view, ModelExpression expression, IStringLocalizer<SharedTexts> texts, string? copy = null, bool isSent = true,
        IEnumerable<string>? standing = null)
    {
        _texts = texts;
        Name = view.ViewData.TemplateInfo.GetFullHtmlFieldName(expression.Name);
        Id = copy is null ? IdOf(Name) : $"{IdOf(Name)}-{copy}";

        ModelStateEntry? entry = null;

        if (isSent)
        {
            FieldOrder.Of(view.HttpContext).Note(Name, Id);
            view.ViewData.ModelState.TryGetValue(Name, out entry);
        }

        Error = ErrorOf(entry, texts);

        // what was typed wins over what was read: after an error the writer meets their own words
        var values = entry?.RawValue switch
        {
            string[] many => many,
            string one => [one],
            _ => standing?.ToArray() ?? TextsOf(isSent ? expression.Model : null),
        };

        Value = values.FirstOrDefault() ?? "";
        _values = values.ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    public string Name { get; }

    public string Id { get; }

    public string Value { get; }

    public string? Error { get; }

    public string CssClass => Error is null ? "field" : "field field-error-frame";

    private string HintId => Id + "-hjalp";

    private string ErrorId => Id + "-fel";

    /// <summary>The id a field gets from its name.</summary>
    public static string IdOf(string name) => TagBuilder.CreateSanitizedId(name, "_");

    public static string? ErrorOf(ModelStateEntry? entry, IStringLocalizer<SharedTexts> texts) =>
        entry?.Errors.Select(error => error.ErrorMessage is { Length: > 0 } message ? message : texts["Field.Unreadable"].Value)
            .FirstOrDefault();

    public bool HasValue(string value) => _values.Contains(value);

    public string LabelText(string label, bool optional) => optional ? $"{label} {_texts["Field.Optional"]}" : label;

    public string DescribedBy(string? hint) =>
        string.Join(' ', new[] { hint is null ? "" : HintId, Error is null ? "" : ErrorId }.Where(id => id.Length > 0));

    public TagBuilder? HintLine(string? hint)
    {
        if (hint is null)
        {
            return null;
        }

        var line = new TagBuilder("p");
        line.AddCssClass("hint");
        line.Attributes["id"] = HintId;
        line.InnerHtml.Append(hint);
        return line;
    }

    public TagBuilder? ErrorLine()
    {
        if (Error is null)
        {
            return null;
        }

        var prefix = new TagBuilder("span");
        prefix.AddCssClass("visually-hidden");
        prefix.InnerHtml.Append(_texts["Field.ErrorPrefix"] + " ");

        var text = new TagBuilder("span");
        text.InnerHtml.AppendHtml(prefix).Append(Error);

        var line = new TagBuilder("p");
        line.AddCssClass("field-error");
        line.Attributes["id"] = ErrorId;
        line.InnerHtml.AppendHtml(IconTagHelper.Draw("exclamation-octagon-fill")).AppendHtml(text);
        return line;
    }

    private static string[] TextsOf(object? model) => model switch
    {
        null => [],
        string text => [text],
        IEnumerable many => [.. many.Cast<object?>().SelectMany(TextsOf)],
        DateOnly day => [day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        DateTime moment => [moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
        TimeOnly time => [time.ToString("HH:mm", CultureInfo.InvariantCulture)],
        Enum member => [member.ToString()],
        // numbers are read by the form binder in the reader's culture, so they are written in it too
        IFormattable number => [number.ToString(null, CultureInfo.CurrentCulture)],
        _ => [model.ToString() ?? ""],
    };
}
