namespace GoalProcess.Domain.Acts;

/// <summary>A board or company answers a consultation, or corrects its answer. A late answer is received like any other.</summary>
/// <param name="Process">The process.</param>
/// <param name="Body">The board or company.</param>
/// <param name="ResponseId">Its response.</param>
/// <param name="Version">The version the form carried.</param>
/// <param name="ReceivedOn">The day it was received.</param>
/// <param name="Answer">The answer as a whole.</param>
/// <param name="Goals">What it says about each goal; may be none.</param>
public sealed record AnswerConsultation(
    Guid Process, Guid Body, Guid ResponseId, long? Version, DateOnly ReceivedOn, string Answer, IReadOnlyList<GoalAnswerDraft> Goals)
    : IAct<AnswerConsultation>, ICarriesVersion
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.AnswerForBoard;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<AnswerConsultation> assessment, IRecords records, Stamp stamp)
    {
        await records.RequireAsync<Goal>(Process, [.. Goals.Select(goal => goal.GoalId)]);
        (await records.ResponseAsync(this, ResponseId, Body, Version)).Receive(assessment, stamp);
    }
}
