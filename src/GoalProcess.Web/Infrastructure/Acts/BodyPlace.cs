using GoalProcess.Domain.Bodies;

namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>The body an address names.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Code">Its code: "KS".</param>
/// <param name="Name">Its name in the reader's language.</param>
/// <param name="Kind">What sort of body it is.</param>
public sealed record BodyPlace(Guid Id, string Code, string Name, BodyKind Kind)
{
    /// <summary>The body's address, written with <c>~/</c>.</summary>
    public string Address => $"~/organ/{Code.ToLowerInvariant()}";
}
