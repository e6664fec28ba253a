using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Drills;

/// <summary>
/// Many write the same goals at once, for a while: what was answered as saved stands once in the history, each after the one it was written upon; what was answered as a conflict
/// showed both texts and stands nowhere. <c>GOALPROCESS_HISTORY_SECONDS</c> says for how long; docs/security.md has the command.
/// </summary>
public sealed class HistoryDrillTests
{
    private const int Writers = 16;
    private const string List = "/processer/1/mal";
    private const string Form = "[data-testid=goal-form]";
    private const string Act = "EditGoal";

    private const int Goals = 5;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static TimeSpan Lasts => TimeSpan.FromSeconds(
        double.TryParse(Environment.GetEnvironmentVariable("GOALPROCESS_HISTORY_SECONDS"), CultureInfo.InvariantCulture, out var seconds) ? seconds : 15);

    [Fact]
    public async Task What_was_saved_stands_once_in_its_order_and_what_met_another_text_stands_nowhere()
    {
        await using var app = new DemoApp();
        await app.InitializeAsync();
        // the demo has four
        var official = await app.OfficialAsync();
        Assert.Equal(302, (await official.SubmitAsync(
            await official.GetAsync($"{List}/ny"), Form, ("ShortName", "Skrivs av många"), ("Wording", "Det här målet ska skrivas av många"), ("Because", "Ett första utkast"))).Status);
        var before = await GoalsAsync(app);
        Assert.Equal(Goals, before.Count);
        int[] numbers = [.. before.Keys.Order()];
        var writers = new List<Visitor>();

        for (var number = 0; number < Writers; number++)
        {
            writers.Add(await app.SignInAsync(Role.Official));
        }

        var edits = new ConcurrentBag<Edit>();
        var watch = Stopwatch.StartNew();
        await Task.WhenAll(writers.Select((visitor, number) => Task.Run(() => WriteAsync(visitor, number, numbers, edits, watch), Ct)));
        var (saved, met) = (edits.Where(edit => edit.Status == 302).ToList(), edits.Where(edit => edit.Status == 409).ToList());

        Assert.Equal(edits.Count, saved.Count + met.Count);
        Assert.True(saved.Count >= 2 * Goals && met.Count >= Goals, $"{saved.Count} saved, {met.Count} conflicts: too few to prove anything");
        Assert.All(met, edit => Assert.True(edit.ShowedBoth, $"The conflict of {edit.Text} did not show both texts."));

        var after = await GoalsAsync(app);

        foreach (var (number, (id, first)) in before)
        {
            var history = await HistoryAsync(app, id);
            Assert.Equal(saved.Where(edit => edit.Goal == number).Select(edit => edit.Text).Order(StringComparer.Ordinal), history.Select(entry => entry.To).Order(StringComparer.Ordinal));
            Assert.Equal([first, .. history.SkipLast(1).Select(entry => entry.To)], history.Select(entry => entry.From));
            Assert.Equal(history.Count == 0 ? first : history[^1].To, after[number].Wording);

            // each was written upon the very version that stood
            var versions = saved.Where(edit => edit.Goal == number).ToDictionary(edit => edit.Text, edit => edit.Version);
            Assert.Equal(versions.Values.Order(), history.Select(entry => versions[entry.To]));
            Assert.Equal(versions.Count, versions.Values.Distinct().Count());
            Assert.Equal([.. history.Select(entry => entry.To)], await app.ReadAsync(async db => (await db.Goals.Where(goal => goal.Id == id).SelectMany(goal => goal.Wordings).OrderBy(wording => wording.Number)
                .Select(wording => wording.Text).ToListAsync(Ct)).TakeLast(history.Count).ToList()));
        }

        Assert.All(await app.ReadAsync(db => new ChainCheck(db).AllAsync([], Ct)), report => Assert.Null(report.Fault));
    }

    private static async Task WriteAsync(Visitor visitor, int writer, int[] goals, ConcurrentBag<Edit> edits, Stopwatch watch)
    {
        for (var number = 0; watch.Elapsed < Lasts; number++)
        {
            var goal = goals[(writer + number) % goals.Length];
            var form = await visitor.GetAsync($"{List}/{goal}/andra");
            Assert.Equal(200, form.Status);
            var text = $"Skribent {writer} skrev text {number} på mål {goal}";
            var version = long.Parse(form.Document.QuerySelector($"{Form} input[name=Version]")!.GetAttribute("value")!, CultureInfo.InvariantCulture);
            var answer = await visitor.SubmitAsync(form, Form, ("Wording", text), ("Because", $"Prov {writer}.{number}"));
            Assert.True(answer.Status is 302 or 409, $"{answer.Status}: {answer.Html}");
            var shown = answer.Document.QuerySelector(".conflict")?.TextContent ?? "";
            edits.Add(new Edit(goal, text, version, answer.Status, shown.Contains(text, StringComparison.Ordinal) && shown.Split("Skribent ").Length > 2));
        }
    }

    private static async Task<Dictionary<int, (Guid Id, string Wording)>> GoalsAsync(DemoApp app) => (await app.ReadAsync(db => db.Goals
            .Where(goal => goal.ProcessId == db.Processes.First(process => process.Number == 1).Id)
            .Select(goal => new { goal.Id, goal.Number, goal.Wording }).ToListAsync(Ct)))
        .ToDictionary(goal => goal.Number, goal => (goal.Id, goal.Wording));

    /// <summary>The wordings before and after each edit of this drill, in the order of the chain.</summary>
    private static async Task<List<(string From, string To)>> HistoryAsync(DemoApp app, Guid goal)
    {
        var payloads = await app.ReadAsync(db => db.AuditEntries
            .Where(entry => entry.Act == Act && entry.SubjectKind == "Goal" && entry.SubjectId == goal && entry.Because!.StartsWith("Prov "))
            .OrderBy(entry => entry.Number)
            .Select(entry => db.AuditPayloads.Where(payload => payload.EntryId == entry.Id).Select(payload => new { payload.From, payload.To }).First())
            .ToListAsync(Ct));
        return payloads.ConvertAll(payload => (Wording(payload.From), Wording(payload.To)));
    }

    private static string Wording(string? values)
    {
        using var json = JsonDocument.Parse(values!);
        return json.RootElement.GetProperty("Wording").GetString()!;
    }

    private sealed record Edit(int Goal, string Text, long Version, int Status, bool ShowedBoth);
}
