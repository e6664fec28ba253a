namespace GoalProcess.Web.Infrastructure.Histories;

/// <summary>What has become of a thing, newest first.</summary>
/// <param name="Items">What was done, act by act.</param>
/// <param name="IsCut">True when there is more than is shown.</param>
/// <param name="InDemo">True in a demonstration, where days are played and the trail keeps the real time.</param>
public sealed record HistoryModel(IReadOnlyList<HistoryItem> Items, bool IsCut, bool InDemo);

/// <summary>An act, and what it changed here.</summary>
/// <param name="At">The local day and time.</param>
/// <param name="By">Who; null when the product itself laid it in.</param>
/// <param name="Act">What was done.</param>
/// <param name="Because">Why; null when the act asked for no reason.</param>
/// <param name="Parts">What it changed.</param>
public sealed record HistoryItem(DateTime At, string? By, string Act, string? Because, IReadOnlyList<HistoryPart> Parts);

/// <summary>What an act changed in the thing itself, or in one of its parts.</summary>
/// <param name="Title">What sort of part; null for the thing itself.</param>
/// <param name="Name">Which part, in words of the municipality's own; null when the sort says enough.</param>
/// <param name="Lines">The values.</param>
public sealed record HistoryPart(string? Title, string? Name, IReadOnlyList<HistoryLine> Lines);

/// <summary>A value that was set, changed or taken away.</summary>
/// <param name="Label">What it is.</param>
/// <param name="From">What it was; null when it was not there.</param>
/// <param name="To">What it became; null when it was taken away.</param>
/// <param name="Lang">The language of the values where it is not the page's own.</param>
/// <param name="IsText">True for running text, where the difference is shown word by word.</param>
public sealed record HistoryLine(string Label, string? From, string? To, string? Lang, bool IsText);
