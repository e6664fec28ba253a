using GoalProcess.Browser.Tests.Support;
using Microsoft.Playwright;

namespace GoalProcess.Browser.Tests;

/// <summary>
/// The memo's year by its main points, from where the demo stands on 27 March to the budget of 25 November: the dialogue is read and
/// summarised, the committee proposes, the boards are asked, three bodies decide the goals, the programme is written and decided, the
/// boards hang their goals under the council's, and the budget is decided. Nothing is set aside on the way.
/// </summary>
[Collection(BrowserCollection.Name)]
public sealed class YearJourney(BrowserApp app)
{
    private const string Process = "/processer/1";
    private const string BoardsGoal = "Fler elever klarar skolan";
    private const int MoreThanAreLeft = 60;

    [Fact]
    public async Task The_memos_year_is_played_through_to_the_budget()
    {
        await using var administrator = await Person.SignInAsync(app, "nils");
        await using var official = await Person.SignInAsync(app, "karin");
        await using var secretary = await Person.SignInAsync(app, "maria");
        await using var board = await Person.SignInAsync(app, "fatima");
        await using var executive = await Person.SignInAsync(app, "per");
        await administrator.RestartAsync();

        await administrator.MoveClockAsync(new(2019, 4, 8));
        await CodeWhatIsLeftAsync(official);
        await SummariseAsync(official);
        await NoteAsync(official, step: 10, new(2019, 4, 4), "Avstämd inför utskicket");

        await administrator.MoveClockAsync(new(2019, 4, 10));
        await DecideAsync(secretary, "/organ/ksau/sammantraden/2");
        await ConsultAsync(official);
        await administrator.MoveClockAsync(new(2019, 5, 8));
        await DecideAsync(secretary, "/organ/ks/sammantraden/4");
        await AnswerAsync(board);
        await CloseConsultationAsync(official);

        await administrator.MoveClockAsync(new(2019, 5, 22));
        await NoteAsync(official, step: 14, new(2019, 5, 16), "Målen stämdes av mot budgeten");
        await DecideAsync(secretary, "/organ/ksau/sammantraden/3");
        await administrator.MoveClockAsync(new(2019, 6, 4));
        await DecideAsync(secretary, "/organ/ks/sammantraden/5");
        await administrator.MoveClockAsync(new(2019, 6, 24));
        await DecideAsync(secretary, "/organ/kf/sammantraden/2");
        await official.GoToAsync($"{Process}/mal");
        await official.SeesAsync("main", "Beslutat av kommunfullmäktige 24 juni 2019");

        await WriteProgrammeAsync(official);
        await administrator.MoveClockAsync(new(2019, 8, 28));
        await DecideAsync(secretary, "/organ/ksau/sammantraden/4");
        await administrator.MoveClockAsync(new(2019, 9, 11));
        await NoteAsync(official, step: 19, new(2019, 9, 5), "Utkastet prövades med verksamheterna");
        await DecideAsync(secretary, "/organ/ks/sammantraden/6");
        await administrator.MoveClockAsync(new(2019, 9, 30));
        await DecideAsync(secretary, "/organ/kf/sammantraden/3");
        await official.GoToAsync($"{Process}/program");
        await official.SeesAsync("[data-testid=programme]", "Antaget av kommunfullmäktige 30 september 2019");

        await WriteBoardGoalAsync(board);
        await AbstainAsync(official);
        await NoteAsync(official, step: 22, new(2019, 10, 1), "Nämnder och bolag har satt mål eller sagt varför inte");
        await administrator.MoveClockAsync(new(2019, 10, 30));
        await RecordAsync(secretary, "/organ/ks/sammantraden/7");
        await administrator.MoveClockAsync(new(2019, 11, 25));
        await RecordAsync(secretary, "/organ/kf/sammantraden/4");

        await executive.GoToAsync(Process);
        await executive.SeesAsync("[data-testid=step-17]", "Klart");
        await executive.SeesAsync("[data-testid=step-24]", "Klart");
        await executive.GoToAsync($"{Process}/mal/1");
        await executive.SeesAsync("main", BoardsGoal);
        await app.BeginAgainAsync();
    }

