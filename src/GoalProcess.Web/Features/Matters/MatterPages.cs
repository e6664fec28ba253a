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

/// <summary>The rules set aside in a process, what was late or missing all the same, and the irregular decisions.</summary>
public sealed record DeviationList(ProcessPlace Process, IReadOnlyList<DeviationRow> Rows);

/// <summary>A rule set aside, or broken.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Kind">How it was set aside; null for a breach that did not stop the decision.</param>
/// <param name="Because">The reason given; empty for a breach.</param>
/// <param name="Findings">What was late or missing; none where a reason is given.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="HappenedAt">When, in the municipality's time.</param>
/// <param name="Place">The decision, or null for another act.</param>
/// <param name="Act">The other act: "OpenDialogue".</param>
public sealed record DeviationRow(
    string RuleId, SetAsideKind? Kind, string Because, IReadOnlyList<Finding> Findings, string By, DateTime HappenedAt, DeviationPlace? Place, string Act);

/// <summary>The decision in which it was done.</summary>
public sealed record DeviationPlace(string BodyCode, string Body, int? Section, int Meeting, int Item, string Matter);
