namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Where something is done: in a process, at a body, both or neither.</summary>
public sealed record Place(Guid? ProcessId, Guid? BodyId);
