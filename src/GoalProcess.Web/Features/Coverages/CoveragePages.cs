using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Coverages;

/// <summary>The three tests of coverage: Agenda 2030, the vision and the value base.</summary>
public sealed record CoveragePage(
    ProcessPlace Process,
    IReadOnlyList<Owner> Owners,
    IReadOnlyList<SustainableGoalRow> Goals,
    IReadOnlyList<DirectionCoverage> Direction)
{
    /// <summary>The goals of Agenda 2030 that no area takes in and nobody has said why.</summary>
    public int Gaps => Goals.Count(row => row.IsGap);

    /// <summary>How many of the 169 targets something is tied to.</summary>
    public int TargetsTied => Goals.Sum(row => row.TargetsTied);

    /// <summary>All ties to Agenda 2030.</summary>
    public int Total => Goals.Sum(row => row.Total);
}

/// <summary>What can be tied: a goal area or a goal.</summary>
/// <param name="IsGoal">True for a goal, false for a goal area.</param>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
/// <param name="Marks">Its standing ties.</param>
public sealed record Owner(bool IsGoal, int Number, string Name, IReadOnlyList<TieMark> Marks)
{
    /// <summary>A, B, C … of an area; the number of a goal.</summary>
    public string Sign => IsGoal ? $"{Number}" : GoalArea.LetterOf(Number);

    /// <summary>Its page, from the process's own.</summary>
    public string Path => IsGoal ? $"mal/{Number}" : $"malomraden/{Number}";

    /// <summary>How many ties it has to the goal of Agenda 2030 and its targets.</summary>
    public int CountOf(SustainableDevelopmentGoal goal) => Marks.Count(mark => mark.Goal == goal.Number);
}

/// <summary>A standing tie.</summary>
public sealed record TieMark(Guid? StatementId, string? Code, string Rationale, TieStrength Strength)
{
    /// <summary>The goal of Agenda 2030 it stands under; null for a statement.</summary>
    public int? Goal => Code is null ? null : TargetCode.GoalOf(Code);
}

/// <summary>One of the 17 goals in the matrix and the list.</summary>
public sealed record SustainableGoalRow(
    SustainableDevelopmentGoal Goal, int Areas, int Goals, int Total, int TargetsTied, bool AnyArea, string? LeftOutBecause)
{
    /// <summary>True when no area takes it in and nobody has said why.</summary>
    public bool IsGap => !AnyArea && LeftOutBecause is null;

    /// <summary>How it stands, for all to count alike.</summary>
    public static SustainableGoalRow Of(SustainableDevelopmentGoal goal, IReadOnlyList<Owner> owners, string? leftOutBecause)
    {
        var codes = goal.Targets.Select(target => target.Code).ToHashSet();

        return new(
            goal,
            owners.Count(owner => !owner.IsGoal && owner.CountOf(goal) > 0),
            owners.Count(owner => owner.IsGoal && owner.CountOf(goal) > 0),
            owners.Sum(owner => owner.CountOf(goal)),
            owners.SelectMany(owner => owner.Marks).Select(mark => mark.Code).OfType<string>().Where(codes.Contains).Distinct().Count(),
            owners.Any(owner => !owner.IsGoal && owner.CountOf(goal) > 0),
            leftOutBecause);
    }
}

/// <summary>The vision or the value base, statement by statement.</summary>
public sealed record DirectionCoverage(bool IsVision, string Title, IReadOnlyList<StatementCoverage> Statements)
{
    /// <summary>How many statements nothing is tied to.</summary>
    public int Untied => Statements.Count(statement => statement.Owners.Count == 0);
}

/// <summary>A statement, and the areas and goals tied to it.</summary>
public sealed record StatementCoverage(int Number, string Text, IReadOnlyList<Owner> Owners);

/// <summary>One of the 17 goals: what is tied to it as a whole and to each of its targets.</summary>
public sealed record SustainableGoalPage(
    ProcessPlace Process, SustainableGoalRow Row, IReadOnlyList<OwnedTie> Whole, IReadOnlyList<TargetRow> Targets)
{
    /// <summary>The goal.</summary>
    public SustainableDevelopmentGoal Goal => Row.Goal;
}

/// <summary>One of the 169 targets, and what is tied to it.</summary>
public sealed record TargetRow(Target Target, IReadOnlyList<OwnedTie> Ties);

/// <summary>A tie and whose it is.</summary>
public sealed record OwnedTie(Owner Owner, TieMark Mark);
