using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Infrastructure.Protection;

public sealed class HeaderTests(TestApp app) : IClassFixture<TestApp>
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/")]
    [InlineData("/en/logga-in")]
    [InlineData("/konto/losenord")]
    [InlineData("/finns-inte")]
    [InlineData("/fel/404")]
    [InlineData("/health/ready")]
    [InlineData("/tillganglighetsredogorelse")]
    public async Task Every_answer_carries_the_protective_headers(string path)
    {
        var page = await app.Visitor().GetAsync(path);

        Assert.Equal(Policy, page.Header("Content-Security-Policy"));
        Assert.Equal("nosniff", page.Header("X-Content-Type-Options"));
        Assert.Equal("same-origin", page.Header("Referrer-Policy"));
        Assert.Equal("DENY", page.Header("X-Frame-Options"));
        Assert.Contains("camera=()", page.Header("Permissions-Policy"), StringComparison.Ordinal);
        Assert.Contains("max-age=31536000", page.Header("Strict-Transport-Security"), StringComparison.Ordinal);
        Assert.Contains("no-store", page.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Null(page.Header("Server"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/logga-in")]
    [InlineData("/kontakt")]
    [InlineData("/personuppgifter")]
    [InlineData("/tillganglighetsredogorelse")]
    public async Task No_page_has_scripts_or_styles_in_its_text(string path)
    {
        var page = await app.Visitor().GetAsync(path);

        Assert.Empty(page.Document.QuerySelectorAll("[style], style, script:not([src])"));
        Assert.DoesNotContain(page.Document.All, element => element.Attributes.Any(each => each.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Every_cookie_is_bound_to_this_host_over_TLS_out_of_reach_of_scripts()
    {
        var visitor = app.Visitor();
        var form = await visitor.GetAsync("/en/logga-in");
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Official));
        var signedIn = await visitor.TrySignInAsync(person.Email ?? "", RunningApp.Password, "/en/logga-in");
        var language = await visitor.GetAsync("/en/sprak/en");
        var changed = await visitor.SubmitAsync(
            await visitor.GetAsync("/en/konto/losenord"), "[data-testid=password]",
            ("Current", RunningApp.Password), ("New", "en ny lång fras"), ("Repeated", "en ny lång fras"));

        string[] cookies = [.. form.Cookies, .. signedIn.Cookies, .. language.Cookies, .. changed.Cookies];

        Assert.Equal(
            ["__Host-antiforgery", "__Host-language", "__Host-session", "__Host-tempdata"],
            cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Order(StringComparer.Ordinal));
        Assert.All(cookies, cookie =>
        {
            Assert.Contains("; path=/;", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("; httponly", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("domain=", cookie, StringComparison.OrdinalIgnoreCase);
            Assert.Contains(
                cookie.StartsWith("__Host-antiforgery", StringComparison.Ordinal) ? "; samesite=strict" : "; samesite=lax",
                cookie, StringComparison.OrdinalIgnoreCase);
        });
    }
}
