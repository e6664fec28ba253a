using System.Text.RegularExpressions;
using ArchUnitNET.Domain;
using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using Microsoft.AspNetCore.Mvc;
using ArchLoader = ArchUnitNET.Loader.ArchLoader;

namespace GoalProcess.Web.Tests.House;

/// <summary>Who may know whom.</summary>
public sealed partial class RoomTests
{
    private const string Rooms = "GoalProcess.Web.Features.";

    private static readonly Architecture House = new ArchLoader()
        .LoadAssemblies(typeof(Actor).Assembly, typeof(GoalProcessDbContext).Assembly, typeof(Program).Assembly)
        .Build();

    [Fact]
    public void The_domain_knows_neither_the_web_nor_the_database() =>
        Assert.DoesNotContain(References(typeof(Actor)), name => name.StartsWith("Microsoft.", StringComparison.Ordinal)
            || name.StartsWith("GoalProcess.", StringComparison.Ordinal));

    [Fact]
    public void The_data_floor_knows_the_domain_only() =>
        Assert.Equal(["GoalProcess.Domain"], References(typeof(GoalProcessDbContext)).Where(Ours));

    [Fact]
    public void The_workflow_does_not_know_the_web()
    {
        var workflow = System.Reflection.Assembly.Load("GoalProcess.Workflow");

        Assert.DoesNotContain("GoalProcess.Web", workflow.GetReferencedAssemblies().Select(each => each.Name));
    }

    [Fact]
    public void Rooms_do_not_know_each_other()
    {
        var strangers = House.Types
            .Where(type => RoomOf(type.FullName) is not null)
            .SelectMany(type => type.Dependencies.Select(each => (From: type.FullName, To: each.Target.FullName)))
            .Where(each => RoomOf(each.To) is { } room && room != RoomOf(each.From))
            .Where(each => !each.From.Contains("FeatureServices", StringComparison.Ordinal))
            .Select(each => $"{each.From} knows {each.To}")
            .Distinct();

        Assert.Empty(strangers);
    }

    [Fact]
    public void Nothing_calls_an_address_but_what_sends_to_the_mail_server_of_the_settings() => Assert.Equal(
        ["SmtpMailer.cs"],
        Directory.EnumerateFiles(Path.Combine(Repository.Root(), "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => Calls().IsMatch(File.ReadAllText(file)))
            .Select(Path.GetFileName));

    [Fact]
    public void Controllers_are_sealed_and_live_in_rooms() =>
        Assert.All(
            typeof(Program).Assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(ControllerBase)) && !type.IsAbstract),
            type =>
            {
                Assert.True(type.IsSealed, type.Name);
                Assert.StartsWith(Rooms, type.FullName, StringComparison.Ordinal);
            });

    private static IEnumerable<string> References(Type inside) =>
        inside.Assembly.GetReferencedAssemblies().Select(each => each.Name ?? "");

    private static bool Ours(string name) => name.StartsWith("GoalProcess.", StringComparison.Ordinal);

    [GeneratedRegex(@"\b(HttpClient|IHttpClientFactory|HttpMessageHandler|SocketsHttpHandler|WebRequest|WebClient|TcpClient|UdpClient|SmtpClient|ImapClient|ClientWebSocket)\b|new Socket\(")]
    private static partial Regex Calls();

    private static string? RoomOf(string type) =>
        type.StartsWith(Rooms, StringComparison.Ordinal) && type[Rooms.Length..].Split('.') is { Length: > 1 } parts ? parts[0] : null;
}
