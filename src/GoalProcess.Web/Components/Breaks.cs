using Microsoft.AspNetCore.Html;

namespace GoalProcess.Web.Components;

/// <summary>Where a line may end.</summary>
public static class Breaks
{
    /// <summary>The text, which may go on to the next line after a slash: browsers do not break words joined by one.</summary>
    public static IHtmlContent Breakable(this string text)
    {
        var (content, parts) = (new HtmlContentBuilder(), text.Split('/'));

        foreach (var part in parts.SkipLast(1))
        {
            content.Append(part + "/").AppendHtml("<wbr>");
        }

        return content.Append(parts[^1]);
    }
}
