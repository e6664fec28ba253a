namespace GoalProcess.Web.Components;

/// <summary>
/// Two people have written the same text. The partial <c>_Conflict</c> shows both inside the form and sends
/// <c>ConflictChoice</c> as <c>mine</c>, <c>theirs</c> or <c>both</c>.
/// </summary>
public sealed record ConflictModel(string By, string Label, string Mine, string Theirs);
