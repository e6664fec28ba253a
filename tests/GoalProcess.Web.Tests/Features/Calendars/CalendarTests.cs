using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Calendars;

/// <summary>Steps and meetings in people's own calendars: downloaded, or fetched by a secret address until it is revoked.</summary>
public abstract class CalendarTests(DemoApp app)
{
    private const string Own = "/konto/kalender";

    [Fact]
    public async Task A_process_is_downloaded_with_its_steps_as_days_and_its_meetings_in_swedish_time()
    {
        var reader = await app.SignInAsync(Role.ElectedMember);
        var answer = await reader.SendAsync("/processer/1/tidplan.ics");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var calendar = Calendar.Load(text)!;

        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("tidplan-1.ics", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.All(text.Split("\r\n"), line => Assert.True(System.Text.Encoding.UTF8.GetByteCount(line) <= 75, line));

        var council = Find(calendar, "KF: beslut om övergripande mål");
        Assert.Equal((new DateOnly(2019, 6, 24), new DateOnly(2019, 6, 25), false), (council.Start!.Date, council.End!.Date, council.Start.HasTime));
        Assert.Equal("TRANSPARENT", council.Transparency);
        Assert.EndsWith("/processer/1/steg/17", council.Url!.ToString(), StringComparison.Ordinal);

        var meeting = Assert.Single(calendar.Events, one => one.Summary == "Kommunfullmäktige" && one.Start!.Date == new DateOnly(2019, 6, 24));
        Assert.Equal((new TimeOnly(18, 0), "Europe/Stockholm", "Kommunhuset"), (meeting.Start!.Time!.Value, meeting.Start.TzId, meeting.Location));
        Assert.Equal(calendar.Events.Count, calendar.Events.Select(one => one.Uid).Distinct().Count());
        Assert.Equal(24, calendar.Events.Count(one => one.Uid!.StartsWith("step-", StringComparison.Ordinal)));
        Assert.Contains(calendar.TimeZones, zone => zone.TzId == "Europe/Stockholm");
    }

    [Fact]
    public async Task An_address_is_made_shown_once_fetched_without_signing_in_and_revoked()
    {
        var person = await app.SignInAsync(Role.Executive);
        Assert.Equal(422, (await person.SubmitAsync(await person.GetAsync(Own), "[data-testid=make]", ("Form.Name", " "))).Status);
        var address = await MakeAsync(person, "Min telefon");
        Assert.Null((await person.GetAsync(Own)).Document.QuerySelector("#adress"));

        var stranger = app.Visitor();
        var fetched = await stranger.SendAsync(address);
        var calendar = Calendar.Load(await fetched.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal("private, no-store", Assert.Single(fetched.Headers.GetValues("Cache-Control")).Replace("no-store, private", "private, no-store", StringComparison.Ordinal));
        Assert.Contains(calendar.Events, one => one.Summary == "KF: beslut om övergripande mål (Mål för ny mandatperiod)");
        Assert.Contains(calendar.Events, one => one.Summary == "Kommunstyrelsen");

        // the secret is nowhere but in the address
        var secret = address.Split('/')[^1].Replace(".ics", "", StringComparison.Ordinal);
        Assert.Equal(43, secret.Length);
        Assert.DoesNotContain(secret, await app.ReadAsync(async db => string.Join(' ', await db.CalendarFeeds.Select(feed => feed.SecretHash).ToListAsync())), StringComparison.Ordinal);
        Assert.DoesNotContain(app.LogLines, line => line.Contains(secret, StringComparison.Ordinal));
        Assert.Contains(app.LogLines, line => line.Contains("/kalender/…", StringComparison.Ordinal));

        var page = await person.GetAsync(Own);
        Assert.Contains("Min telefon", page.Text("feeds"), StringComparison.Ordinal);
        Assert.Equal(302, (await person.SubmitAsync(page, "[data-testid=revoke]")).Status);
        Assert.Equal(404, (int)(await stranger.SendAsync(address)).StatusCode);
        Assert.Contains("återkallad", (await person.GetAsync(Own)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_shows_what_its_owner_may_read_when_it_is_fetched()
    {
        var person = await app.SignInAsync(Role.Official);
        var address = await MakeAsync(person, "Jobbet");
        Assert.NotEmpty(Calendar.Load(await FetchAsync(address))!.Events);

        var owner = await app.ReadAsync(db => db.CalendarFeeds.Where(feed => feed.Name == "Jobbet").Select(feed => feed.UserId).SingleAsync());
        await app.ReadAsync(db => db.UserGrants.Where(grant => grant.UserId == owner).ExecuteDeleteAsync());
        Assert.Empty(Calendar.Load(await FetchAsync(address))!.Events);

        await app.ReadAsync(db => db.Users.Where(user => user.Id == owner).ExecuteUpdateAsync(set => set.SetProperty(user => user.LockoutEnd, DateTimeOffset.MaxValue)));
        Assert.Equal(404, (int)(await app.Visitor().SendAsync(address)).StatusCode);
    }

    [Fact]
    public async Task Nobody_revokes_anothers_address_and_no_guess_opens_one()
    {
        var (owner, other) = (await app.SignInAsync(Role.Secretary), await app.SignInAsync(Role.Secretary));
        var address = await MakeAsync(owner, "Kansliet");
        await MakeAsync(other, "Hemma");
        var id = await app.ReadAsync(db => db.CalendarFeeds.Where(feed => feed.Name == "Kansliet").Select(feed => feed.Id).SingleAsync());
        var token = (await other.GetAsync(Own)).Document.QuerySelector("[data-testid=revoke] [name=__RequestVerificationToken]")!.GetAttribute("value")!;

        Assert.Equal(404, (await other.PostAsync($"{Own}/{id}/aterkalla", [new("__RequestVerificationToken", token)])).Status);
        Assert.Equal(200, (int)(await app.Visitor().SendAsync(address)).StatusCode);
        Assert.Equal(404, (int)(await app.Visitor().SendAsync("/kalender/gissning.ics")).StatusCode);
    }

    [Fact]
    public async Task In_english_it_is_made_in_english()
    {
        var person = await app.SignInAsync(Role.Executive);
        var address = await MakeAsync(person, "Phone", "/en");
        var calendar = Calendar.Load(await FetchAsync(address))!;

        Assert.Contains(calendar.Events, one => one.Summary == "Municipal Council");
        Assert.Contains(calendar.Events, one => one.Url!.AbsolutePath.StartsWith("/en/processer/", StringComparison.Ordinal));
    }

    private static CalendarEvent Find(Calendar calendar, string title) => Assert.Single(calendar.Events, one => one.Summary == title);

    private async Task<string> FetchAsync(string address) => await (await app.Visitor().SendAsync(address)).Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<string> MakeAsync(Visitor person, string name, string language = "")
    {
        Assert.Equal(302, (await person.SubmitAsync(await person.GetAsync(language + Own), "[data-testid=make]", ("Form.Name", name))).Status);
        return (await person.GetAsync(language + Own)).Document.QuerySelector("#adress")!.GetAttribute("value")!;
    }
}

public sealed class SqliteCalendarTests(DemoApp app) : CalendarTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerCalendarTests(SqlServerDemoApp app) : CalendarTests(app), IClassFixture<SqlServerDemoApp>;
