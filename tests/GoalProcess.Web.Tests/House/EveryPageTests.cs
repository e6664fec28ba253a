using System.Text.RegularExpressions;
using AngleSharp.Dom;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.House;

/// <summary>What holds on every page, in both languages: the acceptance list's rows that the markup shows.</summary>
public abstract partial class EveryPageTests(DemoApp app)
{
    private static readonly string[] Personal = ["Email", "Password", "Current", "New", "Repeat"];

    [Fact]
    public async Task Every_page_is_well_made_in_both_languages()
    {
        var faults = new List<string>();
        var titles = new Dictionary<string, string>();
        var content = await app.ReadAsync(db => db.Goals.Select(goal => goal.Wording).ToListAsync());

        foreach (var (row, page) in await PagesAsync())
        {
            faults.AddRange(FaultsOf(page, content).Select(fault => $"{page.Address.PathAndQuery}: {fault}"));

            if (!titles.TryAdd(page.Title, row.Template) && titles[page.Title] != row.Template)
            {
                faults.Add($"{page.Address.PathAndQuery}: the title {page.Title} is also that of {titles[page.Title]}");
            }
        }

        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    /// <summary>Every GET address of the table, Swedish and English, as one who may do everything; those of visitors as a visitor.</summary>
    private async Task<List<(RouteRow Row, Page Page)>> PagesAsync()
    {
        var samples = await RouteSamples.OfAsync(app);
        var signedIn = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var stranger = app.Visitor();
        var pages = new List<(RouteRow, Page)>();

        foreach (var row in RouteTable.Rows.Where(row => row is { Method: "GET", IsFile: false } && !row.Template.StartsWith("/sprak", StringComparison.Ordinal)))
        {
            foreach (var language in new[] { "", "/en" })
            {
                var page = await (row.Anyone ? stranger : signedIn).GetAsync(language + samples.Address(row));
                Assert.Equal(200, page.Status);
                pages.Add((row, page));
            }
        }

        return pages;
    }

    private static IEnumerable<string> FaultsOf(Page page, IReadOnlyList<string> swedishContent)
    {
        var document = page.Document;
        var english = page.Address.AbsolutePath.StartsWith("/en", StringComparison.Ordinal);

        if (page.Language != (english ? "en" : "sv"))
        {
            yield return $"lang is {page.Language}";
        }

        if (english)
        {
            foreach (var text in swedishContent)
            {
                foreach (var holder in document.All.Where(element => element.Children.Length == 0 && element.TextContent.Contains(text, StringComparison.Ordinal)))
                {
                    if (holder.Closest("[lang]")?.GetAttribute("lang") != "sv")
                    {
                        yield return $"Swedish content in <{holder.LocalName}> is not marked";
                    }
                }
            }
        }

        if (!page.Title.EndsWith("– Röda tråden", StringComparison.Ordinal))
        {
            yield return $"title {page.Title}";
        }

        var headings = document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0').ToList();

        if (headings.Count(level => level == 1) != 1)
        {
            yield return $"{headings.Count(level => level == 1)} h1";
        }

        if (headings.Zip(headings.Skip(1)).Any(pair => pair.Second > pair.First + 1))
        {
            yield return $"headings skip a level: {string.Join(' ', headings)}";
        }

        if (document.QuerySelectorAll("main").Length != 1 || document.QuerySelectorAll("body > header, [role=banner], .app-main > header, header.site-header").Length < 1)
        {
            yield return "main or banner";
        }

        foreach (var nav in document.QuerySelectorAll("nav").Where(nav => !nav.HasAttribute("aria-label") && !nav.HasAttribute("aria-labelledby")))
        {
            yield return $"nav without a name: {nav.ClassName}";
        }

        foreach (var status in document.QuerySelectorAll(".status").Where(status => status.QuerySelector("svg") is null || status.TextContent.Trim().Length == 0))
        {
            yield return $"a status by colour alone: {status.OuterHtml}";
        }

        foreach (var control in document.QuerySelectorAll("input:not([type=hidden]):not([type=submit]):not([hidden]), select, textarea"))
        {
            if (control.HasAttribute("placeholder"))
            {
                yield return $"placeholder on {control.Id}";
            }

            if (document.QuerySelector($"label[for='{control.Id}']") is null && control.Closest("label") is null && !control.HasAttribute("aria-label"))
            {
                yield return $"no label for {control.OuterHtml}";
            }

            if (Personal.Contains(control.GetAttribute("name")) && !control.HasAttribute("autocomplete"))
            {
                yield return $"no autocomplete on {control.Id}";
            }
        }

        foreach (var twice in document.QuerySelectorAll("[id]").GroupBy(element => element.Id).Where(group => group.Count() > 1))
        {
            yield return $"id {twice.Key} stands {twice.Count()} times";
        }

        foreach (var element in document.All.Where(element => element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal))))
        {
            yield return $"inline style or script on <{element.LocalName}>";
        }

        if (document.QuerySelectorAll("script").Any(script => script.TextContent.Trim().Length > 0) || document.QuerySelector("style") is not null)
        {
            yield return "inline script or style";
        }

        if (page.Header("Content-Security-Policy") is not { } policy || policy.Contains("unsafe", StringComparison.Ordinal))
        {
            yield return "no strict content security policy";
        }

        if (Unformatted().IsMatch(document.Body!.TextContent))
        {
            yield return $"a text misses its words: {Unformatted().Match(document.Body.TextContent).Value}";
        }
    }

    [GeneratedRegex(@"\{\d\}|\[\[|System\.|GoalProcess\.")]
    private static partial Regex Unformatted();
}

public sealed class SqliteEveryPageTests(DemoApp app) : EveryPageTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerEveryPageTests(SqlServerDemoApp app) : EveryPageTests(app), IClassFixture<SqlServerDemoApp>;
