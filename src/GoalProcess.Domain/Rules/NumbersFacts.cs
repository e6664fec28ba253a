namespace GoalProcess.Domain.Rules;

/// <summary>The highest short numbers given in the process, withdrawn things included.</summary>
/// <param name="LastArea">Goal areas.</param>
/// <param name="LastGoal">Goals.</param>
/// <param name="LastKeyword">Keywords.</param>
/// <param name="LastMatter">Matters.</param>
public sealed record NumbersFacts(int LastArea, int LastGoal, int LastKeyword, int LastMatter);
