namespace GoalProcess.Workflow;

/// <summary>The municipality, by configuration: section "Municipality".</summary>
public sealed class MunicipalityOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Municipality";

    /// <summary>Its time zone, by IANA name.</summary>
    public string TimeZone { get; set; } = "Europe/Stockholm";
}
