using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.House;

/// <summary>What belongs to one process is not found in another, in no address and no form; what a form has no field for is not changed.</summary>
public abstract class ForeignIdsTests(DemoApp app)
{
    private const string Token = "__RequestVerificationToken";

    // what the goal's row holds that its form does not
    private static readonly string[] Columns =
    [
        "Id", "ProcessId", "Goal.Id", "Process.Id", "GoalAreaId", "Goal.Version", "WithdrawnAt", "WithdrawnBecause", "Number", "ProcessNumber", "ActNumber",
        "AreaName", "Ties[0].Id", "Wordings[0].Text", "Choices", "Conflict", "IsLocked", "CreatedBy",
    ];

    private static readonly string[] Prefixes = ["", "goal.", "Process."];

    [Fact]
    public async Task What_belongs_to_another_process_is_not_found_and_not_changed()
    {
        var other = await MakeOtherProcessAsync();
        var official = await app.SignInAsync(Role.Official);
        var goal = await official.GetAsync("/processer/1/mal/1/andra");
        var step = await official.GetAsync("/processer/1/steg/15");
        var token = goal.Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;
        var entries = await EntriesAsync();

        // the demo has four areas and four goals; a fifth is only the other's
        string[] addresses =
        [
            "malomraden/5", "malomraden/5/andra", "mal/5", "mal/5/andra", $"malomraden/1/fragor/{other.Question}", "nyckelord/9001",
            "arenden/9001", "arenden/9001/andra", "dialog/2", "dialog/2/andra", "dialog/2/sammanstallning", "forslag/9001", "remisser/1",
            "remisser/1/andra", "remisser/1/svar/bun", "program/mal/1", "program/fokusomraden/1", "program/framgangsfaktorer/1",
            "program/framgangsfaktorer/1/strategier/1", "namndmal/1", "budget/9001/andra", "namndmal/tn/1/andra", "namndmal/tn/1/aterkallelse",
            "kostnader/1", "kostnader/1/andra", "kostnader/1/aterkallelse", "aterbruk/1", "aterbruk/1/andra",
            "aterbruk/1/aterkallelse",
        ];

        foreach (var address in addresses)
        {
            Assert.Equal(404, (await official.GetAsync($"/processer/1/{address}")).Status);
        }

        foreach (var address in new[] { $"malomraden/1/fragor/{other.Question}", $"malomraden/1/fragor/{other.Question}/aterkallelse", $"malomraden/1/kopplingar/{other.Tie}/borttagning", $"mal/1/kopplingar/{other.Tie}/borttagning", "remisser/1/andra", "remisser/1/utskick", "remisser/1/avslut", "remisser/1/svar/bun", "remisser/1/svar/vn/uteblivet", "program/fokusomraden/1", "program/framgangsfaktorer/1/aterkallelse", "program/framgangsfaktorer/1/strategier/1", "namndmal/tn/1/andra", "namndmal/tn/1/aterkallelse", "kostnader/1/andra", "kostnader/1/aterkallelse", "aterbruk/1/andra", "aterbruk/1/aterkallelse" })
        {
            var answer = await official.PostAsync($"/processer/1/{address}", [new(Token, token), new("Text", "Inte din"), new("Version", "1")]);
            Assert.True(answer.Status == 404, $"{address}: {answer.Status}");
        }

        (Page Page, string Form, (string, string?)[] Fields)[] crafted =
        [
            (goal, "[data-testid=goal-form]", [("AreaNumber", "5"), ("Because", "Till den andra processen")]),
            (goal, "[data-testid=goal-form]", [("KeywordNumbers", "9001"), ("Because", "Ett ord därifrån")]),
            (await official.GetAsync("/processer/1/nyckelord"), "form[action$='/flytta']", [("Numbers", "1"), ("To", "5-Meaning")]),
            (await official.GetAsync("/processer/1/nyckelord"), "form[action$='/flytta']", [("Numbers", "9001"), ("To", "1-Meaning")]),
            (await official.GetAsync("/processer/1/forslag/1"), "[data-testid=coding-form]", [("Coding.AreaNumber", "5")]),
            (await official.GetAsync("/processer/1/forslag/1"), "[data-testid=coding-form]", [("Coding.KeywordNumbers", "9001")]),
            (await official.GetAsync("/processer/1/forslag/ny"), "[data-testid=contribution-form]", [("DialogueNumber", "2"), ("Channel", "Meeting"), ("Words", "Till den andra dialogen")]),
            (step, "[data-testid=assign]", [("Assign.MatterId", $"{other.Matter}")]),
        ];

        foreach (var (page, form, fields) in crafted)
        {
            var answer = await official.SubmitAsync(page, form, fields);
            Assert.True(answer.Status is 404 or 409 or 422, $"{form} {fields[0]}: {answer.Status}");
        }

        Assert.Equal(entries, await EntriesAsync());
    }

