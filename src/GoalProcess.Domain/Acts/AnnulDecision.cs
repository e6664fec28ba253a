namespace GoalProcess.Domain.Acts;

/// <summary>Records that a court, or the council before legal force, has annulled a decision. What it moved no longer stands.</summary>
/// <param name="Process">The process.</param>
/// <param name="DecisionId">The decision.</param>
/// <param name="Body">The body that decided.</param>
/// <param name="On">The day.</param>
/// <param name="Number">The number of the judgment or the council's §.</param>
public sealed record AnnulDecision(Guid Process, Guid DecisionId, Guid Body, DateOnly On, string Number) : IAct<AnnulDecision>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.RecordDecisions;

    /// <inheritdoc />
    public string? Reason => Number;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AnnulDecision> assessment, IRecords records, Stamp stamp)
    {
        var decision = await records.OwnAsync<Decision>(this, DecisionId);

        if (decision.BodyId != Body)
        {
            throw new RecordNotFoundException(DecisionId);
        }

        decision.Annul(assessment);
    }
}
