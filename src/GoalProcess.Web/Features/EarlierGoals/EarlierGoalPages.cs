using GoalProcess.Domain.Direction;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.EarlierGoals;

/// <summary>The overall goals of the period before, and what becomes of them.</summary>
public sealed record EarlierGoalsPage(ProcessPlace Process, IReadOnlyList<EarlierGoalRow> Goals)
{
    /// <summary>How many nobody has accounted for.</summary>
    public int Unconsidered => Goals.Count(goal => goal.Fate is null);
}

/// <summary>One of them.</summary>
public sealed record EarlierGoalRow(Guid Id, int Number, string Text, EarlierGoalFate? Fate, string Destination, string Because, DateOnly? ValidTo, DateOnly? ExtendedTo, long Version);
