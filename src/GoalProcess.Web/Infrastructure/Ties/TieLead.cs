namespace GoalProcess.Web.Infrastructure.Ties;

/// <summary>Something a tie can lead to.</summary>
/// <param name="Value">What the form sends.</param>
/// <param name="StatementId">The statement; null for Agenda 2030.</param>
/// <param name="Text">How it is named in the list.</param>
/// <param name="Label">How it is named in pinned texts.</param>
public sealed record TieLead(string Value, Guid? StatementId, string Text, string Label);
