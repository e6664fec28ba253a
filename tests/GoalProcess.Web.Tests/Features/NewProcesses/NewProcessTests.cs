using AngleSharp.Html.Dom;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.NewProcesses;

public abstract class NewProcessTests(DemoApp app)
{
    private const string New = "/processer/ny";
    private const string Form = "[data-testid=new-process]";

    private static readonly string[] Asked = ["NameSv", "NameEn", "Background", "GoalsFrom", "GoalsTo", "MinGoals", "MaxGoals", "TemplateId", "FirstDay"];

    [Fact]
    public async Task A_process_is_made_in_four_steps_with_plan_matters_and_roles()
    {
        var official = await app.OfficialAsync();
        var name = $"Mål {Guid.CreateVersion7():N}";
        var (reader, template) = (await app.AddPersonAsync(), await TemplateAsync());

        var bodies = await official.SubmitAsync(await official.GetAsync(New), Form, FirstStep(name, template.Id));
        var plan = await official.SubmitAsync(bodies, Form);
        var laidOut = await official.SubmitAsync(plan, Form, ("FirstDay", "2027-01-13"), ("Go", "layout"));
        var roles = await official.SubmitAsync(laidOut, Form);
        var made = await official.SubmitAsync(roles, Form, (PersonField(roles, reader.Id), $"{Role.ElectedMember}"));
        var overview = await official.FollowAsync(made);

        Assert.Equal([1, 2, 3, 4], [1, StepOf(bodies), StepOf(plan), StepOf(roles)]);
        Assert.Equal(302, made.Status);
        Assert.Equal(name, overview.H1);
        Assert.Contains($"Processen ”{name}” är skapad.", overview.Html, StringComparison.Ordinal);
        Assert.Contains("Utvärderingen", overview.Html, StringComparison.Ordinal);

        var stored = await ProcessAsync(name);
        var expected = template.LayOut(new DateOnly(2027, 1, 13), await app.ReadAsync(db => db.Bodies.ToDictionaryAsync(body => body.Code, body => body.Id)));
        Assert.Equal(expected.Steps.Select(step => (step.Draft.Start, step.Draft.End, step.Draft.BodyId)), stored.Steps.OrderBy(step => step.Number).Select(step => (step.Start, step.End, step.BodyId)));
        Assert.Equal(expected.Matters.Select(matter => matter.Title).Order(), (await MattersAsync(stored.Id)).Select(matter => matter.Title).Order());
        Assert.Contains(await GrantsAsync(reader.Id), grant => grant == Grant.InProcess(Role.ElectedMember, stored.Id));
    }

    [Fact]
    public async Task Nothing_is_asked_twice_and_nothing_lost_on_the_way_back()
    {
        var official = await app.OfficialAsync();
        var template = await TemplateAsync();
        var name = $"Mål {Guid.CreateVersion7():N}";

        var bodies = await official.SubmitAsync(await official.GetAsync(New), Form, FirstStep(name, template.Id));
        var someBody = (await app.ReadAsync(db => db.Bodies.OrderBy(body => body.Code).Select(body => body.Id).FirstAsync())).ToString();
        var plan = await official.SubmitAsync(bodies, Form, ("Bodies[0].BodyId", someBody));
        var moved = await official.SubmitAsync(plan, Form, ("Days[2].Start", "2031-03-04"), ("Days[2].End", "2031-03-05"), ("Go", "check"));
        var roles = await official.SubmitAsync(moved, Form);

        // every step carries all of it, and shows no field of another
        foreach (var page in new[] { bodies, plan, moved, roles })
        {
            var form = FormOf(page);
            Assert.All(Asked.Where(field => field != "FirstDay" || page != bodies), field => Assert.Single(form.Elements, element => element.GetAttribute("name") == field));
            Assert.Equal(name, ValueOf(page, "NameSv"));
            Assert.All(Asked[..4], field => Assert.Equal("hidden", form.Elements.First(element => element.GetAttribute("name") == field).GetAttribute("type")));
        }

        // our body is guessed by its code, and kept when another is chosen
        Assert.All(bodies.Document.QuerySelectorAll($"{Form} select"), select => Assert.NotEqual("", ((IHtmlSelectElement)select).Value));
        Assert.Equal(someBody, ValueOf(roles, "Bodies[0].BodyId"));
        Assert.Equal(("2031-03-04", "2031-03-05"), (ValueOf(roles, "Days[2].Start"), ValueOf(roles, "Days[2].End")));

        // all the way back
        var person = PersonFields(roles)[0];
        var third = await official.SubmitAsync(roles, Form, (person, $"{Role.Executive}"), ("Go", "back"));
        var second = await official.SubmitAsync(third, Form, ("Days[0].Start", "inte en dag"), ("Go", "back"));
        var first = await official.SubmitAsync(second, Form, ("Go", "back"));
        Assert.Equal([3, 2, 1], [StepOf(third), StepOf(second), StepOf(first)]);
        Assert.Equal([200, 200, 200], [third.Status, second.Status, first.Status]);
        Assert.Equal("inte en dag", ValueOf(first, "Days[0].Start"));
        Assert.Equal("2031-03-04", ValueOf(first, "Days[2].Start"));
        Assert.Equal((name, "2028-01-01", "Utvärderingen"), (ValueOf(first, "NameSv"), ValueOf(first, "GoalsFrom"), ValueOf(first, "Background")));

        // and forth again: what cannot be read is said where it stands
        var again = await official.SubmitAsync(await official.SubmitAsync(first, Form, ("Days[0].Start", "2027-01-13")), Form);
        Assert.Equal((3, "2031-03-04"), (StepOf(again), ValueOf(again, "Days[2].Start")));
        var last = await official.SubmitAsync(again, Form);
        Assert.Equal($"{Role.Executive}", ValueOf(last, person));
    }

