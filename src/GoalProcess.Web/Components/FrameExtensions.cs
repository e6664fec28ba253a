using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoalProcess.Web.Components;

/// <summary>How a view hands its frame to the layout.</summary>
public static class FrameExtensions
{
    private const string Key = "Frame";

    public static void SetFrame(this ViewDataDictionary viewData, PageFrame frame) => viewData[Key] = frame;

    /// <summary>The page's frame; a page that has set none is known by the product's name only.</summary>
    public static PageFrame GetFrame(this ViewDataDictionary viewData) =>
        viewData[Key] as PageFrame ?? new PageFrame { Title = viewData["Title"] as string ?? "", WithoutMenu = true };
}
