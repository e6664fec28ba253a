using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.House;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Infrastructure.Protection;

/// <summary>A token is worth something for what it was made for, to the one it was made for, and nowhere else.</summary>
public sealed class TokenScopeTests(DemoApp app) : IClassFixture<DemoApp>
{
    private const string Token = "__RequestVerificationToken";
    private const string Session = "__Host-session";
    private const string Antiforgery = "__Host-antiforgery";
    private const string Kept = "__Host-tempdata";
    private const string Own = "/konto/paminnelser";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_token_of_a_form_is_its_persons_even_with_the_cookie_that_belongs_to_it()
    {
        var (one, other) = (await SignInAsync(), await SignInAsync());
        var (theirs, mine) = (await one.TokenAsync(), await other.TokenAsync());
        var late = (await app.AddPersonAsync(Grant.Everywhere(Role.Official))).Email!;
        var before = await EntriesAsync();

        Assert.Equal(400, await other.ChooseAsync(theirs));
        Assert.Equal(400, await other.With(Antiforgery, one.Cookies[Antiforgery]).ChooseAsync(theirs));
        // made before one signed in
        var early = new Browser(app);
        var signIn = await early.TokenAsync("/logga-in");
        await early.SignInAsync(late);
        Assert.Equal(400, await early.ChooseAsync(signIn));

        Assert.Equal(before, await EntriesAsync());
        Assert.Equal(302, await other.ChooseAsync(mine));
    }

    [Fact]
    public async Task A_cookie_opens_nothing_in_anothers_place()
    {
        app.ExpectWarning("The antiforgery token could not be decrypted");
        app.ExpectWarning("The temp data cookie");
        var person = await SignInAsync();
        var token = await person.TokenAsync();
        Assert.Equal(302, await person.ChooseAsync(token));
        Assert.Equal(200, (await person.GetAsync(Own)).Status);
        Assert.Equal(302, await person.ChooseAsync(token));
        var session = person.Cookies[Session];

        foreach (var value in new[] { person.Cookies[Antiforgery], person.Cookies[Kept], token, session[..^1] + (session[^1] == 'A' ? 'B' : 'A'), session[..(session.Length / 2)], "" })
        {
            Assert.StartsWith("/logga-in", (await person.With(Session, value).GetAsync(Own)).Location, StringComparison.Ordinal);
        }

        Assert.Equal(400, await person.With(Antiforgery, session).ChooseAsync(token));
        Assert.Equal(400, await person.ChooseAsync(session));
        Assert.Equal(400, await person.ChooseAsync(person.Cookies[Antiforgery]));
        // what is said once is said from its own cookie alone
        Assert.Equal(200, (await person.With(Kept, session).GetAsync(Own)).Status);
        Assert.Equal(200, (await person.GetAsync(Own)).Status);
    }

    [Fact]
    public async Task The_secret_of_an_address_opens_that_kind_of_address_only()
    {
        var samples = await RouteSamples.OfAsync(app);
        var (calendar, link) = (AddressOf("/kalender/{secret}.ics"), AddressOf("/valj-losenord/{secret}"));
        var (feed, secret) = (Path.GetFileNameWithoutExtension(calendar), link.Split('/')[^1]);

        Assert.Equal((200, 200), ((await app.Visitor().GetAsync(calendar)).Status, (await app.Visitor().GetAsync(link)).Status));
        Assert.Equal((404, 404), ((await app.Visitor().GetAsync($"/kalender/{secret}.ics")).Status, (await app.Visitor().GetAsync($"/valj-losenord/{feed}")).Status));
        // nor does the sum that is kept of it
        var kept = await app.ReadAsync(async db => (
            await db.AccountLinks.Select(each => each.SecretHash).ToListAsync(Ct), await db.CalendarFeeds.Select(each => each.SecretHash).ToListAsync(Ct)));
        Assert.All(kept.Item1, sum => Assert.NotEqual(secret, sum));

        foreach (var sum in kept.Item1.Concat(kept.Item2))
        {
            Assert.Equal((404, 404), ((await app.Visitor().GetAsync($"/valj-losenord/{sum}")).Status, (await app.Visitor().GetAsync($"/kalender/{sum}.ics")).Status));
        }

        string AddressOf(string template) => samples.Address(RouteTable.Rows.First(row => row.Template == template));
    }

    private Task<int> EntriesAsync() => app.ReadAsync(db => db.AuditEntries.CountAsync(Ct));

    private async Task<Browser> SignInAsync()
    {
        var browser = new Browser(app);
        await browser.SignInAsync((await app.AddPersonAsync(Grant.Everywhere(Role.Official))).Email!);
        return browser;
    }

    /// <summary>A browser whose cookies can be taken out and exchanged.</summary>
    private sealed class Browser(TestApp app)
    {
        private readonly HttpClient _client = app.CreateClient(new() { AllowAutoRedirect = false, HandleCookies = false, BaseAddress = new Uri("https://mal.lindakra.example") });

        public Dictionary<string, string> Cookies { get; private init; } = [];

        /// <summary>The same with another cookie in that place.</summary>
        public Browser With(string cookie, string value) => new(app) { Cookies = new(Cookies) { [cookie] = value } };

        public Task<Page> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative)));

        public async Task<string> TokenAsync(string path = Own) => (await GetAsync(path)).Document.QuerySelector($"main [name={Token}]")!.GetAttribute("value")!;

        public async Task SignInAsync(string email) => Assert.Equal(302, (await PostAsync("/logga-in", ("Email", email), ("Password", RunningApp.Password), (Token, await TokenAsync("/logga-in")))).Status);

        /// <summary>Sends a form of the own account.</summary>
        public async Task<int> ChooseAsync(string token) => (await PostAsync(Own, ("Wanted", "nej"), ("Language", "sv"), (Token, token))).Status;

        private Task<Page> PostAsync(string path, params (string Name, string Value)[] fields) => SendAsync(new HttpRequestMessage(HttpMethod.Post, new Uri(path, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))),
        });

        private async Task<Page> SendAsync(HttpRequestMessage request)
        {
            using (request)
            {
                request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
                using var response = await _client.SendAsync(request, Ct);
                var page = await Page.ReadAsync(response);

                foreach (var (name, value) in page.Cookies.Select(cookie => cookie.Split(';')[0]).Select(cookie => (cookie.Split('=')[0], cookie[(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..])))
                {
                    Cookies[name] = value;
                }

                return page;
            }
        }
    }
}
