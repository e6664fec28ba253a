using System.Linq.Expressions;
using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Infrastructure.Accounts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Features.Users;

/// <summary>What the pages on people show.</summary>
public sealed class UserQueries(GoalProcessDbContext db, MunicipalityClock clock, IOptions<DemoOptions> demo, IOptions<SignInRules> rules, TimeProvider system)
{
    // a demonstration's own accounts, which are called by other names than their addresses, are entered without a password
    private bool OwnEnter => demo.Value.IsOn;

    public async Task<UsersPage> ListAsync(UsersChoice choice, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(choice);
        var (found, ownEnter) = (Found(choice.Search), OwnEnter);
        var matching = await found.CountAsync(ct);
        var page = new UsersPage(choice, [], matching);
        var number = Math.Min(choice.Page, page.Pages);
        var rows = await Sorted(found, choice)
            .Skip((number - 1) * UsersPage.PageSize).Take(UsersPage.PageSize)
            .Select(user => new
            {
                user.Id,
                user.DisplayName,
                user.Title,
                user.Email,
                user.ClosedAt,
                Enters = user.PasswordHash != null || user.ProviderLinkedAt != null || (ownEnter && user.UserName != user.Email),
                Roles = user.Grants.Select(grant => grant.Role).ToList(),
            })
            .ToListAsync(ct);

        return page with
        {
            Choice = choice with { Page = number },
            Rows = rows.ConvertAll(row => new UserRow(
                row.Id, row.DisplayName, row.Title, row.Email ?? "", StateOf(row.ClosedAt, row.Email, row.Enters), [.. row.Roles.Distinct().Order()])),
        };
    }

    /// <summary>One person; null when there is none.</summary>
    public async Task<UserPage?> FindAsync(Guid id, CancellationToken ct)
    {
        var (now, ownEnter) = (system.GetUtcNow(), OwnEnter);
        var row = await db.Users.AsNoTracking()
            .Where(user => user.Id == id)
            .Select(user => new
            {
                user.DisplayName,
                user.Title,
                user.Email,
                user.ClosedAt,
                user.SecondFactorSince,
                user.ProviderLinkedAt,
                user.Version,
                Enters = user.PasswordHash != null || user.ProviderLinkedAt != null || (ownEnter && user.UserName != user.Email),
                Grants = user.Grants.Select(grant => new
                {
                    grant.Id,
                    grant.Role,
                    grant.Scope,
                    Body = db.Bodies.IgnoreAutoIncludes().Where(body => body.Id == grant.ScopeId).Select(body => body.NameSv).FirstOrDefault(),
                    BodyEn = db.Bodies.IgnoreAutoIncludes().Where(body => body.Id == grant.ScopeId).Select(body => body.NameEn).FirstOrDefault(),
                    Process = db.Processes.IgnoreAutoIncludes().Where(process => process.Id == grant.ScopeId).Select(process => process.NameSv).FirstOrDefault(),
                    ProcessEn = db.Processes.IgnoreAutoIncludes().Where(process => process.Id == grant.ScopeId).Select(process => process.NameEn).FirstOrDefault(),
                }).ToList(),
                Waiting = db.AccountLinks
                    .Where(link => link.UserId == user.Id && link.UsedAt == null && link.EndedAt == null && link.ExpiresAt > now)
                    .Select(link => new { link.Kind, link.ExpiresAt }).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);

        return row is null
            ? null
            : new UserPage(
                id, row.DisplayName, row.Title, row.Email ?? "", StateOf(row.ClosedAt, row.Email, row.Enters), row.ClosedAt is { } closed ? clock.LocalOf(closed) : null, row.Version,
                [
                    .. row.Grants.Select(grant => new GrantRow(grant.Id, grant.Role, grant.Scope, grant.Body ?? grant.Process, grant.BodyEn ?? grant.ProcessEn))
                        .OrderBy(grant => grant.Role).ThenBy(grant => grant.Scope).ThenBy(grant => grant.Place, StringComparer.CurrentCultureIgnoreCase),
                ],
                row.Waiting is { } link ? new LinkRow(link.Kind, clock.LocalOf(link.ExpiresAt)) : null)
            {
                SecondFactorSince = row.SecondFactorSince is { } since ? clock.LocalOf(since) : null,
                ProviderLinkedAt = row.ProviderLinkedAt is { } tied ? clock.LocalOf(tied) : null,
                MayHavePassword = rules.Value.PasswordsAllowed || row.Grants.Any(grant => grant is { Role: Role.Administrator, Scope: GrantScope.Installation }),
            };
    }

    /// <summary>Everywhere a role can be held: the whole installation, the bodies, the processes that go on.</summary>
    public async Task<IReadOnlyList<PlaceChoice>> PlacesAsync(CancellationToken ct)
    {
        var bodies = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .OrderBy(body => body.NameSv)
            .Select(body => new { body.Id, body.Code, body.NameSv, body.NameEn })
            .ToListAsync(ct);
        var processes = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(process => process.ClosedOn == null)
            .OrderBy(process => process.Number)
            .Select(process => new { process.Id, process.Number, process.NameSv, process.NameEn })
            .ToListAsync(ct);

        return
        [
            PlaceChoice.All,
            .. bodies.Select(body => new PlaceChoice($"organ-{body.Code.ToLowerInvariant()}", Language.Choose(body.NameSv, body.NameEn), GrantScope.Body, body.Id)),
            .. processes.Select(process => new PlaceChoice(
                FormattableString.Invariant($"process-{process.Number}"), Language.Choose(process.NameSv, process.NameEn), GrantScope.Process, process.Id)),
        ];
    }

    private static UserState StateOf(DateTimeOffset? closedAt, string? email, bool enters) => (closedAt, email, enters) switch
    {
        (not null, null, _) => UserState.Disposed,
        (not null, _, _) => UserState.Closed,
        (_, _, true) => UserState.Open,
        (_, _, false) => UserState.Invited,
    };

    private IQueryable<User> Found(string search)
    {
        var words = search.ToLowerInvariant();
        var users = db.Users.AsNoTracking();
        return words.Length == 0
            ? users
            : users.Where(user => user.DisplayName.ToLower().Contains(words) || user.Title.ToLower().Contains(words) || user.Email!.ToLower().Contains(words));
    }

    private IOrderedQueryable<User> Sorted(IQueryable<User> users, UsersChoice choice)
    {
        var ownEnter = OwnEnter;
        Expression<Func<User, int>> state = user =>
            user.ClosedAt != null ? (user.Email == null ? 3 : 2) : user.PasswordHash != null || user.ProviderLinkedAt != null || (ownEnter && user.UserName != user.Email) ? 0 : 1;

        return ((choice.Column, choice.Descending) switch
        {
            (UserColumn.Name, false) => users.OrderBy(user => user.DisplayName),
            (UserColumn.Name, true) => users.OrderByDescending(user => user.DisplayName),
            (UserColumn.Title, false) => users.OrderBy(user => user.Title),
            (UserColumn.Title, true) => users.OrderByDescending(user => user.Title),
            (UserColumn.Email, false) => users.OrderBy(user => user.Email),
            (UserColumn.Email, true) => users.OrderByDescending(user => user.Email),
            (UserColumn.State, false) => users.OrderBy(state),
            (UserColumn.State, true) => users.OrderByDescending(state),
        }).ThenBy(user => user.DisplayName).ThenBy(user => user.Id);
    }
}