    [Fact]
    public async Task What_the_form_has_no_field_for_is_not_changed()
    {
        var official = await app.SignInAsync(Role.Official);
        var before = await app.ReadAsync(db => db.Goals.AsNoTracking().IgnoreAutoIncludes().SingleAsync(goal => goal.Number == 2 && goal.ProcessId == db.Processes.First(p => p.Number == 1).Id));
        var foreign = $"{Guid.CreateVersion7()}";
        (string, string?)[] extra =
        [
            .. from name in Columns
               from prefix in Prefixes
               select (prefix + name, (string?)(name is "Number" or "ProcessNumber" or "ActNumber" or "Goal.Version" ? "77" : name is "WithdrawnAt" ? "2019-01-01" : foreign)),
        ];

        var edit = await official.GetAsync("/processer/1/mal/2/andra");
        Assert.Equal(302, (await official.SubmitAsync(edit, "[data-testid=goal-form]", [.. extra, ("Effect", "Bara effekten"), ("Because", "Prov")])).Status);

        var after = await app.ReadAsync(db => db.Goals.AsNoTracking().IgnoreAutoIncludes().SingleAsync(goal => goal.Id == before.Id));
        Assert.Equal("Bara effekten", after.Effect);
        Assert.Equal(
            (before.ProcessId, before.Number, before.GoalAreaId, before.ShortName, before.Wording, before.Serves, before.ValidFrom, before.ValidTo, before.WithdrawnAt),
            (after.ProcessId, after.Number, after.GoalAreaId, after.ShortName, after.Wording, after.Serves, after.ValidFrom, after.ValidTo, after.WithdrawnAt));
        Assert.Equal(before.Version + 1, after.Version);
    }

    [Fact]
    public async Task What_belongs_to_another_body_is_not_found_and_what_its_form_has_no_field_for_is_not_changed()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var mandate = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KF").SelectMany(body => body.Mandates).Select(period => period.Id).SingleAsync());
        var names = await administrator.GetAsync("/organ/ksau/andra");
        var token = names.Document.QuerySelector($"[name={Token}]")!.GetAttribute("value")!;
        var before = await BodyAsync();
        var entries = await EntriesAsync();

        // the council has forty-one seats, the board thirteen
        foreach (var address in new[] { $"mandatperioder/{mandate}", "platser/41" })
        {
            Assert.Equal(200, (await administrator.GetAsync($"/organ/kf/{address}")).Status);
            Assert.Equal(404, (await administrator.GetAsync($"/organ/ks/{address}")).Status);

            foreach (var form in new[] { "", "/avslut" })
            {
                var answer = await administrator.PostAsync($"/organ/ks/{address}{form}", [new(Token, token), new("End.Day", "2019-02-01"), new("Form.Version", "1"), new("End.Version", "1")]);
                Assert.True(answer.Status == 404, $"{address}{form}: {answer.Status}");
            }
        }

