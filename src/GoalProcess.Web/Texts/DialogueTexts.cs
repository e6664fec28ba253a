namespace GoalProcess.Web.Texts;

/// <summary>The citizen dialogues, and what residents said in them.</summary>
public sealed class DialogueTexts;
