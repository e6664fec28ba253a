using GoalProcess.Web.Tests.Support;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Tests.Infrastructure.Protection;

public sealed class PlainHttpTests
{
    [Fact]
    public async Task Cookies_over_plain_HTTP_are_refused_outside_development_and_demonstrations()
    {
        await using var app = new PlainHttp();
        await app.InitializeAsync();
        app.ExpectWarning("Hosting failed to start");
        app.ExpectWarning("Cookies:PlainHttp");

        Assert.ThrowsAny<OptionsValidationException>(() => app.Services);
    }

    [Fact]
    public async Task A_demonstration_may_use_them()
    {
        await using var app = new PlainHttp();
        await app.InitializeAsync();
        app.InDemonstration();

        var page = await app.Visitor().GetAsync("/logga-in");

        Assert.Contains(page.Cookies, cookie => cookie.StartsWith("antiforgery=", StringComparison.Ordinal));
        Assert.DoesNotContain(page.Cookies, cookie => cookie.StartsWith("__Host-", StringComparison.Ordinal));
        Assert.NotNull((await app.Visitor().GetAsync("/")).Document.QuerySelector("#demo-heading"));
    }

    private sealed class PlainHttp : TestApp
    {
        public PlainHttp() => Settings["Cookies:PlainHttp"] = "true";

        public void InDemonstration() => Settings["Demo:IsOn"] = "true";
    }
}
