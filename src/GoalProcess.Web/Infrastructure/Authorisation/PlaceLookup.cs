using GoalProcess.Web.Infrastructure.Acts;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Finds processes by number and bodies by code, as the page itself then does: once a request for both.</summary>
public sealed class PlaceLookup(ProcessFinder processes, BodyFinder bodies) : IPlaceLookup
{
    public async Task<Guid?> ProcessAsync(int processNumber, CancellationToken ct) => (await processes.FindAsync(processNumber, ct))?.Id;

    public async Task<Guid?> BodyAsync(string bodyCode, CancellationToken ct) => (await bodies.FindAsync(bodyCode, ct))?.Id;
}
