namespace GoalProcess.Domain.Acts;

/// <summary>Notes what the law asks of the budget's way: when the proposal was on the website, and special reasons for a later date with the tax rate decided before.</summary>
/// <param name="Process">The process.</param>
/// <param name="MatterId">The budget's matter.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="PublishedOn">The day the proposal was on the website [KL 8:14]; null while not.</param>
/// <param name="SpecialReasons">The special reasons for a later date [KL 11:8, 11:11]; empty for none.</param>
/// <param name="TaxRateProposedOn">The day the executive board proposed the tax rate; needed with special reasons only.</param>
/// <param name="TaxRateDecidedOn">The day the council decided the tax rate; needed with special reasons only.</param>
public sealed record NoteBudgetFacts(
    Guid Process,
    Guid MatterId,
    long? Version,
    DateOnly? PublishedOn,
    string? SpecialReasons,
    DateOnly? TaxRateProposedOn,
    DateOnly? TaxRateDecidedOn)
    : IAct<NoteBudgetFacts>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => SpecialReasons;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<NoteBudgetFacts> assessment, IRecords records, Stamp stamp) =>
        (await records.OwnAsync<Matter>(this, MatterId, Version)).NoteBudget(assessment);
}
