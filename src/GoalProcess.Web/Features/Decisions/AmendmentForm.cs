namespace GoalProcess.Web.Features.Decisions;

/// <summary>A goal's wording as the body decided on it; unchanged means no amendment.</summary>
public sealed record AmendmentForm
{
    public Guid GoalId { get; init; }
    public string? Wording { get; init; }
}
