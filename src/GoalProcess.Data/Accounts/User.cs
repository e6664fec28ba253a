using Microsoft.AspNetCore.Identity;

namespace GoalProcess.Data.Accounts;

/// <summary>A person with an account.</summary>
public sealed class User : IdentityUser<Guid>
{
    public const int DisplayNameMaxLength = 120;

    public User()
    {
        Id = Guid.CreateVersion7();
        SecurityStamp = Guid.CreateVersion7().ToString("N");
    }

    /// <summary>The name shown in history and minutes.</summary>
    public string DisplayName { get; set; } = "";

    /// <summary>The post, in Swedish: "Verksamhetsutvecklare".</summary>
    public string Title { get; set; } = "";

    /// <summary>The person's roles with their scopes.</summary>
    public List<UserGrant> Grants { get; } = [];
}