    // to the end of the list: what concerns an office is handed to it
    private static async Task CodeWhatIsLeftAsync(Person official)
    {
        await official.GoToAsync($"{Process}/forslag?okodade=1");
        await official.Page.GetByTestId("contributions").Locator("a").First.ClickAsync();
        await official.SeesAsync("h1", "Förslag");

        for (var coded = 0; coded < MoreThanAreLeft && await official.Page.GetByTestId("coding-form").CountAsync() > 0; coded++)
        {
            var number = new Uri(official.Page.Url).Segments[^1];
            await official.Page.GetByLabel("Konkret förslag som lämnas över").CheckAsync();
            await official.Page.GetByRole(AriaRole.Textbox, new() { Name = "Lämnas till" }).FillAsync("Tekniska kontoret");
            await official.Hand.SendAsync(official.Button("Spara och ta nästa"));
            await official.SeesAsync("main", $"Förslag {number} är kodat.");
        }

        await official.SeesAsync("main", "0 återstår att koda");
        await official.AxeAsync();
    }

    private static async Task SummariseAsync(Person official)
    {
        await official.GoToAsync($"{Process}/dialog/1/sammanstallning");
        await official.Hand.WriteAsync(official.Page.GetByLabel("Nyckelord och målens innebörd"), "Trygghet, natur nära och kollektivtrafik.");
        await official.Hand.WriteAsync(official.Page.GetByLabel("Strategi och program"), "Möt invånarna där de är.");
        await official.Hand.SendAsync(official.Button("Spara"));
        await official.GoToAsync($"{Process}/dialog/1");
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Dag den avslutades"), new(2019, 4, 7));
        await official.Hand.SendAsync(official.Button("Avsluta dialogen"));
        await official.SeesAsync("main", "Medborgardialogen är avslutad.");
    }

    private static async Task DecideAsync(Person secretary, string meeting)
    {
        await secretary.PinAsync(meeting);
        await RecordAsync(secretary, meeting);
    }

    private static async Task RecordAsync(Person secretary, string meeting)
    {
        await secretary.RecordAsync(meeting);
        await secretary.SeesAsync("main", "Beslutet är protokollfört");
    }

    private static async Task NoteAsync(Person official, int step, DateOnly on, string outcome)
    {
        await official.GoToAsync($"{Process}/steg/{step}");
        await official.Page.GetByLabel("Ja, det genomfördes").CheckAsync();
        await official.Hand.WriteDayAsync(official.Page.Locator("#Outcome_Day"), on);
        await official.Hand.WriteAsync(official.Page.GetByLabel("Vad blev resultatet?"), outcome);
        await official.Hand.SendAsync(official.Button("Spara utfallet"));
        await official.SeesAsync("main", outcome);
    }

    private static async Task ConsultAsync(Person official)
    {
        await official.GoToAsync($"{Process}/remisser/ny");
        await official.Page.GetByLabel("Steg i tidplanen").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await official.Hand.WriteAsync(official.Page.GetByLabel("Remissens namn"), "Hur bidrar nämnden?");
        await official.Hand.WriteAsync(official.Page.GetByLabel("Frågan"), "Hur bidrar nämnden till det strategiska programmet?");
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Sista dag att svara"), new(2019, 5, 9));

        foreach (var box in await official.Page.Locator("[name=Recipients][type=checkbox]").AllAsync())
        {
            await box.CheckAsync();
        }

        await official.Hand.SendAsync(official.Button("Lägg till remissen"));
        await official.GoToAsync($"{Process}/remisser/1");
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Skickas den"), new(2019, 4, 10));
        await official.Hand.SendAsync(official.Button("Skicka"));
        await official.SeesAsync("main", "Remissen är skickad.");
    }

    private static async Task AnswerAsync(Person board)
    {
        await board.GoToAsync($"{Process}/remisser/1/svar/bun");
        await board.Hand.WriteDayAsync(board.Page.GetByLabel("Svaret kom den"), new(2019, 5, 8));
        await board.Hand.WriteAsync(board.Page.GetByRole(AriaRole.Textbox, new() { Name = "Svaret", Exact = true }), "Genom skolan.");
        await board.Page.GetByTestId("goal-1").GetByLabel("Bidrar mycket").CheckAsync();
        await board.Hand.SendAsync(board.Button("Lämna svaret"));
        await board.SeesAsync("main", "är sparat");
    }

