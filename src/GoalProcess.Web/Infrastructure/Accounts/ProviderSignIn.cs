using System.Globalization;
using System.Security.Claims;
using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Common;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>How a sign-in at the identity provider ended here.</summary>
public enum ProviderOutcome
{
    /// <summary>In.</summary>
    In,

    /// <summary>Nobody has an account with that address, or the provider does not say that the address is theirs.</summary>
    Unknown,

    /// <summary>The account is closed.</summary>
    Closed,

    /// <summary>The account is tied to another person at the provider, or someone else is signed in here.</summary>
    Another,

    /// <summary>Who should have said who it is once more did not.</summary>
    NotRecent,

    /// <summary>What came back was not an answer to what was asked, or was given up.</summary>
    Failed,
}

/// <summary>
/// Whose account it is that the provider tells of: the one tied to that person there, else the open one with the address that the provider says is verified, which
/// is tied from then on. It makes no accounts.
/// </summary>
public sealed class ProviderSignIn(
    GoalProcessDbContext db, SignInManager<User> signIn, IOptions<SignInRules> options, TimeProvider clock, ILogger<ProviderSignIn> log)
{
    private static readonly EventId ProviderSignedIn = new(1413, nameof(ProviderSignedIn));
    private static readonly EventId ProviderRefused = new(1414, nameof(ProviderRefused));

    // from the password at the provider to the answer here
    private static readonly TimeSpan Recent = TimeSpan.FromMinutes(5);

    private readonly ProviderOptions _provider = options.Value.OpenIdConnect;

    /// <summary>Signs the person in.</summary>
    public async Task<ProviderOutcome> SignInAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        var (outcome, user) = await FindAsync(person, ct);

        if (outcome is ProviderOutcome.In)
        {
            var ticket = new AuthenticationProperties();
            ticket.Items[ProviderSetup.Began] = "1";
            await signIn.SignInAsync(user!, ticket);
        }

        return Note(outcome, user);
    }

    /// <summary>Takes it that the one signed in here has just said who it is.</summary>
    public async Task<ProviderOutcome> ConfirmAsync(HttpContext context, ClaimsPrincipal person, CancellationToken ct)
    {
        var (outcome, user) = await FindAsync(person, ct);

        if (outcome is ProviderOutcome.In)
        {
            var session = await context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
            outcome = session.Principal is null || signIn.UserManager.GetUserId(session.Principal) != $"{user!.Id}" ? ProviderOutcome.Another
                : !IsRecent(person) ? ProviderOutcome.NotRecent
                : ProviderOutcome.In;

            if (outcome is ProviderOutcome.In)
            {
                Confirmation.Mark(session.Properties!, clock.GetUtcNow());
                await signIn.SignInAsync(user!, session.Properties!);
            }
        }

        return Note(outcome, user);
    }

    /// <summary>Writes down how it ended, by key.</summary>
    public ProviderOutcome Note(ProviderOutcome outcome, User? user = null)
    {
        log.LogInformation(
            outcome is ProviderOutcome.In ? ProviderSignedIn : ProviderRefused, "Sign-in of user {UserId} at the identity provider: {Outcome}", user?.Id, outcome);
        return outcome;
    }

    private async Task<(ProviderOutcome Outcome, User? User)> FindAsync(ClaimsPrincipal person, CancellationToken ct)
    {
        var (issuer, subject) = (person.FindFirstValue("iss") ?? "", person.FindFirstValue("sub") ?? "");

        if (issuer.Length == 0 || subject.Length == 0)
        {
            return (ProviderOutcome.Failed, null);
        }

        // a sum: a subject may be longer than a key, and capitals count in it, which they do not in our columns
        var key = Content.HashOf($"{issuer}\n{subject}");
        var tied = await db.Users
            .Where(user => db.UserLogins.Any(login => login.UserId == user.Id && login.LoginProvider == ProviderSetup.Scheme && login.ProviderKey == key))
            .SingleOrDefaultAsync(ct);

        if (tied is not null)
        {
            return (IsClosed(tied) ? ProviderOutcome.Closed : ProviderOutcome.In, tied);
        }

        if (VerifiedAddress(person) is not { } email || await signIn.UserManager.FindByEmailAsync(email) is not { } found)
        {
            return (ProviderOutcome.Unknown, null);
        }

        if (IsClosed(found))
        {
            return (ProviderOutcome.Closed, found);
        }

        // an address that has passed to someone else does not bring the account along
        return found.ProviderLinkedAt is not null ? (ProviderOutcome.Another, found) : (await TieAsync(found, issuer, key, ct), found);
    }

    private async Task<ProviderOutcome> TieAsync(User user, string issuer, string key, CancellationToken ct)
    {
        db.UserLogins.Add(new IdentityUserLogin<Guid> { UserId = user.Id, LoginProvider = ProviderSetup.Scheme, ProviderKey = key, ProviderDisplayName = issuer });
        user.LinkToProvider(clock.GetUtcNow());
        db.Audit = new AuditScope(user.Id, user.DisplayName, AccountActs.LinkProvider);

        try
        {
            await db.SaveChangesAsync(ct);
            return ProviderOutcome.In;
        }
        catch (DbUpdateException)
        {
            // two answers at once, or an administrator who changes the account at this moment: the next try finds how it stands
            return ProviderOutcome.Failed;
        }
    }

    private string? VerifiedAddress(ClaimsPrincipal person) =>
        person.FindFirstValue(_provider.EmailClaim) is { Length: > 0 } email
        && (_provider.EmailIsAlwaysVerified || string.Equals(person.FindFirstValue("email_verified"), "true", StringComparison.OrdinalIgnoreCase))
            ? email
            : null;

    // asked for with max_age, it must be there: without it nobody has given a password
    private bool IsRecent(ClaimsPrincipal person) =>
        long.TryParse(person.FindFirstValue("auth_time"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
        && clock.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < Recent;

    // wrong guesses at a password lock passwords: they are not to keep anyone from the provider
    private bool IsClosed(User user) => user.ClosedAt is not null || ClosedAccount.Is(user.LockoutEnd, clock.GetUtcNow());
}
