using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Features.Users;

/// <summary>There is always someone left who can let people in.</summary>
public abstract class LastAdministratorTests(TestApp app)
{
    [Fact]
    public async Task The_last_one_is_neither_closed_nor_without_the_role_and_of_two_who_leave_at_once_one_stays()
    {
        var first = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var one = await app.SignInAsync(first.Email!);

        // one who has never chosen a password can let nobody in
        await app.ReadAsync(db =>
        {
            var invited = new User { UserName = "inbjuden", NormalizedUserName = "INBJUDEN", DisplayName = "Inbjuden" };
            invited.Grants.Add(new UserGrant(invited.Id, Grant.Everywhere(Role.Administrator)));
            db.Add(invited);
            return db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        foreach (var form in new[] { "close", "withdraw" })
        {
            var refused = await PressAsync(one, first, form);
            Assert.Equal(409, refused.Status);
            Assert.Contains("den sista administratören", refused.Text("refused"), StringComparison.Ordinal);
            Assert.Equal(200, (await one.GetAsync("/anvandare")).Status);
        }

        var second = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var other = await app.SignInAsync(second.Email!);
        await ConfirmAsync(one);
        await ConfirmAsync(other);
        var (pageOfSecond, pageOfFirst) = (await one.GetAsync($"/anvandare/{second.Id}"), await other.GetAsync($"/anvandare/{first.Id}"));

        await Task.WhenAll(
            one.SubmitAsync(pageOfSecond, "[data-testid=close]"),
            other.SubmitAsync(pageOfFirst, "[data-testid=withdraw]"));

        Assert.Equal(1, await app.ReadAsync(db => db.Users.CountAsync(
            user => user.ClosedAt == null && user.PasswordHash != null && user.Grants.Any(grant => grant.Role == Role.Administrator), TestContext.Current.CancellationToken)));
    }

    // a role given and taken again
    private async Task ConfirmAsync(Visitor administrator)
    {
        var person = await app.AddPersonAsync();
        var form = await administrator.GetAsync($"/anvandare/{person.Id}/roller/ny");
        Assert.Equal(302, (await administrator.ConfirmAsync(await administrator.SubmitAsync(form, "[data-testid=grant-form]", ("Form.Role", "Official"), ("Form.Place", "alla")))).Status);
    }

    private static async Task<Page> PressAsync(Visitor visitor, User person, string form) =>
        await visitor.ConfirmAsync(await visitor.SubmitAsync(await visitor.GetAsync($"/anvandare/{person.Id}"), $"[data-testid={form}]"));
}

public sealed class SqliteLastAdministratorTests(TestApp app) : LastAdministratorTests(app), IClassFixture<TestApp>;

public sealed class SqlServerLastAdministratorTests(SqlServerTestApp app) : LastAdministratorTests(app), IClassFixture<SqlServerTestApp>;
