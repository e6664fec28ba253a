namespace GoalProcess.Web.Infrastructure.Ties;

/// <summary>The ties of a goal area or goal, for the partial <c>_Ties</c>.</summary>
/// <param name="Lines">The standing ties.</param>
/// <param name="Address">The owner's own page, written with <c>~/</c>.</param>
/// <param name="MayEdit">True when ties may be added and removed here.</param>
public sealed record TieList(IReadOnlyList<TieLine> Lines, string Address, bool MayEdit);
