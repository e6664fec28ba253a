using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;

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
        await using var administrator = await Person.SignInAsync(app, "nils", byKeyboard: byKeyboard);
        await using var official = await Person.SignInAsync(app, "karin", byKeyboard: byKeyboard);
        await using var board = await Person.SignInAsync(app, "fatima", byKeyboard: byKeyboard);
        await app.BeginAgainAsync();

        await AskAsync(official);
        await SendOutAsync(official);
        await administrator.MoveClockAsync(new(2019, 5, 12));

        await board.GoToAsync("/");
        await board.SeesAsync("[data-testid=waiting]", Title, "9 maj 2019", "Svarstiden är slut");
        await AnswerAsync(board);
        await board.SeesAsync("[data-testid=response-BUN]", "Sent, kom 12 maj");

        await official.GoToAsync($"{Room}/1/svar/bun");
        await official.SeesAsync("[data-testid=answer]", Answer, "Bidrar mycket");
        await official.GoToAsync("/processer/1/mal/1");
        await official.SeesAsync("[data-testid=board-answers]", "Barn- och utbildningsnämnden", "Bidrar mycket");
        await app.BeginAgainAsync();
    }

    private static async Task AskAsync(Person official)
    {
        await official.GoToAsync($"{Room}/ny");
        await official.Hand.WriteAsync(official.Page.GetByLabel("Remissens namn"), Title);
        await official.Hand.WriteAsync(official.Page.GetByLabel("Frågan"), "Hur bidrar er verksamhet?");
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Sista dag att svara"), new(2019, 5, 9));
        await official.Hand.TickAsync(official.Page.GetByLabel("Barn- och utbildningsnämnden"));
        await official.AxeAsync();
        await official.Hand.SendAsync(official.Button("Lägg till remissen"));
        await official.SeesAsync("[data-testid=consultations]", Title, "Inte skickad", "0 av 1");
    }

    private static async Task SendOutAsync(Person official)
    {
        await official.Hand.PressAsync(official.Link(Title));
        await official.SeesAsync("main", "Skicka remissen");
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Skickas den"), new(2019, 4, 12));
        await official.Hand.SendAsync(official.Button("Skicka"));
        await official.SeesAsync("main", "Remissen är skickad.", "Ute på svar");
        await official.SeesAsync("[data-testid=texts]", "Mål 1:");
        await official.AxeAsync();
    }

    private static async Task AnswerAsync(Person board)
    {
        await board.Hand.PressAsync(board.Link(Title));
        await board.SeesAsync("[data-testid=answer-form]", "Svaret tas emot och visas som sent");
        await board.Hand.WriteDayAsync(board.Page.GetByLabel("Svaret kom den"), new(2019, 5, 12));
        await board.Hand.WriteAsync(board.Page.GetByRole(AriaRole.Textbox, new() { Name = "Svaret", Exact = true }), Answer);
        await board.Hand.TickAsync(board.Page.GetByTestId("goal-1").GetByLabel("Bidrar mycket"));
        await board.AxeAsync();
        await board.Hand.SendAsync(board.Button("Lämna svaret"));
        await board.SeesAsync("main", "Svaret från Barn- och utbildningsnämnden är sparat.");
        await board.AxeAsync();
    }
}
