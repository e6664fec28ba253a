using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Demo;
using GoalProcess.Domain.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GoalProcess.Workflow.Demo;

/// <summary>
/// Builds the demo, moves its clock forward and starts it again. Refuses to do any of it outside demo mode. One of the few places where
/// rows are written past audit and versions: a demo that starts again begins with a clean record.
/// </summary>
public sealed class DemoService(IServiceScopeFactory scopes, IOptions<DemoOptions> options, TimeProvider system)
{
    /// <summary>The hour of the demo's day: after the last meeting of any day, so that what is held today can be recorded today.</summary>
    internal static readonly TimeOnly Evening = new(20, 0);

    /// <summary>Building takes seconds: one that has gone on this long has been left half done.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromSeconds(30);

    // accounts with what belongs to signing in, and the clock
    private static readonly Type[] Kept = [typeof(User), typeof(SecondFactor), typeof(RecoveryCode), typeof(DemoClock)];

    /// <summary>True in demo mode.</summary>
    public bool IsOn => options.Value.IsOn;

    /// <summary>Builds the demo when it is not there, or was left half built. Waits for whoever is building it now.</summary>
    public async Task EnsureAsync(CancellationToken ct)
    {
        Refuse();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();

        while (!await IsWholeAsync(db, ct))
        {
            if (await ClaimAsync(db, ct))
            {
                await AccountsAsync(db, ct);
                await EmptyAsync(db, ct);
                await BuildAsync(scope.ServiceProvider, db, ct);
            }
            else
            {
                await Task.Delay(TimeSpan.FromSeconds(1), system, ct);
            }
        }
    }

    /// <summary>Forgets everything that has been done in the demo and builds it again. Accounts, and who is signed in, stay.</summary>
    /// <returns>False when someone else is building it already.</returns>
    public async Task<bool> RestartAsync(CancellationToken ct)
    {
        Refuse();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>();

        if (!await ClaimAsync(db, ct))
        {
            return false;
        }

        await AccountsAsync(db, ct);
        await EmptyAsync(db, ct);
        await BuildAsync(scope.ServiceProvider, db, ct);
        return true;
    }

    /// <summary>Moves the municipality's clock forward to the evening of a day.</summary>
    /// <returns>False when the day is not later than today: the clock never goes back.</returns>
    public async Task<bool> MoveToAsync(DateOnly day, CancellationToken ct)
    {
        Refuse();
        await using var scope = scopes.CreateAsyncScope();
        var clock = scope.ServiceProvider.GetRequiredService<MunicipalityClock>();

        if (day <= await clock.TodayAsync(ct))
        {
            return false;
        }

        await SetClockAsync(scope.ServiceProvider, day.ToDateTime(Evening), ct);
        return true;
    }

    internal static async Task SetClockAsync(IServiceProvider services, DateTime to, CancellationToken ct)
    {
        var db = services.GetRequiredService<GoalProcessDbContext>();
        var clock = services.GetRequiredService<MunicipalityClock>();
        var row = await db.DemoClocks.FirstOrDefaultAsync(stored => stored.Id == DemoClock.OnlyId, ct) ?? db.Add(new DemoClock()).Entity;
        row.OffsetTicks = (to - clock.SystemNow).Ticks;
        await db.SaveChangesAsync(ct);
        clock.Reread();
    }

    private static async Task<bool> IsWholeAsync(GoalProcessDbContext db, CancellationToken ct) =>
        await db.DemoClocks.AnyAsync(clock => clock.Id == DemoClock.OnlyId && clock.BuildingSince == null, ct) && await db.Processes.AnyAsync(ct);

    /// <summary>One at a time, whichever instance they are at: says that the building begins, unless someone else is at it.</summary>
    private async Task<bool> ClaimAsync(GoalProcessDbContext db, CancellationToken ct)
    {
        if (!await db.DemoClocks.AnyAsync(ct))
        {
            db.Add(new DemoClock());
            await db.SaveChangesAsync(ct);
        }

        var now = system.GetUtcNow();
        return await db.DemoClocks
            .Where(clock => clock.Id == DemoClock.OnlyId && (clock.BuildingSince == null || clock.BuildingSince < now - Abandoned))
            .ExecuteUpdateAsync(set => set.SetProperty(clock => clock.BuildingSince, now), ct) == 1;
    }

