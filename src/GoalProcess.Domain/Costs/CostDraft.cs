namespace GoalProcess.Domain.Costs;

/// <summary>A cost as someone notes it.</summary>
/// <param name="What">What it was for.</param>
/// <param name="AmountInOre">The amount in öre; null while not known.</param>
/// <param name="On">The day; null while not known.</param>
/// <param name="IsForDialogue">True when it is the extra cost of the citizen dialogue.</param>
public sealed record CostDraft(string What, long? AmountInOre, DateOnly? On, bool IsForDialogue);
