namespace GoalProcess.Web.Features.Direction;

/// <summary>The document being edited.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is called.</param>
public sealed record DirectionEditor(Guid Id, string Name);
