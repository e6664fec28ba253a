using System.Text.RegularExpressions;
using GoalProcess.Browser.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// What happens if the board meets a week later? The official drags its step in the drawing, and finds the same by typing the day with the keyboard
/// alone; she keeps an answer as a what-if plan, lets it be, and at last saves the new day with her reason. Nothing changes until she does.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed partial class ReplanningJourney(BrowserApp app)
{
    private const string Timeline = "/processer/1/tidplan";
    private const string Board = "/processer/1/steg/13";
    private const string Preview = "[data-testid=preview]";
    private const string Name = "KS en vecka senare";

    [Fact]
    public async Task The_board_a_week_later_is_weighed_kept_let_be_and_saved()
    {
        await using var administrator = await Person.SignInAsync(app, "nils");
        await using var dragging = await Person.SignInAsync(app, "karin");
        await using var typing = await Person.SignInAsync(app, "karin", byKeyboard: true);
        await app.BeginAgainAsync();
        var plan = await PlanAsync();

        await DragAsync(dragging);
        await TypeAsync(typing);
        Assert.Equal(await ToldAsync(dragging), await ToldAsync(typing));

        await WithTheMeetingAsync(dragging);
        Assert.Equal(plan, await PlanAsync());

        await KeepAsync(dragging, Name + " med sammanträdet");
        await KeepAsync(typing, Name);
        await CompareAsync(typing);
        await LetBeAsync(typing);
        Assert.Equal(plan, await PlanAsync());

        await SaveAsync(typing);
        var changed = (await PlanAsync()).Except(plan);
        Assert.Equal(["13: 2019-05-15–2019-05-15"], changed);
        await SeeBothDaysAsync(typing);

        await app.BeginAgainAsync();
    }

    // seven days to the right in the drawing of the year
    private static async Task DragAsync(Person official)
    {
        await official.GoToAsync(Timeline);
        var (x, y) = await TimelineJourney.PressAsync(official.Page, official.Page.Locator("svg.timeline a[data-event='00013']"));
        await official.Page.Mouse.MoveAsync(x + (7 * await TimelineJourney.DayAsync(official.Page)), y, new() { Steps = 8 });
        await official.Page.Mouse.UpAsync();
        await official.Page.WaitForURLAsync($"**{Board}/flytta?start=2019-05-15&end=2019-05-15");
        await SeesWhatBreaksAsync(official);
        await official.AxeAsync();
    }

    // the same from the table, without a pointer
    private static async Task TypeAsync(Person official)
    {
        await official.GoToAsync(Timeline);
        await official.Hand.PressAsync(official.Page.Locator(".timeline-twin summary"));
        await official.Hand.PressAsync(official.Page.Locator($"[data-testid=table] a[href$='{Board}/flytta']"));
        await official.Page.WaitForURLAsync($"**{Board}/flytta");
        await official.AxeAsync();
        await TypeDaysAsync(official);
        await SeesWhatBreaksAsync(official);
        await official.AxeAsync();
    }

    private static async Task TypeDaysAsync(Person official)
    {
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Första dag"), new(2019, 5, 15));
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Sista dag"), new(2019, 5, 15));
        await official.Hand.PressAsync(official.Button("Visa vad som händer"));
        await official.Page.WaitForURLAsync("**/flytta?*2019-05-15*2019-05-15*");
    }

    private static async Task SeesWhatBreaksAsync(Person official)
    {
        await official.SeesAsync("h1", "Flytta steget");
        await official.SeesAsync(
            "[data-testid=no-meeting]", "Kommunstyrelsen har inget sammanträde 15 maj 2019.", "Steget beräknas i stället till nästa sammanträde, 4 juni 2019.");
        await official.SeesAsync("[data-testid=verdict]", "går inte längre att hålla");
        await official.SeesAsync("[data-testid=broken]", "Kommunfullmäktige 24 juni 2019");
        await official.SeesAsync("[data-testid=effect-13]", "8 maj 2019", "4 juni 2019", "27 dagar senare");
        await official.SeesAsync("[data-testid=tell]", "Maria Sand");
    }

    private static async Task WithTheMeetingAsync(Person official)
    {
        await official.Hand.PressAsync(official.Link("Se vad som händer om sammanträdet 8 maj flyttas till 15 maj 2019"));
        await official.Page.WaitForURLAsync("**withMeeting=true");
        await official.SeesAsync(Preview, "räknas sammanträdet 8 maj 2019", "Alla fasta datum som går att hålla nu går fortfarande att hålla.");
        await official.SeesAsync("[data-testid=effect-13]", "15 maj 2019", "7 dagar senare");
        await Expect(official.Page.GetByTestId("broken")).ToHaveCountAsync(0);
        await official.AxeAsync();
    }

    private static async Task KeepAsync(Person official, string name)
    {
        await official.Hand.WriteAsync(official.Page.GetByTestId("keep").GetByLabel("Namn"), name);
        await official.Hand.SendAsync(official.Button("Spara som alternativ"));
        await official.SeesAsync("main", $"Den alternativa planen ”{name}” är sparad.");
    }

    // the question, the plan's answer and that of each what-if plan, in the order they stand
    private static async Task CompareAsync(Person official)
    {
        var names = await official.Page.Locator("[data-testid=compare] thead th").AllInnerTextsAsync();
        var answers = await official.Page.Locator("[data-testid=earliest] :is(th, td)").AllInnerTextsAsync();
        var told = names.Zip(answers).ToDictionary(pair => Plain(pair.First), pair => Plain(pair.Second));

        Assert.Equal("Kommunfullmäktige kan besluta om målen tidigast", told["Fråga"]);
        Assert.Equal("24 juni 2019", told["Planen nu"]);
        Assert.Equal("24 juni 2019", told[Name + " med sammanträdet"]);
        Assert.Equal("15 juli 2019", told[Name]);
        await official.AxeAsync();
    }

    private static async Task LetBeAsync(Person official)
    {
        await official.GoToAsync($"{Board}/flytta");
        await TypeDaysAsync(official);
        await SeesWhatBreaksAsync(official);
        await official.Hand.PressAsync(official.Page.GetByTestId("save-move").GetByRole(AriaRole.Link, new() { Name = "Låt det vara" }));
        await official.Page.WaitForURLAsync($"**{Board}");
        await official.SeesAsync("[data-testid=forecast]", "8 maj 2019");
    }

    private static async Task SaveAsync(Person official)
    {
        await official.GoToAsync($"{Board}/flytta");
        await TypeDaysAsync(official);

        // nothing is saved without a reason
        await official.Hand.SendAsync(official.Button("Spara ändringen"));
        await Expect(official.Page.Locator(".error-summary")).ToBeFocusedAsync();
        await official.SeesAsync(".error-summary", "Skriv varför");
        await official.AxeAsync();

        await official.Hand.WriteAsync(official.Page.GetByLabel("Varför flyttas det?"), "Remissvaren behöver en vecka till");
        await official.Hand.SendAsync(official.Button("Spara ändringen"));
        await official.Page.WaitForURLAsync($"**{Board}");
        await official.SeesAsync("main", "Tidplanen är ändrad.", "Remissvaren behöver en vecka till");
        await official.AxeAsync();
    }

    // the new day, and the first plan's beside it: in the drawing and in the table
    private static async Task SeeBothDaysAsync(Person official)
    {
        await official.GoToAsync(Timeline);
        var step = official.Page.Locator("svg.timeline a[data-event='00013']");
        await Expect(step).ToHaveAttributeAsync("data-start", "2019-05-15");
        await Expect(step).ToHaveAccessibleNameAsync(BothDays());

        await official.Hand.PressAsync(official.Page.Locator(".timeline-twin summary"));
        var row = official.Page.Locator("[data-testid=table] tr[data-event='00013']");
        await Expect(row.Locator("[data-label=Planerat]")).ToHaveTextAsync("15 maj 2019");
        await Expect(row.Locator("[data-label='Ursprungligen planerat']")).ToHaveTextAsync("8 maj 2019");
        await official.AxeAsync();
    }

    private static async Task<string> ToldAsync(Person official) => Plain(await official.Page.Locator(Preview).InnerTextAsync());

    private static string Plain(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // every step's days, and every meeting's
    private Task<List<string>> PlanAsync() => app.ReadAsync(async db =>
    {
        var steps = await db.Processes.Where(process => process.Number == 1).SelectMany(process => process.Steps).OrderBy(step => step.Number).ToListAsync();
        var meetings = await db.Meetings.OrderBy(meeting => meeting.StartsAt).ThenBy(meeting => meeting.Number).ToListAsync();

        return steps.Select(step => $"{step.Number}: {step.Start:yyyy-MM-dd}–{step.End:yyyy-MM-dd}")
            .Concat(meetings.Select(meeting => $"{meeting.Number}: {meeting.StartsAt:yyyy-MM-dd HH:mm}")).ToList();
    });

    [GeneratedRegex(@"15\smaj\s2019.*Ursprungligen planerat 8\smaj\s2019\.")]
    private static partial Regex BothDays();
}
