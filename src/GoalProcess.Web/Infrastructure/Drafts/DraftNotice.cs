using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace GoalProcess.Web.Infrastructure.Drafts;

/// <summary>What a form's page says of its draft.</summary>
/// <param name="Key">The form.</param>
/// <param name="SavedAt">The local day and time the draft was kept.</param>
/// <param name="IsUsed">True when the form is filled in from it; otherwise the person is still to choose.</param>
public sealed record DraftNotice(string Key, DateTime SavedAt, bool IsUsed);

/// <summary>How the notice reaches the page.</summary>
public static class DraftNoticeExtensions
{
    private const string Name = "Draft";

    public static void SetDraft(this ViewDataDictionary viewData, DraftNotice notice) => viewData[Name] = notice;

    /// <summary>The draft that the page has; null when it has none.</summary>
    public static DraftNotice? GetDraft(this ViewDataDictionary viewData) => viewData[Name] as DraftNotice;
}
