namespace GoalProcess.Domain.Acts;

/// <summary>Notes another governing document that uses the dialogue's result.</summary>
/// <param name="Process">The process.</param>
/// <param name="Document">The document.</param>
/// <param name="How">What it uses, and how; may be empty.</param>
public sealed record AddReuse(Guid Process, string Document, string? How) : IAct<AddReuse>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<AddReuse> assessment, IRecords records, Stamp stamp)
    {
        records.Add(new DialogueReuse(assessment, assessment.Facts.Numbers.LastReuse + 1));
        return ValueTask.CompletedTask;
    }
}
