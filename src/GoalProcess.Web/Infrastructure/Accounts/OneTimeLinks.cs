using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Common;
using GoalProcess.Web.Infrastructure.Protection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>Links by which a person chooses a password once. Their secrets are kept nowhere.</summary>
public sealed class OneTimeLinks(GoalProcessDbContext db, IOptions<SignInRules> rules, TimeProvider clock)
{
    /// <summary>Where a link leads, followed by its secret.</summary>
    public const string Path = "/valj-losenord";

    /// <summary>How long an invitation waits: over a weekend.</summary>
    public static readonly TimeSpan InvitationLasts = TimeSpan.FromHours(72);

    /// <summary>How long the link to a new password waits: the one who asked for it is at hand.</summary>
    public static readonly TimeSpan NewPasswordLasts = TimeSpan.FromHours(2);

    /// <summary>
    /// True when the person may have a password: anyone, or, where people sign in at the identity provider only, an administrator of the installation.
    /// </summary>
    public async ValueTask<bool> IsForAsync(Guid userId, CancellationToken ct) => rules.Value.PasswordsAllowed || rules.Value.LetHavePassword(
        await db.UserGrants.Where(grant => grant.UserId == userId).Select(grant => new Grant(grant.Role, grant.Scope, grant.ScopeId)).ToListAsync(ct));

    /// <summary>Makes a link, which is saved with whatever else is changed; those made before stop working.</summary>
    /// <returns>Its secret.</returns>
    public async Task<string> MakeAsync(User user, AccountLinkKind kind, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(user);
        await EndAsync(user.Id, ct);
        var secret = SecretAddress.New();
        var lasts = kind is AccountLinkKind.Invitation ? InvitationLasts : NewPasswordLasts;
        db.Add(new AccountLink(user.Id, kind, Content.HashOf(secret), clock.GetUtcNow() + lasts));
        return secret;
    }

    /// <summary>Makes every link of the person's worthless, with whatever else is saved.</summary>
    public async Task EndAsync(Guid userId, CancellationToken ct)
    {
        var waiting = await db.AccountLinks.Where(link => link.UserId == userId && link.UsedAt == null && link.EndedAt == null).ToListAsync(ct);
        waiting.ForEach(link => link.End(clock.GetUtcNow()));
    }

    /// <summary>The link with the secret and whose it is; null when there is none, or it works no longer, or the account is closed or may have no password.</summary>
    public async Task<(AccountLink Link, User User)?> FindAsync(string secret, CancellationToken ct)
    {
        var hash = Content.HashOf(secret);
        var link = await db.AccountLinks.FirstOrDefaultAsync(stored => stored.SecretHash == hash, ct);

        return link?.Works(clock.GetUtcNow()) == true && await db.Users.SingleAsync(user => user.Id == link.UserId, ct) is { ClosedAt: null } user
            && await IsForAsync(user.Id, ct)
            ? (link, user)
            : null;
    }
}
