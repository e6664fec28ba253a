using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Languages;

namespace GoalProcess.Web.Features.Users;

/// <summary>The list of people, a page at a time.</summary>
public sealed record UsersPage(UsersChoice Choice, IReadOnlyList<UserRow> Rows, int Matching)
{
    /// <summary>People on each page.</summary>
    public const int PageSize = 50;

    /// <summary>How many pages there are.</summary>
    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);
}

/// <summary>Whether a person can sign in.</summary>
public enum UserState
{
    /// <summary>Yes.</summary>
    Open,

    /// <summary>Not yet: no password has been chosen, and the person has not come from the identity provider.</summary>
    Invited,

    /// <summary>No: the account is closed.</summary>
    Closed,

    /// <summary>Never again: only the name is left.</summary>
    Disposed,
}

/// <summary>How the state of an account is drawn.</summary>
public static class UserStateExtensions
{
    public static StatusKind Kind(this UserState state) => state switch
    {
        UserState.Open => StatusKind.Done,
        UserState.Invited => StatusKind.Waiting,
        UserState.Closed => StatusKind.Blocked,
        UserState.Disposed => StatusKind.Skipped,
    };
}

/// <summary>A person in the list.</summary>
public sealed record UserRow(Guid Id, string Name, string Title, string Email, UserState State, IReadOnlyList<Role> Roles)
{
    /// <summary>The person's page, written with <c>~/</c>.</summary>
    public string Address => $"~/anvandare/{Id}";
}

/// <summary>One person.</summary>
public sealed record UserPage(
    Guid Id, string Name, string Title, string Email, UserState State, DateTime? ClosedAt, long Version, IReadOnlyList<GrantRow> Grants, LinkRow? Waiting)
{
    /// <summary>The person's page, written with <c>~/</c>.</summary>
    public string Address => $"~/anvandare/{Id}";

    /// <summary>When the person turned the second factor on; null while there is none.</summary>
    public DateTime? SecondFactorSince { get; init; }

    /// <summary>When the account was tied to the identity provider; null while it is not.</summary>
    public DateTime? ProviderLinkedAt { get; init; }

    /// <summary>False for one who signs in at the identity provider only.</summary>
    public bool MayHavePassword { get; init; }

    /// <summary>True when only the name is left.</summary>
    public bool IsDisposed => State is UserState.Disposed;

    /// <summary>The link just made, with its whole address: it is shown this once. Null otherwise.</summary>
    public string? NewLink { get; init; }

    /// <summary>Why the last thing asked for was not done, in words; null when nothing was refused.</summary>
    public string? Refused { get; init; }
}

/// <summary>A role a person holds, and where.</summary>
public sealed record GrantRow(Guid Id, Role Role, GrantScope Scope, string? PlaceSv, string? PlaceEn)
{
    /// <summary>The body or process; null for the whole installation, and for what is no longer there.</summary>
    public string? Place => PlaceSv is null ? null : Language.Choose(PlaceSv, PlaceEn!);
}

/// <summary>A link that waits to be used.</summary>
public sealed record LinkRow(AccountLinkKind Kind, DateTime ExpiresAt);

/// <summary>Somewhere a role can be held.</summary>
/// <param name="Value">As the form sends it.</param>
/// <param name="Name">As it is shown; empty for the whole installation.</param>
/// <param name="Scope">How far a role there reaches.</param>
/// <param name="Id">The body or process.</param>
public sealed record PlaceChoice(string Value, string Name, GrantScope Scope, Guid? Id)
{
    /// <summary>How the form sends the whole installation.</summary>
    public const string Everywhere = "alla";

    /// <summary>The whole installation.</summary>
    public static PlaceChoice All { get; } = new(Everywhere, "", GrantScope.Installation, null);

    /// <summary>The grant of a role here.</summary>
    public Grant Of(Role role) => new(role, Scope, Id);
}

/// <summary>The form of a new role, on its person's page.</summary>
public sealed record GrantPage(UserPage User, GrantForm Form, IReadOnlyList<PlaceChoice> Places);
