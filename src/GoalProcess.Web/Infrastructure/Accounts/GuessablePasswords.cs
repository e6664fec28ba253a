using GoalProcess.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>Refuses a password that is long enough but easy to guess.</summary>
internal sealed class GuessablePasswords(CommonPasswords common, IdentityErrors errors) : IPasswordValidator<User>
{
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(password is null || common.Guessable(password, user)
            ? IdentityResult.Failed(errors.PasswordGuessable())
            : IdentityResult.Success);
}
