using GoalProcess.Domain.Rules;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoalProcess.Web.Components;

/// <summary>How a refusal reaches the page that shows it.</summary>
public static class AssessmentExtensions
{
    private const string Key = "Assessment";

    /// <summary>Keeps what the rulebook said of the act.</summary>
    public static void SetAssessment(this ViewDataDictionary viewData, Assessment? assessment) => viewData[Key] = assessment;

    /// <summary>What the rulebook said of the act that was refused; null when none was.</summary>
    public static Assessment? GetAssessment(this ViewDataDictionary viewData) => viewData[Key] as Assessment;
}
