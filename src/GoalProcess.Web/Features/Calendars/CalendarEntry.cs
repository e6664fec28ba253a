namespace GoalProcess.Web.Features.Calendars;

/// <summary>Something in a calendar: a step on its days, or a meeting at its time.</summary>
/// <param name="Key">What tells it from all others, the same each time it is fetched.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Text">What is said of it; may be empty.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Address">Where to read on, written with <c>~/</c>.</param>
/// <param name="Start">First day, or the local day and time of a meeting.</param>
/// <param name="LastDay">Last day of a step; null for a meeting, whose end nobody has said.</param>
/// <param name="IsCancelled">True when it was not, or will not be, held.</param>
public sealed record CalendarEntry(string Key, string Title, string Text, string Place, string Address, DateTime Start, DateOnly? LastDay, bool IsCancelled);