    [Fact]
    public async Task What_is_missing_is_said_at_its_field_and_what_was_typed_is_kept()
    {
        var official = await app.OfficialAsync();

        var page = await official.SubmitAsync(
            await official.GetAsync(New), Form,
            ("NameSv", " "), ("NameEn", "Goals"), ("GoalsFrom", "2028-01-01"), ("GoalsTo", "2027-01-01"), ("MinGoals", "6"), ("MaxGoals", "4"));

        Assert.Equal((422, 1), (page.Status, StepOf(page)));
        Assert.Equal(
            ["Skriv processens namn på svenska", "Målen måste gälla till en senare dag än den första", "Det högsta antalet kan inte vara lägre än det lägsta"],
            page.Errors);
        Assert.Equal(("Goals", "2027-01-01", "6"), (ValueOf(page, "NameEn"), ValueOf(page, "GoalsTo"), ValueOf(page, "MinGoals")));
    }

    [Fact]
    public async Task A_changed_first_day_is_not_lost_without_a_word()
    {
        var official = await app.OfficialAsync();
        var plan = await AtPlanAsync(official, "Mål");

        var stopped = await official.SubmitAsync(plan, Form, ("FirstDay", "2027-02-10"));
        Assert.Equal((422, 3), (stopped.Status, StepOf(stopped)));
        Assert.StartsWith("Första dagen är ändrad.", stopped.Errors.Single(), StringComparison.Ordinal);

        var counted = await official.SubmitAsync(stopped, Form, ("Go", "layout"));
        Assert.Equal("2027-02-10", ValueOf(counted, "Days[0].Start"));
        Assert.Equal(4, StepOf(await official.SubmitAsync(counted, Form)));
    }

    [Fact]
    public async Task A_step_that_ends_before_it_begins_is_not_gone_on_from()
    {
        var official = await app.OfficialAsync();
        var plan = await AtPlanAsync(official, "Mål");

        var page = await official.SubmitAsync(plan, Form, ("Days[1].Start", "2027-05-08"), ("Days[1].End", "2027-04-10"));

        Assert.Equal((422, 3), (page.Status, StepOf(page)));
        Assert.Equal(["Sista dagen kan inte vara före den första"], page.Errors);
        Assert.Equal("2027-04-10", ValueOf(page, "Days[1].End"));
    }

