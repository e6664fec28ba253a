using GoalProcess.Workflow;

namespace GoalProcess.Web.Features.Municipalities;

/// <summary>The municipality's settings: what is stored, and the two forms.</summary>
public sealed record MunicipalityPage(MunicipalityView Stored, MunicipalityForm Form, ArmsForm Arms);
