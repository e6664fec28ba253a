using System.Globalization;
using GoalProcess.Data.Jobs;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Tests.Support;
using GoalProcess.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Drills;

/// <summary>The nights when clocks are strange: summer time begins and ends, the leap day, New Year. In the municipality's time, which is Sweden's.</summary>
public sealed class TimeDrillTests(StillApp app) : IClassFixture<StillApp>
{
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2027-03-27T00:00:00Z")]
    [InlineData("2028-02-28T00:00:00Z")]
    [InlineData("2026-12-31T00:00:00Z")]
    [InlineData("2026-10-24T00:00:00Z")]
    public Task Every_instant_leads_to_a_local_time_and_back_and_of_the_hour_that_comes_twice_to_the_later_one(string from) => WithClockAsync(clock =>
    {
        var start = Instant(from);

        for (var instant = start; instant < start.AddDays(3); instant += TimeSpan.FromMinutes(30))
        {
            var isFirstOfTwo = clock.LocalOf(instant) == clock.LocalOf(instant + Hour);
            Assert.Equal(isFirstOfTwo ? instant + Hour : instant, clock.InstantOf(clock.LocalOf(instant)));
            Assert.Equal(TimeSpan.Zero, clock.InstantOf(clock.LocalOf(instant)).Offset);
        }
    });

    [Theory]
    [InlineData("2027-03-28T01:59:59", "2027-03-28T00:59:59Z")]
    [InlineData("2027-03-28T02:00:00", "2027-03-28T01:00:00Z")]
    [InlineData("2027-03-28T02:30:00", "2027-03-28T01:30:00Z")]
    [InlineData("2027-03-28T03:00:00", "2027-03-28T01:00:00Z")]
    [InlineData("2026-10-25T01:59:59", "2026-10-24T23:59:59Z")]
    [InlineData("2026-10-25T02:30:00", "2026-10-25T01:30:00Z")]
    [InlineData("2026-10-25T03:00:00", "2026-10-25T02:00:00Z")]
    [InlineData("2028-02-29T00:00:00", "2028-02-28T23:00:00Z")]
    [InlineData("2027-01-01T00:00:00", "2026-12-31T23:00:00Z")]
    public Task A_local_time_is_an_instant_also_where_no_clock_shows_it(string local, string instant) => WithClockAsync(clock =>
        Assert.Equal(Instant(instant), clock.InstantOf(DateTime.Parse(local, CultureInfo.InvariantCulture))));

    [Fact]
    public async Task What_is_done_in_the_hour_that_comes_twice_keeps_its_order()
    {
        var moments = new List<(DateTime Local, DateTimeOffset Instant)>();

        foreach (var at in new[] { "2026-10-25T00:30:00Z", "2026-10-25T01:29:00Z" })
        {
            app.Clock.Now = Instant(at);
            await app.AskAsync(async services => moments.Add(await services.GetRequiredService<MunicipalityClock>().MomentAsync(Ct)));
        }

        Assert.Equal([(new DateTime(2026, 10, 25, 2, 30, 0), Instant("2026-10-25T00:30:00Z")), (new DateTime(2026, 10, 25, 2, 29, 0), Instant("2026-10-25T01:29:00Z"))], moments);
    }

    [Theory]
    [InlineData(JobKind.ChainCheck)]
    [InlineData(JobKind.Tidying)]
    public Task What_comes_every_night_comes_once_each_night_in_three_years(JobKind kind) => WithWorkAsync(kind, (work, clock) =>
    {
        var at = Instant("2026-01-01T12:00:00Z");
        var day = DateOnly.FromDateTime(clock.LocalOf(at));

        while (day.Year < 2029)
        {
            at = work.NextAfter(at)!.Value;
            day = day.AddDays(1);
            Assert.Equal(day, DateOnly.FromDateTime(clock.LocalOf(at)));
            Assert.InRange(clock.LocalOf(at).Hour, 2, 3);
        }
    });

    [Theory]
    [InlineData(JobKind.ChainCheck, "2026-10-24T12:00:00Z")]
    [InlineData(JobKind.Tidying, "2026-10-24T12:00:00Z")]
    [InlineData(JobKind.ChainCheck, "2027-03-27T12:00:00Z")]
    [InlineData(JobKind.Tidying, "2027-03-27T12:00:00Z")]
    public Task Whenever_it_is_asked_the_night_of_the_change_has_one_hour_for_it(JobKind kind, string from) => WithWorkAsync(kind, (work, clock) =>
    {
        var start = Instant(from);
        var nights = new HashSet<DateTimeOffset>();

        for (var now = start; now < start.AddDays(1); now += TimeSpan.FromMinutes(10))
        {
            var next = work.NextAfter(now)!.Value;
            Assert.InRange(next - now, TimeSpan.FromTicks(1), TimeSpan.FromHours(25));
            nights.Add(next);
        }

        Assert.Equal(2, nights.Select(next => DateOnly.FromDateTime(clock.LocalOf(next))).Distinct().Count());
        Assert.Equal(2, nights.Count);
    });

    [Theory]
    [InlineData("2027-03-27", "2027-03-27T23:00:00Z")]
    [InlineData("2027-03-28", "2027-03-28T22:00:00Z")]
    [InlineData("2026-10-24", "2026-10-24T22:00:00Z")]
    [InlineData("2026-10-25", "2026-10-25T23:00:00Z")]
    [InlineData("2028-02-28", "2028-02-28T23:00:00Z")]
    [InlineData("2028-02-29", "2028-02-29T23:00:00Z")]
    [InlineData("2026-12-31", "2026-12-31T23:00:00Z")]
    public async Task A_step_is_in_time_on_its_last_day_until_midnight_and_late_from_then_on(string lastDay, string midnight)
    {
        var day = DateOnly.Parse(lastDay, CultureInfo.InvariantCulture);
        var process = new GoalSettingProcess(1 + await app.ReadAsync(db => Task.FromResult(db.Processes.Count())), "Mål", "Goals", new DateOnly(2027, 1, 1), new DateOnly(2034, 12, 31), 4, 5);
        process.AddStep(new StepDraft("Målen beslutas", "The goals are decided", StepKind.Decision, null, day, day, false, [], "", null, [], false));
        await app.ReadAsync(db =>
        {
            db.Add(process);
            return db.SaveChangesAsync(Ct);
        });

        Assert.Equal((day, false), await JudgeAsync(Instant(midnight).AddSeconds(-1)));
        Assert.Equal((day.AddDays(1), true), await JudgeAsync(Instant(midnight)));

        async Task<(DateOnly Today, bool IsLate)> JudgeAsync(DateTimeOffset at)
        {
            app.Clock.Now = at;
            var judged = (default(DateOnly), false);
            await app.AskAsync(async services =>
            {
                var weighing = (await services.GetRequiredService<FactsLoader>().WeighAsync(process.Id, await services.GetRequiredService<MunicipalityClock>().NowAsync(Ct), Ct))!;
                judged = (weighing.Facts.Today, Assert.Single(weighing.Plan.Steps).State is StepState.Late);
            });
            return judged;
        }
    }

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private Task WithClockAsync(Action<MunicipalityClock> act) => app.AskAsync(services =>
    {
        act(services.GetRequiredService<MunicipalityClock>());
        return Task.CompletedTask;
    });

    private Task WithWorkAsync(JobKind kind, Action<IJobWork, MunicipalityClock> act) => app.AskAsync(services =>
    {
        act(services.GetServices<IJobWork>().Single(work => work.Kind == kind), services.GetRequiredService<MunicipalityClock>());
        return Task.CompletedTask;
    });
}
