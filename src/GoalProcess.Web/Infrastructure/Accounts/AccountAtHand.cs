using System.Data.Common;
using System.Security.Claims;
using GoalProcess.Data;
using GoalProcess.Data.Demo;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>
/// Looks the signed-in person up, in one database command per request: a changed password, a withdrawn role or a closed account
/// takes effect at the very next request, and so does what the municipality says of itself.
/// </summary>
internal sealed class AccountAtHand(
    GoalProcessDbContext db, MunicipalityMemory municipality, MunicipalityClock local, TimeProvider clock, IOptions<IdentityOptions> identity, IOptions<SignInRules> rules,
    IOptions<DemoOptions> demo)
{
    /// <summary>True when the session's account stands as it did; the request then has its <see cref="Actor"/>.</summary>
    public async Task<bool> RecogniseAsync(CookieValidatePrincipalContext context, CancellationToken ct)
    {
        var claims = identity.Value.ClaimsIdentity;

        if (!Guid.TryParse(context.Principal?.FindFirstValue(claims.UserIdClaimType), out var id))
        {
            return false;
        }

        var account = await LoadAsync(id, context.HttpContext, ct);

        if (account is null
            || account.Stamp != context.Principal.FindFirstValue(claims.SecurityStampClaimType)
            || ClosedAccount.Is(account.LockedUntil, clock.GetUtcNow()))
        {
            return false;
        }

        await municipality.ConfirmAsync(db, account.Municipality, ct);
        local.ShiftBy(account.DemoOffsetTicks);
        context.HttpContext.Features.Set(new Actor(id, account.Name, account.Grants));

        // a session that the identity provider began has had whatever second step the provider asks for
        if (!account.HasSecondFactor && !context.Properties.Items.ContainsKey(ProviderSetup.Began) && IsSecondFactorAskedOf(account))
        {
            context.HttpContext.Features.Set(new SecondFactorMissing());
        }

        context.ReplacePrincipal(Named(context.Principal, account));
        return true;
    }

    // in a demonstration one signs in with a button
    private bool IsSecondFactorAskedOf(Account account) => !demo.Value.IsOn && rules.Value.SecondFactorFor switch
    {
        SecondFactorRule.Everyone => true,
        SecondFactorRule.Administrators => account.Grants.Exists(grant => grant.Role is Role.Administrator),
        SecondFactorRule.None => false,
    };

    private async Task<Account?> LoadAsync(Guid id, HttpContext context, CancellationToken ct)
    {
        try
        {
            return await db.Users.AsNoTracking()
                .Where(user => user.Id == id)
                .Select(user => new Account(
                    user.SecurityStamp,
                    user.LockoutEnd,
                    user.TwoFactorEnabled,
                    user.DisplayName,
                    user.Title,
                    user.Grants.Select(grant => new Grant(grant.Role, grant.Scope, grant.ScopeId)).ToList(),
                    db.Municipalities.Where(profile => profile.Only == MunicipalityProfile.OnlyOne).Select(profile => (Guid?)profile.Stamp).FirstOrDefault(),
                    // every page of a demonstration says which day it is there
                    db.DemoClocks.Where(shift => shift.Id == DemoClock.OnlyId).Select(shift => shift.OffsetTicks).FirstOrDefault()))
                .SingleOrDefaultAsync(ct);
        }
        catch (DbException) when (context.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            // the error page must come out even when the database is what failed
            return null;
        }
    }

    private static ClaimsPrincipal Named(ClaimsPrincipal principal, Account account) => new(
    [
        .. principal.Identities.Select(each => each.Clone()),
        new ClaimsIdentity([new("name", account.Name), new("title", account.Title)]),
    ]);

    private sealed record Account(
        string? Stamp, DateTimeOffset? LockedUntil, bool HasSecondFactor, string Name, string Title, List<Grant> Grants, Guid? Municipality,
        long DemoOffsetTicks);
}
