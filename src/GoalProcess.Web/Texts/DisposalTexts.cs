namespace GoalProcess.Web.Texts;

/// <summary>What is destroyed by rule, and what was.</summary>
public sealed class DisposalTexts;
