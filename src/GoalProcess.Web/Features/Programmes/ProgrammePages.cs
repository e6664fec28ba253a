using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Consultations;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Programmes;

/// <summary>The programme of a process, goal by goal; nothing is said of a goal while nobody has begun.</summary>
public sealed record ProgrammePage(
    ProcessPlace Process, ProgrammeText? Programme, IReadOnlyList<FocusAreaRow> FocusAreas, IReadOnlyList<GoalPart> Goals, DateOnly GoalsTo)
{
    /// <summary>Where it has been put up; only on its own page.</summary>
    public IReadOnlyList<PinnedPlace> Pinned { get; init; } = [];

    /// <summary>What the bodies have said about it; only on its own page.</summary>
    public ProgrammeStanding Standing { get; init; } = new(ProgrammeState.Draft, null);

    /// <summary>What residents said about strategy and programme.</summary>
    public IReadOnlyList<SummaryRow> Summaries { get; init; } = [];

    /// <summary>The version a form carries; nothing has been seen of what does not exist.</summary>
    public long Version => Programme?.Version ?? 0;

    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/program";

    /// <summary>The two mandate periods the goals are for.</summary>
    public IReadOnlyList<(DateOnly From, DateOnly To)> MandatePeriods => ProcessFacts.PeriodsUpTo(GoalsTo);

    /// <summary>The success factor with the number, and its goal; null when there is none.</summary>
    public (GoalPart Goal, FactorRow Factor)? FactorOf(int number) => Goals
        .SelectMany(goal => goal.Factors, (goal, factor) => ((GoalPart Goal, FactorRow Factor)?)(goal, factor))
        .FirstOrDefault(pair => pair!.Value.Factor.Number == number);

    /// <summary>The goal's focus areas.</summary>
    public IEnumerable<FocusAreaRow> FocusAreasOf(GoalPart goal) => FocusAreas.Where(area => goal.Clarification?.FocusAreaIds.Contains(area.Id) == true);

    /// <summary>What the programme must still say of the goal before the council can decide it.</summary>
    public IReadOnlyList<Finding> WhatIsMissing(GoalPart goal) =>
    [
        .. ProgrammeRules.WhatIsMissing(goal.Ref, goal.Clarification is not { } said ? null : new ProgrammeGoalFacts(
            goal.Id, said.Purpose.Length > 0, said.Strategy.Length > 0, said.FollowUp.Length > 0, said.TargetGroups.Length > 0, FocusAreasOf(goal).Any())),
    ];
}

/// <summary>What is read in one command for the programme.</summary>
public enum PieceKind
{
    /// <summary>A cross-sector focus area.</summary>
    FocusArea,

    /// <summary>A success factor, under its goal.</summary>
    Factor,

    /// <summary>A political strategy, under its success factor, with the period it is for.</summary>
    Strategy,

    /// <summary>What a citizen dialogue gave; its number and title are the dialogue's.</summary>
    Summary,
}

/// <summary>A piece of the programme as it is read.</summary>
public sealed record ProgrammePiece(PieceKind Kind, Guid Id, Guid Under, int Number, string Name, string Text, DateOnly? From, DateOnly? To);

/// <summary>The programme's own words.</summary>
public sealed record ProgrammeText(Guid Id, string Name, string Introduction, string Hash, long Version);

/// <summary>A cross-sector focus area.</summary>
public sealed record FocusAreaRow(Guid Id, int Number, string Name, string Description);

/// <summary>A goal and what the programme says of it.</summary>
public sealed record GoalPart(
    Guid Id, int Number, string ShortName, string Wording, Guid? GoalAreaId, Clarification? Clarification, IReadOnlyList<FactorRow> Factors)
{
    /// <summary>Points at the goal.</summary>
    public SubjectRef Ref => new(SubjectKind.Goal, Id, Number, ShortName);
}

/// <summary>The programme's texts on one goal.</summary>
public sealed record Clarification(
    string Meaning, string Purpose, string Strategy, string FollowUp, string TargetGroups, IReadOnlyList<Guid> FocusAreaIds);

