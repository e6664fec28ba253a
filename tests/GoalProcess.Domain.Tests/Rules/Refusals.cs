using GoalProcess.Domain.Rules;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>Says which rules refused, with which findings, about which subjects.</summary>
internal static class Refusals
{
    public static void AssertRefused(Assessment assessment, params (string Rule, string Key, Guid Subject)[] expected)
    {
        Assert.Equal(AssessmentOutcome.Refused, assessment.Outcome);
        Assert.Equal(expected.Order(), Found(assessment).Order());
        AssertSaid(assessment.Unmet);
    }

    /// <summary>What the only rule that refuses has found.</summary>
    public static IReadOnlyList<Finding> FindingsOf(Assessment assessment)
    {
        Assert.Equal(AssessmentOutcome.Refused, assessment.Outcome);
        AssertSaid(assessment.Unmet);
        return Assert.Single(assessment.Unmet).Findings;
    }

    /// <summary>A finding its rule has not said it can answer with has no text.</summary>
    public static void AssertSaid(IEnumerable<Violation> violations) =>
        Assert.All(violations, violation => Assert.All(violation.Findings, finding => Assert.Contains(finding.Key, violation.Rule.FindingKeys)));

    public static IEnumerable<(string Rule, string Key, Guid Subject)> Found(Assessment assessment) =>
        from violation in assessment.Unmet
        from finding in violation.Findings
        select (violation.Rule.Id, finding.Key, finding.Subject.Id);
}
