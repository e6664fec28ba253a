using GoalProcess.Domain.Rules;

namespace GoalProcess.Domain.Tests.Rules;

/// <summary>Says which rules refused, with which findings, about which subjects.</summary>
internal static class Refusals
{
    public static void AssertRefused(Assessment assessment, params (string Rule, string Key, Guid Subject)[] expected)
    {
        Assert.Equal(AssessmentOutcome.Refused, assessment.Outcome);
        Assert.Equal(expected.Order(), Found(assessment).Order());
    }

    /// <summary>What the only rule that refuses has found.</summary>
    public static IReadOnlyList<Finding> FindingsOf(Assessment assessment)
    {
        Assert.Equal(AssessmentOutcome.Refused, assessment.Outcome);
        return Assert.Single(assessment.Unmet).Findings;
    }

    public static IEnumerable<(string Rule, string Key, Guid Subject)> Found(Assessment assessment) =>
        from violation in assessment.Unmet
        from finding in violation.Findings
        select (violation.Rule.Id, finding.Key, finding.Subject.Id);
}
