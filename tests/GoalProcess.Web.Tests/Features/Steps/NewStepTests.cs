using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Steps;

/// <summary>A step that nobody foresaw: in the first process of a municipality at its first day.</summary>
public sealed class NewStepTests(NewProcessApp app) : IClassFixture<NewProcessApp>
{
    private const string New = "/processer/2/steg/nytt";
    private const string Form = "[data-testid=new-step]";

    [Fact]
    public async Task A_step_is_added_last_in_the_plan_with_its_reason()
    {
        var official = await app.SignInAsync(Role.Official);
        var board = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KS").Select(body => body.Id).SingleAsync());

        var overview = await official.FollowAsync(await official.SubmitAsync(
            await official.GetAsync(New), Form,
            ("TitleSv", "Extra dialog"), ("TitleEn", "Extra dialogue"), ("Kind", "Dialogue"), ("Track", "Goals"), ("BodyId", $"{board}"), ("Start", "2027-03-01"),
            ("End", "2027-03-02"), ("After", "1"), ("Because", "Föreningarna bad om det")));
        var number = await app.ReadAsync(db => db.Processes.Where(process => process.Number == 2).SelectMany(process => process.Steps).MaxAsync(step => step.Number));
        var step = await official.GetAsync($"/processer/2/steg/{number}");

        Assert.Contains("Steget ”Extra dialog” är tillagt.", overview.Html, StringComparison.Ordinal);
        Assert.Contains("Extra dialog", overview.Text($"step-{number}"), StringComparison.Ordinal);
        Assert.Contains("Föreningarna bad om det", overview.Document.QuerySelector("[aria-labelledby=logg]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("1–2 mars 2027", step.Document.QuerySelector("[aria-labelledby=plan]")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Målen beslutas", step.Document.QuerySelector("[aria-labelledby=plan]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_is_kept()
    {
        var official = await app.SignInAsync(Role.Official);

        var page = await official.SubmitAsync(await official.GetAsync(New), Form, ("TitleEn", "A step"), ("Start", "2027-03-02"), ("End", "2027-03-01"), ("After", "99"));

        Assert.Equal(422, page.Status);
        Assert.Equal(
            [
                "Skriv vad som görs, på svenska", "Välj slag av steg", "Välj om steget hör till målarbetet eller budgetspåret", "Sista dagen kan inte vara före den första",
                "Steget finns inte. Välj ett annat.", "Skriv varför steget läggs till",
            ],
            page.Errors);
        Assert.Equal("A step", page.Document.QuerySelector("#TitleEn")?.GetAttribute("value"));
    }

    [Fact]
    public async Task Someone_who_was_overtaken_is_told_and_keeps_the_text()
    {
        var (first, second) = (await app.SignInAsync(Role.Official), await app.SignInAsync(Role.Official));
        var (one, other) = (await first.GetAsync(New), await second.GetAsync(New));
        (string, string?)[] step = [("TitleSv", "Avstämning"), ("TitleEn", "Checkpoint"), ("Kind", "Checkpoint"), ("Track", "Goals"), ("Because", "Behövs")];

        Assert.Equal(302, (await first.SubmitAsync(one, Form, step)).Status);
        var late = await second.SubmitAsync(other, Form, step);

        Assert.Equal(409, late.Status);
        Assert.NotNull(late.Text("overtaken"));
        Assert.Equal("Avstämning", late.Document.QuerySelector("#TitleSv")?.GetAttribute("value"));
        Assert.Equal(302, (await second.SubmitAsync(late, Form)).Status);
    }

    [Fact]
    public async Task A_reader_adds_nothing()
    {
        var reader = await app.SignInAsync(Role.ElectedMember);

        Assert.Equal(403, (await reader.GetAsync(New)).Status);
        Assert.Null((await reader.GetAsync("/processer/2")).Document.QuerySelector($"a[href='{New}']"));
    }
}
