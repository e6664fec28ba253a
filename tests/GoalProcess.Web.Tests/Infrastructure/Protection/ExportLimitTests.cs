using System.Globalization;
using System.Text;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Protection;
using GoalProcess.Web.Tests.House;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Infrastructure.Protection;

/// <summary>Files that cost to make, and files sent in, are counted per person: too many in a minute are told to wait, and nobody else is.</summary>
public sealed class ExportLimitTests(ExportLimitTests.ThreeAMinute app) : IClassFixture<ExportLimitTests.ThreeAMinute>
{
    [Fact]
    public async Task Too_many_in_a_minute_get_a_page_that_says_so_and_when_to_come_again()
    {
        var (person, other) = (await app.SignInAsync(Role.Secretary), await app.SignInAsync(Role.Executive));
        var samples = await RouteSamples.OfAsync(app);
        var files = samples.Address(RouteTable.Rows.First(row => row is { Method: "POST" } && row.Template.EndsWith("/punkter/{item:int}/filer", StringComparison.Ordinal)));
        var form = await person.GetAsync(files);

        Assert.Equal(200, (await person.GetAsync("/lagesrapport.csv")).Status);
        Assert.Equal(200, (await person.GetAsync("/lagesrapport.xlsx")).Status);
        Assert.Equal(302, (await UploadAsync()).Status);

        foreach (var refused in new[] { await person.GetAsync("/lagesrapport.csv"), await person.GetAsync("/lagesrapport.xlsx"), await UploadAsync() })
        {
            Assert.Equal((429, "För många försök"), (refused.Status, refused.H1));
            Assert.InRange(int.Parse(refused.Header("Retry-After")!, CultureInfo.InvariantCulture), 1, 60);
        }

        Assert.Equal((429, "Too many attempts"), await EnglishAsync());
        // pages are not counted, nor is what others do from the same address
        Assert.Equal(200, (await person.GetAsync("/lagesrapport")).Status);
        Assert.Equal(200, (await other.GetAsync("/lagesrapport.csv")).Status);
        // signed out one is sent to sign in, whatever others have done
        Assert.StartsWith("/logga-in", (await app.Visitor().GetAsync("/lagesrapport.csv")).Location, StringComparison.Ordinal);

        Task<Page> UploadAsync() => person.UploadAsync(form, "[data-testid=attach]", "Form.File", "prov.txt", Encoding.UTF8.GetBytes("Prov"), ("Form.SupplementBecause", "Delas ut"));

        async Task<(int, string)> EnglishAsync() => await person.GetAsync("/en/lagesrapport.csv") is var page ? (page.Status, page.H1) : default;
    }

    [Fact]
    public void Every_table_and_archive_and_every_form_with_a_file_is_counted()
    {
        var counted = Endpoints().Where(endpoint => endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName == ProtectionSetup.ExportLimit).Select(NameOf);
        var costly = Endpoints().Where(endpoint => IsTableOrArchive(endpoint.RoutePattern.RawText!) || TakesFile(endpoint)).Select(NameOf);

        Assert.Equal(costly.Order(StringComparer.Ordinal), counted.Order(StringComparer.Ordinal));

        static string NameOf(RouteEndpoint endpoint) => endpoint.DisplayName!;
    }

    // a job's workbook is fetched by a form whose address has no ending
    private static bool IsTableOrArchive(string template) => Path.GetExtension(template) is ".csv" or ".xlsx" or ".zip" || template.EndsWith("/hamta", StringComparison.Ordinal);

    private static bool TakesFile(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>()!.Parameters
        .Any(parameter => parameter.ParameterType == typeof(IFormFile) || parameter.ParameterType.GetProperties().Any(property => property.PropertyType == typeof(IFormFile)));

    private IEnumerable<RouteEndpoint> Endpoints() => app.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null);

    public sealed class ThreeAMinute : DemoApp
    {
        public ThreeAMinute() => Settings["Limits:ExportsPerMinute"] = "3";
    }
}
