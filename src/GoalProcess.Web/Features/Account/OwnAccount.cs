using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Account;

/// <summary>How far an attempt to sign in came.</summary>
public enum SignInStep
{
    /// <summary>Nowhere.</summary>
    Refused,

    /// <summary>The password was right; a code is asked for.</summary>
    Halfway,

    /// <summary>In.</summary>
    In,
}

/// <summary>What a person does with the own account.</summary>
public sealed class OwnAccount(
    UserManager<User> users, SignInManager<User> signIn, IPasswordHasher<User> hasher, IOptions<DemoOptions> demo, IOptions<SignInRules> rules, OneTimeLinks links, GoalProcessDbContext db, TimeProvider clock, ILogger<OwnAccount> log)
{
    /// <summary>Refused when the address is unknown, the password wrong or the account locked; which of them is not told.</summary>
    public async Task<SignInStep> SignInAsync(SignInForm form, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        // the accounts of a demonstration are called by other names than their addresses
        if ((await users.FindByNameAsync(form.Email ?? "") ?? await users.FindByEmailAsync(form.Email ?? "")) is not { } user)
        {
            // takes as long as checking a password does, so that the time does not tell which addresses exist
            hasher.HashPassword(new User(), form.Password ?? "");
            log.LogInformation(AccountEvents.SignInFailed, "Sign-in failed: no such account");
            return SignInStep.Refused;
        }

        if (!rules.Value.PasswordsAllowed && !await MayUsePasswordAsync(user, ct))
        {
            hasher.HashPassword(user, form.Password ?? "");
            log.LogInformation(AccountEvents.SignInFailed, "Sign-in of user {UserId} failed: passwords are not allowed", user.Id);
            return SignInStep.Refused;
        }

        var result = await signIn.PasswordSignInAsync(user, form.Password ?? "", isPersistent: false, lockoutOnFailure: true);
        return Note(user, result);
    }

    /// <summary>True when the password was given a short while ago, and the code remains.</summary>
    public async Task<bool> IsHalfwayAsync() => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;

    /// <summary>The second step. Wrong codes count towards locking the account, as wrong passwords do.</summary>
    public async Task<SignInStep> GiveCodeAsync(string code)
    {
        var user = await signIn.GetTwoFactorAuthenticationUserAsync() ?? throw new InvalidOperationException("No password has been given.");
        return Note(user, await signIn.TwoFactorAuthenticatorSignInAsync(code, isPersistent: false, rememberClient: false));
    }

    // the day the identity provider is down someone must get in; a password alone is not enough for that
    private async ValueTask<bool> MayUsePasswordAsync(User user, CancellationToken ct) => user.TwoFactorEnabled && await links.IsForAsync(user.Id, ct);

    private SignInStep Note(User user, SignInResult result)
    {
        var step = result.Succeeded ? SignInStep.In : result.RequiresTwoFactor ? SignInStep.Halfway : SignInStep.Refused;
        log.LogInformation(
            step switch
            {
                SignInStep.In => AccountEvents.SignedIn,
                SignInStep.Halfway => AccountEvents.PasswordGiven,
                SignInStep.Refused => AccountEvents.SignInFailed,
            },
            "Sign-in of user {UserId}: {Result}", user.Id, result);
        return step;
    }

    /// <summary>Ends all the person's sessions, so that a cookie that was copied is worth nothing.</summary>
    public async Task SignOutAsync(CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();

        if (await users.GetUserAsync(signIn.Context.User) is { } user)
        {
            // the accounts of a demonstration are shared: one visitor leaving is not to throw the others out
            if (!demo.Value.IsOn)
            {
                await users.UpdateSecurityStampAsync(user);
            }

            log.LogInformation(AccountEvents.SignedOut, "User {UserId} signed out", user.Id);
        }

        await signIn.SignOutAsync();
    }

    /// <summary>Keeps what the person wants to be told by e-mail.</summary>
    /// <returns>False when the account was changed meanwhile.</returns>
    public async Task<bool> ChooseRemindersAsync(RemindersForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        ct.ThrowIfCancellationRequested();
        var user = await users.GetUserAsync(signIn.Context.User)
            ?? throw new InvalidOperationException("The signed-in account is gone.");
        db.Audit = new AuditScope(user.Id, user.DisplayName, AccountActs.ChooseReminders);
        (user.RemindersOff, user.Language) = (form.Wanted == RemindersForm.No, form.Language!);
        return (await users.UpdateAsync(user)).Succeeded;
    }

    /// <summary>Ends all the person's sessions, this one too, and says so in the record: for a computer left behind, or a cookie that may have been copied.</summary>
    public async Task EndSessionsAsync(CancellationToken ct)
    {
        var user = await users.GetUserAsync(signIn.Context.User) ?? throw new InvalidOperationException("The signed-in account is gone.");
        user.EndSessions(clock.GetUtcNow());
        db.Audit = new AuditScope(user.Id, user.DisplayName, AccountActs.EndOwnSessions);
        await db.SaveChangesAsync(ct);
        log.LogInformation(AccountEvents.SignedOut, "User {UserId} signed out everywhere", user.Id);
        await signIn.SignOutAsync();
    }

    /// <summary>Changes the password and ends the person's other sessions; what stands in the way goes to the form's fields.</summary>
    public async Task<bool> ChangePasswordAsync(PasswordForm form, ModelStateDictionary problems, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        var user = await users.GetUserAsync(signIn.Context.User)
            ?? throw new InvalidOperationException("The signed-in account is gone.");
        var result = await users.ChangePasswordAsync(user, form.Current ?? "", form.New ?? "");

        foreach (var error in result.Errors)
        {
            problems.AddModelError(
                error.Code == nameof(IdentityErrorDescriber.PasswordMismatch) ? nameof(form.Current) : nameof(form.New),
                error.Description);
        }

        if (result.Succeeded)
        {
            await signIn.RefreshSignInAsync(user);
            log.LogInformation(AccountEvents.PasswordChanged, "User {UserId} changed password", user.Id);
        }

        return result.Succeeded;
    }
}