/// <summary>A success factor with its political strategies.</summary>
public sealed record FactorRow(Guid Id, int Number, Guid GoalId, string Name, string Criteria, IReadOnlyList<StrategyRow> Strategies);

/// <summary>A political strategy, which lives one mandate period.</summary>
public sealed record StrategyRow(Guid Id, int Number, string Wording, DateOnly From, DateOnly To);

/// <summary>What a citizen dialogue gave on strategy and programme.</summary>
public sealed record SummaryRow(int Dialogue, string Title, string Summary);

/// <summary>A meeting item that had the programme before it.</summary>
public sealed record PinnedPlace(
    string BodyCode, string Body, int Meeting, DateTime StartsAt, int Item, string ItemTitle, Guid DocumentId, bool IsCurrent, int? Section, bool IsAnswered)
{
    /// <summary>The item's address, written with <c>~/</c>.</summary>
    public string Address => $"~/organ/{BodyCode.ToLowerInvariant()}/sammantraden/{Meeting}/punkter/{Item}";
}

/// <summary>What a goal's clarification can rest on: the dialogue, the keywords and the boards' answers.</summary>
public sealed record GoalBasis(IReadOnlyList<SummaryRow> Summaries, IReadOnlyList<BasisKeyword> Keywords, IReadOnlyList<BasisAnswer> Answers);

/// <summary>A keyword of the goal's area that lies in the heap of strategy and programme.</summary>
public sealed record BasisKeyword(int Number, string Text);

/// <summary>What a board or company has said about the goal.</summary>
public sealed record BasisAnswer(int Consultation, string BodyCode, string Body, ContributionLevel Level, string How);

/// <summary>How far the programme has come through the bodies.</summary>
public enum ProgrammeState
{
    /// <summary>Nobody has answered yet.</summary>
    Draft,

    /// <summary>A body has proposed it.</summary>
    Proposed,

    /// <summary>Tabled or referred back.</summary>
    SentBack,

    /// <summary>Rejected or written off.</summary>
    Rejected,

    /// <summary>The council has adopted it.</summary>
    Adopted,
}

/// <summary>Where the programme stands, and the answer that put it there.</summary>
public sealed record ProgrammeStanding(ProgrammeState State, TextDecision? By)
{
    /// <summary>How the state is drawn.</summary>
    public StatusKind Kind => State switch
    {
        ProgrammeState.Draft => StatusKind.Planned,
        ProgrammeState.Proposed => StatusKind.Waiting,
        ProgrammeState.SentBack => StatusKind.Late,
        ProgrammeState.Rejected => StatusKind.Blocked,
        ProgrammeState.Adopted => StatusKind.Done,
    };

    /// <summary>Derived from the answers, in the order they happened.</summary>
    public static ProgrammeStanding Of(IEnumerable<TextDecision> decisions)
    {
        var answers = (
            from decision in decisions
            where decision is { Subject: MatterSubject.Programme, Stands: true }
            let state = StateBy(decision)
            where state is not null
            select new ProgrammeStanding(state.Value, decision)).ToList();

        return answers.LastOrDefault(answer => answer.State is ProgrammeState.Adopted) ?? answers.LastOrDefault() ?? new ProgrammeStanding(ProgrammeState.Draft, null);
    }

    private static ProgrammeState? StateBy(TextDecision decision) => decision switch
    {
        { Kind: PointKind.Decides, Settlement: Settlement.Adopts, BodyKind: BodyKind.Council } => ProgrammeState.Adopted,
        { Kind: PointKind.Decides, Settlement: Settlement.Rejects } or { Kind: PointKind.WritesOff } => ProgrammeState.Rejected,
        { Kind: PointKind.Tables or PointKind.RefersBack } => ProgrammeState.SentBack,
        { Kind: PointKind.Proposes } => ProgrammeState.Proposed,
        _ => null,
    };
}
