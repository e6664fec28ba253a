using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Features.Demo;

public sealed class NoDemoTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Outside_demo_mode_there_is_no_clock_to_move()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        Assert.Equal(404, (await administrator.GetAsync("/demo")).Status);
    }

    [Fact]
    public async Task Nobody_is_led_to_a_demo_that_is_not_there()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        Assert.Null((await administrator.GetAsync("/")).Document.QuerySelector("a[href='/demo']"));
    }
}
