using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace GoalProcess.Web.Tests.Support;

/// <summary>An answer, read as the visitor would: the spaces that keep a day or a time on one line are read as any other.</summary>
public sealed partial class Page
{
    private Page(HttpResponseMessage response, string html)
    {
        Status = (int)response.StatusCode;
        Address = response.RequestMessage?.RequestUri ?? new Uri("https://mal.lindakra.example");
        Headers = response.Headers;
        Html = html;
        Document = new HtmlParser().ParseDocument(html);
        Location = response.Headers.Location is { } location ? new Uri(Address, location).PathAndQuery : null;
        Cookies = response.Headers.TryGetValues("Set-Cookie", out var cookies) ? [.. cookies] : [];
    }

    public int Status { get; }
    public Uri Address { get; }
    public HttpResponseHeaders Headers { get; }
    public string Html { get; }
    public IHtmlDocument Document { get; }

    /// <summary>Where a redirect leads, without the host.</summary>
    public string? Location { get; }

    /// <summary>The cookies set by this answer, as written in the header.</summary>
    public IReadOnlyList<string> Cookies { get; }

    public string Title => Document.Title ?? "";

    public string H1 => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string? Language => Document.DocumentElement.GetAttribute("lang");

    /// <summary>The messages of the error summary.</summary>
    public IReadOnlyList<string> Errors =>
        [.. Document.QuerySelectorAll(".error-summary li").Select(item => item.TextContent.Trim())];

    /// <summary>The text of what carries this test id; null when nothing does.</summary>
    public string? Text(string testId) => Document.QuerySelector($"[data-testid={testId}]")?.TextContent.Trim();

    /// <summary>A header of the answer, as one text.</summary>
    public string? Header(string name) => Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;

    public static async Task<Page> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return new Page(response, KeptTogether().Replace(await response.Content.ReadAsStringAsync(), " "));
    }

    [GeneratedRegex(
        "(?<=[0-9])(&#xA0;|\u00a0)(?=(jan|feb|mar|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|dec))|(?<=(ari|uary|mars|March|april|maj|May|jun[ie]|jul[iy]|august[i]?|ber))(&#xA0;|\u00a0)(?=[0-9–])|(?<=kl\\.)(&#xA0;|\u00a0)|(?<=[0-9])(&#xA0;|\u00a0)(?=–)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex KeptTogether();
}
