using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Account;

/// <summary>The second step of signing in: a code from the person's telephone.</summary>
public abstract class SecondFactorTests(ClockedApp app)
{
    private const string Own = "/konto/tvasteg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_turned_on_by_a_code_that_the_app_shows_and_ten_codes_are_shown_once()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var (here, elsewhere) = (await app.SignInAsync(person.Email!), await app.SignInAsync(person.Email!));

        var asked = await here.SubmitAsync(await here.GetAsync(Own), "[data-testid=begin]");
        Assert.Equal((409, "Bekräfta att det är du"), (asked.Status, asked.H1));
        Assert.Null(asked.Text("secret"));

        var begun = await here.ConfirmAsync(asked);
        Assert.Equal(200, begun.Status);
        var letters = begun.Text("secret")!;
        Assert.All(begun.Document.QuerySelectorAll("[data-testid=secret] code"), group => Assert.Equal(4, group.TextContent.Length));
        Assert.StartsWith("M4 4h1v1h-1z", begun.Document.QuerySelectorAll("svg.qr path")[1].GetAttribute("d"), StringComparison.Ordinal);

        var wrong = await here.SubmitAsync(begun, "[data-testid=first-code]", ("Form.Code", "000 000"));
        Assert.Equal((422, letters), (wrong.Status, wrong.Text("secret")));
        Assert.False(await IsOnAsync(person.Id));

        var done = await here.FollowAsync(await here.SubmitAsync(wrong, "[data-testid=first-code]", ("Form.Code", Telephone.Read(app, begun).Code())));
        var codes = Telephone.CodesOn(done);
        Assert.Equal(10, codes.Distinct().Count());
        Assert.Empty(Telephone.CodesOn(await here.GetAsync(Own)));
        Assert.Contains("10 återställningskoder kvar", (await here.GetAsync(Own)).Html, StringComparison.Ordinal);
        Assert.Equal(302, (await elsewhere.GetAsync("/konto")).Status);

        // neither key nor codes can be read where they lie, nor in the record or the log
        var kept = await app.ReadAsync(async db => string.Join(' ',
        [
            .. await db.SecondFactors.Select(factor => factor.ProtectedSecret).ToListAsync(Ct),
            .. await db.RecoveryCodes.Select(code => code.CodeHash).ToListAsync(Ct),
            .. await db.AuditPayloads.Select(payload => payload.From + payload.To).ToListAsync(Ct),
            .. app.LogLines,
        ]));
        Assert.All([.. codes, SecondFactors.Bare(codes[0]), SecondFactors.Bare(letters)], secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(["TurnOnSecondFactor"], await ActsAsync(person.Id));
    }

