namespace GoalProcess.Web.Texts;

/// <summary>The register of Agenda 2030.</summary>
public sealed class AgendaTexts;
