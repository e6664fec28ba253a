using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Account;

public sealed class SignInLimitTests(SignInLimitTests.ThreeAMinute app) : IClassFixture<SignInLimitTests.ThreeAMinute>
{
    [Fact]
    public async Task Too_many_attempts_from_one_address_get_a_page_in_the_visitors_language()
    {
        var visitor = app.Visitor();

        for (var attempt = 0; attempt < 3; attempt++)
        {
            Assert.Equal(422, (await visitor.TrySignInAsync("nobody@lindakra.example", "x")).Status);
        }

        var swedish = await visitor.TrySignInAsync("nobody@lindakra.example", "x");
        var english = await app.Visitor().TrySignInAsync("other@lindakra.example", "x", "/en/logga-in");

        Assert.Equal((429, "För många försök"), (swedish.Status, swedish.H1));
        Assert.Equal((429, "Too many attempts"), (english.Status, english.H1));
        Assert.Equal(200, (await visitor.GetAsync("/logga-in")).Status);
    }

    public sealed class ThreeAMinute : TestApp
    {
        public ThreeAMinute() => Settings["SignIn:PerMinute"] = "3";
    }
}
