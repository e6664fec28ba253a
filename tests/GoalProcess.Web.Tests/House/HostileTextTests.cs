using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Histories;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.House;

/// <summary>Every text someone can write, written by someone who means ill: it stands on every page as text and does nothing.</summary>
public sealed class HostileTextTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Hostile =
        "<script>alert(1)</script>\"><img src=x onerror=alert(2)>' OR 1=1 --{{7*7}}=HYPERLINK(\"http://x\")\u202Eåäö\u200B👩\u200D👩\u200D👧";

    // every column a person's text is kept in; a name is made unlike the next by its row
    private static readonly (string Table, string[] Columns)[] Columns =
    [
        ("AspNetUsers", ["DisplayName", "Title"]),
        ("Bodies", ["NameSv", "NameEn"]),
        ("Seats", ["Holder", "Party"]),
        ("Processes", ["NameSv", "NameEn", "Background"]),
        ("ProcessSteps", ["TitleSv", "TitleEn", "Produces", "Outcome"]),
        ("GoalAreas", ["Name", "Meaning"]),
        ("GuidingQuestions", ["Text"]),
        ("Keywords", ["Text", "SourceText"]),
        ("Goals", ["ShortName", "Wording", "Effect", "Serves", "AreaName"]),
        ("GoalWordings", ["Text", "Because", "Author"]),
        ("Ties", ["Label", "Rationale", "AddedBy"]),
        ("CitizenDialogues", ["Title", "MainQuestion", "TargetGroups", "MeaningSummary", "ProgrammeSummary", "Feedback"]),
        ("DialogueChannels", ["Name"]),
        ("Contributions", ["Group", "Words", "HandedTo", "Note", "CodedBy"]),
        ("EarlierGoals", ["Text", "Because", "Destination"]),
        ("DirectionDocuments", ["Title", "Text"]),
        ("DirectionStatements", ["Text"]),
        ("Matters", ["Title", "DiaryNumber", "SpecialReasons"]),
        ("Meetings", ["Place"]),
        ("AgendaItems", ["Title"]),
        ("PinnedDocuments", ["Title", "TextBody", "PinnedBy"]),
        ("DecisionPoints", ["Wording"]),
        ("DecisionTexts", ["Text"]),
        ("Decisions", ["RecordedBy"]),
        ("Consultations", ["Title", "Question"]),
        ("ConsultationTexts", ["Text"]),
        ("ConsultationResponses", ["Answer", "SentBy", "NotReceivedBecause"]),
        ("GoalAnswers", ["How"]),
        ("Programmes", ["Name", "Introduction"]),
        ("ProgrammeGoals", ["GoalName", "Meaning", "Purpose", "Strategy", "FollowUp", "TargetGroups"]),
        ("FocusAreas", ["Name", "Description"]),
        ("SuccessFactors", ["Name", "Criteria"]),
        ("PoliticalStrategies", ["Wording"]),
        ("BoardGoals", ["Wording", "TargetGroup", "Effect"]),
        ("BoardGoalAbstentions", ["Because"]),
        ("CostItems", ["What"]),
        ("DialogueReuses", ["Document", "How"]),
        ("ProcessTemplates", ["NameSv", "NameEn", "MadeBy"]),
        ("WhatIfPlans", ["Name", "Note", "MadeBy"]),
        ("CalendarFeeds", ["Name"]),
        ("AttachedFiles", ["Name", "AddedBy", "SupplementBecause"]),
        ("Municipalities", ["Name", "Phone"]),
        ("AuditEntries", ["UserName", "Because"]),
    ];

    [Fact]
    public async Task It_stands_on_every_page_as_text()
    {
        var visitor = await app.SignInAsync([.. RouteTable.Readers.Select(Grant.Everywhere)]);
        var samples = await RouteSamples.OfAsync(app);
        await PoisonAsync();
        await app.AskAsync(services => services.GetRequiredService<MunicipalityMemory>().ReadAsync(services.GetRequiredService<Data.GoalProcessDbContext>(), TestContext.Current.CancellationToken));
        var met = 0;

        foreach (var row in RouteTable.Rows.Where(row => row is { Method: "GET", IsFile: false, Template: not ("/logga-in" or "/logga-in/kod" or "/sprak/sv" or "/sprak/en") }))
        {
            foreach (var language in new[] { "", "/en" })
            {
                var page = await visitor.GetAsync(language + samples.Address(row));

                Assert.True(page.Status == 200, $"{page.Address}: {page.Status}");
                Assert.DoesNotContain(page.Document.QuerySelectorAll("script"), script => script.TextContent.Length > 0);
                Assert.Empty(page.Document.QuerySelectorAll("[onerror], img[src=x]"));
                Assert.DoesNotContain("49åäö", page.Html, StringComparison.Ordinal);
                met += page.Document.Body!.TextContent.Contains("<script>alert(1)</script>", StringComparison.Ordinal) ? 1 : 0;
            }
        }

        Assert.True(met > 60, $"met on {met} pages only");
    }

    private Task<int> PoisonAsync() => app.ReadAsync(async db =>
    {
        var rows = 0;
        await db.Database.OpenConnectionAsync();

        foreach (var (table, columns) in Columns)
        {
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"UPDATE {table} SET {string.Join(", ", columns.Select(column => $"\"{column}\" = $text || rowid"))}";
            var text = command.CreateParameter();
            (text.ParameterName, text.Value) = ("$text", Hostile);
            command.Parameters.Add(text);
            rows += await command.ExecuteNonQueryAsync();
        }

        // and what the trail keeps of them, value by value
        await using var trail = db.Database.GetDbConnection().CreateCommand();
        var values = string.Join(", ", HistoryField.All.Select(field => field.Property).Distinct().Select(property => $"'$.{property}', $text"));
        trail.CommandText = $"UPDATE AuditPayloads SET \"To\" = json_set(\"To\", {values}) WHERE \"To\" IS NOT NULL AND rowid % 2 = 0; UPDATE AuditPayloads SET \"To\" = $text WHERE rowid % 5 = 0";
        var words = trail.CreateParameter();
        (words.ParameterName, words.Value) = ("$text", Hostile);
        trail.Parameters.Add(words);
        return rows + await trail.ExecuteNonQueryAsync();
    });
}
