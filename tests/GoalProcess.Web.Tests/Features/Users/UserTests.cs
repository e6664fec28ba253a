using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Users;

/// <summary>An administrator lets people in and out, and the record says who did what.</summary>
public abstract class UserTests(DemoApp app)
{
    private const string Chosen = "tre bokar vid bäcken";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_invited_chooses_a_password_once_and_signs_in()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await InviteAsync(administrator, "Ylva Ny", "ylva.ny@lindakra.example", "Official", "alla");
        var link = LinkOn(page);
        Assert.Contains("Ylva Ny är inbjuden", page.Html, StringComparison.Ordinal);
        Assert.Contains("Inbjuden", page.Text("facts"), StringComparison.Ordinal);
        Assert.Null((await administrator.GetAsync(page.Address.PathAndQuery)).Document.QuerySelector("#lank"));

        // kept nowhere but in the link
        var secret = link.Split('/')[^1];
        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, await app.ReadAsync(async db => string.Join(' ', await db.AccountLinks.Select(each => each.SecretHash).ToListAsync(Ct))), StringComparison.Ordinal);

        var (ylva, late) = (app.Visitor(), app.Visitor());
        var (choose, chooseLate) = (await ylva.GetAsync(link), await late.GetAsync(link));
        Assert.Contains("Ylva Ny", choose.Html, StringComparison.Ordinal);
        Assert.Equal(422, (await ChooseAsync(ylva, choose, "kort")).Status);
        Assert.Equal(422, (await ChooseAsync(ylva, choose, "Lindåkra kommun 2026")).Status);
        Assert.Equal("/logga-in", (await ChooseAsync(ylva, choose, Chosen)).Location);
        Assert.Contains("Lösenordet är sparat", (await ylva.GetAsync("/logga-in")).Html, StringComparison.Ordinal);
        Assert.Equal(302, (await ylva.TrySignInAsync("ylva.ny@lindakra.example", Chosen)).Status);
        Assert.Equal(200, (await ylva.GetAsync("/processer/ny")).Status);

        // once is once, however it is asked for
        Assert.Equal(404, (await app.Visitor().GetAsync(link)).Status);
        Assert.Equal(404, (await ChooseAsync(late, chooseLate, "en helt annan fras")).Status);
        Assert.DoesNotContain(app.LogLines, line => line.Contains(secret, StringComparison.Ordinal) || line.Contains("ylva", StringComparison.OrdinalIgnoreCase));

        var history = (await administrator.GetAsync(page.Address.PathAndQuery)).Text("history");
        Assert.Contains("En person bjöds in", history, StringComparison.Ordinal);
        Assert.Contains("Ett lösenord valdes", history, StringComparison.Ordinal);
        Assert.Contains("Handläggare", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_that_is_too_old_or_replaced_or_guessed_opens_nothing()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var first = await MakeLinkAsync(administrator, person);
        var second = await MakeLinkAsync(administrator, person);

        Assert.Equal(404, (await app.Visitor().GetAsync(first)).Status);
        Assert.Equal(200, (await app.Visitor().GetAsync(second)).Status);
        Assert.Equal(404, (await app.Visitor().GetAsync("/valj-losenord/gissning")).Status);

        await app.ReadAsync(db => db.AccountLinks.Where(link => link.UserId == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(link => link.ExpiresAt, DateTimeOffset.UnixEpoch), Ct));
        var gone = await app.Visitor().GetAsync(second);
        Assert.Equal((404, "Länken gäller inte längre"), (gone.Status, gone.H1));
        Assert.Equal("The link no longer works", (await app.Visitor().GetAsync(new Uri(second).PathAndQuery.Insert(0, "/en"))).H1);
    }

    [Fact]
    public async Task A_link_used_twice_at_once_works_once()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync();
        var link = await MakeLinkAsync(administrator, person);
        var visitors = Enumerable.Range(0, 4).Select(_ => app.Visitor()).ToList();
        var pages = await Task.WhenAll(visitors.Select(visitor => visitor.GetAsync(link)));

        var answers = await Task.WhenAll(visitors.Zip(pages).Select(each => ChooseAsync(each.First, each.Second, Chosen)));

        Assert.Single(answers, answer => answer.Status == 302);
        Assert.All(answers.Where(answer => answer.Status != 302), answer => Assert.Equal(404, answer.Status));
    }

    [Fact]
    public async Task A_new_password_by_a_link_ends_the_sessions_of_the_old_one()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var signedIn = await app.SignInAsync(person.Email!);
        var link = await MakeLinkAsync(administrator, person);
        var visitor = app.Visitor();

        Assert.Equal(200, (await signedIn.GetAsync("/processer")).Status);
        await ChooseAsync(visitor, await visitor.GetAsync(link), Chosen);

        Assert.Equal(302, (await signedIn.GetAsync("/processer")).Status);
        Assert.Equal(422, (await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password)).Status);
        Assert.Equal(302, (await app.Visitor().TrySignInAsync(person.Email!, Chosen)).Status);
    }

    [Fact]
    public async Task A_closed_account_is_out_in_every_window_at_once_and_comes_in_again_when_it_is_opened()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var (here, there) = (await app.SignInAsync(person.Email!), await app.SignInAsync(person.Email!));
        var link = await MakeLinkAsync(administrator, person);
        var half = await here.GetAsync("/processer/1/nyckelord/ny");

        var closed = await PressAsync(administrator, person.Id, "close");
        Assert.Contains("Stängt", closed.Text("facts"), StringComparison.Ordinal);

        Assert.Equal(302, (await here.GetAsync("/processer")).Status);
        Assert.Equal(302, (await there.GetAsync("/processer")).Status);
        Assert.Equal(401, (await here.SubmitAsync(half, "[data-testid=keyword]", ("Text", "Ska inte in"))).Status);
        Assert.Equal(404, (await app.Visitor().GetAsync(link)).Status);
        app.ExpectWarning("User is currently locked out");
        Assert.Equal(422, (await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password)).Status);

        var opened = await PressAsync(administrator, person.Id, "reopen");
        Assert.Contains("Öppet", opened.Text("facts"), StringComparison.Ordinal);
        Assert.Equal(302, (await here.GetAsync("/processer")).Status);
        Assert.Equal(302, (await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password)).Status);
        Assert.Contains("Kontot stängdes", opened.Text("history"), StringComparison.Ordinal);
        Assert.Contains("Kontot öppnades igen", opened.Text("history"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Signed_out_everywhere_one_can_sign_in_again()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var (here, there) = (await app.SignInAsync(person.Email!), await app.SignInAsync(person.Email!));

        await PressAsync(administrator, person.Id, "end-sessions");

        Assert.Equal(302, (await here.GetAsync("/processer")).Status);
        Assert.Equal(302, (await there.GetAsync("/processer")).Status);
        Assert.Equal(302, (await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password)).Status);
    }

    [Fact]
    public async Task A_role_holds_where_it_is_given_and_from_the_next_request()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync();
        var visitor = await app.SignInAsync(person.Email!);
        Assert.Equal(403, (await visitor.GetAsync("/organ/ks/sammantraden/ny")).Status);

        var granted = await GrantAsync(administrator, person.Id, "Secretary", "organ-ks");
        Assert.Contains("Nämndsekreterare", granted.Text("grants"), StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsen", granted.Text("grants"), StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.GetAsync("/organ/ks/sammantraden/ny")).Status);
        Assert.Equal(403, (await visitor.GetAsync("/organ/kf/sammantraden/ny")).Status);

        await GrantAsync(administrator, person.Id, "Official", "process-1");
        Assert.Equal(200, (await visitor.GetAsync("/processer/1/nyckelord/ny")).Status);
        Assert.Equal(403, (await visitor.GetAsync("/processer/2/nyckelord/ny")).Status);

        await PressAsync(administrator, person.Id, "withdraw");
        await PressAsync(administrator, person.Id, "withdraw");
        Assert.Equal(403, (await visitor.GetAsync("/organ/ks/sammantraden/ny")).Status);
        Assert.Equal(403, (await visitor.GetAsync("/processer/1/nyckelord/ny")).Status);

        var history = (await administrator.GetAsync($"/anvandare/{person.Id}")).Text("history")!;
        Assert.Contains("En roll togs bort", history, StringComparison.Ordinal);
        Assert.Contains("Kommunstyrelsen", history, StringComparison.Ordinal);
        Assert.Contains("Mål för ny mandatperiod", history, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Anothers_role_is_not_withdrawn_through_this_person_and_what_the_form_has_no_field_for_is_not_changed()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var (person, other) = (await app.AddPersonAsync(Grant.Everywhere(Role.Official)), await app.AddPersonAsync(Grant.Everywhere(Role.Secretary)));
        var page = await administrator.GetAsync($"/anvandare/{person.Id}");
        var token = page.Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var asked = await administrator.PostAsync(
            $"/anvandare/{person.Id}/roller/{other.Grants[0].Id}/borttagning", [new("__RequestVerificationToken", token), new("version", "0")]);

        Assert.Equal(404, (await administrator.ConfirmAsync(asked)).Status);
        Assert.Equal(1, await app.ReadAsync(db => db.UserGrants.CountAsync(grant => grant.UserId == other.Id, Ct)));

        var before = await UserAsync();
        (string, string?)[] extra =
        [
            ("Id", $"{other.Id}"), ("User.Id", $"{other.Id}"), ("PasswordHash", "x"), ("SecurityStamp", "x"), ("ClosedAt", "2020-01-01"), ("Grants[0].Role", "Administrator"),
            ("UserName", "annat"), ("EmailConfirmed", "true"), ("LockoutEnd", "2099-01-01"), ("AccessFailedCount", "7"),
        ];
        Assert.Equal(302, (await SendAsync(administrator, await administrator.GetAsync($"/anvandare/{person.Id}/andra"), "person-form", [.. extra, ("Name", "Bara namnet")])).Status);
        var after = await UserAsync();
        Assert.Equal("Bara namnet", after.DisplayName);
        Assert.Equal(
            (before.Id, before.UserName, before.Email, before.PasswordHash, before.SecurityStamp, before.ClosedAt, before.EmailConfirmed, before.LockoutEnd, before.AccessFailedCount, before.Version + 1),
            (after.Id, after.UserName, after.Email, after.PasswordHash, after.SecurityStamp, after.ClosedAt, after.EmailConfirmed, after.LockoutEnd, after.AccessFailedCount, after.Version));
        Assert.Equal(Role.Official, await app.ReadAsync(db => db.UserGrants.Where(grant => grant.UserId == person.Id).Select(grant => grant.Role).SingleAsync(Ct)));

        Task<User> UserAsync() => app.ReadAsync(db => db.Users.AsNoTracking().SingleAsync(user => user.Id == person.Id, Ct));
    }

    [Theory]
    [InlineData("Administrator", "organ-ks", "En administratör är det för hela kommunen")]
    [InlineData("Official", "organ-finnsinte", "Det finns inte längre. Välj igen.")]
    [InlineData("Official", "", "Välj var rollen gäller")]
    [InlineData("", "alla", "Välj en roll")]
    [InlineData("Official", "alla", "Personen har redan den rollen där")]
    public async Task A_role_that_cannot_be_given_says_why(string role, string place, string message)
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));

        var page = await GrantAsync(administrator, person.Id, role, place);

        Assert.Equal(422, page.Status);
        Assert.Contains(message, page.Errors);
        Assert.Equal(1, await app.ReadAsync(db => db.UserGrants.CountAsync(grant => grant.UserId == person.Id, Ct)));
    }

    [Fact]
    public async Task What_someone_else_changed_first_is_not_written_over()
    {
        var (one, other) = (await app.SignInAsync(Role.Administrator), await app.SignInAsync(Role.Administrator));
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var (form, page) = (await one.GetAsync($"/anvandare/{person.Id}/andra"), await one.GetAsync($"/anvandare/{person.Id}"));

        // a wrong password meanwhile is no change of the account
        await app.Visitor().TrySignInAsync(person.Email!, "fel lösenord helt");
        Assert.Equal(302, (await SendAsync(other, await other.GetAsync($"/anvandare/{person.Id}/andra"), "person-form", ("Title", "Registrator"))).Status);

        var overtaken = await SendAsync(one, form, "person-form", ("Title", "Arkivarie"));
        Assert.Equal(409, overtaken.Status);
        Assert.Contains("Registrator", overtaken.Text("stored"), StringComparison.Ordinal);
        Assert.Equal("Arkivarie", overtaken.Document.QuerySelector("#Title")!.GetAttribute("value"));
        Assert.Equal(409, (await SendAsync(one, page, "close")).Status);
        Assert.Null(await app.ReadAsync(db => db.Users.Where(user => user.Id == person.Id).Select(user => user.ClosedAt).SingleAsync(Ct)));

        Assert.Equal(302, (await SendAsync(one, overtaken, "person-form")).Status);
        Assert.Equal("Arkivarie", await app.ReadAsync(db => db.Users.Where(user => user.Id == person.Id).Select(user => user.Title).SingleAsync(Ct)));
    }

    [Fact]
    public async Task A_new_address_is_what_the_person_signs_in_with_and_belongs_to_one_person()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var (person, other) = (await app.AddPersonAsync(Grant.Everywhere(Role.Official)), await app.AddPersonAsync());
        var address = $"/anvandare/{person.Id}/andra";

        var taken = await SendAsync(administrator, await administrator.GetAsync(address), "person-form", ("Email", other.Email!.ToUpperInvariant()));
        Assert.Equal(422, taken.Status);
        Assert.Contains("E-postadressen hör redan till ett konto", taken.Errors);
        Assert.Equal(422, (await SendAsync(administrator, await administrator.GetAsync(address), "person-form", ("Email", "ingen adress"))).Status);

        Assert.Equal(302, (await SendAsync(administrator, await administrator.GetAsync(address), "person-form", ("Email", "helt.ny@lindakra.example"))).Status);
        Assert.Equal(302, (await app.Visitor().TrySignInAsync("Helt.Ny@lindakra.example", RunningApp.Password)).Status);
        Assert.Equal(422, (await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password)).Status);
        Assert.Equal(422, (await InviteAsync(administrator, "Någon", "helt.ny@lindakra.example", "Official", "alla")).Status);
    }

    [Fact]
    public async Task The_list_is_searched_sorted_and_paged()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var everyone = await administrator.GetAsync("/anvandare?sok=LINDAKRA.EXAMPLE&sortera=namn");
        Assert.Contains("Karin Åberg", everyone.Text("users"), StringComparison.Ordinal);
        var found = await administrator.GetAsync("/anvandare?sok=åBERG");
        Assert.Equal("Karin Åberg", Assert.Single(Names(found)));
        Assert.Contains("Ingen stämmer", (await administrator.GetAsync("/anvandare?sok=finnsinte")).Html, StringComparison.Ordinal);

        var down = Names(await administrator.GetAsync("/anvandare?sortera=namn&ordning=fallande"));
        Assert.Equal(down.OrderDescending(StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("sv-SE"), ignoreCase: true)), down);
    }

    [Theory]
    [InlineData("DisplayName; DROP TABLE AspNetUsers--", "1")]
    [InlineData("PasswordHash", "-7")]
    [InlineData("(select 1)", "999999999999")]
    [InlineData("<script>", "abc")]
    public async Task What_the_address_does_not_know_sorts_nothing(string sort, string page)
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var usual = Names(await administrator.GetAsync("/anvandare"));

        Assert.Equal(usual, Names(await administrator.GetAsync($"/anvandare?sortera={Uri.EscapeDataString(sort)}&ordning={Uri.EscapeDataString(sort)}&sida={page}")));
    }

    private static List<string> Names(Page page) => [.. page.Document.QuerySelectorAll("[data-testid=user] th").Select(cell => cell.TextContent.Trim())];

    private static string LinkOn(Page page) => page.Document.QuerySelector("#lank")!.GetAttribute("value")!;

    private static Task<Page> ChooseAsync(Visitor visitor, Page page, string password) =>
        visitor.SubmitAsync(page, "[data-testid=choose]", ("New", password), ("Repeated", password));

    /// <summary>Sends a form, and confirms who it is when asked.</summary>
    private static async Task<Page> SendAsync(Visitor visitor, Page page, string form, params (string, string?)[] fields) =>
        await visitor.ConfirmAsync(await visitor.SubmitAsync(page, $"[data-testid={form}]", fields));

    private static async Task<Page> PressAsync(Visitor administrator, Guid id, string form)
    {
        var answer = await SendAsync(administrator, await administrator.GetAsync($"/anvandare/{id}"), form);
        Assert.Equal(302, answer.Status);
        return await administrator.FollowAsync(answer);
    }

    private static async Task<Page> GrantAsync(Visitor administrator, Guid id, string role, string place) => await administrator.FollowAsync(
        await SendAsync(administrator, await administrator.GetAsync($"/anvandare/{id}/roller/ny"), "grant-form", ("Form.Role", role), ("Form.Place", place)));

    private static async Task<Page> InviteAsync(Visitor administrator, string name, string email, string role, string place) => await administrator.FollowAsync(
        await SendAsync(
            administrator, await administrator.GetAsync("/anvandare/ny"), "invitation-form",
            ("Person.Name", name), ("Person.Email", email), ("Grant.Role", role), ("Grant.Place", place)));

    private static async Task<string> MakeLinkAsync(Visitor administrator, User person) => LinkOn(await PressAsync(administrator, person.Id, "make-link"));
}

public sealed class SqliteUserTests(DemoApp app) : UserTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerUserTests(SqlServerDemoApp app) : UserTests(app), IClassFixture<SqlServerDemoApp>;
