namespace GoalProcess.Domain.Acts;

/// <summary>Says why the goal areas leave out one of the 17 goals of Agenda 2030; an empty reason takes it back.</summary>
/// <param name="Process">The process.</param>
/// <param name="Number">1–17.</param>
/// <param name="Because">Why; empty takes back.</param>
public sealed record LeaveOutSustainableGoal(Guid Process, int Number, string Because) : IAct<LeaveOutSustainableGoal>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public string? Reason => Because;

    /// <inheritdoc />
    public async ValueTask CarryOutAsync(Assessment<LeaveOutSustainableGoal> assessment, IRecords records, Stamp stamp)
    {
        if (Agenda2030Register.FindGoal(Number) is null)
        {
            throw new RecordNotFoundException(Process);
        }

        (await records.GetAsync<GoalSettingProcess>(Process)).LeaveOut(assessment);
    }
}
