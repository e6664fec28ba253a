using GoalProcess.Data.Drafts;
using Microsoft.AspNetCore.Mvc;

namespace GoalProcess.Web.Infrastructure.Drafts;

/// <summary>How a form's address says what is to become of its draft.</summary>
public static class DraftAddress
{
    /// <summary>The word in the address.</summary>
    public const string Query = "utkast";

    /// <summary>The form is filled in from the draft.</summary>
    public const string Used = "anvant";

    /// <summary>The draft is still to be chosen or thrown away, and nothing is written over it meanwhile.</summary>
    public const string Undecided = "kvar";

    /// <summary>The form a request is about: its path without the language, whatever its case.</summary>
    public static string KeyOf(HttpRequest request) => (request.Path.Value ?? "/").ToLowerInvariant();

    /// <summary>True when the text is the address of a page of ours, short enough to be kept.</summary>
    public static bool IsKey(string? text, IUrlHelper url) =>
        text is ['/', ..] && text.Length <= Draft.PageKeyMaxLength && url.IsLocalUrl(text) && !text.AsSpan().ContainsAny("?#\\");
}
