using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Direction;

/// <summary>The vision or the value base as the page shows it.</summary>
public sealed record DirectionRow(
    Guid Id,
    bool IsVision,
    string Title,
    string Text,
    DateOnly ValidFrom,
    DateOnly ValidTo,
    IReadOnlyList<StatementRow> Statements,
    TextDecision? ExtendedBy)
{
    /// <summary>Its name in addresses.</summary>
    public string Slug => IsVision ? DirectionQueries.Vision : DirectionQueries.ValueBase;
}
