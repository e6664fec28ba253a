using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.BoardGoals;

/// <summary>The goals of every board and company, body by body.</summary>
public sealed record BoardGoalList(ProcessPlace Process, IReadOnlyList<BodyGoals> Bodies, int OverallGoals)
{
    /// <summary>The goals that hang under no overall goal.</summary>
    public IEnumerable<BoardGoalRow> Loose => Bodies.SelectMany(body => body.Goals).Where(goal => goal.Ties.Count == 0);

    /// <summary>The bodies that have neither a goal nor a reason.</summary>
    public IEnumerable<BodyGoals> Silent => Bodies.Where(body => body.Goals.Count == 0 && body.Abstention is not { Because.Length: > 0 });

    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => AddressOf(Process);

    /// <summary>The room's address in a process.</summary>
    public static string AddressOf(ProcessPlace process) => $"~/processer/{process.Number}/namndmal";
}

/// <summary>A board or company with its goals, or why it has none.</summary>
public sealed record BodyGoals(BodyPlace Body, IReadOnlyList<BoardGoalRow> Goals, AbstentionRow? Abstention);

/// <summary>Why a body sets no goal; empty when it has been taken back.</summary>
public sealed record AbstentionRow(Guid Id, string Because, long Version);

/// <summary>A board goal in the list.</summary>
public sealed record BoardGoalRow(
    Guid Id, int Number, BodyPlace Body, int Year, string Wording, string TargetGroup, string Effect, long Version, IReadOnlyList<OverallGoal> Ties)
{
    /// <summary>What it lacks before the programme budget can be decided.</summary>
    public IReadOnlyList<Finding> Missing =>
    [
        .. BoardGoalRules.WhatIsMissing(new BoardGoalFacts(
            Id, Number, Body.Id, Wording, TargetGroup.Length > 0, Effect.Length > 0, [.. Ties.Select(tie => tie.Id)])),
    ];
}

/// <summary>A standing overall goal.</summary>
public sealed record OverallGoal(Guid Id, int Number, string ShortName, string Wording);

/// <summary>One board goal.</summary>
public sealed record BoardGoalPage(ProcessPlace Process, BoardGoalRow Goal)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"{BoardGoalList.AddressOf(Process)}/{Goal.Number}";

    /// <summary>Where it is written, which says whose it is.</summary>
    public string WritingAddress => $"{BoardGoalList.AddressOf(Process)}/{Goal.Body.Code.ToLowerInvariant()}/{Goal.Number}";
}

/// <summary>What a board goal can hang under, and the year that is next.</summary>
public sealed record BoardGoalChoices(IReadOnlyList<OverallGoal> Goals, int NextYear);

/// <summary>Which bodies set goals of their own.</summary>
public static class GoalSetters
{
    public static bool SetsGoals(this BodyPlace body) => body is { Kind: BodyKind.Board or BodyKind.MunicipalCompany };
}
