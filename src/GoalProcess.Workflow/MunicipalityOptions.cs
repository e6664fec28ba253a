namespace GoalProcess.Workflow;

/// <summary>The municipality, by configuration: section "Municipality".</summary>
public sealed class MunicipalityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Municipality";

    /// <summary>The municipality's name as shown.</summary>
    public string Name { get; set; } = "Lindåkra kommun";

    /// <summary>Its time zone, by IANA name.</summary>
    public string TimeZone { get; set; } = "Europe/Stockholm";
}
