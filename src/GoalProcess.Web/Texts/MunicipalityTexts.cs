namespace GoalProcess.Web.Texts;

/// <summary>What the municipality says of itself.</summary>
public sealed class MunicipalityTexts;
