using GoalProcess.Data;
using GoalProcess.Domain.Dialogue;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>Follows the thread from keywords back to the contributions behind them.</summary>
public static class ContributionsBehind
{
    /// <summary>
    /// Those that led to any of the keywords. Asked from the links, which have an index: asked of each contribution, the database would read every one there is.
    /// </summary>
    public static IQueryable<Contribution> LedTo(this IQueryable<Contribution> contributions, GoalProcessDbContext db, IReadOnlyCollection<Guid> keywordIds) =>
        contributions.Where(contribution => db.Set<ContributionKeyword>()
            .Where(link => keywordIds.Contains(link.KeywordId))
            .Select(link => link.ContributionId)
            .Contains(contribution.Id));
}
