namespace GoalProcess.Web.Texts;

/// <summary>Keywords: their source, where they are sorted, and moving them.</summary>
public sealed class MunicipalityTexts;
