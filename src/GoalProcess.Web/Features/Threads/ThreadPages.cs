using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Threads;

/// <summary>What a thread begins at.</summary>
public enum ThreadKind
{
    /// <summary>What a resident said.</summary>
    Contribution,

    /// <summary>A keyword.</summary>
    Keyword,

    /// <summary>An overall goal.</summary>
    Goal,

    /// <summary>A board goal.</summary>
    BoardGoal,
}

/// <summary>The thing a thread begins at.</summary>
public sealed record ThreadStart(ThreadKind Kind, int Number);

/// <summary>The red thread of one thing: from what residents said to what the boards do, in that order wherever it begins.</summary>
/// <param name="Process">The process.</param>
/// <param name="Start">What it begins at.</param>
/// <param name="Filter">Which contributions are shown.</param>
/// <param name="Today">The day it is.</param>
/// <param name="Contributions">The contributions, a page at a time.</param>
/// <param name="Matching">How many contributions the filter lets by.</param>
/// <param name="Total">How many contributions there are behind it.</param>
/// <param name="Keywords">The keywords, those withdrawn too.</param>
/// <param name="Goals">The goals, those withdrawn too.</param>
/// <param name="BoardGoals">The board goals, those withdrawn too.</param>
public sealed record ThreadPage(
    ProcessPlace Process,
    ThreadStart Start,
    ThreadFilter Filter,
    DateOnly Today,
    IReadOnlyList<ThreadContribution> Contributions,
    int Matching,
    int Total,
    IReadOnlyList<ThreadKeyword> Keywords,
    IReadOnlyList<ThreadGoal> Goals,
    IReadOnlyList<ThreadBoardGoal> BoardGoals)
{
    /// <summary>Contributions on each page.</summary>
    public const int PageSize = 50;

    /// <summary>How many pages of contributions there are.</summary>
    public int Pages => Math.Max(1, (Matching + PageSize - 1) / PageSize);

    /// <summary>The page of contributions shown.</summary>
    public int Page => Math.Clamp(Filter.Page, 1, Pages);

    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => AddressOf(Process.Number, Start.Kind, Start.Number);

    /// <summary>The room of what it begins at.</summary>
    public MenuItem Room => Start.Kind switch
    {
        ThreadKind.Contribution => MenuItem.Dialogue,
        ThreadKind.Keyword => MenuItem.Keywords,
        ThreadKind.Goal => MenuItem.Goals,
        ThreadKind.BoardGoal => MenuItem.BoardGoals,
    };

    /// <summary>The page of what it begins at, written with <c>~/</c>.</summary>
    public string PageAddress => Start.Kind switch
    {
        ThreadKind.Contribution => $"~/processer/{Process.Number}/forslag/{Start.Number}",
        ThreadKind.Keyword => $"~/processer/{Process.Number}/nyckelord/{Start.Number}",
        ThreadKind.Goal => $"~/processer/{Process.Number}/mal/{Start.Number}",
        ThreadKind.BoardGoal => $"~/processer/{Process.Number}/namndmal/{Start.Number}",
    };

    /// <summary>True when what it begins at has a page to lead back to: what has been withdrawn has none.</summary>
    public bool HasPage => Start.Kind switch
    {
        ThreadKind.Contribution => true,
        ThreadKind.Keyword => !Keywords[0].IsWithdrawn,
        ThreadKind.Goal => !Goals[0].IsWithdrawn,
        ThreadKind.BoardGoal => !BoardGoals[0].IsWithdrawn,
    };

    /// <summary>The keywords among these, in their order.</summary>
    public IEnumerable<ThreadKeyword> KeywordsAmong(IReadOnlyCollection<Guid> ids) => Keywords.Where(keyword => ids.Contains(keyword.Id));

    /// <summary>True when it is what the thread begins at.</summary>
    public bool IsHere(ThreadKind kind, int number) => Start == new ThreadStart(kind, number);

    /// <summary>The thread of a thing.</summary>
    public static string AddressOf(int process, ThreadKind kind, int number) => $"~/processer/{process}/trad/{SlugOf(kind)}/{number}";

    private static string SlugOf(ThreadKind kind) => kind switch
    {
        ThreadKind.Contribution => "bidrag",
        ThreadKind.Keyword => "nyckelord",
        ThreadKind.Goal => "mal",
        ThreadKind.BoardGoal => "namndmal",
    };
}

/// <summary>What a resident said; all of it where the thread begins there, else its first words.</summary>
public sealed record ThreadContribution(
    int Number, string Words, DateOnly ReceivedOn, DialogueChannelKind Channel, ContributionHeap? Heap, string HandedTo, IReadOnlyList<Guid> KeywordIds)
{
    /// <summary>True when someone has sorted it.</summary>
    public bool IsCoded => Heap is not null;
}

/// <summary>A keyword.</summary>
public sealed record ThreadKeyword(
    Guid Id, int Number, string Text, KeywordSourceKind? SourceKind, string SourceText, string? WithdrawnBecause, int Contributions)
{
    /// <summary>True when it has been withdrawn.</summary>
    public bool IsWithdrawn => WithdrawnBecause is not null;
}

/// <summary>An overall goal with every wording it has had and every decision about it.</summary>
public sealed record ThreadGoal(
    Guid Id, int Number, string ShortName, string? WithdrawnBecause, IReadOnlyList<Guid> KeywordIds, IReadOnlyList<ThreadWording> Wordings,
    IReadOnlyList<ThreadDecision> Decisions)
{
    /// <summary>True when it has been withdrawn.</summary>
    public bool IsWithdrawn => WithdrawnBecause is not null;

    /// <summary>True when the council has adopted it, and that stands.</summary>
    public bool IsAdopted => Decisions.Any(decision => decision is { Stands: true, Kind: PointKind.Decides, Settlement: Settlement.Adopts, BodyKind: BodyKind.Council });

    /// <summary>The decisions on a version.</summary>
    public IEnumerable<ThreadDecision> DecisionsOn(ThreadWording wording) => Decisions.Where(decision => decision.Version == wording.Number);

    /// <summary>The decisions on a wording that is none of the versions.</summary>
    public IEnumerable<ThreadDecision> OtherDecisions => Decisions.Where(decision => decision.Version is null);
}

/// <summary>A version of a goal's wording.</summary>
public sealed record ThreadWording(int Number, string Text, string Because, DateTime At);

/// <summary>What a body said about a goal.</summary>
public sealed record ThreadDecision(
    string Code, string Body, BodyKind BodyKind, int Meeting, int Item, DateTime HappenedAt, int? Section, PointKind Kind, Settlement Settlement,
    bool IsIrregular, DateOnly? AnnulledOn, string? AnnulledBy, int? Version)
{
    /// <summary>True when it is regular and not annulled.</summary>
    public bool Stands => !IsIrregular && AnnulledOn is null;

    /// <summary>Its page, written with <c>~/</c>.</summary>
    public string Address => $"~/organ/{Code.ToLowerInvariant()}/sammantraden/{Meeting}/punkter/{Item}/beslut";

    /// <summary>Who, when and where: "Kommunstyrelsen, 6 mars 2019, § 41".</summary>
    public string Where => $"{Body}, {DateOnly.FromDateTime(HappenedAt).Written()}{(Section is null ? "" : $", §\u00a0{Section}")}";
}

/// <summary>What a board or company has set itself.</summary>
public sealed record ThreadBoardGoal(int Number, string Body, int Year, string Wording, string? WithdrawnBecause, IReadOnlyList<Guid> GoalIds)
{
    /// <summary>True when it has been withdrawn.</summary>
    public bool IsWithdrawn => WithdrawnBecause is not null;
}
