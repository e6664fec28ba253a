namespace GoalProcess.Domain.Rules;

/// <summary>A big set as the rules see it: how many, and the first of them.</summary>
/// <param name="Count">How many in all.</param>
/// <param name="First">The first, at most <see cref="Facts.OffendersNamed"/>.</param>
public sealed record OffendersFacts(int Count, IReadOnlyList<SubjectRef> First);
