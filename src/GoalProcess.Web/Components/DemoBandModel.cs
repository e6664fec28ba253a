namespace GoalProcess.Web.Components;

/// <summary>The day it is in a demonstration.</summary>
public sealed record DemoBandModel(DateOnly Today);
