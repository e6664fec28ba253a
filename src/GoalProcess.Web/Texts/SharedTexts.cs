namespace GoalProcess.Web.Texts;

/// <summary>Names the texts that all pages share: SharedTexts.resx in Swedish, SharedTexts.en.resx in English.</summary>
public sealed class SharedTexts;
