namespace GoalProcess.Web.Features.Direction;

/// <summary>One statement in the form.</summary>
public sealed class StatementForm
{
    public Guid Id { get; set; }
    public string? Text { get; set; }
}
