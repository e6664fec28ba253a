using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Processes;

/// <summary>A process is closed and opened again: the second one of a municipality at its first day.</summary>
public sealed class ClosingTests(NewProcessApp app) : IClassFixture<NewProcessApp>
{
    private const string Process = "/processer/2";

    [Fact]
    public async Task A_process_is_closed_says_so_refuses_what_is_done_in_it_and_is_opened_again()
    {
        var official = await app.SignInAsync(Role.Official);
        var (form, goal) = (await official.GetAsync($"{Process}/avslut"), await official.GetAsync($"{Process}/mal/1/andra"));

        // what costs.stated advises is told first, and stops nobody
        Assert.Contains("saknar merkostnad för medborgardialogen", form.Text("advice"), StringComparison.Ordinal);
        Assert.Contains("Steg som inte är klara: 1.", form.Text("advice"), StringComparison.Ordinal);
        Assert.Equal((422, "Skriv vilken dag processen avslutas"), await SaidAsync(official.SubmitAsync(form, "[data-testid=close-process]", ("On", ""))));
        Assert.Equal((422, "Dagen kan inte vara senare än i dag"), await SaidAsync(official.SubmitAsync(form, "[data-testid=close-process]", ("On", "2099-01-01"))));
        var closed = await official.FollowAsync(await official.SubmitAsync(form, "[data-testid=close-process]"));
        Assert.Contains("Processen ”Mål för nästa mandatperiod” är avslutad.", closed.Html, StringComparison.Ordinal);
        Assert.Empty(closed.Document.QuerySelectorAll("[data-testid=manage] a[href$='/avslut'], [data-testid=manage] a[href$='/steg/nytt']"));

        foreach (var address in new[]
        {
            "", "/mal", "/mal/1", "/malomraden", "/malomraden/1", "/nyckelord", "/dialog", "/remisser", "/program", "/namndmal", "/tidigare-mal", "/steg/1", "/arenden",
            "/arenden/1", "/budget", "/kostnader", "/tackning", "/tidplan", "/sammantraden", "/avvikelser",
        })
        {
            var page = await official.GetAsync(Process + address);
            Assert.Contains("Processen är avslutad sedan", page.Text("closed"), StringComparison.Ordinal);
            Assert.Empty(page.Document.QuerySelectorAll("main form[method=post] button, main a[href$='/andra'], main a[href$='/ny'], main a[href$='/nytt'], main a[href$='/aterkallelse']")
                .Select(link => $"{address}: {link.OuterHtml}"));
        }

        Assert.Null((await official.GetAsync("/processer/1")).Text("closed"));

        // closed is closed: the act comes back with the reason and what was typed
        var refused = await official.SubmitAsync(goal, "[data-testid=goal-form]", ("Effect", "Det som skrevs"), ("Because", "Tydligare"));
        Assert.Equal(409, refused.Status);
        Assert.Contains("En avslutad process ändras inte", refused.Html, StringComparison.Ordinal);
        Assert.Contains("Det som skrevs", refused.Html, StringComparison.Ordinal);
        Assert.Equal(409, (await official.SubmitAsync(await official.GetAsync($"{Process}/avslut"), "[data-testid=close-process]")).Status);

        // opened with a reason, which the log keeps
        var reopen = await official.GetAsync($"{Process}/ateroppnande");
        Assert.Equal((422, "Skriv varför processen öppnas igen"), await SaidAsync(official.SubmitAsync(reopen, "[data-testid=reopen-process]", ("Because", " "))));
        var open = await official.FollowAsync(await official.SubmitAsync(reopen, "[data-testid=reopen-process]", ("Because", "Programmet återstår")));
        Assert.Contains("är öppen igen.", open.Html, StringComparison.Ordinal);
        Assert.Contains("Programmet återstår", open.Document.QuerySelector("[aria-labelledby=logg]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(open.Text("closed"));
        Assert.Null(await app.ReadAsync(db => db.Processes.Where(process => process.Number == 2).Select(process => process.ClosedOn).SingleAsync()));

        // one that is open is not opened, and a page left open meanwhile overtakes nobody
        Assert.Empty((await official.GetAsync($"{Process}/ateroppnande")).Document.QuerySelectorAll("[data-testid=reopen-process]"));
        Assert.Equal(409, (await official.SubmitAsync(form, "[data-testid=close-process]")).Status);
    }

    [Fact]
    public async Task Only_those_who_edit_the_process_close_it()
    {
        var reader = await app.SignInAsync(Role.ElectedMember);

        Assert.Equal(403, (await reader.GetAsync($"{Process}/avslut")).Status);
        Assert.Equal(403, (await reader.GetAsync($"{Process}/ateroppnande")).Status);
        Assert.Empty((await reader.GetAsync(Process)).Document.QuerySelectorAll("[data-testid=manage]"));
    }

    private static async Task<(int Status, string Error)> SaidAsync(Task<Page> answer) => ((await answer).Status, (await answer).Errors.Single());
}
