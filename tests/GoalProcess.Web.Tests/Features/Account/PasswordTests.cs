using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Account;

public abstract class PasswordTests(TestApp app)
{
    private const string New = "en helt annan lång fras";

    [Fact]
    public async Task A_changed_password_ends_the_other_sessions_but_not_this_one()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var (here, elsewhere) = (await app.SignInAsync(person.Email ?? ""), await app.SignInAsync(person.Email ?? ""));

        var answer = await ChangeAsync(here, RunningApp.Password, New, New);
        var done = await here.FollowAsync(answer);

        Assert.Equal(302, answer.Status);
        Assert.Contains("Lösenordet är bytt", done.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await elsewhere.GetAsync("/konto/losenord")).Status);
        Assert.Equal(302, (await app.Visitor().TrySignInAsync(person.Email ?? "", New)).Status);
        Assert.Equal(422, (await app.Visitor().TrySignInAsync(person.Email ?? "", RunningApp.Password)).Status);
    }

    [Theory]
    [InlineData("/konto/losenord", "wrong", New, New, "Det nuvarande lösenordet stämmer inte")]
    [InlineData("/en/konto/losenord", "wrong", New, New, "The current password is not correct")]
    [InlineData("/konto/losenord", RunningApp.Password, "kort", "kort", "Lösenordet måste ha minst 12 tecken")]
    [InlineData("/en/konto/losenord", RunningApp.Password, "short", "short", "The password must have at least 12 characters")]
    [InlineData("/konto/losenord", RunningApp.Password, New, "något helt annat", "Skriv samma nya lösenord två gånger")]
    [InlineData("/en/konto/losenord", RunningApp.Password, "", "", "Enter a new password")]
    public async Task A_change_that_cannot_be_made_says_why(string path, string current, string wanted, string repeated, string message)
    {
        var visitor = await app.SignInAsync(Role.Official);

        var page = await ChangeAsync(visitor, current, wanted, repeated, path);

        Assert.Equal(422, page.Status);
        Assert.Contains(message, page.Errors);
        Assert.All(page.Document.QuerySelectorAll("input[type=password]"), input => Assert.False(input.HasAttribute("value")));
    }

    [Theory]
    [InlineData("password1234")]
    [InlineData("Lösenord2026!")]
    [InlineData("Lindåkra kommun 2026")]
    [InlineData("sommarsommar26")]
    [InlineData("aaaaaaaaaaaaaa")]
    [InlineData("qwertyuiop123456")]
    [InlineData("MotherFucker")]
    [InlineData("1qazxsw23edc")]
    [InlineData("Röda tråden 1234")]
    [InlineData("GoalProcess2026")]
    [InlineData("lindakra lindåkra 26")]
    [InlineData("åsa öberg 1234")]
    [InlineData("asaobergasaoberg")]
    [InlineData("lindakra.example26")]
    public async Task A_password_of_common_words_is_refused(string guessable)
    {
        var visitor = await app.SignInAsync(Role.Official);

        var page = await ChangeAsync(visitor, RunningApp.Password, guessable, guessable);

        Assert.Equal(422, page.Status);
        Assert.Contains(page.Errors, error => error.StartsWith("Lösenordet är för lätt att gissa", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_taken_as_it_is_written_however_long_and_can_be_pasted_and_looked_at()
    {
        const string Long = "Sextiofyra tecken och fler, med mellanslag, å, ä, ö, 😀 och\u00a0andra tecken därtill ";
        var person = await app.AddPersonAsync();
        var visitor = await app.SignInAsync(person.Email ?? "");
        var page = await visitor.GetAsync("/konto/losenord");

        Assert.All(page.Document.QuerySelectorAll("input[type=password]"), input =>
        {
            Assert.False(input.HasAttribute("maxlength") || input.HasAttribute("onpaste"));
            Assert.NotNull(page.Document.QuerySelector($"button[data-reveal='{input.Id}'][aria-pressed=false]"));
        });
        Assert.Equal(302, (await ChangeAsync(visitor, RunningApp.Password, Long, Long)).Status);
        Assert.Equal(422, (await app.Visitor().TrySignInAsync(person.Email ?? "", Long.TrimEnd())).Status);
        Assert.Equal(422, (await app.Visitor().TrySignInAsync(person.Email ?? "", Long.ToLowerInvariant())).Status);
        Assert.Equal(302, (await app.Visitor().TrySignInAsync(person.Email ?? "", Long)).Status);
    }

    [Fact]
    public async Task No_kind_of_character_is_demanded()
    {
        var visitor = await app.SignInAsync(Role.Official);

        Assert.Equal(302, (await ChangeAsync(visitor, RunningApp.Password, "tolvbokstäver", "tolvbokstäver")).Status);
    }

    private static async Task<Page> ChangeAsync(
        Visitor visitor, string current, string wanted, string repeated, string path = "/konto/losenord") =>
        await visitor.SubmitAsync(
            await visitor.GetAsync(path), "[data-testid=password]",
            ("Current", current), ("New", wanted), ("Repeated", repeated));
}

public sealed class SqlitePasswordTests(TestApp app) : PasswordTests(app), IClassFixture<TestApp>;

public sealed class SqlServerPasswordTests(SqlServerTestApp app) : PasswordTests(app), IClassFixture<SqlServerTestApp>;
