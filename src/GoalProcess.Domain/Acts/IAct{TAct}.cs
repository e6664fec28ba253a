namespace GoalProcess.Domain.Acts;

/// <summary>An act that can be carried out once the rulebook has been asked about it.</summary>
/// <typeparam name="TAct">The act itself.</typeparam>
public interface IAct<TAct> : IAct
    where TAct : class, IAct<TAct>
{
    /// <summary>Lets the aggregates act. The assessment proves that the rules were asked.</summary>
    /// <exception cref="RecordNotFoundException">Something it names does not exist in its process.</exception>
    ValueTask CarryOutAsync(Assessment<TAct> assessment, IRecords records, Stamp stamp);
}
