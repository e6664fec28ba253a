using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Features.Matters;

/// <summary>The matters of a process, on the facts they are derived from.</summary>
public sealed record MatterList(ProcessPlace Process, Facts Facts, IReadOnlyDictionary<Guid, string> DiaryNumbers);

/// <summary>One matter with its chain.</summary>
public sealed record MatterPage(
    ProcessPlace Process, Facts Facts, MatterFacts Matter, ChainView Chain, string DiaryNumber, IReadOnlyList<StepStatus> Steps, IReadOnlyList<MatterDecision> Decisions)
{
    /// <summary>The version a form carries.</summary>
    public required long Version { get; init; }

    /// <summary>The day the executive board was given the opportunity to answer; null when it was not.</summary>
    public DateOnly? OpportunityGivenOn { get; init; }

    public OpportunityForm Opportunity { get; init; } = new();
}

/// <summary>What a matter is called.</summary>
public sealed record MatterNames(Guid Id, int Number, string Title, string DiaryNumber, long Version);

/// <summary>A body a stage can be at.</summary>
public sealed record BodyChoice(Guid Id, string Name, BodyKind Kind);

/// <summary>A decision on a matter.</summary>
public sealed record MatterDecision(DecisionFacts Decision, BodyFacts Body, int Meeting, int Item, IReadOnlyList<string> Wordings);

/// <summary>The rules set aside in a process, and the irregular decisions.</summary>
public sealed record DeviationList(ProcessPlace Process, IReadOnlyList<DeviationRow> Rows);

/// <summary>A rule set aside, or broken, in a decision.</summary>
public sealed record DeviationRow(
    string RuleId, SetAsideKind Kind, string Because, string By, DateTime HappenedAt, int? Section, string BodyCode, string Body, int Meeting, int Item, string Matter);