        Assert.Equal(entries, await EntriesAsync());
        (string, string?)[] extra = [("Code", "KF"), ("Kind", "Council"), ("PartOfId", null), ("Id", $"{Guid.CreateVersion7()}"), ("Body.Id", $"{before.PartOfId}"), ("bodyCode", "kf")];
        Assert.Equal(302, (await administrator.SubmitAsync(names, "[data-testid=names-form]", [.. extra, ("NameEn", "Only the name")])).Status);

        var after = await BodyAsync();
        Assert.Equal("Only the name", after.NameEn);
        Assert.Equal((before.Code, before.Kind, before.PartOfId, before.NameSv, before.Version + 1), (after.Code, after.Kind, after.PartOfId, after.NameSv, after.Version));

        Task<Domain.Bodies.GoverningBody> BodyAsync() => app.ReadAsync(db => db.Bodies.AsNoTracking().IgnoreAutoIncludes().SingleAsync(body => body.Code == "KSAU"));
    }

    private Task<int> EntriesAsync() => app.ReadAsync(db => db.AuditEntries.CountAsync());

    /// <summary>A third process with five areas, a question, a tie, many keywords and a matter of its own.</summary>
    private async Task<(Guid Question, Guid Tie, Guid Matter)> MakeOtherProcessAsync()
    {
        var process = await app.ReadAsync(async db =>
        {
            var made = new GoalSettingProcess(3, "Mål för nästa period", "Goals for the next period", new DateOnly(2027, 1, 1), new DateOnly(2034, 12, 31), 4, 5);
            db.Add(made);
            db.Audit = Data.Auditing.AuditScope.Product;
            await db.SaveChangesAsync();
            return made.Id;
        });
        var official = new Actor(Guid.CreateVersion7(), "Annan handläggare", [Grant.Everywhere(Role.Official)]);

        for (var i = 1; i <= 5; i++)
        {
            await DoAsync(new AddGoalArea(process, $"Annat område {i}", null));
        }

        var area = await app.ReadAsync(db => db.GoalAreas.Where(each => each.ProcessId == process && each.Number == 5).Select(each => each.Id).SingleAsync());
        var board = await app.ReadAsync(db => db.Bodies.Where(body => body.Code == "KSAU").Select(body => body.Id).SingleAsync());
        await DoAsync(new AddQuestion(process, area, "Vems fråga?", true));
        await DoAsync(new TieGoalArea(process, area, new TieDraft(TieKind.Target, null, "8.3", "Delmål 8.3", "Därför", TieStrength.Part)));
        await DoAsync(new AddDialogue(process, null, new DialogueDraft("Den första dialogen", "Vad vill du?", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), null, [])));
        await DoAsync(new AddDialogue(process, null, new DialogueDraft("Den andra dialogen", "Vad vill du?", new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1), null, [])));
        await DoAsync(new OpenMatter(process, "Den andra processens mål", null, MatterSubject.Goals, MatterKind.Ordinary, [new StageDraft(1, board, StageEnding.Proposes)]));

        return await app.ReadAsync(async db => (
            await db.GoalAreas.Where(each => each.Id == area).SelectMany(each => each.Questions).Select(question => question.Id).SingleAsync(),
            await db.GoalAreas.Where(each => each.Id == area).SelectMany(each => each.Ties).Select(tie => tie.Id).SingleAsync(),
            await db.Matters.Where(matter => matter.ProcessId == process).Select(matter => matter.Id).SingleAsync()));

        Task DoAsync<TAct>(TAct act)
            where TAct : class, IAct<TAct> => app.AskAsync(async services =>
            Assert.Equal(WorkflowOutcome.Done, (await services.GetRequiredService<WorkflowService>().DoAsync(act, official, TestContext.Current.CancellationToken)).Outcome));
    }
}

public sealed class SqliteForeignIdsTests(DemoApp app) : ForeignIdsTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerForeignIdsTests(SqlServerDemoApp app) : ForeignIdsTests(app), IClassFixture<SqlServerDemoApp>;
