using GoalProcess.Data.Jobs;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Tests.Infrastructure.Jobs;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MiniExcelLibs;

namespace GoalProcess.Web.Tests.Features.Leadership;

/// <summary>The table of many processes as a file: asked for, made in the background, and fetched by the one who asked alone.</summary>
public sealed class ExportTests
{
    private const string Token = "__RequestVerificationToken";
    private const string Exports = "/lagesrapport/utdrag";
    private const int Processes = 50;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_processes_are_asked_for_and_fetched_in_the_order_of_the_page_by_the_one_who_asked_alone()
    {
        await using var app = await StartAsync();
        var (executive, other) = (await app.SignInAsync(Role.Executive), await app.SignInAsync(Grant.Everywhere(Role.Executive), Grant.Everywhere(Role.Administrator)));
        var table = await executive.GetAsync("/lagesrapport?sortera=process&ordning=fallande");
        Assert.Null(table.Document.QuerySelector("a[href*='lagesrapport.xlsx']"));
        Assert.Equal(Exports, (await executive.SubmitAsync(table, "[data-testid=ask-export]")).Location);
        // a second is not begun while the first is waited for
        await executive.SubmitAsync(table, "[data-testid=ask-export]");
        Assert.Equal(1, await app.ReadAsync(db => db.Jobs.CountAsync(job => job.Kind == JobKind.StandingsExport, Ct)));
        Assert.Contains("Väntar", (await executive.GetAsync(Exports)).Text("exports"), StringComparison.Ordinal);

        Assert.Equal(1, await app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.StandingsExport, Ct));

        var page = await executive.GetAsync(Exports);
        Assert.Contains($"{Processes} processer", page.Text("exports"), StringComparison.Ordinal);
        using var file = await SendAsync(executive, page, "[data-testid=fetch]");
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
        using var sheet = new MemoryStream(await file.Content.ReadAsByteArrayAsync(Ct));
        var names = sheet.Query(useHeaderRow: true).Select(row => (string)row.Process).ToList();
        Assert.Equal(table.Document.QuerySelectorAll("[data-testid=standings] tbody th").Select(cell => cell.TextContent.Trim()), names);

        // another knows the address, has a token of the own, and may read the same processes
        var id = await app.ReadAsync(db => db.Jobs.Where(job => job.Kind == JobKind.StandingsExport).Select(job => job.Id).SingleAsync(Ct));
        var token = (await other.GetAsync("/konto/losenord")).Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;
        Assert.Equal(404, (await other.PostAsync($"{Exports}/{id}/hamta", [new(Token, token)])).Status);
        Assert.Equal(404, (await other.PostAsync($"{Exports}/{id}/avbryt", [new(Token, token)])).Status);
        // nor is there a link to pass on
        Assert.Equal(404, (await executive.GetAsync($"{Exports}/{id}/hamta")).Status);
        Assert.Null((await other.GetAsync(Exports)).Text("exports"));
        // the administrator sees that it was made, and by whom it was asked for
        Assert.Contains("Lägesrapporten som Excelfil", (await other.GetAsync("/drift/jobb")).Text("asked"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_holds_what_the_one_who_asked_may_read_when_it_is_made()
    {
        await using var app = await StartAsync();
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Executive));
        var visitor = await app.SignInAsync(person.Email!);
        await visitor.SubmitAsync(await visitor.GetAsync("/lagesrapport"), "[data-testid=ask-export]");
        await app.ReadAsync(db => db.UserGrants.Where(grant => grant.UserId == person.Id).ExecuteDeleteAsync(Ct));

        await app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.StandingsExport, Ct);

        Assert.Equal((JobState.Done, 0), await app.ReadAsync(db => db.Jobs.Where(job => job.AskedBy == person.Id).Select(job => ValueTuple.Create(job.State, job.Result ?? -1)).SingleAsync(Ct)));
    }

    [Fact]
    public async Task One_that_waits_is_cancelled_and_never_made()
    {
        await using var app = await StartAsync();
        var executive = await app.SignInAsync(Role.Executive);
        await executive.SubmitAsync(await executive.GetAsync("/lagesrapport"), "[data-testid=ask-export]");
        Assert.Equal(302, (await executive.SubmitAsync(await executive.GetAsync(Exports), "[data-testid=cancel]")).Status);

        Assert.Equal(0, await app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.StandingsExport, Ct));
        Assert.Contains("Avbruten", (await executive.GetAsync(Exports)).Text("exports"), StringComparison.Ordinal);
        Assert.Equal(0, await app.ReadAsync(db => db.JobFiles.CountAsync(Ct)));
    }

    [Fact]
    public async Task A_file_stays_for_seven_days()
    {
        await using var app = await StartAsync();
        var executive = await app.SignInAsync(Role.Executive);
        await executive.SubmitAsync(await executive.GetAsync("/lagesrapport"), "[data-testid=ask-export]");
        await app.Services.GetRequiredService<JobRunner>().RunDueAsync(JobKind.StandingsExport, Ct);
        await app.RunAsync(JobKind.Tidying);
        Assert.Equal(1, await app.ReadAsync(db => db.JobFiles.CountAsync(Ct)));

        await app.ReadAsync(db => db.Jobs.Where(job => job.Kind == JobKind.StandingsExport).ExecuteUpdateAsync(set => set.SetProperty(job => job.EndedAt, TimeProvider.System.GetUtcNow().AddDays(-8)), Ct));
        await app.RunAsync(JobKind.Tidying);
        Assert.Equal((0, 0), await app.ReadAsync(async db => (await db.JobFiles.CountAsync(Ct), await db.Jobs.CountAsync(job => job.Kind == JobKind.StandingsExport, Ct))));
    }

    private static async Task<MailApp> StartAsync()
    {
        var app = new MailApp();
        await app.InitializeAsync();
        await app.ReadAsync(async db =>
        {
            var there = await db.Processes.CountAsync(Ct);
            db.AddRange(Enumerable.Range(10, Processes - there).Select(number =>
                new GoalSettingProcess(number, $"Process {number}", $"Process no {number}", new DateOnly(2027, 1, 1), new DateOnly(2034, 12, 31), 4, 5)));
            return await db.SaveChangesAsync(Ct);
        });
        return app;
    }

    private static Task<HttpResponseMessage> SendAsync(Visitor visitor, Page page, string form)
    {
        var element = page.Document.QuerySelector(form)!;
        return visitor.SendFormAsync(element.GetAttribute("action")!, [new(Token, element.QuerySelector($"[name={Token}]")!.GetAttribute("value")!)]);
    }
}
