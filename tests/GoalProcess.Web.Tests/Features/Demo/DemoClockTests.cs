using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Demo;

/// <summary>The demo's clock is the municipality's: sign-in, antiforgery and the log keep the system's.</summary>
public abstract class DemoClockTests(DemoApp app)
{
    [Fact]
    public async Task Moving_the_clock_a_year_signs_nobody_out_and_forms_opened_before_still_save()
    {
        var administrator = await app.SignInAsync(Role.Administrator);
        var official = await app.OfficialAsync();
        var opened = await official.GetAsync("/processer/1/nyckelord/ny");

        var moved = await administrator.SubmitAsync(await administrator.GetAsync("/demo"), "[data-testid=clock]", ("Day", "2020-03-27"));

        Assert.Equal(302, moved.Status);
        var home = await official.GetAsync("/");
        Assert.Equal(200, home.Status);
        Assert.Contains("27 mars 2020", home.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await official.SubmitAsync(opened, "[data-testid=keyword]", ("Text", "Skrivet före flytten"))).Status);
        Assert.Equal(200, (await official.GetAsync("/konto/losenord")).Status);
        var entry = await app.ReadAsync(db => Task.FromResult(db.AuditEntries.AsEnumerable().MaxBy(each => each.Id)!.At));
        Assert.True(entry > TimeProvider.System.GetUtcNow().AddMinutes(-5), $"audited at {entry}");
    }
}

public sealed class SqliteDemoClockTests(DemoApp app) : DemoClockTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerDemoClockTests(SqlServerDemoApp app) : DemoClockTests(app), IClassFixture<SqlServerDemoApp>;
