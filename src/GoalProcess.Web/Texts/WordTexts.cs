namespace GoalProcess.Web.Texts;

/// <summary>Names the words for what the domain enumerates and for acts: WordTexts.resx in Swedish, WordTexts.en.resx in English.</summary>
public sealed class WordTexts;
