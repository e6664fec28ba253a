using GoalProcess.Data.Disposals;

namespace GoalProcess.Web.Features.Disposals;

/// <summary>The rules, and what the record says of them.</summary>
/// <param name="Rules">Every rule, with its period.</param>
/// <param name="Waiting">How many things the next run will dispose of.</param>
/// <param name="Done">What was disposed of, the latest first.</param>
public sealed record DisposalsPage(IReadOnlyList<RuleRow> Rules, int Waiting, IReadOnlyList<DisposedRow> Done);

/// <summary>A rule.</summary>
/// <param name="Id">Its name: "GALLRING-1".</param>
/// <param name="Period">How long, in what the rule counts: days or months.</param>
public sealed record RuleRow(string Id, int Period);

/// <summary>One disposal as the record tells of it; the time is the municipality's.</summary>
/// <param name="At">When.</param>
/// <param name="Rule">By which rule.</param>
/// <param name="Count">How many things; null when it was one account, or the record no longer says.</param>
/// <param name="Person">Whose account, by the name that is kept; null when it was none.</param>
public sealed record DisposedRow(DateTime At, DisposalRule Rule, int? Count, DisposedPerson? Person);

/// <summary>Whose account was disposed of.</summary>
public sealed record DisposedPerson(Guid Id, string Name);
