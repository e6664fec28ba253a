using GoalProcess.Domain.Access;

namespace GoalProcess.Web.Tests.Infrastructure.Authorisation;

public sealed class DoorTests(DoorsApp app) : IClassFixture<DoorsApp>
{
    [Theory]
    [InlineData(Role.Administrator, "/prov/organ", 200)]
    [InlineData(Role.Official, "/prov/organ", 403)]
    [InlineData(Role.ElectedMember, "/prov/las", 200)]
    [InlineData(Role.Official, "/prov/processer/7", 200)]
    [InlineData(Role.Secretary, "/prov/processer/7", 403)]
    [InlineData(Role.Secretary, "/prov/organ/ks", 200)]
    public async Task A_role_opens_what_the_table_says(Role role, string path, int status)
    {
        Assert.Equal(status, (await (await app.SignInAsync(role)).GetAsync(path)).Status);
    }

    [Fact]
    public async Task Without_a_role_nothing_opens()
    {
        Assert.Equal(403, (await (await app.SignInAsync([])).GetAsync("/prov/las")).Status);
    }

    [Fact]
    public async Task A_grant_in_one_process_opens_that_process_only()
    {
        var visitor = await app.SignInAsync(Grant.InProcess(Role.Official, app.ProcessId));

        Assert.Equal(200, (await visitor.GetAsync("/prov/processer/7")).Status);
        Assert.Equal(403, (await visitor.GetAsync("/prov/processer/8")).Status);
    }

    [Fact]
    public async Task A_grant_at_one_body_opens_that_body_only()
    {
        var visitor = await app.SignInAsync(Grant.AtBody(Role.Secretary, app.BodyId));

        Assert.Equal(200, (await visitor.GetAsync("/prov/organ/ks")).Status);
        Assert.Equal(403, (await visitor.GetAsync("/prov/organ/kf")).Status);
    }

    [Fact]
    public async Task The_place_is_not_looked_up_for_one_who_may_everywhere()
    {
        var visitor = await app.SignInAsync(Role.Official);
        var before = app.LookUps;

        await visitor.GetAsync("/prov/processer/7");

        Assert.Equal(before, app.LookUps);
    }

    [Fact]
    public async Task An_action_somebody_forgot_is_closed_to_all()
    {
        Assert.Equal(403, (await (await app.SignInAsync(Role.Administrator)).GetAsync("/prov/glomd")).Status);
        Assert.Equal(302, (await app.Visitor().GetAsync("/prov/glomd")).Status);
    }

    [Theory]
    [InlineData("/prov/organ", "Du har inte behörighet")]
    [InlineData("/en/prov/organ", "You do not have access")]
    public async Task A_refusal_has_a_page_and_a_line_in_the_log_without_names(string path, string heading)
    {
        var visitor = await app.SignInAsync(Role.Official);

        var page = await visitor.GetAsync(path);

        Assert.Equal((403, heading), (page.Status, page.H1));
        Assert.Contains(app.LogLines, line => line.Contains("AccessRefused", StringComparison.Ordinal)
            && line.Contains("EditBodies", StringComparison.Ordinal)
            && line.Contains("prov/organ", StringComparison.Ordinal));
        Assert.DoesNotContain(app.LogLines, line => line.Contains("Öberg", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_withdrawn_role_closes_the_door_at_the_next_request()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var visitor = await app.SignInAsync(person.Email ?? "");
        Assert.Equal(200, (await visitor.GetAsync("/prov/organ")).Status);

        await app.ReadAsync(async db =>
        {
            db.RemoveRange(db.Set<GoalProcess.Data.Accounts.UserGrant>().Where(grant => grant.UserId == person.Id));
            return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Equal(403, (await visitor.GetAsync("/prov/organ")).Status);
    }

    [Theory]
    [InlineData("/prov/fel", "Något gick fel hos oss")]
    [InlineData("/en/prov/fel", "Something went wrong at our end")]
    public async Task A_fault_of_ours_is_told_without_its_details(string path, string heading)
    {
        app.ExpectWarning("secret detail");
        app.ExpectWarning("responded 500");
        var visitor = await app.SignInAsync(Role.Official);

        var page = await visitor.GetAsync(path);

        Assert.Equal((500, heading), (page.Status, page.H1));
        Assert.Matches("^[0-9a-f]{8}$", page.Text("reference"));
        Assert.Contains("Åsa", page.Document.QuerySelector("header")?.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("secret detail", page.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/prov/tal", "Share", "1,5", 200, "1.5  ")]
    [InlineData("/en/prov/tal", "Share", "1.5", 200, "1.5  ")]
    [InlineData("/en/prov/tal", "Share", "1,5", 422, "“1,5” cannot be used here. Check how it is written.")]
    [InlineData("/prov/tal", "Share", "1.5", 422, "”1.5” går inte att använda här. Kontrollera hur det är skrivet.")]
    [InlineData("/prov/tal", "Count", "tre", 422, "”tre” går inte att använda här. Kontrollera hur det är skrivet.")]
    [InlineData("/en/prov/tal", "Day", "tomorrow", 422, "“tomorrow” cannot be used here. Check how it is written.")]
    [InlineData("/prov/tal", "Day", "2027-04-10", 200, "  2027-04-10")]
    [InlineData("/en/prov/tal", "Day", "2027-04-10", 200, "  2027-04-10")]
    public async Task Numbers_and_days_are_read_as_the_language_writes_them(
        string path, string field, string written, int status, string text)
    {
        var page = await app.Visitor().PostAsync(path, [new(field, written)]);

        Assert.Equal((status, text), (page.Status, page.Html));
    }

    [Fact]
    public async Task A_refused_form_is_409_with_its_page()
    {
        Assert.Equal((409, "Du är utloggad"), await app.Visitor().GetAsync("/prov/refused") is var page ? (page.Status, page.H1) : default);
    }
}