    private async Task BuildAsync(IServiceProvider services, GoalProcessDbContext db, CancellationToken ct)
    {
        await new DemoProcess(services).PlayAsync(options.Value.Today, ct);
        await SetClockAsync(services, options.Value.Today.ToDateTime(Evening), ct);
        await db.DemoClocks.ExecuteUpdateAsync(set => set.SetProperty(clock => clock.BuildingSince, (DateTimeOffset?)null), ct);
    }

    /// <summary>The demo's accounts, made or made as they were: open, without a password, by their own names.</summary>
    internal static async Task AccountsAsync(GoalProcessDbContext db, CancellationToken ct)
    {
        foreach (var account in DemoAccount.All)
        {
            var user = await db.Users.FirstOrDefaultAsync(user => user.UserName == account.UserName, ct)
                ?? db.Add(new User { UserName = account.UserName, NormalizedUserName = account.UserName.ToUpperInvariant(), LockoutEnabled = true }).Entity;
            (user.Email, user.NormalizedEmail) = (account.Email, account.Email.ToUpperInvariant());
            (user.DisplayName, user.Title, user.PasswordHash) = (account.Name, account.Title, null);

            if (user.ClosedAt is not null)
            {
                user.Reopen();
            }
        }

        db.Audit = AuditScope.Product;
        await db.SaveChangesAsync(ct);
    }

    /// <summary>The demo's accounts with what they may do here.</summary>
    internal static async Task<Dictionary<string, Actor>> GrantAsync(
        GoalProcessDbContext db, IReadOnlyDictionary<string, Guid> bodies, CancellationToken ct)
    {
        var actors = new Dictionary<string, Actor>();

        foreach (var account in DemoAccount.All)
        {
            var user = await db.Users.SingleAsync(user => user.UserName == account.UserName, ct);
            Grant[] grants = account.Bodies.Count == 0
                ? [Grant.Everywhere(account.Role)]
                : [.. account.Bodies.Select(code => Grant.AtBody(account.Role, bodies[code]))];

            db.UserGrants.AddRange(grants.Select(grant => new UserGrant(user.Id, grant)));
            actors[account.UserName] = new Actor(user.Id, account.Name, grants);
        }

        await db.SaveChangesAsync(ct);
        return actors;
    }

    // a database that retries takes a transaction only as a whole that it can try again
    private static Task EmptyAsync(GoalProcessDbContext db, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        // whoever was invited in the demo goes with the rest; its own accounts, and who is signed in with them, stay
        var own = DemoAccount.All.Select(account => account.UserName).ToList();
        var invited = await db.Users
            .Where(user => !own.Contains(user.UserName!) && db.AuditEntries.Any(entry => entry.SubjectId == user.Id && entry.Act == AccountActs.InvitePerson))
            .Select(user => user.Id)
            .ToListAsync(ct);

        // a body that is part of another would otherwise keep it
        await db.Bodies.ExecuteUpdateAsync(set => set.SetProperty(body => body.PartOfId, (Guid?)null), ct);

        foreach (var table in TablesChildrenFirst(db))
        {
            // the names come from the model, never from a user
#pragma warning disable EF1002
            await db.Database.ExecuteSqlRawAsync($"DELETE FROM \"{table}\"", ct);
#pragma warning restore EF1002
        }

        await db.SecondFactors.Where(factor => invited.Contains(factor.UserId)).ExecuteDeleteAsync(ct);
        await db.RecoveryCodes.Where(code => invited.Contains(code.UserId)).ExecuteDeleteAsync(ct);
        await db.Users.Where(user => invited.Contains(user.Id)).ExecuteDeleteAsync(ct);
        await transaction.CommitAsync(ct);
    });

    private static List<string> TablesChildrenFirst(GoalProcessDbContext db)
    {
        var types = db.Model.GetEntityTypes()
            .Where(type => type.ClrType.Namespace!.StartsWith("GoalProcess.", StringComparison.Ordinal) && type.BaseType is null)
            .Where(type => !Kept.Contains(type.ClrType))
            .ToList();
        var order = new List<string>();

        void Visit(Microsoft.EntityFrameworkCore.Metadata.IEntityType type)
        {
            foreach (var child in type.GetReferencingForeignKeys().Select(key => key.DeclaringEntityType).Where(child => child != type))
            {
                Visit(child);
            }

            if (!order.Contains(type.GetTableName()!))
            {
                order.Add(type.GetTableName()!);
            }
        }

        types.ForEach(Visit);
        return order;
    }

    private void Refuse()
    {
        if (!IsOn)
        {
            throw new InvalidOperationException("The demo is built, moved and started again in demo mode only.");
        }
    }
}
