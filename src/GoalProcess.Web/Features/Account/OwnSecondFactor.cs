using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Account;

/// <summary>What a person does with the own second factor.</summary>
public sealed class OwnSecondFactor(
    GoalProcessDbContext db, SecondFactors factors, SignInManager<User> signIn, MunicipalityMemory municipality, MunicipalityClock clock, TimeProvider system)
{
    private const string Product = "Röda tråden";
    private const int LettersInGroup = 4;

    /// <summary>How it stands.</summary>
    public async Task<SecondFactorPage> PageAsync(IReadOnlyList<string> newCodes, string? till, CancellationToken ct)
    {
        var user = await UserAsync();
        var left = await db.RecoveryCodes.CountAsync(code => code.UserId == user.Id && code.UsedAt == null, ct);
        return new SecondFactorPage(
            user.SecondFactorSince is { } since ? clock.LocalOf(since) : null, left, signIn.Context.Features.Get<SecondFactorMissing>() is not null, newCodes, till);
    }

    /// <summary>A new secret, kept nowhere but in the page.</summary>
    public async Task<NewSecretPage> NewSecretAsync(string? till)
    {
        var user = await UserAsync();
        var secret = TimeCodes.NewSecret();
        return Page(user, secret, new FirstCodeForm { Secret = factors.Protect(user.Id, secret) }, till);
    }

    /// <summary>The same secret again, after a code that was wrong; null when it is not this person's.</summary>
    public async Task<NewSecretPage?> SameSecretAsync(FirstCodeForm form, string? till)
    {
        ArgumentNullException.ThrowIfNull(form);
        var user = await UserAsync();
        return factors.Unprotect(user.Id, form.Secret) is { } secret ? Page(user, secret, form, till) : null;
    }

    /// <summary>Turns it on when the code is the app's; the sessions that began without it end, but for this one.</summary>
    /// <returns>The recovery codes; none when it was on already; null when the code is wrong.</returns>
    public async Task<IReadOnlyList<string>?> TurnOnAsync(FirstCodeForm form, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(form);
        var user = await UserAsync();

        if (user.TwoFactorEnabled)
        {
            return [];
        }

        if (factors.Unprotect(user.Id, form.Secret) is not { } secret
            || TimeCodes.Find(secret, SecondFactors.Bare(form.Code ?? ""), system.GetUtcNow()) is not { } step)
        {
            return null;
        }

        db.Add(new SecondFactor(user.Id, factors.Protect(user.Id, secret), step));
        var codes = await factors.RenewRecoveryCodesAsync(user, ct);
        user.TurnOnSecondFactor(system.GetUtcNow());

        try
        {
            await SaveAsync(user, AccountActs.TurnOnSecondFactor, ct);
        }
        catch (DbUpdateException failure) when (failure.IsAlreadyThere())
        {
            return [];
        }

        await signIn.RefreshSignInAsync(user);
        return codes;
    }

    /// <summary>Makes ten new recovery codes; null when there is no second factor.</summary>
    public async Task<IReadOnlyList<string>?> RenewCodesAsync(CancellationToken ct)
    {
        var user = await UserAsync();

        if (!user.TwoFactorEnabled)
        {
            return null;
        }

        var codes = await factors.RenewRecoveryCodesAsync(user, ct);
        user.RenewRecoveryCodes(system.GetUtcNow());
        await SaveAsync(user, AccountActs.MakeRecoveryCodes, ct);
        return codes;
    }

    /// <summary>Turns it off.</summary>
    public async Task TurnOffAsync(CancellationToken ct)
    {
        var user = await UserAsync();

        if (user.TwoFactorEnabled)
        {
            await factors.ForgetAsync(user, ct);
            await SaveAsync(user, AccountActs.TurnOffSecondFactor, ct);
            await signIn.RefreshSignInAsync(user);
        }
    }

    private NewSecretPage Page(User user, byte[] secret, FirstCodeForm form, string? till)
    {
        var letters = TimeCodes.Letters(secret);
        var issuer = Uri.EscapeDataString($"{Product}, {municipality.Current.Name}");
        var address = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.UserName ?? "")}?secret={letters}&issuer={issuer}";
        return new NewSecretPage([.. letters.Chunk(LettersInGroup).Select(group => new string(group))], QrPicture.Of(address), form, till);
    }

    private Task<int> SaveAsync(User user, string act, CancellationToken ct)
    {
        db.Audit = new AuditScope(user.Id, user.DisplayName, act);
        return db.SaveChangesAsync(ct);
    }

    private async Task<User> UserAsync() =>
        await signIn.UserManager.GetUserAsync(signIn.Context.User) ?? throw new InvalidOperationException("The signed-in account is gone.");
}
