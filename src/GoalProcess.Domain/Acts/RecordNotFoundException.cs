namespace GoalProcess.Domain.Acts;

/// <summary>Something an act names does not exist, or not in its process. The user meets it as "page not found".</summary>
public sealed class RecordNotFoundException(Guid id) : Exception($"There is no record {id} here.");
