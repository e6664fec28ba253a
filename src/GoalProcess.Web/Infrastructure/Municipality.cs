namespace GoalProcess.Web.Infrastructure;

/// <summary>Whose installation this is: named on the public pages, and no part of a password.</summary>
public sealed class Municipality
{
    public string Name { get; set; } = "Lindåkra kommun";
    public string Email { get; set; } = "kommun@lindakra.example";
    public string Phone { get; set; } = "0000-12 34 56";

    /// <summary>The data protection officer's address.</summary>
    public string DataProtectionEmail { get; set; } = "dataskydd@lindakra.example";
}
