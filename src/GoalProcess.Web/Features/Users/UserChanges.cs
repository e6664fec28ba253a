using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Users;

/// <summary>How a change of an account went.</summary>
public enum UserOutcome
{
    /// <summary>It is saved.</summary>
    Done,

    /// <summary>There is no such account, or no such grant of it.</summary>
    NotFound,

    /// <summary>Someone else changed the account first.</summary>
    Overtaken,

    /// <summary>Another account has the address.</summary>
    EmailTaken,

    /// <summary>The person has that very grant already.</summary>
    GrantedAlready,

    /// <summary>Nobody would be left to let people in.</summary>
    LastAdministrator,

    /// <summary>The person signs in at the identity provider, and may have no password.</summary>
    WithoutPassword,

    /// <summary>The account's particulars have been disposed of: there is nothing left to change.</summary>
    Disposed,
}

/// <summary>
/// What an administrator does with accounts. Those who do so take turns, so that two administrators cannot close each other out at the same moment.
/// </summary>
public sealed class UserChanges(
    GoalProcessDbContext db, OneTimeLinks links, SecondFactors factors, CurrentActor current, ILookupNormalizer normalizer, IOptions<DemoOptions> demo, IOptions<SignInRules> rules, TimeProvider clock, ILogger<UserChanges> log)
{
    private static readonly EventId AccountChanged = new(1410, nameof(AccountChanged));

    private DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Makes an account that nobody can sign in with until its link has been used, or its person has come from the identity provider.</summary>
    /// <returns>Whose account it is, and the link's secret; null where the person may have no password.</returns>
    public async Task<(UserOutcome Outcome, Guid Id, string? Secret)> InviteAsync(PersonForm person, Grant grant, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        ArgumentNullException.ThrowIfNull(grant);
        string? secret = null;
        var user = new User { LockoutEnabled = true };

        var outcome = await InTurnAsync(
            AccountActs.InvitePerson,
            async () =>
            {
                user = new User { LockoutEnabled = true };
                Write(user, person, isSignInName: true);
                user.Grants.Add(new UserGrant(user.Id, grant));
                db.Add(user);
                secret = MayHavePassword(user) ? await links.MakeAsync(user, AccountLinkKind.Invitation, ct) : null;
                return await IsTakenAsync(user, ct) ? UserOutcome.EmailTaken : UserOutcome.Done;
            },
            ct);

        return (outcome, user.Id, secret);
    }

    /// <summary>Changes name, post and address.</summary>
    public Task<UserOutcome> EditAsync(Guid id, PersonForm person, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(person);
        return ChangeAsync(id, person.Version, AccountActs.EditPerson, async user =>
        {
            // the accounts of a demonstration are called by other names than their addresses
            Write(user, person, isSignInName: user.UserName == user.Email);
            return await IsTakenAsync(user, ct) ? UserOutcome.EmailTaken : UserOutcome.Done;
        }, ct);
    }

    /// <summary>Gives a role somewhere.</summary>
    public Task<UserOutcome> GiveAsync(Guid id, long? version, Grant grant, CancellationToken ct) =>
        ChangeAsync(id, version, AccountActs.GiveGrant, user =>
        {
            if (user.Grants.Any(each => each.ToGrant() == grant))
            {
                return Task.FromResult(UserOutcome.GrantedAlready);
            }

            user.Grants.Add(new UserGrant(user.Id, grant));
            return Task.FromResult(UserOutcome.Done);
        }, ct);

    /// <summary>Takes a role away.</summary>
    public Task<UserOutcome> WithdrawAsync(Guid id, long? version, Guid grantId, CancellationToken ct) =>
        ChangeAsync(id, version, AccountActs.WithdrawGrant, async user =>
        {
            if (user.Grants.Find(each => each.Id == grantId) is not { } grant)
            {
                return UserOutcome.NotFound;
            }

            user.Grants.Remove(grant);
            db.Remove(grant);
            return IsAdministrators(grant.ToGrant()) && !IsAdministrator(user) && user.ClosedAt is null && !await IsAnotherThereAsync(user, ct)
                ? UserOutcome.LastAdministrator
                : UserOutcome.Done;
        }, ct);

    /// <summary>Lets nobody in with the account: its sessions end, and its links.</summary>
    public Task<UserOutcome> CloseAsync(Guid id, long? version, CancellationToken ct) =>
        ChangeAsync(id, version, AccountActs.CloseAccount, async user =>
        {
            user.Close(Now);
            await links.EndAsync(user.Id, ct);
            return IsAdministrator(user) && !await IsAnotherThereAsync(user, ct) ? UserOutcome.LastAdministrator : UserOutcome.Done;
        }, ct);

    /// <summary>Lets the person in again, with the password from before.</summary>
    public Task<UserOutcome> ReopenAsync(Guid id, long? version, CancellationToken ct) =>
        ChangeAsync(id, version, AccountActs.ReopenAccount, user => Said(user.Reopen), ct);

    /// <summary>Signs the person out everywhere.</summary>
    public Task<UserOutcome> EndSessionsAsync(Guid id, long? version, CancellationToken ct) =>
        ChangeAsync(id, version, AccountActs.EndSessions, user => Said(() => user.EndSessions(Now)), ct);

    /// <summary>Asks the person for no second factor any more, and signs the person out everywhere: for a lost telephone.</summary>
    public Task<UserOutcome> RemoveSecondFactorAsync(Guid id, long? version, CancellationToken ct) =>
        ChangeAsync(id, version, AccountActs.RemoveSecondFactor, async user =>
        {
            await factors.ForgetAsync(user, ct);
            return UserOutcome.Done;
        }, ct);

    /// <summary>Unties the account from the person's account at the identity provider: for one who has a new one there.</summary>
    public Task<UserOutcome> UnlinkProviderAsync(Guid id, long? version, CancellationToken ct) =>
        ChangeAsync(id, version, AccountActs.UnlinkProvider, async user =>
        {
            db.UserLogins.RemoveRange(await db.UserLogins.Where(login => login.UserId == id).ToListAsync(ct));
            user.UnlinkFromProvider();
            return UserOutcome.Done;
        }, ct);

    /// <summary>Makes a link by which the person chooses a password.</summary>
    /// <returns>Its secret.</returns>
    public async Task<(UserOutcome Outcome, string Secret)> MakeLinkAsync(Guid id, long? version, CancellationToken ct)
    {
        var secret = "";
        var outcome = await ChangeAsync(id, version, AccountActs.MakePasswordLink, async user =>
        {
            if (!MayHavePassword(user))
            {
                return UserOutcome.WithoutPassword;
            }

            secret = await links.MakeAsync(user, user.PasswordHash is null ? AccountLinkKind.Invitation : AccountLinkKind.NewPassword, ct);
            return UserOutcome.Done;
        }, ct);

        return (outcome, secret);
    }

    private Task<UserOutcome> ChangeAsync(Guid id, long? version, string act, Func<User, Task<UserOutcome>> change, CancellationToken ct) => InTurnAsync(
        act,
        async () =>
        {
            if (await db.Users.Include(user => user.Grants).SingleOrDefaultAsync(user => user.Id == id, ct) is not { } user)
            {
                return UserOutcome.NotFound;
            }

            if (user.IsDisposed)
            {
                return UserOutcome.Disposed;
            }

            if (version != user.Version)
            {
                return UserOutcome.Overtaken;
            }

            user.Raise();
            log.LogInformation(AccountChanged, "{Act} of account {AccountId} by user {UserId}", act, id, current.Value.UserId);
            return await change(user);
        },
        ct);

    // a database that retries takes a transaction only as a whole that it can try again
    private Task<UserOutcome> InTurnAsync(string act, Func<Task<UserOutcome>> change, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        db.ChangeTracker.Clear();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.TakeTurnAsync(ct);
        db.Audit = new AuditScope(current.Value.UserId, current.Value.Name, act);
        var outcome = await change();

        if (outcome is not UserOutcome.Done)
        {
            return outcome;
        }

        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(CancellationToken.None);
            return UserOutcome.Done;
        }
        catch (DbUpdateConcurrencyException)
        {
            // the person signed in, or guessed wrong, at this very moment
            return UserOutcome.Overtaken;
        }
        catch (DbUpdateException failure) when (failure.IsAlreadyThere())
        {
            return UserOutcome.EmailTaken;
        }
    });

    private void Write(User user, PersonForm person, bool isSignInName)
    {
        (user.DisplayName, user.Title, user.Email) = (person.Name!.Trim(), person.Title?.Trim() ?? "", person.Email!.Trim());
        user.NormalizedEmail = normalizer.NormalizeEmail(user.Email);

        if (isSignInName)
        {
            (user.UserName, user.NormalizedUserName) = (user.Email, normalizer.NormalizeName(user.Email));
        }
    }

    private Task<bool> IsTakenAsync(User user, CancellationToken ct) => db.Users.AnyAsync(
        other => other.Id != user.Id && (other.NormalizedEmail == user.NormalizedEmail || other.NormalizedUserName == user.NormalizedEmail), ct);

    // who has never chosen a password, nor come in by the identity provider, can let nobody in
    private Task<bool> IsAnotherThereAsync(User user, CancellationToken ct)
    {
        var (passwords, provider, ownEnter) = (rules.Value.PasswordsAllowed, rules.Value.OpenIdConnect.IsOn, demo.Value.IsOn);
        return db.Users.AnyAsync(
            other => other.Id != user.Id && other.ClosedAt == null
                && ((other.PasswordHash != null && (passwords || other.TwoFactorEnabled)) || (provider && other.ProviderLinkedAt != null) || (ownEnter && other.UserName != other.Email))
                && other.Grants.Any(grant => grant.Role == Role.Administrator && grant.Scope == GrantScope.Installation),
            ct);
    }

    private bool MayHavePassword(User user) => rules.Value.PasswordsAllowed || IsAdministrator(user);

    private static bool IsAdministrator(User user) => user.Grants.Any(grant => IsAdministrators(grant.ToGrant()));

    private static bool IsAdministrators(Grant grant) => grant == Grant.Everywhere(Role.Administrator);

    private static Task<UserOutcome> Said(Action change)
    {
        change();
        return Task.FromResult(UserOutcome.Done);
    }
}
