using System.Globalization;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Calendars;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.House;

/// <summary>Every address, every role: let in or turned away as the table says, and turned away without a token.</summary>
public abstract class RouteTableTests(DemoApp app)
{
    private const string Token = "__RequestVerificationToken";

    [Fact]
    public void Every_address_stands_in_the_table()
    {
        var product = app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is { ControllerName: not "Errors" })
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()!.HttpMethods
                .Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Order(StringComparer.Ordinal);

        Assert.Equal(RouteTable.Rows.Concat(RouteTable.FirstDay).Select(row => row.ToString()).Order(StringComparer.Ordinal), product);
    }

    [Fact]
    public async Task Every_role_is_let_in_or_turned_away_as_the_table_says()
    {
        var samples = await RouteSamples.OfAsync(app);
        var wrong = new List<string>();

        foreach (var role in RouteTable.Readers)
        {
            var visitor = await app.SignInAsync(role);
            var token = await TokenAsync(visitor);

            foreach (var row in RouteTable.Rows.Where(row => row.Template is not ("/logga-ut" or "/konto/utloggning" or "/demo/konto" or "/demo/omstart")))
            {
                var answer = await SendAsync(visitor, row, samples.Address(row), token);
                var isLetIn = row.Roles.Contains(role);

                if (isLetIn ? answer.Status is 401 or 403 or >= 500 || (row.Method == "GET" && answer.Status is not (200 or 302)) : answer.Status is not 403)
                {
                    wrong.Add($"{role} {row}: {answer.Status}");
                }
            }
        }

        Assert.Empty(wrong);
        Assert.Contains(app.LogLines, line => line.Contains("403", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Those_not_signed_in_are_sent_to_the_sign_in_page()
    {
        var samples = await RouteSamples.OfAsync(app);
        var visitor = app.Visitor();
        var token = (await visitor.GetAsync("/logga-in")).Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;

        foreach (var row in RouteTable.Rows.Where(row => row.Template is not "/demo/konto"))
        {
            var answer = await SendAsync(visitor, row, samples.Address(row), token);
            // a form has no way back to it after the sign-in, so it is refused where a page leads there
            var isTurnedAway = row.Method == "POST" ? answer.Status is 401 : answer.Location?.StartsWith("/logga-in", StringComparison.Ordinal) == true;
            Assert.True(isTurnedAway != row.Anyone, $"{row}: {answer.Status} {answer.Location}");
        }
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token()
    {
        var samples = await RouteSamples.OfAsync(app);
        var visitor = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);

        foreach (var row in RouteTable.Rows.Where(row => row.Method == "POST"))
        {
            var answer = await visitor.PostAsync(samples.Address(row), []);
            Assert.True(answer.Status == 400, $"{row}: {answer.Status}");
        }
    }

    [Fact]
    public async Task Ids_of_nothing_are_not_found_whatever_they_look_like()
    {
        var samples = await RouteSamples.OfAsync(app);
        var visitor = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var token = await TokenAsync(visitor);
        // who it is is asked before what is there
        await visitor.ConfirmAsync(await visitor.PostAsync($"/anvandare/{Guid.CreateVersion7()}/lank", [new(Token, token)]));
        string[] wild = ["0", "-1", "4711", "2147483648", "abc", "%3Cscript%3E", "00000000-0000-0000-0000-000000000000", new string('9', 200), "1%27%20OR%201%3D1--"];

        foreach (var row in RouteTable.Rows.Where(row => row.Template.Contains('{', StringComparison.Ordinal)))
        {
            foreach (var (address, _) in samples.Wild(row, wild))
            {
                var answer = await SendAsync(visitor, row, address, token);
                Assert.True(answer.Status == 404, $"{row.Method} {address}: {answer.Status}");
            }
        }
    }

    private static Task<Page> SendAsync(Visitor visitor, RouteRow row, string address, string token) =>
        row.Method == "GET" ? visitor.GetAsync(address) : visitor.PostAsync(address, [new(Token, token)]);

    private static async Task<string> TokenAsync(Visitor visitor) =>
        (await visitor.GetAsync("/konto/losenord")).Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;
}

public sealed class SqliteRouteTableTests(DemoApp app) : RouteTableTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerRouteTableTests(SqlServerDemoApp app) : RouteTableTests(app), IClassFixture<SqlServerDemoApp>;

/// <summary>Addresses of the demo for the table's rows.</summary>
internal sealed class RouteSamples(IReadOnlyDictionary<string, string> ids)
{
    public static async Task<RouteSamples> OfAsync(TestApp app)
    {
        var ids = await IdsAsync(app);
        ids["{file}"] = $"{await Attaching.ToItemAsync(app, int.Parse(ids["{meeting}"], CultureInfo.InvariantCulture), int.Parse(ids["{item}"], CultureInfo.InvariantCulture))}";
        ids["{scan}"] = $"{await Attaching.ToContributionAsync(app, 1)}";
        (ids["{arms}"], ids["{brand}"]) = await Furnishing.Async(app);
        return new RouteSamples(ids);
    }

    private static Task<Dictionary<string, string>> IdsAsync(TestApp app) => app.ReadAsync(async db =>
    {
        var meeting = await (
            from item in db.Set<AgendaItem>()
            join stored in db.Meetings on item.MeetingId equals stored.Id
            join body in db.Bodies on stored.BodyId equals body.Id
            where body.Code == "KS" && db.Decisions.Any(decision => decision.AgendaItemId == item.Id)
            orderby stored.Number, item.Number
            select new { stored.Number, Item = item.Number, Document = item.Documents.Select(document => document.Id).FirstOrDefault() }).ToListAsync();
        var answered = meeting.First(row => row.Document != Guid.Empty);
        var question = await db.Set<GuidingQuestion>().Where(q => db.GoalAreas.Any(a => a.Number == 1 && a.Questions.Contains(q))).Select(q => q.Id).FirstAsync();
        var mandate = await db.Bodies.Where(body => body.Code == "KS").SelectMany(body => body.Mandates).Select(period => period.Id).FirstAsync();
        var budget = await db.Matters.Where(matter => matter.Subject == MatterSubject.ProgrammeBudget && db.Processes.Any(process => process.Id == matter.ProcessId && process.Number == 2))
            .Select(matter => matter.Number).SingleAsync();
        var feed = $"{Guid.CreateVersion7():N}";
        db.Add(new CalendarFeed(await db.Users.OrderBy(user => user.Id).Select(user => user.Id).FirstAsync(), "Prov", Content.HashOf(feed), false, DateTimeOffset.UnixEpoch));
        var person = await db.Users.Where(user => user.UserName == "karin").Select(user => user.Id).SingleAsync();
        var link = $"{Guid.CreateVersion7():N}";
        db.Add(new AccountLink(person, AccountLinkKind.NewPassword, Content.HashOf(link), DateTimeOffset.MaxValue));
        await db.SaveChangesAsync();
        var template = await db.Templates.OrderBy(saved => saved.MadeAt).Select(saved => saved.Id).FirstAsync();
        return new Dictionary<string, string>
        {
            ["{feed}"] = feed,
            ["{person}"] = $"{person}",
            ["{link}"] = link,
            ["{template}"] = $"{template}",
            ["{budget}"] = $"{budget}",
            ["{mandate}"] = $"{mandate}",
            ["{meeting}"] = $"{answered.Number}",
            ["{item}"] = $"{answered.Item}",
            ["{document}"] = $"{answered.Document}",
            ["{question}"] = $"{question}",
            ["{nothing}"] = $"{Guid.CreateVersion7()}",
        };
    });

    /// <summary>The row's address in the demo.</summary>
    public string Address(RouteRow row) => ids.Aggregate(row.Sample, (address, id) => address.Replace(id.Key, id.Value, StringComparison.Ordinal));

    /// <summary>The row's address with each of its ids, one at a time, replaced by each wild value.</summary>
    public IEnumerable<(string Address, string Wild)> Wild(RouteRow row, IReadOnlyList<string> values)
    {
        var template = row.Template.Split('/');
        var address = Address(row).Split('?') is [var path, ..] ? path.Split('/') : [];
        var query = Address(row).Contains('?', StringComparison.Ordinal) ? "?" + Address(row).Split('?')[1] : "";

        return
            from place in Enumerable.Range(0, template.Length)
            where template[place].StartsWith('{')
            from value in values
            select (string.Join('/', address.Select((part, index) => index == place ? value : part)) + query, value);
    }
}
