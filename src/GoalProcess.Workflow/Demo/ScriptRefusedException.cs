using GoalProcess.Domain.Rules;

namespace GoalProcess.Workflow.Demo;

/// <summary>The script did something that the rules refuse. In the demo a bug; in a replay with an act left out, the answer.</summary>
internal sealed class ScriptRefusedException(string act, WorkflowResult result) : Exception(
    $"{act} {result.Outcome}: {string.Join(", ", Unmet(result).SelectMany(violation => violation.Findings.Select(finding => $"{violation.Rule.Id}/{finding.Key} {finding.Subject.Name}")))}")
{
    /// <summary>The ids of the rules that refused, in order.</summary>
    public IReadOnlyList<string> Rules { get; } = [.. Unmet(result).Select(violation => violation.Rule.Id).Order(StringComparer.Ordinal)];

    private static IReadOnlyList<Violation> Unmet(WorkflowResult result) => result.Assessment?.Unmet ?? [];
}
