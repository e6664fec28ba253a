using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.House;

/// <summary>
/// Every parameter that any page's own links and forms put in an address, with wild values: sorting and filters are closed lists, nothing fails, nothing is changed, and what was
/// sent is never part of a command. A new parameter is met without a line here.
/// </summary>
public sealed class GetParameterTests(DemoApp app) : IClassFixture<DemoApp>
{
    private static readonly string[] Wild =
    [
        "", " ", "0", "-1", "2147483648", "99999999999999999999", "1e309", "NaN", "abc", "å ä ö", "true", "[]", "{}", "\0", "\r\nSet-Cookie: a=b", "%00", "../../etc/passwd",
        "' OR 1=1 --", "1; DROP TABLE Goals", "Name; SELECT 1", "Name DESC, (SELECT PasswordHash FROM AspNetUsers)", "(CASE WHEN 1=1 THEN Name ELSE Id END)",
        "<script>alert(1)</script>", "=1+1", "{{7*7}}", "${7*7}", "//evil.example", "https://evil.example", "javascript:alert(1)", "0001-01-01", "9999-12-31", "2019-02-30",
        "00000000-0000-0000-0000-000000000000", new('9', 3000), new('å', 2000),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_value_of_any_parameter_fails_or_changes_anything()
    {
        var everybody = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var faults = new List<string>();
        var parameters = await ParametersAsync(everybody);
        var before = await RowsAsync();

        foreach (var (path, name) in parameters)
        {
            foreach (var query in Wild.Select(value => $"{name}={Uri.EscapeDataString(value)}").Append($"{name}=1&{name}=2").Append($"{name}[]=1&{name}.x=2"))
            {
                var answer = await everybody.GetAsync($"{path}?{query}");

                if (answer.Status >= 500 || answer.Location is { } location && !(location.StartsWith('/') && !location.StartsWith("//", StringComparison.Ordinal)))
                {
                    faults.Add($"{path}?{query[..Math.Min(query.Length, 80)]}: {answer.Status} {answer.Location}");
                }

                if (answer.Html.Contains("<script>alert(1)", StringComparison.Ordinal))
                {
                    faults.Add($"{path}?{query}: comes back as markup");
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.True(parameters.Count > 25, $"only {parameters.Count} parameters were met: {string.Join(' ', parameters)}");
        Assert.Equal(before, await RowsAsync());
    }

    private Task<string> RowsAsync() => app.ReadAsync(async db => string.Join(' ', await db.AuditEntries.CountAsync(Ct), await db.Drafts.CountAsync(Ct), await db.Keywords.CountAsync(Ct), await db.Goals.CountAsync(Ct)));

    private async Task<IReadOnlyList<(string Path, string Name)>> ParametersAsync(Visitor visitor)
    {
        var samples = await RouteSamples.OfAsync(app);
        var found = new HashSet<(string, string)>();

        foreach (var row in RouteTable.Rows.Where(row => row is { Method: "GET", IsFile: false } && !row.Template.StartsWith("/sprak", StringComparison.Ordinal)))
        {
            var address = samples.Address(row);
            var (path, page) = (address.Split('?')[0], await visitor.GetAsync(address));
            found.UnionWith(NamesIn(address).Select(name => (path, name)));

            foreach (var form in page.Document.Forms.Where(form => string.Equals(form.Method, "get", StringComparison.OrdinalIgnoreCase)))
            {
                var target = form.GetAttribute("action") is { Length: > 0 } action ? action.Split('?')[0] : path;
                found.UnionWith(form.Elements.Select(element => element.GetAttribute("name")).OfType<string>().Where(name => name.Length > 0).Select(name => (target, name)));
            }

            foreach (var href in page.Document.QuerySelectorAll<IHtmlAnchorElement>("main a[href*='?']").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('/')))
            {
                found.UnionWith(NamesIn(href).Select(name => (href.Split('?')[0], name)));
            }
        }

        // one page of each kind is enough: their numbers differ, their parameters do not
        return [.. found.DistinctBy(each => (System.Text.RegularExpressions.Regex.Replace(each.Item1, "\\d+", "n"), each.Item2))];
    }

    private static IEnumerable<string> NamesIn(string address) => address.Split('#')[0].Split('?') is [_, var query, ..]
        ? query.Split('&').Select(pair => pair.Split('=')[0]).Where(name => name.Length > 0)
        : [];
}