    [Fact]
    public async Task A_camera_reads_the_key_of_the_picture()
    {
        var person = await app.AddPersonAsync();
        var begun = await Telephone.BeginAsync(await app.SignInAsync(person.Email!));

        var read = new Uri(Camera.Read(begun.Document.QuerySelector("svg.qr")!));

        Assert.Equal(("otpauth", "totp"), (read.Scheme, read.Host));
        Assert.EndsWith($":{person.Email}", Uri.UnescapeDataString(read.AbsolutePath), StringComparison.Ordinal);
        Assert.StartsWith($"?secret={SecondFactors.Bare(begun.Text("secret")!)}&issuer=", read.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sign_in_asks_for_the_code_and_leads_to_where_one_was_going()
    {
        var (person, _, telephone) = await Telephone.PersonAsync(app, Grant.Everywhere(Role.Official));
        var visitor = app.Visitor();

        var asked = await visitor.TrySignInAsync(person.Email!, RunningApp.Password, "/en/logga-in?till=%2Fen%2Fkonto");
        Assert.Equal("/en/logga-in/kod?till=%2Fen%2Fkonto", asked.Location);
        Assert.Equal(302, (await visitor.GetAsync("/konto")).Status);

        var page = await visitor.FollowAsync(asked);
        Assert.Equal("Enter the code from the app", page.H1);
        Assert.Equal("one-time-code", page.Document.QuerySelector("#Code")!.GetAttribute("autocomplete"));
        var wrong = await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", "000000"));
        Assert.Equal(422, wrong.Status);
        Assert.StartsWith("The code is not correct", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.Equal(422, (await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", ""))).Status);
        Assert.Equal(302, (await visitor.GetAsync("/konto")).Status);

        Assert.Equal("/en/konto", (await visitor.SubmitAsync(wrong, "[data-testid=code]", ("Code", telephone.Code().Insert(3, " ")))).Location);
        Assert.Equal(200, (await visitor.GetAsync("/konto")).Status);
    }

    [Fact]
    public async Task A_code_is_taken_once_also_the_one_that_turned_it_on()
    {
        var person = await app.AddPersonAsync();
        var visitor = await app.SignInAsync(person.Email!);
        var begun = await Telephone.BeginAsync(visitor);
        var telephone = Telephone.Read(app, begun);
        var first = telephone.Code();
        Assert.Equal(302, (await visitor.SubmitAsync(begun, "[data-testid=first-code]", ("Form.Code", first))).Status);

        Assert.Equal(422, (await GiveAsync(person.Email!, first)).Status);
        app.Clock.Ahead += TimeSpan.FromSeconds(30);
        Assert.Equal(302, (await GiveAsync(person.Email!, telephone.Code())).Status);
        Assert.Equal(422, (await GiveAsync(person.Email!, telephone.Code())).Status);
        // older than the one that was taken
        Assert.Equal(422, (await GiveAsync(person.Email!, telephone.Code(-1))).Status);
    }

    [Fact]
    public async Task The_same_code_given_by_many_at_once_lets_one_in()
    {
        var (person, _, telephone) = await Telephone.PersonAsync(app);
        var visitors = Enumerable.Range(0, 4).Select(_ => app.Visitor()).ToList();
        var pages = new List<Page>();

        foreach (var visitor in visitors)
        {
            pages.Add(await visitor.FollowAsync(await visitor.TrySignInAsync(person.Email!, RunningApp.Password)));
        }

        var code = telephone.Code();
        var answers = await Task.WhenAll(visitors.Zip(pages).Select(each => each.First.SubmitAsync(each.Second, "[data-testid=code]", ("Code", code))));

        Assert.Single(answers, answer => answer.Status == 302);
        Assert.All(answers.Where(answer => answer.Status != 302), answer => Assert.Equal(422, answer.Status));
    }

    [Theory]
    [InlineData(-2, 422)]
    [InlineData(-1, 302)]
    [InlineData(1, 302)]
    [InlineData(2, 422)]
    public async Task Clocks_may_differ_by_half_a_minute(int steps, int status)
    {
        var (person, _, telephone) = await Telephone.PersonAsync(app);
        app.Clock.Ahead += TimeSpan.FromMinutes(5);

        Assert.Equal(status, (await GiveAsync(person.Email!, telephone.Code(steps))).Status);
    }

    [Fact]
    public async Task A_recovery_code_works_once_however_it_is_written_and_at_once()
    {
        var (person, visitor, telephone) = await Telephone.PersonAsync(app);

        Assert.Equal(302, (await GiveAsync(person.Email!, telephone.RecoveryCodes[0])).Status);
        Assert.Equal(422, (await GiveAsync(person.Email!, telephone.RecoveryCodes[0])).Status);
        Assert.Equal(302, (await GiveAsync(person.Email!, telephone.RecoveryCodes[1].Replace('-', ' ').ToLowerInvariant())).Status);
        Assert.Equal(422, (await GiveAsync(person.Email!, "AAAAA-AAAAA")).Status);
        Assert.Contains("8 återställningskoder kvar", (await visitor.GetAsync(Own)).Html, StringComparison.Ordinal);

        // with a wrong code on the account Identity lets nobody in who comes at once with another wrong one, and so it may be none of the three
        Assert.Equal(302, (await GiveAsync(person.Email!, telephone.RecoveryCodes[3])).Status);
        var visitors = Enumerable.Range(0, 3).Select(_ => app.Visitor()).ToList();
        var pages = new List<Page>();

        foreach (var each in visitors)
        {
            pages.Add(await each.FollowAsync(await each.TrySignInAsync(person.Email!, RunningApp.Password)));
        }

        var answers = await Task.WhenAll(visitors.Zip(pages).Select(each => each.First.SubmitAsync(each.Second, "[data-testid=code]", ("Code", telephone.RecoveryCodes[2]))));
        Assert.Single(answers, answer => answer.Status == 302);
        Assert.Equal(["TurnOnSecondFactor", .. Enumerable.Repeat("UseRecoveryCode", 4)], await ActsAsync(person.Id));
    }

    [Fact]
    public async Task Five_wrong_codes_lock_the_account_and_the_password_between_them_forgives_none()
    {
        app.ExpectWarning("User is currently locked out");
        app.ExpectWarning("User is locked out");
        var (person, visitor, telephone) = await Telephone.PersonAsync(app);

        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(422, (await GiveAsync(person.Email!, attempt % 2 == 0 ? "000000" : "AAAAA-AAAAA")).Status);
        }

        var locked = await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password);
        Assert.Equal(422, locked.Status);
        Assert.Equal(200, (await visitor.GetAsync("/konto")).Status);

        app.Clock.Ahead += TimeSpan.FromMinutes(16);
        await app.ReadAsync(db => db.Users.Where(user => user.Id == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.UnixEpoch), Ct));
        Assert.Equal(302, (await GiveAsync(person.Email!, telephone.Code())).Status);
    }

    [Fact]
    public async Task An_account_that_is_locked_between_the_steps_takes_no_code()
    {
        app.ExpectWarning("User is currently locked out");
        var (person, _, telephone) = await Telephone.PersonAsync(app);
        var visitor = app.Visitor();
        var page = await visitor.FollowAsync(await visitor.TrySignInAsync(person.Email!, RunningApp.Password));

        await app.ReadAsync(db => db.Users.Where(user => user.Id == person.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue), Ct));

        Assert.Equal(422, (await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", telephone.Code()))).Status);
        Assert.Equal(422, (await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", telephone.RecoveryCodes[0]))).Status);
    }

    [Fact]
    public async Task Who_waits_too_long_between_the_steps_begins_again_and_a_code_without_a_password_is_nothing()
    {
        var (person, _, telephone) = await Telephone.PersonAsync(app);
        var visitor = app.Visitor();
        var page = await visitor.FollowAsync(await visitor.TrySignInAsync(person.Email!, RunningApp.Password));

        app.Clock.Ahead += TimeSpan.FromMinutes(6);
        var late = await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", telephone.Code()));

        Assert.Equal("/logga-in", late.Location);
        Assert.Contains("Det tog för lång tid", (await visitor.FollowAsync(late)).Html, StringComparison.Ordinal);
        var stranger = app.Visitor();
        Assert.Equal("/logga-in", (await stranger.SubmitAsync(await stranger.GetAsync("/logga-in/kod"), "[data-testid=code]", ("Code", telephone.Code()))).Location);
    }

    [Fact]
    public async Task New_codes_and_turning_it_off_ask_for_the_password_again()
    {
        var (person, _, telephone) = await Telephone.PersonAsync(app);
        var visitor = app.Visitor();
        var page = await visitor.FollowAsync(await visitor.TrySignInAsync(person.Email!, RunningApp.Password));
        await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", telephone.Code()));

        var asked = await visitor.SubmitAsync(await visitor.GetAsync(Own), "[data-testid=renew-codes]");
        Assert.Equal(409, asked.Status);
        var renewed = Telephone.CodesOn(await visitor.FollowAsync(await visitor.ConfirmAsync(asked)));
        Assert.Equal(10, renewed.Count);
        Assert.Empty(renewed.Intersect(telephone.RecoveryCodes));
        Assert.Equal(422, (await GiveAsync(person.Email!, telephone.RecoveryCodes[0])).Status);
        Assert.Equal(302, (await GiveAsync(person.Email!, renewed[0])).Status);

        app.Clock.Ahead += TimeSpan.FromMinutes(11);
        var askedAgain = await visitor.SubmitAsync(await visitor.GetAsync(Own), "[data-testid=turn-off]");
        Assert.Equal(409, askedAgain.Status);
        Assert.True(await IsOnAsync(person.Id));
        var off = await visitor.FollowAsync(await visitor.ConfirmAsync(askedAgain));
        Assert.Contains("Tvåstegsinloggning är avstängd", off.Html, StringComparison.Ordinal);
        Assert.Equal("/", (await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password)).Location);
        Assert.Equal((0, 0), await app.ReadAsync(async db => (
            await db.SecondFactors.CountAsync(factor => factor.UserId == person.Id, Ct), await db.RecoveryCodes.CountAsync(code => code.UserId == person.Id, Ct))));
    }

    [Fact]
    public async Task A_key_made_for_someone_else_turns_nothing_on()
    {
        var (one, other) = (await app.AddPersonAsync(), await app.AddPersonAsync());
        var (visitor, stranger) = (await app.SignInAsync(one.Email!), await app.SignInAsync(other.Email!));
        var begun = await Telephone.BeginAsync(visitor);
        var own = await Telephone.BeginAsync(stranger);
        var key = begun.Document.QuerySelector("[name='Form.Secret']")!.GetAttribute("value");

        var answer = await stranger.SubmitAsync(own, "[data-testid=first-code]", ("Form.Secret", key), ("Form.Code", Telephone.Read(app, begun).Code()));

        Assert.Equal("/konto/tvasteg", answer.Location);
        Assert.False(await IsOnAsync(other.Id));
    }

    [Fact]
    public async Task An_administrator_removes_it_for_someone_who_has_lost_the_telephone()
    {
        var (person, visitor, _) = await Telephone.PersonAsync(app, Grant.Everywhere(Role.Official));
        var administrator = await app.SignInAsync(Role.Administrator);
        var address = $"/anvandare/{person.Id}";

        var asked = await administrator.SubmitAsync(await administrator.GetAsync(address), "[data-testid=remove-second-factor]");
        Assert.Equal(409, asked.Status);
        Assert.True(await IsOnAsync(person.Id));
        var done = await administrator.FollowAsync(await administrator.ConfirmAsync(asked));

        Assert.Contains("är borttagen", done.Html, StringComparison.Ordinal);
        Assert.Contains("Tvåstegsinloggning togs bort av en administratör", done.Text("history"), StringComparison.Ordinal);
        Assert.Null(done.Document.QuerySelector("[data-testid=remove-second-factor]"));
        Assert.Equal(302, (await visitor.GetAsync("/konto")).Status);
        Assert.Equal("/", (await app.Visitor().TrySignInAsync(person.Email!, RunningApp.Password)).Location);
    }

    private async Task<Page> GiveAsync(string email, string code)
    {
        var visitor = app.Visitor();
        var page = await visitor.FollowAsync(await visitor.TrySignInAsync(email, RunningApp.Password));
        return await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", code));
    }

    private Task<bool> IsOnAsync(Guid id) => app.ReadAsync(db => db.Users.Where(user => user.Id == id).Select(user => user.TwoFactorEnabled).SingleAsync(Ct));

    private Task<List<string>> ActsAsync(Guid id) => app.ReadAsync(db => db.AuditEntries
        .Where(entry => entry.SubjectId == id && entry.UserId == id).OrderBy(entry => entry.Number).Select(entry => entry.Act).ToListAsync(Ct));
}

public sealed class SqliteSecondFactorTests(ClockedApp app) : SecondFactorTests(app), IClassFixture<ClockedApp>;

public sealed class SqlServerSecondFactorTests(SqlServerClockedApp app) : SecondFactorTests(app), IClassFixture<SqlServerClockedApp>;

/// <summary>Guesses at the code are throttled by address, as guesses at passwords are.</summary>
public sealed class CodeLimitTests(CodeLimitTests.FourAMinute app) : IClassFixture<CodeLimitTests.FourAMinute>
{
    [Fact]
    public async Task Too_many_codes_from_one_address_are_refused()
    {
        var visitor = app.Visitor();
        var page = await visitor.GetAsync("/logga-in/kod");

        for (var attempt = 0; attempt < 4; attempt++)
        {
            Assert.Equal(302, (await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", "000000"))).Status);
        }

        Assert.Equal(429, (await visitor.SubmitAsync(page, "[data-testid=code]", ("Code", "000000"))).Status);
    }

    public sealed class FourAMinute : TestApp
    {
        public FourAMinute() => Settings["SignIn:PerMinute"] = "4";
    }
}

/// <summary>Where the municipality asks for it, nothing else can be done first.</summary>
public sealed class SecondFactorRuleTests(SecondFactorRuleTests.Administrators app) : IClassFixture<SecondFactorRuleTests.Administrators>
{
    [Fact]
    public async Task An_administrator_without_it_is_led_there_and_then_on_to_where_it_was_going()
    {
        var visitor = await app.SignInAsync(Role.Administrator);
        var token = (await visitor.GetAsync("/konto/losenord")).Document.QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal("/konto/tvasteg?till=%2Fanvandare%3Fsok%3Da", (await visitor.GetAsync("/anvandare?sok=a")).Location);
        Assert.Equal("/en/konto/tvasteg?till=%2Fen%2F", (await visitor.GetAsync("/en/")).Location);
        Assert.Equal(403, (await visitor.PostAsync("/anvandare/ny", [new("__RequestVerificationToken", token)])).Status);
        Assert.Contains("kräver tvåstegsinloggning", (await visitor.GetAsync("/konto/tvasteg")).Text("asked"), StringComparison.Ordinal);
        Assert.Equal(200, (await visitor.GetAsync("/kontakt")).Status);
        Assert.Equal(200, (await visitor.GetAsync("/dist/theme.css")).Status);

        var begun = await Telephone.BeginAsync(visitor, "/konto/tvasteg?till=%2Fanvandare");
        var done = await visitor.FollowAsync(await visitor.SubmitAsync(begun, "[data-testid=first-code]", ("Form.Code", Telephone.Read(app, begun).Code())));

        Assert.Equal("/anvandare", done.Document.QuerySelector("[data-testid=new-codes] a")!.GetAttribute("href"));
        Assert.Equal(200, (await visitor.GetAsync("/anvandare")).Status);
    }

    [Fact]
    public async Task It_leads_to_no_address_but_our_own()
    {
        var visitor = await app.SignInAsync(Role.Administrator);

        var begun = await Telephone.BeginAsync(visitor, "/konto/tvasteg?till=https%3A%2F%2Fevil.example%2F");
        var done = await visitor.FollowAsync(await visitor.SubmitAsync(begun, "[data-testid=first-code]", ("Form.Code", Telephone.Read(app, begun).Code())));

        Assert.Equal("/", done.Document.QuerySelector("[data-testid=new-codes] a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Who_is_no_administrator_is_not_asked() =>
        Assert.Equal(200, (await (await app.SignInAsync(Role.Official)).GetAsync("/processer")).Status);

    [Fact]
    public async Task Where_everyone_must_everyone_is_asked()
    {
        await using var everyone = new Everyone();
        await everyone.InitializeAsync();

        Assert.StartsWith("/konto/tvasteg", (await (await everyone.SignInAsync(Role.ElectedMember)).GetAsync("/processer")).Location, StringComparison.Ordinal);
    }

    public sealed class Administrators : ClockedApp
    {
        public Administrators() => Settings["SignIn:SecondFactorFor"] = "administrators";
    }

    private sealed class Everyone : TestApp
    {
        public Everyone() => Settings["SignIn:SecondFactorFor"] = "everyone";
    }
}
