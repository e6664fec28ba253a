using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Ties;

namespace GoalProcess.Web.Features.Goals;

/// <summary>The goals of a process.</summary>
public sealed record GoalsPage(ProcessPlace Process, int MinGoals, int MaxGoals, IReadOnlyList<GoalRow> Goals);

/// <summary>A goal in the list.</summary>
public sealed record GoalRow(
    int Number, string ShortName, string Wording, int? AreaNumber, string? AreaName, int Keywords, int Ties, int Versions, GoalStanding Standing)
{
    /// <summary>A, B, C …; null while it has no area.</summary>
    public string? Letter => AreaNumber is { } number ? GoalArea.LetterOf(number) : null;
}

/// <summary>One goal.</summary>
public sealed record GoalPage(
    ProcessPlace Process,
    Guid Id,
    int Number,
    string ShortName,
    string Wording,
    string Effect,
    string Serves,
    DateOnly? ValidFrom,
    DateOnly? ValidTo,
    long Version,
    int? AreaNumber,
    string? AreaName,
    IReadOnlyList<GoalKeywordRow> Keywords,
    IReadOnlyList<TieLine> Ties,
    IReadOnlyList<VersionRow> Versions,
    GoalStanding Standing)
{
    /// <summary>What it lacks before the council can adopt it; empty when nothing, or when it is adopted.</summary>
    public IReadOnlyList<Violation> Missing { get; init; } = [];

    /// <summary>The first of the contributions behind it, by its keywords; only on its own page.</summary>
    public IReadOnlyList<GoalContributionRow> Contributions { get; init; } = [];

    /// <summary>How many contributions are behind it.</summary>
    public int ContributionCount { get; init; }

    /// <summary>What boards and companies have said about it when asked.</summary>
    public IReadOnlyList<BoardAnswer> BoardAnswers { get; init; } = [];

    /// <summary>The boards' and companies' goals that hang under it.</summary>
    public IReadOnlyList<GoalsBoardGoal> BoardGoals { get; init; } = [];

    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/mal/{Number}";

    /// <summary>A, B, C …; null while it has no area.</summary>
    public string? Letter => AreaNumber is { } number ? GoalArea.LetterOf(number) : null;

    /// <summary>The version before the last; null while there is only one.</summary>
    public VersionRow? Previous => Versions is [.., var previous, _] ? previous : null;

    /// <summary>The version that holds.</summary>
    public VersionRow Latest => Versions[^1];

    /// <summary>True when the council has decided it.</summary>
    public bool IsLocked => Standing.State is GoalState.Adopted;
}

/// <summary>A keyword the goal rests on.</summary>
public sealed record GoalKeywordRow(Guid Id, int Number, string Text);

/// <summary>A contribution behind the goal, and the keywords of the goal that it led to.</summary>
public sealed record GoalContributionRow(int Number, string Words, IReadOnlyList<GoalKeywordRow> Keywords);

/// <summary>One version of the wording. The decision is the one whose amendment made it.</summary>
public sealed record VersionRow(int Number, string Text, string Because, string Author, DateTime At, TextDecision? Decision);

/// <summary>Two versions beside each other, and all the others.</summary>
public sealed record VersionsPage(GoalPage Goal, VersionRow From, VersionRow To);

/// <summary>The keywords of one area, to tick.</summary>
public sealed record KeywordGroup(int? AreaNumber, string? AreaName, IReadOnlyList<GoalKeywordRow> Keywords)
{
    /// <summary>A, B, C …; null for the unsorted.</summary>
    public string? Letter => AreaNumber is { } number ? GoalArea.LetterOf(number) : null;
}

/// <summary>What a goal can be put under and rest on, and how many there are already.</summary>
public sealed record GoalChoices(
    IReadOnlyList<KeyValuePair<int, string>> Areas,
    IReadOnlyDictionary<int, Guid> AreaIds,
    IReadOnlyList<KeywordGroup> Keywords,
    DateOnly GoalsFrom,
    DateOnly GoalsTo,
    int MaxGoals,
    int Goals)
{
    /// <summary>The keys of the numbered keywords; null when one of them is not there.</summary>
    public IReadOnlyList<Guid>? KeysOf(IReadOnlyCollection<int> numbers)
    {
        var known = Keywords.SelectMany(group => group.Keywords).ToDictionary(keyword => keyword.Number, keyword => keyword.Id);
        return numbers.All(known.ContainsKey) ? [.. numbers.Distinct().Select(number => known[number])] : null;
    }
}

/// <summary>What a board or company has said about the goal in a consultation.</summary>
public sealed record BoardAnswer(int Consultation, string BodyCode, string Body, ContributionLevel Level, string How);

/// <summary>A board goal that hangs under the goal.</summary>
public sealed record GoalsBoardGoal(int Number, string Wording, string Body);

/// <summary>One of the things that stand around a goal, in the columns of them all.</summary>
public sealed record NearGoal(SubjectKind Kind, Guid Id, int Number, string Text, string Code, string NameSv, string NameEn, ContributionLevel? Level);
