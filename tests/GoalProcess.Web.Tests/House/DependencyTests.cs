using System.Text.Json;
using System.Text.RegularExpressions;
using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.House;

/// <summary>Nothing is shipped that is not listed with its reason, or whose licence is not one of those accepted.</summary>
public sealed partial class DependencyTests
{
    private static readonly string[] Accepted = ["MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "0BSD", "MS-PL OR Apache-2.0"];

    // native parts of the client for SQL Server, which the product is bound to: Microsoft's own terms allow them to be passed on with a program
    private static readonly string[] WithTermsOfTheirOwn = ["Microsoft.Data.SqlClient.SNI.runtime", "Microsoft.Identity.Client.NativeInterop"];

    private static string Document => File.ReadAllText(Path.Combine(Repository.Root(), "docs", "dependencies.md"));

    [Fact]
    public void Every_package_that_is_referenced_is_listed()
    {
        var referenced = PackagePattern().Matches(File.ReadAllText(Path.Combine(Repository.Root(), "Directory.Packages.props"))).Select(match => match.Groups["name"].Value);
        Assert.DoesNotContain(referenced, name => !IsListed(name));

        // "X, .Y" stands for X and X.Y: one row for packages that come together
        static bool IsListed(string name) => Document.Contains(name, StringComparison.Ordinal)
            || Enumerable.Range(1, name.Count(sign => sign == '.')).Select(parts => string.Join('.', name.Split('.')[..^parts]))
                .Any(stem => Document.Split('\n').Any(line => line.Contains($"{stem}", StringComparison.Ordinal) && line.Contains($", {name[stem.Length..]}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_package_that_is_shipped_has_an_accepted_licence()
    {
        var wrong = Shipped().Where(package => !WithTermsOfTheirOwn.Contains(package.Name))
            .Select(package => (package.Name, Licence: LicenceOf(package.Name, package.Version)))
            .Where(package => !Accepted.Contains(package.Licence))
            .Select(package => $"{package.Name}: {package.Licence}");

        Assert.Empty(wrong);
        Assert.All(WithTermsOfTheirOwn, name => Assert.Contains(name, Document, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_script_and_style_that_is_shipped_has_an_accepted_licence_and_is_listed()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root(), "src", "GoalProcess.Web", "package-lock.json")));
        var shipped = file.RootElement.GetProperty("packages").EnumerateObject()
            .Where(package => package.Name.Length > 0 && !(package.Value.TryGetProperty("dev", out var dev) && dev.GetBoolean()))
            .Select(package => (Name: package.Name["node_modules/".Length..], Licence: package.Value.TryGetProperty("license", out var licence) ? licence.GetString() : null))
            .ToList();

        Assert.NotEmpty(shipped);
        Assert.DoesNotContain(shipped, package => !Accepted.Append("OFL-1.1").Contains(package.Licence));
    }

    private static IEnumerable<(string Name, string Version)> Shipped() =>
        from path in Directory.GetFiles(Path.Combine(Repository.Root(), "src"), "packages.lock.json", SearchOption.AllDirectories)
        where !path.Contains("node_modules", StringComparison.Ordinal)
        let file = JsonSerializer.Deserialize<LockFile>(File.ReadAllText(path), JsonSerializerOptions.Web)!
        from framework in file.Dependencies.Values
        from package in framework
        where package.Value.Type != "Project"
        select (package.Key, package.Value.Resolved!);

    private static string LicenceOf(string name, string version)
    {
        var folder = Environment.GetEnvironmentVariable("NUGET_PACKAGES") ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (id, number) = (name.ToLowerInvariant(), version.ToLowerInvariant());
        var match = LicencePattern().Match(File.ReadAllText(Path.Combine(folder, id, number, $"{id}.nuspec")));
        return match.Success ? match.Groups["licence"].Value : "none";
    }

    [GeneratedRegex("PackageVersion Include=\"(?<name>[^\"]+)\"")]
    private static partial Regex PackagePattern();

    [GeneratedRegex("<license type=\"expression\">(?<licence>[^<]+)</license>")]
    private static partial Regex LicencePattern();

    private sealed record LockFile(Dictionary<string, Dictionary<string, LockedPackage>> Dependencies);

    private sealed record LockedPackage(string Type, string? Resolved);
}
