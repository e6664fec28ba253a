using System.Data.Common;
using GoalProcess.Data;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.FirstRuns;

/// <summary>Whether the installation is at its first run: there is no account. Once there is one it is never asked again, since accounts are closed and not removed.</summary>
public sealed class Installation(IOptions<DemoOptions> demo)
{
    private volatile bool _hasBegun;

    /// <summary>True while nobody has an account. Never in a demonstration, which brings its own.</summary>
    public async ValueTask<bool> IsNewAsync(GoalProcessDbContext db, CancellationToken ct)
    {
        if (_hasBegun || demo.Value.IsOn)
        {
            return false;
        }

        try
        {
            _hasBegun = await db.Users.AnyAsync(ct);
        }
        catch (DbException)
        {
            // a database that is away, or not migrated, says nothing: each page meets that itself
            return false;
        }

        return !_hasBegun;
    }
}
