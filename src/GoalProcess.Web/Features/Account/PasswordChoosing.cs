using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Web.Infrastructure.Accounts;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Account;

/// <summary>Chooses a password by a one-time link.</summary>
public sealed class PasswordChoosing(
    GoalProcessDbContext db, OneTimeLinks links, UserManager<User> users, IPasswordHasher<User> hasher, TimeProvider clock, ILogger<PasswordChoosing> log)
{
    /// <summary>The name of the person whose link it is; null when it works no longer.</summary>
    public async Task<string?> NameAsync(string secret, CancellationToken ct) => (await links.FindAsync(secret, ct))?.User.DisplayName;

    /// <summary>Uses the link up.</summary>
    /// <returns>False when it was used meanwhile; null when the password will not do, which is said at the field.</returns>
    public async Task<bool?> ChooseAsync(string secret, ChooseForm form, ModelStateDictionary problems, CancellationToken ct)
    {
        if (await links.FindAsync(secret, ct) is not var (link, user))
        {
            return false;
        }

        var password = form.New ?? "";

        foreach (var validator in users.PasswordValidators)
        {
            foreach (var error in (await validator.ValidateAsync(users, user, password)).Errors)
            {
                problems.AddModelError(nameof(form.New), error.Description);
            }
        }

        if (!problems.IsValid)
        {
            return null;
        }

        user.ChoosePassword(hasher.HashPassword(user, password));
        link.Use(clock.GetUtcNow());
        db.Audit = new AuditScope(user.Id, user.DisplayName, AccountActs.ChoosePassword);

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }

        log.LogInformation(AccountEvents.PasswordChosen, "User {UserId} chose a password by a one-time link", user.Id);
        return true;
    }
}
