using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// A board's representative finds on the first page that the board has no goal, writes one that hangs loose, ties it to an overall goal,
/// and it is found from that goal's page. With a pointer, and by keyboard alone.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class BoardGoalJourney(BrowserApp app)
{
    private const string Room = "/processer/1/namndmal";
    private const string Wording = "Varje barn lär sig läsa före nio års ålder";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_board_goal_is_written_tied_and_found_from_the_overall_goal(bool byKeyboard)
    {
        await using var administrator = await PersonAsync("nils", byKeyboard);
        await using var board = await PersonAsync("fatima", byKeyboard);
        await using var reader = await PersonAsync("eva", byKeyboard);
        await administrator.RestartAsync();

        await board.WriteAsync();
        await board.TieAsync();

        await reader.GoToAsync("/processer/1/mal/2");
        await reader.SeesAsync("[data-testid=board-goals]", Wording, "Barn- och utbildningsnämnden");
        await reader.FollowAsync(Wording);
        await app.BeginAgainAsync();
    }

    private async Task<Person> PersonAsync(string who, bool byKeyboard)
    {
        var visit = await app.VisitAsync(who: who);
        return new(visit, new Hand(visit, byKeyboard));
    }

    private sealed class Person(Visit visit, Hand hand) : IAsyncDisposable
    {
        public Task GoToAsync(string path) => visit.GoToAsync(path);

        public async Task WriteAsync()
        {
            await GoToAsync("/");
            await SeesAsync("[data-testid=board-goals]", "Inget mål är skrivet än.");
            await visit.AxeAsync();
            await hand.PressAsync(visit.Page.Locator($"[data-testid=board-goals] a[href='{Room}/bun/nytt']"));
            await hand.WriteAsync(visit.Page.GetByLabel("Nämndens mål"), Wording);
            await visit.AxeAsync();
            await hand.SendAsync(Button("Lägg till nämndmålet"));
            await SeesAsync("main", "Nämndmålet för Barn- och utbildningsnämnden är tillagt.");
            await SeesAsync("[data-testid=loose]", Wording);
            await visit.AxeAsync();
        }

        public async Task TieAsync()
        {
            await hand.PressAsync(visit.Page.Locator("[data-testid=loose]").GetByRole(AriaRole.Link, new() { Name = Wording }));
            await SeesAsync("[data-testid=gaps]", "hänger löst", "saknas innan fullmäktige");
            await visit.AxeAsync();
            await hand.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = "Ändra", Exact = true }));
            await hand.TickAsync(visit.Page.GetByLabel("2. "));
            await hand.WriteAsync(visit.Page.GetByLabel("Målgrupp"), "Barn i förskola och skola");
            await hand.WriteAsync(visit.Page.GetByLabel("Effekt"), "Fler klarar skolan.");
            await visit.AxeAsync();
            await hand.SendAsync(Button("Spara"));
            await SeesAsync("main", "Nämndmålet är sparat.");
            await Expect(visit.Page.GetByTestId("gaps")).ToHaveCountAsync(0);
            await visit.AxeAsync();
            await GoToAsync(Room);
            await SeesAsync("[data-testid=loose]", "Inget nämndmål hänger löst");
        }

        public async Task FollowAsync(string name)
        {
            await visit.AxeAsync();
            await hand.PressAsync(visit.Page.Locator("[data-testid=board-goals]").GetByRole(AriaRole.Link, new() { Name = name }));
            await SeesAsync("[data-testid=board-goal]", name, "Barn i förskola och skola");
        }

        public async Task RestartAsync()
        {
            await GoToAsync("/demo");
            await hand.SendAsync(Button("Börja om från början"));
            await SeesAsync(".demo-band", "27 mars 2019");
        }

        public async Task SeesAsync(string where, params string[] texts)
        {
            foreach (var text in texts)
            {
                await Expect(visit.Page.Locator(where)).ToContainTextAsync(text, new() { Timeout = 15_000 });
            }
        }

        public ValueTask DisposeAsync() => visit.DisposeAsync();

        private ILocator Button(string name) => visit.Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
    }
}
