using GoalProcess.Domain.Access;
using GoalProcess.Web.Components;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Costs;

public abstract class CostTests(DemoApp app)
{
    private const string Costs = "/processer/1/kostnader";
    private const string CostForm = "[data-testid=cost-form]";
    private const string ReuseForm = "[data-testid=reuse-form]";

    [Fact]
    public async Task A_cost_is_noted_without_its_amount_given_one_and_withdrawn_and_the_history_tells()
    {
        var official = await app.OfficialAsync();
        var what = $"Merkostnad {Guid.CreateVersion7():N}";

        var noted = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync($"{Costs}/ny"), CostForm, ("What", what), ("IsForDialogue", "true")));
        var number = await NumberOfAsync(what);
        var row = noted.Document.QuerySelectorAll("[data-testid=costs] tbody tr").Single(each => each.TextContent.Contains(what, StringComparison.Ordinal));
        Assert.Contains("Belopp saknas", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kostnader utan belopp: ", noted.Text("sum"), StringComparison.Ordinal);

        var edit = await official.GetAsync($"{Costs}/{number}/andra");
        await official.SubmitAsync(edit, CostForm, ("Amount", "12 500,50 kr"), ("On", "2019-04-01"));
        Assert.Equal(1_250_050, await app.ReadAsync(db => db.Costs.Where(cost => cost.What == what).Select(cost => cost.AmountInOre).SingleAsync()));
        var page = await official.GetAsync($"{Costs}/{number}");
        Assert.Matches(@"12\s500,50 kr", page.Text("cost"));
        Assert.Contains("1 april 2019", page.Text("cost"), StringComparison.Ordinal);
        Assert.Matches(@"12\s500,50", page.Document.QuerySelector("main")!.TextContent.Split("Historik")[^1]);
        Assert.Equal("12500,50", (await official.GetAsync($"{Costs}/{number}/andra")).Document.QuerySelector("#Amount")?.GetAttribute("value"));
        Assert.Contains("SEK 12,500.50", (await official.GetAsync($"/en{Costs}/{number}")).Text("cost"), StringComparison.Ordinal);

        var withdrawal = await official.GetAsync($"{Costs}/{number}/aterkallelse");
        Assert.Equal(422, (await official.SubmitAsync(withdrawal, "[data-testid=withdrawal]")).Status);
        var gone = await official.FollowAsync(await official.SubmitAsync(withdrawal, "[data-testid=withdrawal]", ("Because", "Bokförd två gånger")));
        Assert.DoesNotContain(what, gone.Text("costs"), StringComparison.Ordinal);
        Assert.Equal(404, (await official.GetAsync($"{Costs}/{number}")).Status);
    }

    [Fact]
    public async Task The_sum_is_what_the_database_holds_and_the_dialogues_part_is_said()
    {
        var page = await (await app.ReaderAsync()).GetAsync("/processer/2/kostnader");
        var stored = await app.ReadAsync(db => db.Costs
            .Where(cost => cost.WithdrawnAt == null && db.Processes.Any(process => process.Number == 2 && process.Id == cost.ProcessId)).ToListAsync());

        Assert.Equal(3, stored.Count);
        var sum = page.Text("sum")!.Replace('\u00a0', ' ');
        Assert.Contains($"Summa: {Swedish(stored.Sum(cost => cost.AmountInOre!.Value))} kr", sum, StringComparison.Ordinal);
        Assert.Contains($"merkostnad: {Swedish(stored.Where(cost => cost.IsForDialogue).Sum(cost => cost.AmountInOre!.Value))} kr", sum, StringComparison.Ordinal);
        Assert.Equal(4, page.Document.QuerySelectorAll("[data-testid=reuses] .rows > li").Length);
        Assert.Null(page.Text("advice"));
    }

    [Theory]
    [InlineData("tolv")]
    [InlineData("12.500")]
    [InlineData("-5")]
    [InlineData("12,505")]
    [InlineData("99999999999999")]
    public async Task What_is_no_amount_is_asked_about_and_kept(string typed)
    {
        var official = await app.OfficialAsync();

        var page = await official.SubmitAsync(await official.GetAsync($"{Costs}/ny"), CostForm, ("What", ""), ("Amount", typed));

        Assert.Equal(422, page.Status);
        Assert.Equal(["Skriv vad kostnaden gäller", "Skriv beloppet i kronor, till exempel 12 500,50"], page.Errors);
        Assert.Equal(typed, page.Document.QuerySelector("#Amount")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Reuse_is_noted_edited_and_withdrawn()
    {
        var official = await app.OfficialAsync();
        var name = $"Översiktsplan {Guid.CreateVersion7():N}";
        var form = await official.GetAsync("/processer/1/aterbruk/nytt");

        var empty = await official.SubmitAsync(form, ReuseForm, ("How", "Förslag om platser"));
        var noted = await official.FollowAsync(await official.SubmitAsync(form, ReuseForm, ("Document", name)));
        var number = await app.ReadAsync(db => db.Reuses.Where(reuse => reuse.Document == name).Select(reuse => reuse.Number).SingleAsync());
        var edit = await official.GetAsync($"/processer/1/aterbruk/{number}/andra");
        await official.SubmitAsync(edit, ReuseForm, ("How", "Förslag om stråk"));
        var page = await official.GetAsync($"/processer/1/aterbruk/{number}");

        Assert.Equal((422, "Skriv vilket styrdokument som använder resultatet"), (empty.Status, empty.Errors.Single()));
        Assert.Contains("Förslag om platser", empty.Html, StringComparison.Ordinal);
        Assert.Contains(name, noted.Text("reuses"), StringComparison.Ordinal);
        Assert.Contains("Förslag om stråk", page.Text("reuse"), StringComparison.Ordinal);

        var gone = await official.FollowAsync(await official.SubmitAsync(
            await official.GetAsync($"/processer/1/aterbruk/{number}/aterkallelse"), "[data-testid=withdrawal]", ("Because", "Planen lades ned")));
        Assert.DoesNotContain(name, gone.Text("reuses") ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_people_editing_a_cost_meet_each_others_texts()
    {
        var (first, second) = (await app.OfficialAsync(), await app.SignInAsync(Role.Official));
        var what = $"Tryck {Guid.CreateVersion7():N}";
        await first.SubmitAsync(await first.GetAsync($"{Costs}/ny"), CostForm, ("What", what), ("Amount", "100"));
        var number = await NumberOfAsync(what);
        var (theirs, mine) = (await first.GetAsync($"{Costs}/{number}/andra"), await second.GetAsync($"{Costs}/{number}/andra"));
        await first.SubmitAsync(theirs, CostForm, ("Amount", "7200"));

        var conflict = await second.SubmitAsync(mine, CostForm, ("Amount", "815"));
        var kept = await second.SubmitAsync(conflict, CostForm, ("ConflictChoice", "mine"));

        Assert.Equal((409, 302), (conflict.Status, kept.Status));
        Assert.Contains("7200", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("815", conflict.Document.QuerySelector(".conflict")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(81_500, await app.ReadAsync(db => db.Costs.Where(cost => cost.What == what).Select(cost => cost.AmountInOre).SingleAsync()));
        await first.SubmitAsync(await first.GetAsync($"{Costs}/{number}/aterkallelse"), "[data-testid=withdrawal]", ("Because", "Provat"));
    }

    [Fact]
    public async Task A_reader_reads_and_changes_nothing()
    {
        var reader = await app.ReaderAsync();

        Assert.Equal(200, (await reader.GetAsync("/processer/2/kostnader/1")).Status);
        Assert.Empty((await reader.GetAsync("/processer/2/kostnader/1")).Document.QuerySelectorAll("main .btn"));
        Assert.Equal(403, (await reader.GetAsync("/processer/2/kostnader/1/andra")).Status);
        Assert.Equal(403, (await reader.GetAsync("/processer/2/aterbruk/nytt")).Status);
    }

    private Task<int> NumberOfAsync(string what) => app.ReadAsync(db => db.Costs.Where(cost => cost.What == what).Select(cost => cost.Number).SingleAsync());

    private static string Swedish(long ore) => (ore / 100m).ToString("N0", System.Globalization.CultureInfo.GetCultureInfo("sv")).Replace('\u00a0', ' ');
}

[Collection<SqliteRooms>]
public sealed class SqliteCostTests(DemoApp app) : CostTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerCostTests(SqlServerDemoApp app) : CostTests(app);

/// <summary>What a process that has just begun is told.</summary>
public sealed class CostAdviceTests(NewProcessApp app) : IClassFixture<NewProcessApp>
{
    [Fact]
    public async Task What_is_to_be_noted_is_told_in_the_rules_own_words_until_it_is()
    {
        var official = await app.SignInAsync(Role.Official);
        var before = (await official.GetAsync("/processer/2/kostnader")).Text("advice");
        Assert.Contains("saknar merkostnad för medborgardialogen", before, StringComparison.Ordinal);
        Assert.Contains("saknar uppgift om vilka styrdokument", before, StringComparison.Ordinal);

        await official.SubmitAsync(await official.GetAsync("/processer/2/kostnader/ny"), "[data-testid=cost-form]", ("What", "Lokal"), ("Amount", "900"), ("IsForDialogue", "true"));
        await official.SubmitAsync(await official.GetAsync("/processer/2/aterbruk/nytt"), "[data-testid=reuse-form]", ("Document", "Översiktsplanen"));

        Assert.Null((await official.GetAsync("/processer/2/kostnader")).Text("advice"));
    }
}

public sealed class MoneyTests
{
    [Theory]
    [InlineData("12 500,50", 1_250_050)]
    [InlineData("12\u00a0500,5 kr", 1_250_050)]
    [InlineData("12500.50", 1_250_050)]
    [InlineData("0", 0)]
    [InlineData("7 200 kronor", 720_000)]
    [InlineData("7200:-", 720_000)]
    public void An_amount_is_read_the_way_people_write_it(string written, long ore) => Assert.Equal(ore, Money.Read(written));

    [Theory]
    [InlineData("")]
    [InlineData("12.500")]
    [InlineData("12,500.50")]
    [InlineData("1e3")]
    [InlineData("-1")]
    [InlineData("9999999999999")]
    public void What_could_be_meant_in_two_ways_is_not_guessed(string written) => Assert.Null(Money.Read(written));
}
