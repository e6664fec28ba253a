using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Meetings;

/// <summary>What is pinned to an item is a text that there is.</summary>
public sealed class PinTests(DemoApp app) : IClassFixture<DemoApp>
{
    [Theory]
    [InlineData("")]
    [InlineData("Goal")]
    [InlineData("Goal:inget")]
    [InlineData("999:5eed5eed-0bad-7bad-8bad-0bad0bad0bad")]
    public async Task What_names_no_text_is_said_at_the_field_and_pins_nothing(string text)
    {
        var secretary = await app.SignInAsync(Role.Secretary);
        var page = await secretary.GetAsync("/organ/ksau/sammantraden/2");
        var before = await app.ReadAsync(db => db.AuditEntries.CountAsync(TestContext.Current.CancellationToken));

        var answer = await secretary.SubmitAsync(page, "[data-testid=pin-2]", ("Pin.Texts", text));

        Assert.Equal(422, answer.Status);
        Assert.NotEmpty(answer.Errors);
        Assert.Equal(before, await app.ReadAsync(db => db.AuditEntries.CountAsync(TestContext.Current.CancellationToken)));
    }
}
