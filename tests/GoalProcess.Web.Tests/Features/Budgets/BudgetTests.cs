using GoalProcess.Domain.Access;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Budgets;

/// <summary>The budget track tells its steps, its matter's chain, the days of the law and the board goals; what the law asks is noted.</summary>
public abstract class BudgetTests(DemoApp app)
{
    private const string Room = "/processer/1/budget";
    private const string Form = "[data-testid=budget-form]";

    [Fact]
    public async Task The_demos_budget_shows_steps_chain_days_and_board_goals()
    {
        var reader = await app.ReaderAsync();

        var page = await reader.GetAsync("/processer/2/budget");
        var matter = page.Document.QuerySelector("[data-testid^=matter-]")!;

        Assert.Contains("Programbudget inklusive nämndmål", matter.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Kommunstyrelsen", "Kommunfullmäktige"], matter.QuerySelectorAll(".step-name").Select(name => name.TextContent.Trim()));
        Assert.Contains("Budgetinternat", page.Text("steps"), StringComparison.Ordinal);
        Assert.DoesNotContain("målområden", page.Text("steps"), StringComparison.Ordinal);
        Assert.Contains("All fjärrvärme är fossilfri", page.Text("board-goals"), StringComparison.Ordinal);
        Assert.Contains("Alla hänger under övergripande mål", page.Text("board-goals"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form[method=post], main a[href$='/andra']"));
    }

    [Fact]
    public async Task What_is_noted_moves_the_days_of_the_law_and_stands_in_the_history()
    {
        var official = await app.OfficialAsync();
        var before = await official.GetAsync(Room);
        Assert.Contains("senast 31 oktober 2019", before.Text("Proposed"), StringComparison.Ordinal);
        Assert.Contains("senast 30 november 2019", before.Text("Decided"), StringComparison.Ordinal);
        Assert.Contains("Inte än", before.Text("Decided"), StringComparison.Ordinal);
        Assert.Contains("senast 18 november 2019", before.Text("Published"), StringComparison.Ordinal);
        Assert.Null(before.Text("TaxRateDecided"));

        var noted = await official.FollowAsync(await official.SubmitAsync(
            await FormAsync(official), Form, ("PublishedOn", "2019-11-15"), ("SpecialReasons", "Regeringens besked om bidrag dröjer"),
            ("TaxRateProposedOn", "2019-10-30"), ("TaxRateDecidedOn", "2019-12-02")));

        Assert.Contains("Uppgifterna om budgetens väg är sparade.", noted.Html, StringComparison.Ordinal);
        Assert.Contains("senast 30 november 2019", noted.Text("Proposed"), StringComparison.Ordinal);
        Assert.Contains("senast 31 december 2019", noted.Text("Decided"), StringComparison.Ordinal);
        Assert.Contains("I rätt tid", noted.Text("Published"), StringComparison.Ordinal);
        Assert.Contains("I rätt tid", noted.Text("TaxRateProposed"), StringComparison.Ordinal);
        Assert.Contains("Fel tid", noted.Text("TaxRateDecided"), StringComparison.Ordinal);
        Assert.Contains("Regeringens besked om bidrag dröjer", noted.Document.QuerySelector("[data-testid^=matter-]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Förslaget på webbplatsen", noted.Text("history"), StringComparison.Ordinal);

        await official.SubmitAsync(
            await FormAsync(official), Form, ("PublishedOn", ""), ("SpecialReasons", ""), ("TaxRateProposedOn", ""), ("TaxRateDecidedOn", ""));
        Assert.Contains("Inga särskilda skäl", (await official.GetAsync(Room)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_does_not_hold_together_is_said_at_the_field_and_what_was_typed_is_kept()
    {
        var official = await app.OfficialAsync();
        var form = await FormAsync(official);

        var bare = await official.SubmitAsync(form, Form, ("TaxRateProposedOn", "2019-10-30"), ("PublishedOn", "2019-11-14"));
        var early = await official.SubmitAsync(
            form, Form, ("SpecialReasons", "Skäl"), ("TaxRateProposedOn", "2019-10-30"), ("TaxRateDecidedOn", "2019-10-29"));
        var tooLong = await official.SubmitAsync(form, Form, ("SpecialReasons", new string('å', Matter.SpecialReasonsMaxLength + 1)));

        Assert.Equal(422, bare.Status);
        Assert.Equal("Skriv skälen. Skattesatsen beslutas för sig bara när det finns särskilda skäl.", bare.Errors.Single());
        Assert.Equal("2019-11-14", bare.Document.QuerySelector("[name=PublishedOn]")!.GetAttribute("value"));
        Assert.Equal("Skattesatsen kan inte beslutas innan den är föreslagen.", early.Errors.Single());
        Assert.Equal("Högst 1000 tecken får plats.", tooLong.Errors.Single());
    }

    [Fact]
    public async Task Two_who_note_the_same_budget_meet_each_others_words()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var (theirs, mine) = (await FormAsync(first), await FormAsync(second));
        await first.SubmitAsync(theirs, Form, ("SpecialReasons", "Den enas skäl"));

        var conflict = await second.SubmitAsync(mine, Form, ("SpecialReasons", "Den andras skäl"));
        var both = await second.SubmitAsync(conflict, Form, ("ConflictChoice", "both"));
        var kept = await second.SubmitAsync(conflict, Form, ("ConflictChoice", "mine"), ("SpecialReasons", ""));

        Assert.Equal(409, conflict.Status);
        Assert.Contains("Den enas skäl", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Den enas skäl\n\nDen andras skäl", both.Document.QuerySelector("[name=SpecialReasons]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(302, kept.Status);
    }

    [Fact]
    public async Task Only_officials_note_and_only_on_a_budget_matter()
    {
        var address = await AddressAsync();

        foreach (var role in new[] { Role.ElectedMember, Role.Secretary, Role.BoardRepresentative, Role.Executive })
        {
            var other = await app.SignInAsync(role);
            Assert.Equal(200, (await other.GetAsync(Room)).Status);
            Assert.Equal(403, (await other.GetAsync(address)).Status);
        }

        Assert.Equal(404, (await (await app.OfficialAsync()).GetAsync(Room + "/1/andra")).Status);
    }

    private async Task<Page> FormAsync(Visitor official) => await official.GetAsync(await AddressAsync());

    private async Task<string> AddressAsync()
    {
        var number = await app.ReadAsync(db => db.Matters
            .Where(matter => matter.Subject == MatterSubject.ProgrammeBudget && db.Processes.Any(process => process.Id == matter.ProcessId && process.Number == 1))
            .Select(matter => matter.Number).SingleAsync());
        return $"{Room}/{number}/andra";
    }
}

[Collection<SqliteRooms>]
public sealed class SqliteBudgetTests(DemoApp app) : BudgetTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerBudgetTests(SqlServerDemoApp app) : BudgetTests(app);
