using System.Text.RegularExpressions;
using GoalProcess.Browser.Tests.Support;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// Every page of the demo, walked once in Swedish on a light desk and looked at once in English on a dark phone: axe, keyboard,
/// focus, sizes, narrow windows, larger text, paper, the console.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class EveryPageWalk(BrowserApp app)
{
    // a file, or sends the reader on; there is no page to look at
    private static readonly string[] NoPages =
    [
        "lagesrapport.csv", "lagesrapport.xlsx", "processer/{processNumber:int}/tidplan.ics", "kalender/{secret}.ics",
        "organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/beslut/underlag.zip",
        "organ/{bodyCode}/sammantraden/{number:int}/punkter/{item:int}/filer/{id:guid}", "processer/{processNumber:int}/forslag/{number:int}/filer/{id:guid}", "sprak/sv", "sprak/en",
        "farger/{hash}.css", "vapen/{hash}.{kind}", "konto/session.json",
    ];

    // come to by what is made on the way: FirstRunJourney and UsersJourney look at them
    private static readonly string[] OfJourneys = ["forsta-start", "valj-losenord/{secret}", "anvandare/{id:guid}/andra", "anvandare/{id:guid}/roller/ny"];

    public static TheoryData<string, string, string> Pages => EveryPage.All;

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_has_no_barrier(string who, string path, string press)
    {
        await using var desk = await app.LookInAsync(who: who);
        await ComeToAsync(desk, "", path, press);
        var barriers = new Barriers(desk);
        var isAnswer = press.Length > 0;
        if (await desk.Page.QuerySelectorAsync(".error-summary") is not null)
        {
            isAnswer = true; // an address too may hold what cannot be read
            await barriers.SummaryAsync();
        }

        await barriers.UnfoldAsync();
        await desk.AxeAsync();
        await barriers.InOurColoursAsync(Barriers.BrandInLight);
        await barriers.FitsAsync("1280 px");
        await barriers.ByTabAsync(fromTop: !isAnswer);
        await barriers.SkipLinkAsync();
        await barriers.EscapeAsync("details[data-dropdown] > summary", atMost: 3);
        await barriers.BearsLargerTextAsync();
        await barriers.PrintsAsync();
        await barriers.FitsNarrowAsync(360, 320);
        await barriers.EscapeAsync("button[data-menu], button.menu-button");
        barriers.AssertNone();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task It_is_the_same_in_English_on_a_dark_phone(string who, string path, string press)
    {
        await using var phone = await app.LookInAsync("en-GB", dark: true, width: 360, who: who);
        await ComeToAsync(phone, "/en", path, press);
        var barriers = new Barriers(phone);
        await barriers.UnfoldAsync();
        await phone.AxeAsync();
        await barriers.InOurColoursAsync(Barriers.BrandInDark);
        await barriers.FitsAsync("English, 360 px");
        barriers.AssertNone();
    }

    [Fact]
    public void No_page_is_left_out()
    {
        // of a link that is followed only the start is written
        var walked = Pages.Select(row => Addresses().Match(row.Data.Item2).Groups["last"].Value.TrimStart('/'))
            .Select(path => path.EndsWith('/') ? path + "1" : path).ToList();
        var left = app.Services.GetServices<EndpointDataSource>()
            .SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
            .Where(endpoint => endpoint.Metadata.GetMetadata<ControllerActionDescriptor>() is not null)
            .Select(endpoint => endpoint.RoutePattern.RawText!.TrimStart('/'))
            .Except(NoPages).Except(OfJourneys)
            .Where(pattern => !walked.Any(path => Regex.IsMatch(path, "^" + Holes().Replace(pattern, "[^/]+") + "/?(\\?.*)?$")));

        Assert.Empty(left);
    }

    private static async Task ComeToAsync(Visit visit, string prefix, string path, string press)
    {
        var steps = path.Split(' ');
        await visit.GoToAsync(prefix + steps[0]);
        if (steps.Length > 1)
        {
            var link = visit.Page.Locator($"main a[href*='{steps[1].Trim('{', '}')}']").First;
            await visit.GoToAsync(await link.GetAttributeAsync("href") ?? "");
        }

        if (press.Length > 0)
        {
            await visit.Page.Locator(press).First.ClickAsync();
            await visit.Page.WaitForSelectorAsync(".error-summary, .refusal, [data-focus-first]");
            await visit.Page.WaitForLoadStateAsync(); // focus is moved by a script, which runs when the page has come
        }
    }

    [GeneratedRegex(@"\{(?<last>[^}]+)\}$|(?<last>[^ ]+)$")]
    private static partial Regex Addresses();

    [GeneratedRegex(@"\{(?:[^{}]|\([^)]*\))+\}")]
    private static partial Regex Holes();
}
