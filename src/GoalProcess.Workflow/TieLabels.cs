using GoalProcess.Domain.Agenda2030;

namespace GoalProcess.Workflow;

/// <summary>What a tie leads to, in the words kept in the pinned text.</summary>
public static class TieLabels
{
    /// <summary>A statement of vision or value base.</summary>
    public static string Of(string documentTitle, string statement) => $"{documentTitle}: {statement}";

    /// <summary>A goal or target of Agenda 2030, by its number or code.</summary>
    public static string OfCode(string code) => Agenda2030Register.FindTarget(code) is { } target
        ? $"Delmål {target.Code} {target.ShortSv}"
        : Agenda2030Register.FindGoal(TargetCode.GoalOf(code)) is { } goal ? $"Globalt mål {goal.Number} {goal.ShortSv}" : code;
}
