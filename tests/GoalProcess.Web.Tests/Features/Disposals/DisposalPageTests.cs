using GoalProcess.Data.Accounts;
using GoalProcess.Data.Disposals;
using GoalProcess.Data.Drafts;
using GoalProcess.Data.Jobs;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Infrastructure.Jobs;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Tests.Features.Disposals;

/// <summary>Disposal is a job at night; the administrator sees the rules, what waits and what went, and an account of which only the name is left.</summary>
public sealed class DisposalPageTests(MailApp app) : IClassFixture<MailApp>
{
    private const string Room = "/drift/gallring";
    private const string Token = "__RequestVerificationToken";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    [Fact]
    public async Task The_job_disposes_of_what_waits_and_the_page_tells_what_and_whose()
    {
        await app.RunAsync(JobKind.Disposal);
        var administrator = await app.SignInAsync(Role.Administrator);
        Assert.Equal("Inget väntar på att gallras.", (await administrator.GetAsync(Room)).Text("waiting"));
        var person = await ClosedLongAgoAsync();
        await app.ReadAsync(db =>
        {
            db.AddRange(Enumerable.Range(1, 2).Select(number => new Draft(person.Id, $"/processer/1/mal/{number}/andra", "{}", Now.AddDays(-91))));
            return db.SaveChangesAsync(Ct);
        });
        Assert.Equal("3 väntar på att gallras nästa gång jobbet körs.", (await administrator.GetAsync(Room)).Text("waiting"));

        var job = await app.RunAsync(JobKind.Disposal);

        Assert.Equal((JobState.Done, 3, 3, 3), (job.State, job.Result, job.Done, job.Of));
        var page = await administrator.GetAsync(Room);
        Assert.Equal("Inget väntar på att gallras.", page.Text("waiting"));
        var rows = page.Document.QuerySelectorAll("[data-testid=disposed] tbody tr").Select(row => string.Join('|', row.Children.Skip(1).Select(cell => cell.TextContent.Trim()))).ToList();
        Assert.Contains("Utkast gallrades|2|GALLRING-1", rows);
        Assert.Contains($"Kontots uppgifter gallrades|{person.DisplayName}|GALLRING-2", rows);
        Assert.Equal($"/anvandare/{person.Id}", page.Document.QuerySelector("[data-testid=disposed] a")!.GetAttribute("href"));
        Assert.Contains("Gallrat: 3", (await administrator.GetAsync("/drift/jobb")).Text("job-Disposal"), StringComparison.Ordinal);
        Assert.Equal(0, (await app.RunAsync(JobKind.ChainCheck)).Result);
    }

    [Fact]
    public async Task It_is_not_taken_up_while_nothing_waits()
    {
        await app.RunAsync(JobKind.Disposal);
        var before = await StartedAsync();

        await app.RunAsync(JobKind.Disposal);

        Assert.Equal(before, await StartedAsync());

        Task<DateTimeOffset?> StartedAsync() => app.ReadAsync(db => db.Jobs.Where(job => job.Kind == JobKind.Disposal).Select(job => job.StartedAt).SingleAsync(Ct));
    }

    [Fact]
    public async Task Each_rule_says_what_when_and_why_in_both_languages_and_is_found_from_the_jobs()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        Assert.NotNull((await administrator.GetAsync("/drift/jobb")).Document.QuerySelector($"main a[href='{Room}']"));