    // the others never answer, which is said of each
    private static async Task CloseConsultationAsync(Person official)
    {
        await official.GoToAsync($"{Process}/remisser/1");
        var others = await official.Page.Locator("[data-testid^=response-]:not([data-testid=response-BUN]) a[href*='/svar/']")
            .EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");
        Assert.NotEmpty(others);

        foreach (var other in others)
        {
            await official.GoToAsync(other);
            await official.Hand.WriteAsync(official.Page.GetByLabel("Varför svaret uteblir"), "Nämnden hann inte sammanträda");
            await official.Hand.SendAsync(official.Button("Markera som uteblivet"));
            await official.SeesAsync("main", "är markerat som uteblivet");
        }

        await official.GoToAsync($"{Process}/remisser/1");
        await official.Hand.WriteDayAsync(official.Page.GetByLabel("Avslutad den"), new(2019, 5, 9));
        await official.Hand.SendAsync(official.Button("Avsluta"));
        await official.SeesAsync("main", "Remissen är avslutad.");
    }

    private static async Task WriteProgrammeAsync(Person official)
    {
        await official.GoToAsync($"{Process}/program/andra");
        await official.Hand.WriteAsync(official.Page.GetByLabel("Programmets namn"), "Strategiskt utvecklingsprogram");
        await official.Hand.SendAsync(official.Button("Spara"));
        await official.GoToAsync($"{Process}/program/fokusomraden/ny");
        await official.Hand.WriteAsync(official.Page.GetByLabel("Fokusområdets namn"), "Barn och unga");
        await official.Hand.SendAsync(official.Button("Spara"));

        for (var goal = 1; goal <= 4; goal++)
        {
            await official.GoToAsync($"{Process}/program/mal/{goal}");
            foreach (var (label, text) in new[]
            {
                ("Syfte", "Det ska gå att bo här hela livet."), ("Strategi", "Nämnderna planerar tillsammans."),
                ("Uppföljning", "Medborgarundersökningen, varje år."), ("Målgrupper", "Alla invånare"),
            })
            {
                await official.Hand.WriteAsync(official.Page.GetByRole(AriaRole.Textbox, new() { Name = label }), text);
            }

            await official.Page.GetByLabel("Barn och unga").CheckAsync();
            await official.Hand.SendAsync(official.Button("Spara"));
        }

        await official.SeesAsync("[data-testid=completeness]", "Programmet säger allt om varje mål");
        await official.AxeAsync();
    }

    private static async Task WriteBoardGoalAsync(Person board)
    {
        await board.GoToAsync($"{Process}/namndmal/bun/nytt");
        await board.Hand.WriteAsync(board.Page.GetByLabel("Nämndens mål"), BoardsGoal);
        await board.Page.Locator("[name=GoalNumbers][type=checkbox]").First.CheckAsync();
        await board.Hand.WriteAsync(board.Page.GetByRole(AriaRole.Textbox, new() { Name = "Målgrupp" }), "Elever i grundskolan");
        await board.Hand.WriteAsync(board.Page.GetByRole(AriaRole.Textbox, new() { Name = "Effekt" }), "Fler är behöriga till gymnasiet.");
        await board.Hand.WriteAsync(board.Page.GetByLabel("Budgetår"), "2020");
        await board.Hand.SendAsync(board.Button("Lägg till nämndmålet"));
        await board.SeesAsync("main", BoardsGoal);
        await board.AxeAsync();
    }

    private static async Task AbstainAsync(Person official)
    {
        await official.GoToAsync($"{Process}/namndmal");
        var silent = await official.Page.Locator("[data-testid^=body-] a[href$='/avstar']")
            .EvaluateAllAsync<string[]>("links => links.map(link => new URL(link.href).pathname)");

        foreach (var body in silent)
        {
            await official.GoToAsync(body);
            await official.Hand.WriteAsync(official.Page.GetByLabel("Skälet"), "Verksamheten styrs av lag och avtal");
            await official.Hand.SendAsync(official.Button("Spara"));
        }

        await official.GoToAsync($"{Process}/namndmal");
        await official.SeesAsync("[data-testid=silent]", "Alla har ett mål eller har sagt varför inte");
    }
}
