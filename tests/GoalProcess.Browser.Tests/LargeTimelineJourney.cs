using GoalProcess.Browser.Tests.Support;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Processes;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>A plan of three hundred steps is drawn, gone nearer to and dragged in without the page standing still.</summary>
[Collection(BrowserCollection.Name)]
public sealed class LargeTimelineJourney(NewTownApp app) : IClassFixture<NewTownApp>
{
    private const int Steps = 300;
    private const double Patience = 200; // milliseconds that a hand does not notice

    private const string LongAndPushed = """
        new Promise((done) => setTimeout(() => {
          for (const until = performance.now() + 250; performance.now() < until;);
          const pushing = document.createElement("div");
          pushing.className = "panel";
          pushing.textContent = "x".repeat(4000);
          document.querySelector("main").prepend(pushing);
          setTimeout(done, 600);
        }, 600))
        """;

    [Fact]
    public async Task Nothing_takes_long_with_three_hundred_steps()
    {
        await MakeAsync();
        await using var visit = await app.VisitAsync(who: NewTownApp.Everyone);
        await visit.Page.AddInitScriptAsync(TimelineJourney.Weight);
        await visit.GoToAsync("/processer/9/tidplan?fran=2026-01");
        Assert.True(await visit.Page.Locator("svg.timeline a.can-move").CountAsync() > Steps / 2);

        foreach (var zoom in new[] { "Kvartal", "Månad", "År" })
        {
            await visit.Page.GetByTestId("zoom").GetByRole(AriaRole.Link, new() { Name = zoom }).ClickAsync();
            await Expect(visit.Page.GetByTestId("zoom").Locator("[aria-current]")).ToHaveTextAsync(zoom);
            await AssertLightAsync(visit.Page, zoom);
        }

        // the scales do weigh: a task that is long, and something pushed down
        await visit.Page.EvaluateAsync(LongAndPushed);
        Assert.True(await visit.Page.EvaluateAsync<double>("weight.longest") > Patience);
        Assert.True(await visit.Page.EvaluateAsync<double>("weight.shift") > 0.01);
        await visit.Page.ReloadAsync();
        var (x, y) = await TimelineJourney.PressAsync(visit.Page, visit.Page.Locator("svg.timeline a.can-move").Nth(40));
        await visit.Page.Mouse.MoveAsync(x + 200, y, new() { Steps = 40 });
        await visit.Page.Mouse.MoveAsync(x + 30, y, new() { Steps = 40 });
        await Expect(visit.Page.Locator(".drag-label")).ToHaveAttributeAsync("visibility", "visible");
        await AssertLightAsync(visit.Page, "dragging");
        await visit.Page.Keyboard.PressAsync("Escape");
        await visit.Page.Mouse.UpAsync();
        await visit.AxeAsync();
    }

    private static async Task AssertLightAsync(IPage page, string when)
    {
        await page.WaitForLoadStateAsync();
        await page.EvaluateAsync("new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100)))");
        var (longest, shift) = (await page.EvaluateAsync<double>("weight.longest"), await page.EvaluateAsync<double>("weight.shift"));
        TestContext.Current.TestOutputHelper?.WriteLine($"{when}: longest task {longest} ms, shift {shift}");
        Assert.True(longest <= Patience, $"{when}: a task of {longest} ms");
        Assert.True(shift <= 0.01, $"{when}: shifted by {shift}");
    }

    // a step a day from New Year, by turns at six bodies, each after the one before
    private Task<int> MakeAsync() => app.ReadAsync(db =>
    {
        var bodies = Enumerable.Range(1, 6).Select(number => new GoverningBody($"O{number}", $"Organ {number}", $"Body {number}", BodyKind.AdministrativeOffice)).ToList();
        var process = new GoalSettingProcess(9, "En stor plan", "A large plan", new DateOnly(2027, 1, 1), new DateOnly(2034, 12, 31), 4, 5);

        for (var number = 1; number <= Steps; number++)
        {
            var day = new DateOnly(2026, 1, 1).AddDays(number);
            process.AddStep(new StepDraft(
                $"Steg {number} i en plan med många steg", $"Step {number} of a plan with many steps", number % 7 == 0 ? StepKind.Checkpoint : StepKind.Preparation,
                bodies[number % bodies.Count].Id, day, number % 10 == 0 ? day.AddDays(12) : day, false, number > 1 ? [number - 1] : [], "", null, [], false));
        }

        db.AddRange(bodies);
        db.Add(process);
        return db.SaveChangesAsync();
    });
}
