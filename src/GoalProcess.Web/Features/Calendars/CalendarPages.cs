namespace GoalProcess.Web.Features.Calendars;

/// <summary>A person's calendar addresses.</summary>
/// <param name="Feeds">Those that answer, the newest first.</param>
/// <param name="Form">The form of a new one.</param>
/// <param name="Address">The address just made; it is shown this once. Null otherwise.</param>
public sealed record CalendarsPage(IReadOnlyList<FeedRow> Feeds, FeedForm Form, string? Address);

/// <summary>An address that answers; the address itself is not known here.</summary>
public sealed record FeedRow(Guid Id, string Name, bool IsEnglish, DateTimeOffset CreatedAt);
