using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using GoalProcess.Domain.Goals;
using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.House;

/// <summary>docs/memo-coverage.md names types, addresses and tests that are there.</summary>
public sealed partial class MemoCoverageTests
{
    private const int Elements = 62;

    private static readonly ILookup<string, Type> Types = typeof(Goal).Assembly.GetExportedTypes().ToLookup(type => type.Name);
    private static readonly string Root = Repository.Root();
    private static readonly IReadOnlyList<Element> Rows = Read();

    [Fact]
    public void Every_element_of_the_memo_has_its_row() =>
        Assert.Equal(Enumerable.Range(1, Elements), Rows.Select(row => row.Number));

    [Fact]
    public void Every_type_is_one_of_the_domains() => Assert.All(Rows, row =>
    {
        var parts = row.Type.Split('.');
        Assert.True(
            Types[parts[0]].Any(type => parts.Length == 1 || type.GetMember(parts[1], BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static).Length > 0),
            $"{row.Number}: the domain has no {row.Type}.");
    });

    [Fact]
    public void Every_page_is_an_address_of_the_product() => Assert.All(Rows, row =>
        Assert.True(
            RouteTable.Rows.Any(route => route.Method == "GET" && route.Template == row.Page), $"{row.Number}: there is no page at {row.Page}."));

    [Fact]
    public void Every_test_is_there()
    {
        var tests = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .Select(file => (Name: Path.GetFileNameWithoutExtension(file), Text: File.ReadAllText(file)))
            .ToLookup(file => file.Name, file => file.Text);

        Assert.All(Rows, row =>
        {
            var (name, method) = (row.Test.Split('.')[0], row.Test.Split('.')[1]);
            Assert.True(
                tests[name].Any(text => Regex.IsMatch(text, $@"\[(Fact|Theory)[^;{{]*\s{Regex.Escape(method)}\(")), $"{row.Number}: there is no test {row.Test}.");
        });
    }

    private static List<Element> Read() =>
    [
        .. from line in File.ReadLines(Path.Combine(Root, "docs", "memo-coverage.md"))
           let row = Row().Match(line)
           where row.Success
           select new Element(
               int.Parse(row.Groups["number"].ValueSpan, CultureInfo.InvariantCulture), row.Groups["type"].Value, row.Groups["page"].Value, row.Groups["test"].Value),
    ];

    [GeneratedRegex(@"^\| (?<number>\d+) \| [^|]+ \| `(?<type>[^`]+)` \| `(?<page>[^`]+)` \| `(?<test>\w+\.\w+)` \|$")]
    private static partial Regex Row();

    private sealed record Element(int Number, string Type, string Page, string Test);
}
