using System.Text.RegularExpressions;
using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.House;

/// <summary>What docs/security.md says is shown is shown by tests that there are.</summary>
public sealed partial class SecurityDocumentTests
{
    private static string Root => Repository.Root();

    private static string[] Lines => File.ReadAllLines(Path.Combine(Root, "docs", "security.md"));

    [Fact]
    public void Every_test_it_names_is_there()
    {
        var there = Directory.EnumerateFiles(Path.Combine(Root, "tests"), "*.cs", SearchOption.AllDirectories)
            .SelectMany(file => Class().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)).ToHashSet();
        var named = Lines.SelectMany(line => TestName().Matches(line)).Select(match => match.Groups[1].Value).ToList();

        Assert.True(named.Count > 80, $"only {named.Count} tests were read");
        Assert.DoesNotContain(named, name => !there.Contains(name));
    }

    [Fact]
    public void Every_row_names_a_test_or_says_that_it_is_not_met() => Assert.DoesNotContain(
        Lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !Heading().IsMatch(line)),
        line => !TestName().IsMatch(line) && !line.Contains("**not met**", StringComparison.Ordinal));

    [GeneratedRegex(@"`\*?(?:[^`]*'\*)?([A-Z]\w+(?:Tests|Journey|Walk|App))'?`")]
    private static partial Regex TestName();

    [GeneratedRegex(@"\bclass (\w+)")]
    private static partial Regex Class();

    [GeneratedRegex(@"^\| (No|From their advisories|Found there|Drill) \|")]
    private static partial Regex Heading();
}
