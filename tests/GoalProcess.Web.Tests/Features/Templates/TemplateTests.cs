using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Templates;

public abstract class TemplateTests(DemoApp app)
{
    [Fact]
    public async Task A_template_is_read_with_its_matters_chains_and_steps()
    {
        var reader = await app.ReaderAsync();
        var list = await reader.GetAsync("/mallar");
        var template = await app.ReadAsync(db => db.Templates.OrderBy(each => each.MadeAt).FirstAsync());

        var page = await reader.GetAsync($"/mallar/{template.Id}");

        Assert.Contains(template.NameSv, list.Text("templates"), StringComparison.Ordinal);
        Assert.Equal(template.NameSv, page.H1);
        Assert.Equal(template.Steps.Count, page.Document.QuerySelectorAll("[data-testid=steps] tbody tr").Length);
        Assert.All(template.Matters, matter => Assert.Contains(matter.Title, page.Text("matters"), StringComparison.Ordinal));
        Assert.Contains("Kommunstyrelsen (föreslår) → Kommunfullmäktige (beslutar)", page.Text("matters"), StringComparison.Ordinal);
        Assert.Contains("Dag 1", page.Text("steps"), StringComparison.Ordinal);
        Assert.Empty(page.Document.QuerySelectorAll("main .btn-primary"));
    }

    [Fact]
    public async Task A_plan_is_saved_as_a_template_and_the_next_process_begins_with_it()
    {
        var official = await app.OfficialAsync();
        var name = $"Mall {Guid.CreateVersion7():N}";
        var form = await official.GetAsync("/processer/1/mall");

        var empty = await official.SubmitAsync(form, "[data-testid=template-form]", ("NameSv", ""), ("NameEn", "A template"));
        var list = await official.FollowAsync(await official.SubmitAsync(form, "[data-testid=template-form]", ("NameSv", name), ("NameEn", "A template")));
        var saved = await app.ReadAsync(db => db.Templates.SingleAsync(template => template.NameSv == name));
        var begun = await official.GetAsync($"/processer/ny?mall={saved.Id}");

        Assert.Equal((422, "Skriv mallens namn på svenska"), (empty.Status, empty.Errors.Single()));
        Assert.Equal("A template", empty.Document.QuerySelector("#NameEn")?.GetAttribute("value"));
        Assert.Contains($"Mallen ”{name}” är sparad.", list.Html, StringComparison.Ordinal);
        Assert.Equal(await app.ReadAsync(db => db.Processes.Where(process => process.Number == 1).SelectMany(process => process.Steps).CountAsync()), saved.Steps.Count);
        Assert.Equal($"{saved.Id}", begun.Document.QuerySelector("#TemplateId option[selected]")?.GetAttribute("value"));
    }

    [Fact]
    public async Task A_reader_saves_nothing_and_a_template_that_is_not_there_is_not_found()
    {
        var reader = await app.ReaderAsync();

        Assert.Equal(403, (await reader.GetAsync("/processer/1/mall")).Status);
        Assert.Equal(404, (await reader.GetAsync($"/mallar/{Guid.CreateVersion7()}")).Status);
    }
}

[Collection<SqliteRooms>]
public sealed class SqliteTemplateTests(DemoApp app) : TemplateTests(app);

[Collection<SqlServerRooms>]
public sealed class SqlServerTemplateTests(SqlServerDemoApp app) : TemplateTests(app);
