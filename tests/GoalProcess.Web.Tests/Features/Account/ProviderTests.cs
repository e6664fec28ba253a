using System.Security.Cryptography;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Web.Tests.Support.IdentityProviders;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace GoalProcess.Web.Tests.Features.Account;

/// <summary>Signing in at the municipality's identity provider, which is a real one.</summary>
public sealed class ProviderTests(ProviderApp app) : IClassFixture<ProviderApp>
{
    private const string Way = "/logga-in/leverantor";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_known_by_a_verified_address_is_tied_and_is_then_known_whatever_the_address()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var visitor = app.Visitor();
        Assert.Contains("Logga in med Lindåkra-id", (await visitor.GetAsync("/logga-in")).Text("provider"), StringComparison.Ordinal);

        var back = await app.ComeBackAsync(visitor, new("anna-1", person.Email!.ToUpperInvariant()), $"{Way}?till=%2Fprocesser");

        Assert.Equal("/processer", back.Location);
        Assert.Equal(200, (await visitor.GetAsync("/processer")).Status);
        Assert.Equal("/", (await app.ComeBackAsync(app.Visitor(), new("anna-1", "nytt.namn@lindakra.example"))).Location);
        Assert.Equal(["LinkProvider"], await app.ReadAsync(db => db.AuditEntries.Where(entry => entry.SubjectId == person.Id && entry.UserId == person.Id).Select(entry => entry.Act).ToListAsync(Ct)));
        Assert.DoesNotContain(app.LogLines, line => line.Contains(person.Email, StringComparison.OrdinalIgnoreCase) || line.Contains("anna-1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task It_is_asked_with_a_code_PKCE_state_and_nonce_and_answers_to_one_address_in_both_languages()
    {
        var person = await app.AddPersonAsync();
        var visitor = app.Visitor();

        var led = await visitor.GetAsync("/en" + Way);
        var back = await app.ComeBackAsync(visitor, new("sprak-1", person.Email), "/en" + Way);

        Assert.Equal("/en/", back.Location);
        Assert.Equal((ResponseTypes.Code, CodeChallengeMethods.Sha256, "https://mal.lindakra.example/logga-in/svar"), (app.Provider.Asked.ResponseType, app.Provider.Asked.CodeChallengeMethod, app.Provider.Asked.RedirectUri));
        Assert.True(app.Provider.Asked.Nonce!.Length > 20 && app.Provider.Asked.State!.Length > 20 && app.Provider.Asked.CodeChallenge!.Length > 20);
        Assert.All(led.Cookies, cookie =>
        {
            Assert.StartsWith("__Host-", cookie, StringComparison.Ordinal);
            Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        });
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/\\evil.example")]
    public async Task It_leads_to_no_address_but_our_own(string till)
    {
        var person = await app.AddPersonAsync();

        Assert.Equal("/", (await app.ComeBackAsync(app.Visitor(), new($"till-{person.Id}", person.Email), $"{Way}?till={Uri.EscapeDataString(till)}")).Location);
    }

    [Fact]
    public async Task Who_is_unknown_gets_no_account_and_is_told_so()
    {
        var accounts = await app.ReadAsync(db => db.Users.CountAsync(Ct));
        var visitor = app.Visitor();

        await AssertRefusedAsync(visitor, await app.ComeBackAsync(visitor, new("okand-1", "okand@annan.example")), "Det finns inget konto för dig här");
        await AssertRefusedAsync(visitor, await app.ComeBackAsync(visitor, new("okand-2", null), "/en" + Way), "There is no account for you here");

        Assert.Equal(accounts, await app.ReadAsync(db => db.Users.CountAsync(Ct)));
    }

    [Fact]
    public async Task An_address_that_is_not_verified_is_nobodys()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var visitor = app.Visitor();

        await AssertRefusedAsync(visitor, await app.ComeBackAsync(visitor, new("falsk-1", person.Email, IsVerified: false)), "Det finns inget konto för dig här");
    }

    [Fact]
    public async Task A_closed_account_stays_closed_tied_or_not()
    {
        var (tied, untied) = (await app.AddPersonAsync(), await app.AddPersonAsync());
        await app.ComeBackAsync(app.Visitor(), new("stangd-1", tied.Email));

        foreach (var person in new[] { tied, untied })
        {
            await app.ReadAsync(async db =>
            {
                (await db.Users.SingleAsync(user => user.Id == person.Id, Ct)).Close(DateTimeOffset.UnixEpoch);
                return await db.SaveChangesAsync(Ct);
            });
        }

        foreach (var known in new KnownPerson[] { new("stangd-1", tied.Email), new("stangd-2", untied.Email) })
        {
            var visitor = app.Visitor();
            await AssertRefusedAsync(visitor, await app.ComeBackAsync(visitor, known), "Ditt konto är stängt");
        }
    }

    [Fact]
    public async Task An_address_that_has_passed_to_another_person_does_not_bring_the_account_along_until_an_administrator_unties_it()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var first = app.Visitor();
        await app.ComeBackAsync(first, new("fore-1", person.Email));
        var visitor = app.Visitor();
        await AssertRefusedAsync(visitor, await app.ComeBackAsync(visitor, new("efter-1", person.Email)), "Kontot hör till någon annan");

        // capitals count in a subject
        await AssertRefusedAsync(visitor, await app.ComeBackAsync(visitor, new("FORE-1", person.Email)), "Kontot hör till någon annan");

        var administrator = await app.SignInAsync(Role.Administrator);
        var answer = await administrator.SubmitAsync(await administrator.GetAsync($"/anvandare/{person.Id}"), "[data-testid=unlink-provider]");
        Assert.Contains("är borttagen", (await administrator.FollowAsync(await administrator.ConfirmAsync(answer))).Html, StringComparison.Ordinal);
        Assert.Equal(302, (await first.GetAsync("/konto")).Status);
        Assert.Equal("/", (await app.ComeBackAsync(visitor, new("efter-1", person.Email))).Location);
    }

    [Fact]
    public async Task Another_nonce_is_refused()
    {
        var person = await app.AddPersonAsync();
        await AssertForgedAsync(new("nonce-1", person.Email), token => token.SetClaim(Claims.Nonce, "en annan"), "IDX21323");
    }

    [Fact]
    public async Task A_token_made_for_another_program_is_refused()
    {
        var person = await app.AddPersonAsync();
        await AssertForgedAsync(new("aud-1", person.Email), token => token.SetAudiences("ett annat program"), "IDX10214");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_token_signed_with_a_foreign_key_is_refused_whatever_name_the_key_has(bool isNamedAsTheProvidersOwn)
    {
        var person = await app.AddPersonAsync();
        using var foreign = RSA.Create(2048);
        app.Provider.Sign = own => new SigningCredentials(
            new RsaSecurityKey(foreign) { KeyId = isNamedAsTheProvidersOwn ? own.Key.KeyId : "en annan" }, SecurityAlgorithms.RsaSha256);

        try
        {
            await AssertForgedAsync(new($"nyckel-{isNamedAsTheProvidersOwn}", person.Email), _ => { }, isNamedAsTheProvidersOwn ? "IDX10511" : "IDX10503");
        }
        finally
        {
            app.Provider.Sign = own => own;
        }
    }

    [Fact]
    public async Task An_answer_is_taken_once_and_only_in_the_browser_that_asked()
    {
        app.ExpectWarning("Correlation");
        var person = await app.AddPersonAsync();
        var (visitor, other) = (app.Visitor(), app.Visitor());
        app.Provider.Person = new("igen-1", person.Email);
        var way = await IdentityProvider.VisitAsync(await visitor.GetAsync(Way));

        await AssertRefusedAsync(other, await other.GetAsync(way.PathAndQuery), "Inloggningen avbröts");
        Assert.Equal("/", (await visitor.GetAsync(way.PathAndQuery)).Location);
        await AssertRefusedAsync(other, await visitor.GetAsync(way.PathAndQuery), "Inloggningen avbröts");
    }

    [Fact]
    public async Task An_answer_played_again_with_the_same_cookies_is_refused_by_the_provider()
    {
        app.ExpectWarning("invalid_grant");
        var person = await app.AddPersonAsync();
        app.Provider.Person = new("igen-2", person.Email);
        var led = await app.Visitor().GetAsync(Way);
        var cookies = string.Join("; ", led.Cookies.Select(cookie => cookie.Split(';')[0]));
        var way = await IdentityProvider.VisitAsync(led);

        Assert.Equal("/", (await app.Visitor().GetAsync(way.PathAndQuery, "Cookie", cookies)).Location);
        var again = await app.Visitor().GetAsync(way.PathAndQuery, "Cookie", cookies);
        Assert.Equal("/logga-in/nekad?skal=misslyckad", again.Location);
        Assert.DoesNotContain(again.Cookies, cookie => cookie.Contains("session", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("?code=abc&state=abc")]
    [InlineData("?code=abc")]
    [InlineData("?error=access_denied&state=abc")]
    [InlineData("?state=%3Cscript%3E")]
    public async Task What_nobody_asked_for_is_refused(string answer)
    {
        app.ExpectWarning("message.State");
        var visitor = app.Visitor();

        await AssertRefusedAsync(visitor, await visitor.GetAsync($"/logga-in/svar{answer}"), "Inloggningen avbröts");
    }

    [Fact]
    public async Task Wrong_guesses_at_the_password_keep_nobody_from_the_provider()
    {
        app.ExpectWarning("User is currently locked out");
        app.ExpectWarning("User is locked out");
        var person = await app.AddPersonAsync();

        for (var attempt = 0; attempt < 5; attempt++)
        {
            await app.Visitor().TrySignInAsync(person.Email!, "fel lösenord helt");
        }

        Assert.Equal("/", (await app.ComeBackAsync(app.Visitor(), new("last-1", person.Email))).Location);
    }

    [Fact]
    public async Task Before_what_is_sensitive_who_it_is_is_said_at_the_provider_and_lately()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var known = new KnownPerson("bekrafta-1", person.Email);
        var visitor = app.Visitor();
        await app.ComeBackAsync(visitor, known);

        var asked = await visitor.SubmitAsync(
            await visitor.GetAsync("/anvandare/ny"), "[data-testid=invitation-form]",
            ("Person.Name", "Ny Person"), ("Person.Email", "ny.person@lindakra.example"), ("Grant.Role", "Official"), ("Grant.Place", "alla"));
        Assert.Equal((409, "Bekräfta att det är du"), (asked.Status, asked.H1));
        var way = asked.Document.QuerySelector("[data-testid=confirm] a[target=_blank]")!.GetAttribute("href")!;

        // neither the button alone, nor the password, nor a sign-in from before, nor one that does not say when, nor another person
        Assert.Equal(422, (await visitor.ConfirmAsync(asked, "")).Status);
        Assert.Equal(422, (await visitor.ConfirmAsync(asked)).Status);
        await AssertRefusedOnAsync(visitor, await app.ComeBackAsync(visitor, known with { PasswordGivenAt = () => TimeProvider.System.GetUtcNow().AddMinutes(-6) }, way), "Du skrev inte ditt lösenord");
        await AssertRefusedOnAsync(visitor, await app.ComeBackAsync(visitor, known with { PasswordGivenAt = () => null }, way), "Du skrev inte ditt lösenord");
        var other = await app.AddPersonAsync();
        await AssertRefusedOnAsync(visitor, await app.ComeBackAsync(visitor, new("bekrafta-2", other.Email), way), "Kontot hör till någon annan");
        Assert.Equal(422, (await visitor.ConfirmAsync(asked, "")).Status);

        Assert.Equal("/konto/bekraftad", (await app.ComeBackAsync(visitor, known, way)).Location);
        Assert.Equal(("login", "0"), (app.Provider.Asked.Prompt, $"{app.Provider.Asked.MaxAge}"));
        Assert.Equal(200, (await visitor.GetAsync("/konto/bekraftad")).Status);
        Assert.Equal(302, (await visitor.ConfirmAsync(asked, "")).Status);
        Assert.True(await app.ReadAsync(db => db.Users.AnyAsync(user => user.Email == "ny.person@lindakra.example", Ct)));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_and_says_that_the_other_may_go_on()
    {
        var person = await app.AddPersonAsync();
        var visitor = app.Visitor();
        await app.ComeBackAsync(visitor, new("ut-1", person.Email));

        var answer = await visitor.SubmitAsync(await visitor.GetAsync("/konto"), "form[action$='/logga-ut']");

        Assert.Equal("/utloggad", answer.Location);
        Assert.Contains("fortfarande vara inloggad hos Lindåkra-id", (await visitor.FollowAsync(answer)).Html, StringComparison.Ordinal);
        Assert.Equal(302, (await visitor.GetAsync("/konto")).Status);
    }

    private async Task AssertForgedAsync(KnownPerson person, Action<System.Security.Claims.ClaimsPrincipal> forge, string reason)
    {
        app.ExpectWarning(reason);
        var visitor = app.Visitor();
        app.Provider.Forge = forge;

        try
        {
            await AssertRefusedAsync(visitor, await app.ComeBackAsync(visitor, person), "Inloggningen avbröts");
            Assert.Contains(app.LogLines, line => line.Contains(reason, StringComparison.Ordinal));
        }
        finally
        {
            app.Provider.Forge = _ => { };
        }
    }

    private static async Task AssertRefusedAsync(Visitor visitor, Page answer, string words)
    {
        await AssertRefusedOnAsync(visitor, answer, words);
        Assert.DoesNotContain(answer.Cookies, cookie => cookie.Contains("session=", StringComparison.Ordinal));
    }

    private static async Task AssertRefusedOnAsync(Visitor visitor, Page answer, string words)
    {
        Assert.Equal(302, answer.Status);
        Assert.Contains("/logga-in/nekad", answer.Location, StringComparison.Ordinal);
        Assert.Contains(words, (await visitor.GetAsync(answer.Location!)).Text("refused"), StringComparison.Ordinal);
    }
}

/// <summary>Over plain HTTP, as a developer or a demonstration runs it, the cookies of the way there and back hold too.</summary>
public sealed class PlainHttpProviderTests
{
    [Fact]
    public async Task A_person_of_the_demonstration_comes_in()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var provider = await IdentityProvider.StartAsync();
        var database = await TemplateDatabase.CopyAsync(withDemo: true);

        try
        {
            using var program = await RunningProgram.StartAsync(
                database, ct, [("Demo__IsOn", "true"), .. provider.Settings.Select(pair => (pair.Key.Replace(":", "__", StringComparison.Ordinal), pair.Value))]);
            await provider.KnowAsync(program.Root.ToString());
            provider.Person = new("karin-1", "karin@lindakra.example");
            var visitor = program.Visitor();

            var led = await visitor.GetAsync("/logga-in/leverantor?till=%2Fprocesser");
            var way = await IdentityProvider.VisitAsync(led);

            Assert.All(led.Cookies, cookie => Assert.DoesNotContain("secure", cookie, StringComparison.OrdinalIgnoreCase));
            Assert.Equal("/processer", (await visitor.GetAsync(way.PathAndQuery)).Location);
            Assert.Equal(200, (await visitor.GetAsync("/processer")).Status);
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }
}

/// <summary>A municipality where nobody signs in with a password, but for the day the identity provider is down.</summary>
public sealed class WithoutPasswordsTests(WithoutPasswordsTests.WithoutPasswords app) : IClassFixture<WithoutPasswordsTests.WithoutPasswords>
{
    [Fact]
    public async Task The_form_is_not_shown_and_a_right_password_is_refused_as_a_wrong_one()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var visitor = app.Visitor();

        var page = await visitor.GetAsync("/logga-in");
        Assert.NotNull(page.Text("provider"));
        Assert.Null(page.Document.QuerySelector("[data-testid=sign-in]"));

        var right = await visitor.TrySignInAsync(person.Email!, RunningApp.Password, "/logga-in?losenord=1");
        var wrong = await visitor.TrySignInAsync(person.Email!, "fel lösenord helt", "/logga-in?losenord=1");
        Assert.Equal((422, 422), (right.Status, wrong.Status));
        Assert.Equal(wrong.Errors, right.Errors);
    }

    [Fact]
    public async Task An_administrator_with_a_second_factor_gets_in_and_others_with_one_do_not()
    {
        Assert.Equal(422, (await TryAsync(Grant.Everywhere(Role.Official))).Status);
        Assert.Equal("/logga-in/kod", (await TryAsync(Grant.Everywhere(Role.Administrator))).Location);
    }

    [Fact]
    public async Task Who_comes_from_the_provider_is_asked_for_no_second_factor_of_ours()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var visitor = app.Visitor();

        await app.ComeBackAsync(visitor, new("utan-1", person.Email), "/logga-in/leverantor");

        Assert.Equal(200, (await visitor.GetAsync("/processer")).Status);
    }

    [Fact]
    public async Task Who_may_have_no_password_is_invited_without_a_link_and_gets_none_later()
    {
        var administrator = await AdministratorAsync();
        var form = await administrator.GetAsync("/anvandare/ny");
        Assert.Contains("Personen loggar in med Lindåkra-id", form.Html, StringComparison.Ordinal);

        var page = await InviteAsync(administrator, form, "ny.utan@lindakra.example", Role.Official);
        Assert.Contains("är inbjuden och loggar in med Lindåkra-id", page.Html, StringComparison.Ordinal);
        Assert.Contains("Inbjuden, har inte loggat in", page.Text("facts"), StringComparison.Ordinal);
        Assert.Equal((null, null), (page.Text("new-link"), page.Text("make-link")));

        var id = await IdAsync("ny.utan@lindakra.example");
        var refused = await administrator.PostAsync($"/anvandare/{id}/lank",
        [
            new("version", page.Document.QuerySelector("[data-testid=close] input[name=version]")!.GetAttribute("value")!),
            new("__RequestVerificationToken", page.Document.QuerySelector("[data-testid=close] input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]);
        Assert.Equal(409, refused.Status);
        Assert.Contains("loggar in med Lindåkra-id och kan inte ha något lösenord här", refused.Text("refused"), StringComparison.Ordinal);
        Assert.False(await app.ReadAsync(db => db.AccountLinks.AnyAsync(link => link.UserId == id)));

        Assert.Equal("/", (await app.ComeBackAsync(app.Visitor(), new("ny-utan-1", "ny.utan@lindakra.example"))).Location);
    }

    [Fact]
    public async Task Only_who_can_have_a_password_is_shown_the_way_to_change_it()
    {
        const string Way = "a[href$='/konto/losenord']";
        var (official, administrator) = (app.Visitor(), await AdministratorAsync());
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        await app.ComeBackAsync(official, new($"tjansteman-{person.Id}", person.Email));

        var account = await official.GetAsync("/konto");
        Assert.Equal(200, account.Status);
        Assert.Empty(account.Document.QuerySelectorAll(Way));
        Assert.Equal(2, (await administrator.GetAsync("/konto")).Document.QuerySelectorAll(Way).Length);
    }

    [Fact]
    public async Task An_administrator_gets_a_link_which_leads_nowhere_once_the_person_is_none()
    {
        var administrator = await AdministratorAsync();
        var page = await InviteAsync(administrator, await administrator.GetAsync("/anvandare/ny"), "ny.chef@lindakra.example", Role.Administrator);
        var link = page.Document.QuerySelector("[data-testid=new-link] input")!.GetAttribute("value")!;
        Assert.NotNull(page.Text("make-link"));
        Assert.Equal(200, (await app.Visitor().GetAsync(link)).Status);

        await administrator.FollowAsync(await administrator.ConfirmAsync(await administrator.SubmitAsync(page, "[data-testid=withdraw]")));

        Assert.Equal(404, (await app.Visitor().GetAsync(link)).Status);
        Assert.Null((await administrator.GetAsync($"/anvandare/{await IdAsync("ny.chef@lindakra.example")}")).Text("make-link"));
    }

    private async Task<Visitor> AdministratorAsync()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var visitor = app.Visitor();
        await app.ComeBackAsync(visitor, new($"chef-{person.Id}", person.Email));
        await app.ComeBackAsync(visitor, new($"chef-{person.Id}", person.Email), "/logga-in/leverantor?bekrafta=1");
        return visitor;
    }

    private static async Task<Page> InviteAsync(Visitor administrator, Page form, string address, Role role) => await administrator.FollowAsync(await administrator.ConfirmAsync(await administrator.SubmitAsync(
        form, "[data-testid=invitation-form]", ("Person.Name", "Ny Person"), ("Person.Email", address), ("Grant.Role", $"{role}"), ("Grant.Place", "alla")), ""));

    private Task<Guid> IdAsync(string address) => app.ReadAsync(db => db.Users.Where(user => user.Email == address).Select(user => user.Id).SingleAsync());

    private async Task<Page> TryAsync(Grant grant)
    {
        var person = await app.AddPersonAsync(grant);
        await app.ReadAsync(async db =>
        {
            (await db.Users.SingleAsync(user => user.Id == person.Id)).TurnOnSecondFactor(DateTimeOffset.UnixEpoch);
            return await db.SaveChangesAsync();
        });
        return await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password, "/logga-in?losenord=1");
    }

    public sealed class WithoutPasswords : ProviderApp
    {
        public WithoutPasswords()
        {
            Settings["SignIn:PasswordsAllowed"] = "false";
            Settings["SignIn:SecondFactorFor"] = "everyone";
        }
    }
}

/// <summary>Settings that would let nobody in, or send secrets in the clear, stop the program at its start.</summary>
public sealed class ProviderSettingsTests
{
    [Theory]
    [InlineData("SignIn:PasswordsAllowed", "false", "SignIn:PasswordsAllowed=false needs")]
    [InlineData("SignIn:OpenIdConnect:Authority", "http://id.lindakra.example", "needs an Authority over TLS")]
    [InlineData("SignIn:OpenIdConnect:Authority", "https://id.lindakra.example", "and a ClientId")]
    public async Task They_are_named(string key, string value, string message)
    {
        await using var app = new Set(key, value);
        app.ExpectWarning(message);
        await app.InitializeAsync();

        var fault = Assert.ThrowsAny<Exception>(() => app.Visitor());

        Assert.Contains(message, fault.ToString(), StringComparison.Ordinal);
    }

    private sealed class Set : TestApp
    {
        public Set(string key, string value) => Settings[key] = value;
    }
}
