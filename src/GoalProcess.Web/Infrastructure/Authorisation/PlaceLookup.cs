using GoalProcess.Data;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Finds processes by number and bodies by code in the database.</summary>
public sealed class PlaceLookup(GoalProcessDbContext db) : IPlaceLookup
{
    public Task<Guid?> ProcessAsync(int processNumber, CancellationToken ct) =>
        db.Processes.Where(process => process.Number == processNumber).Select(process => (Guid?)process.Id).FirstOrDefaultAsync(ct);

    public Task<Guid?> BodyAsync(string bodyCode, CancellationToken ct) =>
        db.Bodies.Where(body => body.Code == bodyCode).Select(body => (Guid?)body.Id).FirstOrDefaultAsync(ct);
}
