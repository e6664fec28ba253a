namespace GoalProcess.Workflow;

/// <summary>The municipality, by configuration: section "Municipality". It holds until an administrator has saved something else.</summary>
public sealed class MunicipalityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Municipality";

    /// <summary>The name in the header and on the public pages.</summary>
    public string Name { get; set; } = "Lindåkra kommun";

    /// <summary>Where the product is reached from outside, as "https://mal.lindakra.se": what links in messages begin with. Without it they have none.</summary>
    public string? Address { get; set; }

    /// <summary>Where residents and users write.</summary>
    public string Email { get; set; } = "kommun@lindakra.example";

    /// <summary>Where they call.</summary>
    public string Phone { get; set; } = "0000-12 34 56";

    /// <summary>The data protection officer's address.</summary>
    public string DataProtectionEmail { get; set; } = "dataskydd@lindakra.example";

    /// <summary>Its time zone, by IANA name.</summary>
    public string TimeZone { get; set; } = "Europe/Stockholm";

    /// <summary>Fewest goals of a new process, where its maker says nothing else: what the memo says.</summary>
    public int MinGoals { get; set; } = 4;

    /// <summary>Most goals of a new process, where its maker says nothing else.</summary>
    public int MaxGoals { get; set; } = 5;
}