    [Fact]
    public async Task A_gap_is_named_before_the_plan_is_saved_and_can_be_healed_or_kept()
    {
        var official = await app.OfficialAsync();
        var name = $"Mål {Guid.CreateVersion7():N}";
        var plan = await AtPlanAsync(official, name);
        var template = await TemplateAsync();
        var council = template.Steps.Last(step => step.Expected.Any(point => point is { Subject: MatterSubject.ProgrammeBudget, Settlement: Settlement.Adopts }));
        var board = template.Steps.Last(step => step.Expected.Any(point => point is { Subject: MatterSubject.ProgrammeBudget, Kind: PointKind.Proposes }) && step.BodyCode == "KS");
        var (field, end) = ($"Days[{board.Number - 1}].Start", $"Days[{board.Number - 1}].End");
        var before = ValueOf(plan, field);

        // the board's proposal after the council has decided: named by its rule, with what it means
        var late = DateOnly.Parse(ValueOf(plan, $"Days[{council.Number - 1}].End"), provider: null).AddDays(7).ToString("yyyy-MM-dd", provider: null);
        var gap = await official.SubmitAsync(plan, Form, (field, late), (end, late), ("Go", "check"));
        Assert.Equal((200, 3, late), (gap.Status, StepOf(gap), ValueOf(gap, field)));
        Assert.DoesNotContain("budget", plan.Text("gaps"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("budget", gap.Text("gaps"), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(gap.Document.QuerySelectorAll("[data-testid=gaps] a[href^='#steg-']"));

        // it does not stop anyone: the summary tells of it, and so does the overview
        var roles = await official.SubmitAsync(gap, Form);
        Assert.Equal(4, StepOf(roles));
        Assert.Equal(
            gap.Document.QuerySelectorAll("[data-testid=gaps] .gaps > li").Length, roles.Document.QuerySelectorAll("[data-testid=gaps] .gaps > li").Length);
        var overview = await official.FollowAsync(await official.SubmitAsync(roles, Form));
        Assert.Contains("Brister i tidplanen", overview.Html, StringComparison.Ordinal);

        // healed, it is gone
        var healed = await official.SubmitAsync(gap, Form, (field, before), (end, before), ("Go", "check"));
        Assert.Equal(plan.Text("gaps"), healed.Text("gaps"));
    }

    [Fact]
    public async Task Without_a_template_the_plan_is_empty_and_its_steps_are_passed_over()
    {
        var official = await app.OfficialAsync();
        var name = $"Mål {Guid.CreateVersion7():N}";

        var roles = await official.SubmitAsync(await official.GetAsync(New), Form, FirstStep(name, null));
        var back = await official.SubmitAsync(roles, Form, ("Go", "back"));
        var overview = await official.FollowAsync(await official.SubmitAsync(roles, Form));

        Assert.Equal([4, 1], [StepOf(roles), StepOf(back)]);
        Assert.Contains("Behövs inte utan mall", roles.Html, StringComparison.Ordinal);
        Assert.Equal(name, overview.H1);
        Assert.Empty((await ProcessAsync(name)).Steps);
    }

    [Fact]
    public async Task A_matter_keeps_at_least_one_body_in_its_chain()
    {
        var official = await app.OfficialAsync();
        var template = await TemplateAsync();
        var bodies = await official.SubmitAsync(await official.GetAsync(New), Form, FirstStep("Mål", template.Id));

        var page = await official.SubmitAsync(bodies, Form, [.. bodies.Document.QuerySelectorAll($"{Form} select").Select(select => (select.GetAttribute("name")!, (string?)""))]);

        Assert.Equal((422, 2), (page.Status, StepOf(page)));
        Assert.Contains(page.Errors, error => error.StartsWith("Välj ett organ. Ärendet ”", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Neither_a_role_beyond_the_work_nor_a_stranger_slips_in()
    {
        var official = await app.OfficialAsync();
        var roles = await official.SubmitAsync(await official.GetAsync(New), Form, FirstStep("Mål", null));

        var beyond = await official.SubmitAsync(roles, Form, ("People[0].Role", $"{Role.Administrator}"));
        var template = await official.SubmitAsync(roles, Form, ("TemplateId", $"{Guid.CreateVersion7()}"));

        Assert.Equal((422, 4), (beyond.Status, StepOf(beyond)));
        Assert.Equal((422, 1), (template.Status, StepOf(template)));
        Assert.Equal(["Mallen finns inte. Välj en annan."], template.Errors);
    }

    [Fact]
    public async Task The_form_is_kept_as_a_draft_with_the_step_it_was_left_at()
    {
        var official = await app.SignInAsync(Role.Official);
        var plan = await AtPlanAsync(official, "Mål som väntar");
        var form = FormOf(plan);
        var fields = form.Elements.OfType<IHtmlInputElement>().Where(input => input.Name?.Length > 0)
            .Select(input => KeyValuePair.Create(input.Name!, input.Name == "Days[0].Start" ? "2027-02-03" : input.Value)).ToList();
        Assert.Equal(200, (await official.PostAsync($"/utkast?sida={Uri.EscapeDataString(New)}", fields)).Status);

        var used = await official.FollowAsync(await official.SubmitAsync(await official.GetAsync(New), "[data-testid=use-draft]"));

        Assert.Equal((3, "Mål som väntar", "2027-02-03"), (StepOf(used), ValueOf(used, "NameSv"), ValueOf(used, "Days[0].Start")));
    }

    [Fact]
    public async Task Those_who_edit_one_process_only_make_no_other()
    {
        var first = await app.ReadAsync(db => db.Processes.Where(process => process.Number == 1).Select(process => process.Id).SingleAsync());
        var visitor = await app.SignInAsync(Grant.InProcess(Role.Official, first));

        Assert.Equal(403, (await visitor.GetAsync(New)).Status);
        Assert.Equal(403, (await (await app.ReaderAsync()).GetAsync(New)).Status);
        Assert.Null((await visitor.GetAsync("/processer")).Document.QuerySelector($"main a[href='{New}']"));
        Assert.NotNull((await (await app.OfficialAsync()).GetAsync("/processer")).Document.QuerySelector($"main a[href='{New}']"));
    }

    private async Task<Page> AtPlanAsync(Visitor official, string name)
    {
        var template = await TemplateAsync();
        var bodies = await official.SubmitAsync(await official.GetAsync(New), Form, FirstStep(name, template.Id));
        var plan = await official.SubmitAsync(bodies, Form);
        return await official.SubmitAsync(plan, Form, ("FirstDay", "2027-01-13"), ("Go", "layout"));
    }

    private static (string, string?)[] FirstStep(string name, Guid? template) =>
    [
        ("NameSv", name), ("NameEn", "Goals for the next period"), ("Background", "Utvärderingen"), ("GoalsFrom", "2028-01-01"), ("GoalsTo", "2034-12-31"),
        ("MinGoals", "4"), ("MaxGoals", "5"), ("TemplateId", $"{template}"),
    ];

    private Task<ProcessTemplate> TemplateAsync() => app.ReadAsync(db => db.Templates.OrderBy(template => template.MadeAt).FirstAsync());

    private Task<GoalSettingProcess> ProcessAsync(string name) => app.ReadAsync(db => db.Processes.SingleAsync(process => process.NameSv == name));

    private Task<List<Matter>> MattersAsync(Guid process) => app.ReadAsync(db => db.Matters.Where(matter => matter.ProcessId == process).ToListAsync());

    private Task<List<Grant>> GrantsAsync(Guid user) => app.ReadAsync(async db =>
        (await db.Users.Where(each => each.Id == user).SelectMany(each => each.Grants).ToListAsync()).ConvertAll(grant => grant.ToGrant()));

    private static IHtmlFormElement FormOf(Page page) => (IHtmlFormElement)page.Document.QuerySelector(Form)!;

    private static int StepOf(Page page) => int.Parse(FormOf(page).GetAttribute("data-step")!, provider: null);

    private static string ValueOf(Page page, string field) => FormOf(page).Elements.Single(element => element.GetAttribute("name") == field) switch
    {
        IHtmlInputElement input => input.GetAttribute("value") ?? "",
        IHtmlTextAreaElement area => area.Value.Trim(),
        IHtmlSelectElement select => select.Value ?? "",
        var other => other.TextContent,
    };

    private static List<string> PersonFields(Page page) =>
        [.. page.Document.QuerySelectorAll($"{Form} select").Select(select => select.GetAttribute("name")!)];

    /// <summary>The field of someone's role; null when the page does not list them.</summary>
    private static string PersonField(Page page, Guid user) =>
        page.Document.QuerySelectorAll($"{Form} input[type=hidden]").FirstOrDefault(input => input.GetAttribute("value") == $"{user}")
            ?.GetAttribute("name")?.Replace("UserId", "Role", StringComparison.Ordinal) ?? "";
}

[Collection<SqliteRooms>]
public sealed class SqliteNewProcessTests(DemoApp app) : NewProcessTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerNewProcessTests(SqlServerDemoApp app) : NewProcessTests(app);
