using System.Globalization;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests.Support;

/// <summary>How a person reaches into the page: with a pointer, or with the keyboard alone.</summary>
internal sealed class Hand(Visit visit, bool byKeyboard)
{
    private const int MoreStopsThanAnyPage = 400;

    private IKeyboard Keyboard => visit.Page.Keyboard;

    /// <summary>Follows a link, folds something out, or presses a button that sends nothing.</summary>
    public async Task PressAsync(ILocator what)
    {
        if (!byKeyboard)
        {
            await what.ClickAsync();
            return;
        }

        await ReachAsync(what);
        await Keyboard.PressAsync("Enter");
    }

    /// <summary>Presses what sends a form, and waits until the server has answered.</summary>
    public Task SendAsync(ILocator what) =>
        visit.Page.RunAndWaitForResponseAsync(() => PressAsync(what), response => response.Request.Method == "POST");

    /// <summary>Ticks or unticks a box.</summary>
    public async Task TickAsync(ILocator box)
    {
        if (!byKeyboard)
        {
            await box.ClickAsync();
            return;
        }

        await ReachAsync(box);
        await Keyboard.PressAsync("Space");
    }

    /// <summary>Chooses in a list, with the keyboard by the first letter of the answer.</summary>
    public async Task ChooseAsync(ILocator list, string answer)
    {
        if (!byKeyboard)
        {
            await list.SelectOptionAsync(new SelectOptionValue { Label = answer });
            return;
        }

        await ReachAsync(list);
        await Keyboard.TypeAsync(answer[..1]);
    }

    /// <summary>Writes over what a field holds.</summary>
    public async Task WriteAsync(ILocator field, string text)
    {
        if (!byKeyboard)
        {
            await field.FillAsync(text);
            return;
        }

        await ReachAsync(field);
        await Keyboard.PressAsync("Control+A");
        await Keyboard.TypeAsync(text);
    }

    /// <summary>Writes a day in its parts. Their order is the browser's own, so the other one is tried too.</summary>
    public async Task WriteDayAsync(ILocator field, DateOnly day)
    {
        var written = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (!byKeyboard)
        {
            await field.FillAsync(written);
            return;
        }

        await ReachAsync(field);
        await Keyboard.TypeAsync(day.ToString("yyyy", CultureInfo.InvariantCulture));
        await Keyboard.PressAsync("ArrowRight");
        await Keyboard.TypeAsync(day.ToString("MMdd", CultureInfo.InvariantCulture));
        if (await field.InputValueAsync() != written)
        {
            await Keyboard.PressAsync("ArrowLeft");
            await Keyboard.PressAsync("ArrowLeft");
            await Keyboard.TypeAsync(day.ToString("MMddyyyy", CultureInfo.InvariantCulture));
        }

        Assert.Equal(written, await field.InputValueAsync());
    }

    // onwards by Tab alone, as someone who sees where focus is
    private async Task ReachAsync(ILocator what)
    {
        for (var stops = 0; stops < MoreStopsThanAnyPage; stops++)
        {
            if (await what.EvaluateAsync<bool>("each => each === document.activeElement"))
            {
                return;
            }

            await Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"The keyboard does not reach {what} on {visit.Page.Url}.");
    }
}
