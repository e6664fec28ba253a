using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Demo;

/// <summary>The demo begins again where it began, and those who are signed in stay so.</summary>
public abstract class DemoRestartTests(DemoApp app)
{
    [Fact]
    public async Task What_was_done_is_forgotten_and_those_signed_in_go_on()
    {
        var (administrator, official) = (await EnterAsync("nils"), await EnterAsync("karin"));
        await official.SubmitAsync(await official.GetAsync("/processer/1/nyckelord/ny"), "[data-testid=keyword]", ("Text", "Glöms bort"));
        await administrator.SubmitAsync(await administrator.GetAsync("/demo"), "[data-testid=clock]", ("Day", "2019-04-10"));
        Assert.Contains("Glöms bort", (await official.GetAsync("/processer/1/nyckelord")).Html, StringComparison.Ordinal);

        var restarted = await administrator.FollowAsync(
            await administrator.SubmitAsync(await administrator.GetAsync("/demo"), "[data-testid=restart]"));

        Assert.Contains("Demonstrationen är tillbaka där den började.", restarted.Html, StringComparison.Ordinal);
        Assert.Contains("27 mars 2019", restarted.Html, StringComparison.Ordinal);
        var words = await official.GetAsync("/processer/1/nyckelord");
        Assert.Contains("Kollektivtrafik", words.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Glöms bort", words.Html, StringComparison.Ordinal);
        Assert.Equal(302, (await official.SubmitAsync(
            await official.GetAsync("/processer/1/nyckelord/ny"), "[data-testid=keyword]", ("Text", "Efter omstarten"))).Status);
    }

    private async Task<Visitor> EnterAsync(string userName)
    {
        var visitor = app.Visitor();
        Assert.Equal(302, (await visitor.SubmitAsync(await visitor.GetAsync("/"), $"[data-testid=demo-{userName}]")).Status);
        return visitor;
    }
}

public sealed class SqliteDemoRestartTests(DemoApp app) : DemoRestartTests(app), IClassFixture<DemoApp>;

public sealed class SqlServerDemoRestartTests(SqlServerDemoApp app) : DemoRestartTests(app), IClassFixture<SqlServerDemoApp>;
