using GoalProcess.Domain.Rules;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoalProcess.Web.Components;

/// <summary>How a refusal reaches the page that shows it.</summary>
public static class AssessmentExtensions
{
    private const string Key = "Assessment";
    private const string OvertakenKey = "Overtaken";

    /// <summary>Keeps what the rulebook said of the act.</summary>
    public static void SetAssessment(this ViewDataDictionary viewData, Assessment? assessment) => viewData[Key] = assessment;

    /// <summary>What the rulebook said of the act that was refused; null when none was.</summary>
    public static Assessment? GetAssessment(this ViewDataDictionary viewData) => viewData[Key] as Assessment;

    /// <summary>Says that someone else saved first, so that nothing of the sent form was saved.</summary>
    public static void SetOvertaken(this ViewDataDictionary viewData) => viewData[OvertakenKey] = true;

    /// <summary>True when someone else saved first.</summary>
    public static bool IsOvertaken(this ViewDataDictionary viewData) => viewData[OvertakenKey] is true;

    /// <summary>True when the page comes back because something stood in the way of what was sent.</summary>
    public static bool HasErrors(this ViewDataDictionary viewData) =>
        !viewData.ModelState.IsValid || viewData.IsOvertaken() || viewData.GetAssessment() is { GoesThrough: false };

    /// <summary>
    /// The version the form carries: the one it was sent with, so that what others save meanwhile is not written over unseen; the
    /// stored one when the page has just shown it.
    /// </summary>
    public static long? VersionToCarry(this ViewDataDictionary viewData, long? sent, long? stored) =>
        viewData.IsOvertaken() ? stored : sent ?? stored;
}
