using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoalProcess.Web.Components;

/// <summary>A message to show on the next page, after a redirect.</summary>
public static class FlashExtensions
{
    internal const string Key = "Flash";

    public static void SetFlash(this ITempDataDictionary tempData, string message) => tempData[Key] = message;
}
