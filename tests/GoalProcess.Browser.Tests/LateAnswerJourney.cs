using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// An official asks a board how it contributes and sends the goals with the question; the last day passes, and the board's
/// representative finds the consultation on the first page and answers late. With a pointer, and by keyboard alone.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class LateAnswerJourney(BrowserApp app)
{
    private const string Room = "/processer/1/remisser";
    private const string Title = "Hur bidrar nämnden till målen?";
    private const string Answer = "Utbildning med god kvalitet är nämndens kärna.";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_board_answers_after_the_last_day_and_it_is_shown_so(bool byKeyboard)
    {
        await using var administrator = await PersonAsync("nils", byKeyboard);
        await using var official = await PersonAsync("karin", byKeyboard);
        await using var board = await PersonAsync("fatima", byKeyboard);
        await administrator.RestartAsync();

        await official.AskAsync();
        await official.SendOutAsync();
        await administrator.MoveClockAsync();

        await board.GoToAsync("/");
        await board.SeesAsync("[data-testid=waiting]", Title, "9 maj 2019", "Svarstiden är slut");
        await board.AnswerAsync();
        await board.SeesAsync("[data-testid=response-BUN]", "Sent, kom 12 maj");

        await official.GoToAsync($"{Room}/1/svar/bun");
        await official.SeesAsync("[data-testid=answer]", Answer, "Bidrar mycket");
        await official.GoToAsync("/processer/1/mal/1");
        await official.SeesAsync("[data-testid=board-answers]", "Barn- och utbildningsnämnden", "Bidrar mycket");
        await administrator.RestartAsync();
    }

    private async Task<Person> PersonAsync(string who, bool byKeyboard)
    {
        var visit = await app.VisitAsync(who: who);
        return new(visit, new Hand(visit, byKeyboard));
    }

    private sealed class Person(Visit visit, Hand hand) : IAsyncDisposable
    {
        public Task GoToAsync(string path) => visit.GoToAsync(path);

        public async Task AskAsync()
        {
            await GoToAsync($"{Room}/ny");
            await hand.WriteAsync(visit.Page.GetByLabel("Remissens namn"), Title);
            await hand.WriteAsync(visit.Page.GetByLabel("Frågan"), "Hur bidrar er verksamhet?");
            await hand.WriteDayAsync(visit.Page.GetByLabel("Sista dag att svara"), new(2019, 5, 9));
            await hand.TickAsync(visit.Page.GetByLabel("Barn- och utbildningsnämnden"));
            await visit.AxeAsync();
            await hand.SendAsync(Button("Lägg till remissen"));
            await SeesAsync("[data-testid=consultations]", Title, "Inte skickad", "0 av 1");
        }

        public async Task SendOutAsync()
        {
            await hand.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = Title }));
            await SeesAsync("main", "Skicka remissen");
            await hand.WriteDayAsync(visit.Page.GetByLabel("Skickas den"), new(2019, 4, 12));
            await hand.SendAsync(Button("Skicka"));
            await SeesAsync("main", "Remissen är skickad.", "Ute på svar");
            await SeesAsync("[data-testid=texts]", "Mål 1:");
            await visit.AxeAsync();
        }

        public async Task AnswerAsync()
        {
            await hand.PressAsync(visit.Page.GetByRole(AriaRole.Link, new() { Name = Title }));
            await SeesAsync("[data-testid=answer-form]", "Svaret tas emot och visas som sent");
            await hand.WriteDayAsync(visit.Page.GetByLabel("Svaret kom den"), new(2019, 5, 12));
            await hand.WriteAsync(visit.Page.GetByRole(AriaRole.Textbox, new() { Name = "Svaret", Exact = true }), Answer);
            await hand.TickAsync(visit.Page.GetByTestId("goal-1").GetByLabel("Bidrar mycket"));
            await visit.AxeAsync();
            await hand.SendAsync(Button("Lämna svaret"));
            await SeesAsync("main", "Svaret från Barn- och utbildningsnämnden är sparat.");
            await visit.AxeAsync();
        }

        public async Task MoveClockAsync()
        {
            await GoToAsync("/demo");
            await hand.WriteDayAsync(visit.Page.GetByLabel("Flytta till"), new(2019, 5, 12));
            await hand.SendAsync(Button("Flytta klockan"));
            await SeesAsync(".demo-band", "12 maj 2019");
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
