using GoalProcess.Data;
using GoalProcess.Web.Infrastructure.Languages;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>Finds the body an address names, once a request.</summary>
public sealed class BodyFinder(GoalProcessDbContext db)
{
    private (string Asked, BodyPlace? Body)? _found;

    /// <summary>The body, or null when there is none.</summary>
    public async Task<BodyPlace?> FindAsync(string bodyCode, CancellationToken ct)
    {
        _found = _found?.Asked == bodyCode ? _found : (bodyCode, await ReadAsync(bodyCode, ct));
        return _found.Value.Body;
    }

    private async Task<BodyPlace?> ReadAsync(string bodyCode, CancellationToken ct)
    {
        var row = await db.Bodies.AsNoTracking().IgnoreAutoIncludes()
            .Where(body => body.Code == bodyCode)
            .Select(body => new { body.Id, body.Code, body.NameSv, body.NameEn, body.Kind })
            .FirstOrDefaultAsync(ct);

        return row is null ? null : new BodyPlace(row.Id, row.Code, Language.Choose(row.NameSv, row.NameEn), row.Kind);
    }
}
