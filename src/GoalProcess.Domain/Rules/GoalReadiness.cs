namespace GoalProcess.Domain.Rules;

/// <summary>What one goal lacks before the council can adopt it, whatever the process still lacks around it.</summary>
public static class GoalReadiness
{
    /// <summary>The goal rules that adopting this goal would break, with only the findings on the goal itself; advice among them.</summary>
    /// <param name="facts">The facts of the goal's process.</param>
    /// <param name="goalId">A standing goal of it.</param>
    /// <exception cref="RecordNotFoundException">There is no such goal.</exception>
    public static IReadOnlyList<Violation> WhatIsMissing(Facts facts, Guid goalId)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var goal = facts.Goal(goalId) ?? throw new RecordNotFoundException(goalId);
        var adoption = new RecordDecision(
            facts.Process.Id, Guid.Empty, Guid.Empty, Guid.Empty, Guid.Empty, null,
            [
                new PointDraft(
                    PointKind.Decides, MatterSubject.Goals, Settlement.Adopts,
                    Texts: [new TextRef(SubjectKind.Goal, goal.Id, goal.ContentHash)]),
            ],
            []);

        return
        [
            .. from rule in GoalRules.All
               let findings = rule.Ask(facts, adoption).Where(finding => finding.Subject == goal.Ref).Distinct().ToList()
               where findings.Count > 0
               select new Violation(rule, findings),
        ];
    }
}
