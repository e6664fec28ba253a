namespace GoalProcess.Web.Texts;

/// <summary>The strategic programme: what it says of each goal, its focus areas, success factors and political strategies.</summary>
public sealed class ProgrammeTexts;
