using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Account;

public abstract class SignInTests(TestApp app)
{
    [Fact]
    public async Task A_person_signs_in_and_is_greeted_by_name()
    {
        var visitor = await app.SignInAsync(Role.Official);

        var home = await visitor.GetAsync("/");

        Assert.Equal(200, home.Status);
        Assert.StartsWith("Välkommen, Åsa", home.H1, StringComparison.Ordinal);
        Assert.Equal("Handläggare", home.Text("roles"));
    }

    [Fact]
    public async Task A_name_is_shown_with_å_as_written_and_markup_as_text()
    {
        var visitor = await app.SignInAsync(Role.Official);

        var home = await visitor.GetAsync("/");

        Assert.Contains("Åsa &lt;b&gt;Öberg&lt;/b&gt;", home.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>Öberg", home.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("&#x", home.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/logga-in", "Fel e-postadress eller lösenord", "Logga in")]
    [InlineData("/en/logga-in", "Wrong e-mail address or password", "Sign in")]
    public async Task A_wrong_password_keeps_the_address_but_not_the_password(string path, string message, string heading)
    {
        var person = await app.AddPersonAsync();

        var page = await app.Visitor().TrySignInAsync(person.Email ?? "", "wrong-secret-word", path);

        Assert.Equal(422, page.Status);
        Assert.Equal(heading, page.H1);
        Assert.StartsWith(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(person.Email, page.Document.QuerySelector("#Email")?.GetAttribute("value"));
        Assert.Equal("true", page.Document.QuerySelector("#Email")?.GetAttribute("aria-invalid"));
        Assert.DoesNotContain("wrong-secret-word", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_address_gets_the_same_answer_as_a_wrong_password()
    {
        var person = await app.AddPersonAsync();

        var wrong = await app.Visitor().TrySignInAsync(person.Email ?? "", "wrong password here");
        var unknown = await app.Visitor().TrySignInAsync("nobody@lindakra.example", "wrong password here");

        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(wrong.Errors, unknown.Errors);
    }

    [Theory]
    [InlineData("/logga-in", "Skriv din e-postadress", "Skriv ditt lösenord")]
    [InlineData("/en/logga-in", "Enter your e-mail address", "Enter your password")]
    public async Task An_empty_form_comes_back_with_one_error_at_each_field(string path, string email, string password)
    {
        var page = await app.Visitor().TrySignInAsync("", "", path);

        Assert.Equal(422, page.Status);
        Assert.Equal([email, password], page.Errors.Order());
        Assert.EndsWith(email, page.Document.QuerySelector("#Email-fel")?.TextContent, StringComparison.Ordinal);
        Assert.Equal("Email-fel", page.Document.QuerySelector("#Email")?.GetAttribute("aria-describedby"));
    }

    [Fact]
    public async Task An_over_long_address_is_refused_in_Swedish()
    {
        var page = await app.Visitor().TrySignInAsync(new string('a', 300), "x");

        Assert.Equal("Skriv högst 256 tecken. Du har skrivit 300.", Assert.Single(page.Errors));
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_the_right_one_too()
    {
        app.ExpectWarning("User is currently locked out");
        app.ExpectWarning("User is locked out");
        var person = await app.AddPersonAsync();
        var visitor = app.Visitor();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await visitor.TrySignInAsync(person.Email ?? "", "not the password");
        }

        var page = await visitor.TrySignInAsync(person.Email ?? "", RunningApp.Password);

        Assert.Equal(422, page.Status);
        Assert.Contains("15 minuter", Assert.Single(page.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Someone_elses_wrong_guesses_do_not_end_a_session()
    {
        app.ExpectWarning("User is currently locked out");
        app.ExpectWarning("User is locked out");
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var visitor = await app.SignInAsync(person.Email ?? "");
        var guesser = app.Visitor();

        for (var attempt = 0; attempt < 6; attempt++)
        {
            await guesser.TrySignInAsync(person.Email ?? "", "not the password");
        }

        Assert.Equal(200, (await visitor.GetAsync("/konto/losenord")).Status);
    }

    [Theory]
    [InlineData("/konto/losenord", "/konto/losenord")]
    [InlineData("/en/konto/losenord", "/en/konto/losenord")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    [InlineData("/\\evil.example", "/")]
    [InlineData("javascript:alert(1)", "/")]
    [InlineData("", "/")]
    public async Task After_signing_in_one_returns_to_an_address_of_our_own_only(string till, string landing)
    {
        var person = await app.AddPersonAsync();

        var answer = await app.Visitor().TrySignInAsync(
            person.Email ?? "", RunningApp.Password, $"/logga-in?till={Uri.EscapeDataString(till)}");

        Assert.Equal(302, answer.Status);
        Assert.Equal(landing, answer.Location);
    }

    [Fact]
    public async Task Who_signs_in_on_an_English_page_lands_on_an_English_page()
    {
        var person = await app.AddPersonAsync();

        var answer = await app.Visitor().TrySignInAsync(person.Email ?? "", RunningApp.Password, "/en/logga-in");

        Assert.Equal("/en/", answer.Location);
    }

    [Fact]
    public async Task A_closed_page_asks_to_sign_in_and_leads_back()
    {
        var answer = await app.Visitor().GetAsync("/en/konto/losenord?a=1");

        Assert.Equal(302, answer.Status);
        Assert.Equal("/en/logga-in?till=%2Fen%2Fkonto%2Flosenord%3Fa%3D1", answer.Location);
    }

    [Fact]
    public async Task Who_is_signed_in_already_is_not_asked_again()
    {
        var visitor = await app.SignInAsync(Role.Official);

        Assert.Equal("/", (await visitor.GetAsync("/logga-in")).Location);
    }

    [Fact]
    public async Task Signing_out_ends_the_persons_sessions_on_other_devices_too()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var (here, elsewhere) = (await app.SignInAsync(person.Email ?? ""), await app.SignInAsync(person.Email ?? ""));

        var answer = await here.SubmitAsync(await here.GetAsync("/"), "form[action$='/logga-ut']");

        Assert.Equal("/utloggad", answer.Location);
        Assert.Equal("Du är utloggad", (await here.FollowAsync(answer)).H1);
        Assert.Equal(302, (await here.GetAsync("/konto/losenord")).Status);
        Assert.Equal(302, (await elsewhere.GetAsync("/konto/losenord")).Status);
    }

    [Fact]
    public async Task Signing_out_everywhere_ends_every_session_and_stands_in_the_record()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var (here, elsewhere) = (await app.SignInAsync(person.Email ?? ""), await app.SignInAsync(person.Email ?? ""));
        var other = await app.SignInAsync(Role.Official);

        var answer = await here.SubmitAsync(await here.GetAsync("/konto"), "[data-testid=end-sessions]");

        Assert.Equal("/utloggad", answer.Location);
        Assert.Equal(302, (await here.GetAsync("/konto")).Status);
        Assert.Equal(302, (await elsewhere.GetAsync("/konto")).Status);
        Assert.Equal(200, (await other.GetAsync("/konto")).Status);
        Assert.Equal(["EndOwnSessions"], await app.ReadAsync(db => db.AuditEntries
            .Where(entry => entry.SubjectId == person.Id && entry.UserId == person.Id).Select(entry => entry.Act).ToListAsync(TestContext.Current.CancellationToken)));
    }

    [Fact]
    public async Task A_closed_account_is_out_at_the_next_request()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var visitor = await app.SignInAsync(person.Email ?? "");

        await app.ReadAsync(db => db.Users.Where(user => user.Id == person.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), TestContext.Current.CancellationToken));

        Assert.Equal(302, (await visitor.GetAsync("/konto/losenord")).Status);
    }

    [Fact]
    public async Task A_deleted_account_is_out_at_the_next_request()
    {
        var person = await app.AddPersonAsync();
        var visitor = await app.SignInAsync(person.Email ?? "");

        await app.ReadAsync(db => db.Users.Where(user => user.Id == person.Id).ExecuteDeleteAsync(TestContext.Current.CancellationToken));

        Assert.Equal(302, (await visitor.GetAsync("/konto/losenord")).Status);
    }

    [Fact]
    public async Task A_sent_form_without_a_token_is_refused_with_a_page()
    {
        var page = await app.Visitor().PostAsync("/logga-in", [new("Email", "a@b.example"), new("Password", "x")]);

        Assert.Equal(400, page.Status);
        Assert.Equal("Begäran gick inte att läsa", page.H1);
    }

    [Fact]
    public async Task The_log_tells_who_signed_in_by_key_and_never_by_name()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var visitor = await app.SignInAsync(person.Email ?? "");
        await visitor.GetAsync("/konto/losenord?hemligt=fraga");

        Assert.Contains(app.LogLines, line => line.Contains("SignedIn", StringComparison.Ordinal)
            && line.Contains(person.Id.ToString(), StringComparison.Ordinal));
        Assert.DoesNotContain(app.LogLines, line => line.Contains(person.Email ?? "", StringComparison.OrdinalIgnoreCase)
            || line.Contains("Öberg", StringComparison.Ordinal)
            || line.Contains("hemligt", StringComparison.Ordinal));
    }
}

public sealed class SqliteSignInTests(TestApp app) : SignInTests(app), IClassFixture<TestApp>;

public sealed class SqlServerSignInTests(SqlServerTestApp app) : SignInTests(app), IClassFixture<SqlServerTestApp>;
