namespace GoalProcess.Domain.Rules;

/// <summary>What is on record about costs, as the rules see it.</summary>
/// <param name="HasDialogueCost">True when the dialogue's extra cost stands with an amount.</param>
/// <param name="HasReuse">True when a document that uses the dialogue's result stands.</param>
public sealed record CostFacts(bool HasDialogueCost, bool HasReuse);
