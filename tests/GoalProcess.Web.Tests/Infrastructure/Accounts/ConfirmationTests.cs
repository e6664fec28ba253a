using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Infrastructure.Accounts;

/// <summary>Before someone's grants, address or password are changed, the one who does it says once more who it is.</summary>
public sealed class ConfirmationTests(ClockedApp app) : IClassFixture<ClockedApp>
{
    private const string New = "/anvandare/ny";

    [Fact]
    public async Task It_is_asked_with_everything_typed_kept_and_the_answer_does_what_was_asked_for()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var asked = await InviteAsync(administrator, "kvar@lindakra.example");
        Assert.Equal((409, "Bekräfta att det är du"), (asked.Status, asked.H1));
        Assert.False(await IsThereAsync("kvar@lindakra.example"));

        var wrong = await administrator.ConfirmAsync(asked, "inte lösenordet");
        Assert.Equal(422, wrong.Status);
        Assert.StartsWith("Lösenordet stämmer inte", Assert.Single(wrong.Errors), StringComparison.Ordinal);
        Assert.DoesNotContain("inte lösenordet", wrong.Html, StringComparison.Ordinal);
        Assert.False(await IsThereAsync("kvar@lindakra.example"));

        Assert.Equal(302, (await administrator.ConfirmAsync(wrong)).Status);
        Assert.True(await IsThereAsync("kvar@lindakra.example"));
    }

    [Fact]
    public async Task It_holds_for_ten_minutes_in_that_session_and_in_no_other()
    {
        var person = await app.AddPersonAsync(Grant.Everywhere(Role.Administrator));
        var (here, there) = (await app.SignInAsync(person.Email!), await app.SignInAsync(person.Email!));
        await here.ConfirmAsync(await InviteAsync(here, "ett@lindakra.example"));

        Assert.Equal(302, (await InviteAsync(here, "tva@lindakra.example")).Status);
        Assert.Equal(409, (await InviteAsync(there, "tre@lindakra.example")).Status);

        app.Clock.Ahead += TimeSpan.FromMinutes(11);
        Assert.Equal(409, (await InviteAsync(here, "fyra@lindakra.example")).Status);
        Assert.False(await IsThereAsync("fyra@lindakra.example"));
    }

    [Fact]
    public async Task Wrong_answers_lock_the_account_as_at_sign_in()
    {
        app.ExpectWarning("User is currently locked out");
        app.ExpectWarning("User is locked out");
        var administrator = await app.SignInAsync(Role.Administrator);
        var asked = await InviteAsync(administrator, "last@lindakra.example");

        for (var attempt = 0; attempt < 5; attempt++)
        {
            Assert.Equal(422, (await administrator.ConfirmAsync(asked, "gissning nummer")).Status);
        }

        Assert.Equal(422, (await administrator.ConfirmAsync(asked)).Status);
        Assert.False(await IsThereAsync("last@lindakra.example"));
    }

    [Fact]
    public async Task A_form_that_cannot_be_read_is_answered_before_the_question()
    {
        var administrator = await app.SignInAsync(Role.Administrator);

        var page = await InviteAsync(administrator, "ingen adress");

        Assert.Equal((422, "Bjud in en person"), (page.Status, page.H1));
    }

    private static async Task<Page> InviteAsync(Visitor administrator, string email) => await administrator.SubmitAsync(
        await administrator.GetAsync(New), "[data-testid=invitation-form]",
        ("Person.Name", "Ny <b>person</b>"), ("Person.Email", email), ("Grant.Role", "Official"), ("Grant.Place", "alla"));

    private Task<bool> IsThereAsync(string email) => app.ReadAsync(db => db.Users.AnyAsync(user => user.Email == email, TestContext.Current.CancellationToken));
}
