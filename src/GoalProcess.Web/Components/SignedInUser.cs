using System.Security.Claims;

namespace GoalProcess.Web.Components;

/// <summary>The reader as the header shows them, from the claims <c>name</c> and <c>title</c>.</summary>
public sealed record SignedInUser(string Name, string? Title)
{
    /// <summary>The first letters of the first and the last name.</summary>
    public string Initials
    {
        get
        {
            var names = Name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            return names.Length switch
            {
                0 => "",
                1 => names[0][..1],
                _ => names[0][..1] + names[^1][..1],
            };
        }
    }

    /// <summary>The signed-in user, or null for a visitor.</summary>
    public static SignedInUser? From(ClaimsPrincipal user) =>
        user.Identity is { IsAuthenticated: true } identity
            ? new SignedInUser(user.FindFirstValue("name") ?? identity.Name ?? "", user.FindFirstValue("title"))
            : null;
}
