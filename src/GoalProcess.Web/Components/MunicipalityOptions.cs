namespace GoalProcess.Web.Components;

/// <summary>Whose installation this is: the configuration section <c>Municipality</c>.</summary>
public sealed class MunicipalityOptions
{
    public const string Section = "Municipality";

    /// <summary>The name shown in the header, for example «Lindåkra kommun».</summary>
    public string Name { get; set; } = "Lindåkra kommun";
}
