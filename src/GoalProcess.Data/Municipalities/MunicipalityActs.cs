namespace GoalProcess.Data.Municipalities;

/// <summary>What people do with the municipality's settings, by the names the audit trail keeps.</summary>
public static class MunicipalityActs
{
    public const string EditMunicipality = "EditMunicipality";
    public const string ChangeArms = "ChangeArms";

    /// <summary>All of them; each has its words.</summary>
    public static IReadOnlyList<string> All { get; } = [EditMunicipality, ChangeArms];
}
