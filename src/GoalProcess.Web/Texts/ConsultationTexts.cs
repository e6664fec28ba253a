namespace GoalProcess.Web.Texts;

/// <summary>Texts of consultations and their answers.</summary>
public sealed class ConsultationTexts;
