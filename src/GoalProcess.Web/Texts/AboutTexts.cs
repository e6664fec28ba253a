namespace GoalProcess.Web.Texts;

/// <summary>What everyone may know of the service.</summary>
public sealed class AboutTexts;
