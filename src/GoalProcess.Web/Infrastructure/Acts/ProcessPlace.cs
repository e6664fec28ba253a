namespace GoalProcess.Web.Infrastructure.Acts;

/// <summary>The process an address names.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Number">Its short number.</param>
/// <param name="Name">Its name in the reader's language.</param>
public sealed record ProcessPlace(Guid Id, int Number, string Name)
{
    /// <summary>The day it was closed; null while it goes on.</summary>
    public DateOnly? ClosedOn { get; init; }
}
