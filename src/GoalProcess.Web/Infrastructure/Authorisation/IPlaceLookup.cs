namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>Finds the keys behind the short names that addresses use.</summary>
public interface IPlaceLookup
{
    Task<Guid?> ProcessAsync(int processNumber, CancellationToken ct);

    Task<Guid?> BodyAsync(string bodyCode, CancellationToken ct);
}