        foreach (var (language, drafts, accounts) in new[] { ("", "90 dagar efter", "12 månader efter"), ("/en", "90 days after", "12 months after") })
        {
            var page = await administrator.GetAsync(language + Room);
            Assert.Contains(drafts, page.Text($"rule-{DisposalRule.Drafts.Id}"), StringComparison.Ordinal);
            Assert.Contains(accounts, page.Text($"rule-{DisposalRule.ClosedAccounts.Id}"), StringComparison.Ordinal);
            Assert.All(DisposalRule.All, rule => Assert.Equal(4, page.Document.QuerySelectorAll($"[data-testid=rule-{rule.Id}] dd").Length));
        }
    }

    [Fact]
    public async Task An_account_of_which_only_the_name_is_left_says_so_and_takes_no_act()
    {
        var person = await ClosedLongAgoAsync();
        var administrator = await app.SignInAsync(Role.Administrator);
        var closed = await administrator.GetAsync($"/anvandare/{person.Id}");
        var (reopen, edit, give) = (closed, await administrator.GetAsync($"/anvandare/{person.Id}/andra"), await administrator.GetAsync($"/anvandare/{person.Id}/roller/ny"));
        var grant = person.Grants[0].Id;
        await app.RunAsync(JobKind.Disposal);

        var page = await administrator.GetAsync($"/anvandare/{person.Id}");
        Assert.Equal((200, person.DisplayName), (page.Status, page.H1));
        Assert.Contains("är gallrade", page.Text("disposed"), StringComparison.Ordinal);
        Assert.Contains("Gallrat", page.Text("facts"), StringComparison.Ordinal);
        Assert.Contains("Kontots uppgifter gallrades", page.Text("history"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main form, main a.btn"));
        Assert.DoesNotContain(person.Email!, page.Html, StringComparison.Ordinal);
        var list = await administrator.GetAsync($"/anvandare?sok={Uri.EscapeDataString(person.DisplayName)}");
        Assert.Contains("Gallrat", list.Document.QuerySelectorAll("[data-testid=user]").Single(row => row.InnerHtml.Contains($"{person.Id}", StringComparison.Ordinal)).TextContent, StringComparison.Ordinal);

        // forms from before, and addresses known by heart
        var before = await app.ReadAsync(db => db.AuditEntries.CountAsync(Ct));
        AssertRefused(await SendAsync(reopen, "reopen"));
        AssertRefused(await SendAsync(edit, "person-form", ("Name", "Någon Annan"), ("Email", "tillbaka@lindakra.example")));
        AssertRefused(await SendAsync(edit, "person-form", ("Name", "")));
        AssertRefused(await SendAsync(give, "grant-form", ("Form.Role", "Administrator"), ("Form.Place", "alla")));
        AssertRefused(await administrator.GetAsync($"/anvandare/{person.Id}/andra"));
        AssertRefused(await administrator.GetAsync($"/anvandare/{person.Id}/roller/ny"));
        var token = reopen.Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;

        foreach (var act in new[] { "lank", "utloggning", "stang", "tvasteg/borttagning", "koppling/borttagning" })
        {
            AssertRefused(await administrator.ConfirmAsync(await administrator.PostAsync($"/anvandare/{person.Id}/{act}", [new(Token, token), new("version", $"{person.Version}")])));
        }

        Assert.Equal(404, (await administrator.ConfirmAsync(await administrator.PostAsync($"/anvandare/{person.Id}/roller/{grant}/borttagning", [new(Token, token)]))).Status);
        Assert.Equal(before, await app.ReadAsync(db => db.AuditEntries.CountAsync(Ct)));

        async Task<Page> SendAsync(Page from, string form, params (string, string?)[] fields) =>
            await administrator.ConfirmAsync(await administrator.SubmitAsync(from, $"[data-testid={form}]", fields));

        static void AssertRefused(Page answer)
        {
            Assert.Equal(409, answer.Status);
            Assert.Contains("är gallrade", answer.Text("disposed"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_address_that_was_disposed_of_can_be_invited_anew()
    {
        var person = await ClosedLongAgoAsync();
        await app.RunAsync(JobKind.Disposal);
        var administrator = await app.SignInAsync(Role.Administrator);

        var answer = await administrator.ConfirmAsync(await administrator.SubmitAsync(
            await administrator.GetAsync("/anvandare/ny"), "[data-testid=invitation-form]",
            ("Person.Name", "Åter Igen"), ("Person.Email", person.Email), ("Grant.Role", "Official"), ("Grant.Place", "alla")));

        Assert.Equal(302, answer.Status);
    }

    [Fact]
    public void Every_rule_stands_in_the_list_of_personal_data_and_no_other()
    {
        var document = File.ReadAllText(Path.Combine(Repository.Root(), "docs", "privacy.md"));

        Assert.Equal(
            DisposalRule.All.Select(rule => rule.Id).Order(StringComparer.Ordinal),
            System.Text.RegularExpressions.Regex.Matches(document, "GALLRING-\\d+").Select(match => match.Value).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_program_does_not_start_with_a_period_of_nothing()
    {
        await using var wrong = new NeverKept();
        await wrong.InitializeAsync();
        wrong.ExpectWarning("Disposal:DraftDays");

        Assert.Contains("Disposal:DraftDays", Assert.Throws<OptionsValidationException>(() => wrong.CreateClient(new WebApplicationFactoryClientOptions())).Message, StringComparison.Ordinal);
    }

    private async Task<User> ClosedLongAgoAsync()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        await app.ReadAsync(async db =>
        {
            var user = await db.Users.SingleAsync(each => each.Id == person.Id, Ct);
            user.Close(Now.AddMonths(-13));
            return await db.SaveChangesAsync(Ct);
        });
        return person;
    }

    private sealed class NeverKept : TestApp
    {
        public NeverKept() => Settings["Disposal:DraftDays"] = "0";
    }
}
