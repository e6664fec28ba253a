namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Knows no place, so that grants narrower than the installation open nothing.</summary>
internal sealed class NoPlaces : IPlaceLookup
{
    public Task<Guid?> ProcessAsync(int processNumber, CancellationToken ct) => Task.FromResult<Guid?>(null);

    public Task<Guid?> BodyAsync(string bodyCode, CancellationToken ct) => Task.FromResult<Guid?>(null);
}
