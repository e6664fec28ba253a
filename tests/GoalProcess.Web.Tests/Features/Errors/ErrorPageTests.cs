using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Errors;

public sealed class ErrorPageTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/finns-inte", "Sidan finns inte", "Referensnummer:")]
    [InlineData("/en/finns-inte", "The page does not exist", "Reference number:")]
    [InlineData("/fel/500", "Sidan finns inte", "Referensnummer:")]
    [InlineData("/en/fel/403", "The page does not exist", "Reference number:")]
    public async Task A_page_that_does_not_exist_says_so_with_a_reference_number(string path, string heading, string reference)
    {
        var visitor = await app.SignInAsync(Role.Official);

        var page = await visitor.GetAsync(path);

        Assert.Equal(404, page.Status);
        Assert.Equal(heading, page.H1);
        Assert.Contains(reference, page.Html, StringComparison.Ordinal);
        Assert.Matches("^[0-9a-f]{8}$", page.Text("reference"));
    }

    [Fact]
    public async Task An_unknown_address_tells_a_stranger_nothing()
    {
        Assert.Equal("/logga-in?till=%2Ffinns-inte", (await app.Visitor().GetAsync("/finns-inte")).Location);
    }

    [Fact]
    public async Task A_form_sent_after_the_session_ended_says_how_to_save_what_was_written()
    {
        var answer = await app.Visitor().PostAsync("/en/konto/losenord", []);

        Assert.Equal(401, answer.Status);
        Assert.Equal("You are no longer signed in", answer.H1);
    }

    [Fact]
    public async Task A_wrong_method_is_no_open_door()
    {
        var visitor = await app.SignInAsync(Role.Official);

        Assert.InRange((await visitor.GetAsync("/logga-ut")).Status, 404, 405);
        Assert.Equal(302, (await app.Visitor().GetAsync("/logga-ut")).Status);
    }
}
