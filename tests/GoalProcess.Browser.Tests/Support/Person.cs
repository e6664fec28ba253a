using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>One of the demo's people at their own browser, and what more than one journey has them do.</summary>
internal sealed class Person(Visit visit, Hand hand) : IAsyncDisposable
{
    private const int Patience = 15_000;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public IPage Page => visit.Page;

    public Hand Hand => hand;

    /// <summary>Someone who has signed in.</summary>
    public static async Task<Person> SignInAsync(BrowserApp app, string who, bool script = true, bool byKeyboard = false)
    {
        var visit = await app.VisitAsync(javaScript: script, who: who);
        return new(visit, new Hand(visit, byKeyboard));
    }

    public Task GoToAsync(string path) => visit.GoToAsync(path);

    public Task AxeAsync() => visit.AxeAsync();

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public ILocator Link(string name) => Page.GetByRole(AriaRole.Link, new() { Name = name });

    public async Task SeesAsync(string where, params string[] texts)
    {
        foreach (var text in texts)
        {
            await Expect(Page.Locator(where)).ToContainTextAsync(text, new() { Timeout = Patience });
        }
    }

    public async Task MoveClockAsync(DateOnly day)
    {
        await GoToAsync("/demo");
        await hand.WriteDayAsync(Page.GetByLabel("Flytta till"), day);
        await hand.SendAsync(Button("Flytta klockan"));
        await SeesAsync(".demo-band", day.ToString("d MMMM yyyy", Swedish));
    }

    public async Task RestartAsync()
    {
        await GoToAsync("/demo");
        await hand.SendAsync(Button("Börja om från början"));
        await SeesAsync(".demo-band", "27 mars 2019");
    }

    /// <summary>Pins what an item is about, all of it but one.</summary>
    public async Task PinAsync(string meeting, string? but = null)
    {
        await GoToAsync(meeting);
        await hand.PressAsync(Page.Locator("[data-testid=item-2] details:has(form[action$='underlag']) > summary"));
        var form = Page.GetByTestId("pin-2");
        if (but is not null)
        {
            await hand.TickAsync(form.GetByLabel(but));
        }

        await hand.SendAsync(form.GetByRole(AriaRole.Button, new() { Name = "Fäst underlaget" }));
        await SeesAsync("[data-testid=item-2]", "Underlag");
    }

    /// <summary>Saves the decision that the plan expects on the meeting's matter.</summary>
    public async Task RecordAsync(string meeting)
    {
        await GoToAsync($"{meeting}/punkter/2/beslut/nytt");
        await hand.SendAsync(Button("Spara beslutet"));
    }

    /// <summary>Gives the reason the refusal asks for and saves once more.</summary>
    public async Task SetAsideAsync(string because)
    {
        await hand.WriteAsync(Page.GetByLabel("Skäl till avsteget"), because);
        await hand.SendAsync(Button("Spara beslutet"));
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
