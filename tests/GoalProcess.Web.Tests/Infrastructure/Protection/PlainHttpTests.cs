using GoalProcess.Tests;
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

    [Theory]
    [InlineData(null, 421)]
    [InlineData("10.0.0.9", 421)]
    [InlineData("127.0.0.1", 200)]
    public async Task Pages_are_given_out_over_TLS_alone_and_only_a_known_proxy_is_believed_to_have_it(string? proxy, int status)
    {
        var database = await TemplateDatabase.CopyAsync(withDemo: false);

        try
        {
            using var program = await RunningProgram.StartAsync(
                database, TestContext.Current.CancellationToken, ("Cookies__PlainHttp", "false"), ("Proxies__Known__0", proxy ?? ""));

            foreach (var address in new[] { "/forsta-start", "/en/forsta-start" })
            {
                var page = await program.Visitor().GetAsync(address, "X-Forwarded-Proto", "https");
                Assert.Equal(status, page.Status);
                Assert.Equal(status == 200, page.Cookies.Any(cookie => cookie.StartsWith("__Host-antiforgery=", StringComparison.Ordinal)));

                if (status != 200)
                {
                    Assert.Contains("https://", page.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
                }
            }

            Assert.Equal(status != 200, program.Said.Contains("over plain HTTP", StringComparison.Ordinal));
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    private sealed class PlainHttp : TestApp
    {
        public PlainHttp() => Settings["Cookies:PlainHttp"] = "true";

        public void InDemonstration() => Settings["Demo:IsOn"] = "true";
    }
}
