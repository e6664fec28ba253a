namespace GoalProcess.Web.Texts;

/// <summary>What forms say when they cannot be read as they stand.</summary>
public sealed class FormTexts;
