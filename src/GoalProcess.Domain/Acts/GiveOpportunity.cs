namespace GoalProcess.Domain.Acts;

/// <summary>Records that the executive board was given the opportunity to answer a matter, and until when [KL 5:28].</summary>
/// <param name="Process">The process.</param>
/// <param name="MatterId">The matter.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="GivenOn">The day it was given.</param>
/// <param name="Until">The last day to answer.</param>
public sealed record GiveOpportunity(Guid Process, Guid MatterId, long? Version, DateOnly GivenOn, DateOnly Until) : IAct<GiveOpportunity>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<GiveOpportunity> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<Matter>(this, MatterId, Version)).GiveOpportunity(assessment);
}
