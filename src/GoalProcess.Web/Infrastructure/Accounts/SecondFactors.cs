using System.Security.Cryptography;
using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>
/// Takes the codes of the second step, each once: those of the authenticator app and those kept for the day it is lost. It stands in the place of Identity's own
/// provider, so that Identity asks for the code, counts wrong ones and locks the account as it does for passwords.
/// </summary>
public sealed class SecondFactors(
    GoalProcessDbContext db, IDataProtectionProvider protection, IPasswordHasher<User> hasher, TimeProvider clock, ILogger<SecondFactors> log)
    : IUserTwoFactorTokenProvider<User>
{
    /// <summary>How many recovery codes a person is given.</summary>
    public const int RecoveryCodeCount = 10;

    private const int RecoveryCodeLength = 10;
    // no letters that look alike
    private const string RecoveryLetters = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private const string Purpose = "SecondFactor";

    private static readonly EventId SecretUnreadable = new(1411, nameof(SecretUnreadable));

    /// <summary>Identity asks for a code of everyone who has turned it on, whatever else has become of the secret.</summary>
    public Task<bool> CanGenerateTwoFactorTokenAsync(UserManager<User> manager, User user)
    {
        ArgumentNullException.ThrowIfNull(user);
        return Task.FromResult(user.TwoFactorEnabled);
    }

    /// <summary>The app makes them.</summary>
    public Task<string> GenerateAsync(string purpose, UserManager<User> manager, User user) => Task.FromResult("");

    /// <summary>True when the code is right and was never taken before.</summary>
    public async Task<bool> ValidateAsync(string purpose, string token, UserManager<User> manager, User user)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(user);
        var code = Bare(token);
        return user.TwoFactorEnabled && code.Length switch
        {
            TimeCodes.Length => await TakeTimeCodeAsync(user, code),
            RecoveryCodeLength => await TakeRecoveryCodeAsync(user, code),
            _ => false,
        };
    }

    /// <summary>The secret as it is kept, and as it goes through the page where it is shown: worthless to anyone else.</summary>
    public string Protect(Guid userId, byte[] secret) => ProtectorOf(userId).Protect(Convert.ToBase64String(secret));

    /// <summary>The secret again; null when it was not made for this person, or the keys are gone.</summary>
    public byte[]? Unprotect(Guid userId, string? kept)
    {
        try
        {
            return kept is null ? null : Convert.FromBase64String(ProtectorOf(userId).Unprotect(kept));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>Makes ten recovery codes, saved with whatever else is changed; those made before are gone.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(User user, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        db.RemoveRange(await db.RecoveryCodes.Where(code => code.UserId == user.Id).ToListAsync(ct));
        var codes = Enumerable.Range(0, RecoveryCodeCount).Select(_ => RandomNumberGenerator.GetString(RecoveryLetters, RecoveryCodeLength)).ToList();
        db.AddRange(codes.Select(code => new RecoveryCode(user.Id, hasher.HashPassword(user, code))));
        return codes.ConvertAll(code => code.Insert(RecoveryCodeLength / 2, "-"));
    }

    /// <summary>Forgets secret and codes, with whatever else is saved.</summary>
    public async Task ForgetAsync(User user, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        db.RemoveRange(await db.SecondFactors.Where(factor => factor.UserId == user.Id).ToListAsync(ct));
        db.RemoveRange(await db.RecoveryCodes.Where(code => code.UserId == user.Id).ToListAsync(ct));
        user.TurnOffSecondFactor();
    }

    /// <summary>A code without the spaces and hyphens it may be written with.</summary>
    public static string Bare(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
    }

    // one update: of two who give the same code at once, one finds it taken
    private async Task<bool> TakeTimeCodeAsync(User user, string code)
    {
        var kept = await db.SecondFactors.Where(factor => factor.UserId == user.Id).Select(factor => factor.ProtectedSecret).FirstOrDefaultAsync();

        if (Unprotect(user.Id, kept) is not { } secret)
        {
            log.LogError(SecretUnreadable, "The second factor of user {UserId} cannot be read: an administrator has to remove it", user.Id);
            return false;
        }

        return TimeCodes.Find(secret, code, clock.GetUtcNow()) is { } step && await db.SecondFactors
            .Where(factor => factor.UserId == user.Id && factor.LastStep < step)
            .ExecuteUpdateAsync(set => set.SetProperty(factor => factor.LastStep, step)) == 1;
    }

    private async Task<bool> TakeRecoveryCodeAsync(User user, string code)
    {
        var unused = await db.RecoveryCodes.Where(each => each.UserId == user.Id && each.UsedAt == null).ToListAsync();

        if (unused.Find(each => hasher.VerifyHashedPassword(user, each.CodeHash, code) is not PasswordVerificationResult.Failed) is not { } found)
        {
            return false;
        }

        found.Use(clock.GetUtcNow());
        db.Audit = new AuditScope(user.Id, user.DisplayName, AccountActs.UseRecoveryCode);

        try
        {
            await db.SaveChangesAsync();
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            // what Identity saves next is that it was wrong, and not this
            db.Entry(found).State = EntityState.Detached;
            return false;
        }
        finally
        {
            db.Audit = AuditScope.Product;
        }
    }

    private IDataProtector ProtectorOf(Guid userId) => protection.CreateProtector(Purpose, $"{userId}");
}
