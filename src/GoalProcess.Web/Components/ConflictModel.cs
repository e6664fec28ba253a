namespace GoalProcess.Web.Components;

/// <summary>
/// Two people have written the same text. The partial <c>_Conflict</c> shows both inside the form and sends
/// <c>ConflictChoice</c> as <c>mine</c>, <c>theirs</c> or <c>both</c>.
/// </summary>
public sealed record ConflictModel(string By, string Label, string Mine, string Theirs);

/// <summary>A form of long texts: when someone else saved first it shows both texts and lets the person choose.</summary>
public interface IMayConflict
{
    /// <summary>Both texts; null while nobody else has saved.</summary>
    ConflictModel? Conflict { get; }
}
