namespace GoalProcess.Domain.Acts;

/// <summary>Opens a matter with its decision chain.</summary>
/// <param name="Process">The process.</param>
/// <param name="Title">The matter in one line.</param>
/// <param name="DiaryNumber">Diary number; may be empty.</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Kind">Whether the law asks for preparation.</param>
/// <param name="Stages">The chain, at least one stage.</param>
public sealed record OpenMatter(
    Guid Process, string Title, string? DiaryNumber, MatterSubject Subject, MatterKind Kind, IReadOnlyList<StageDraft> Stages) : IAct<OpenMatter>
{
    /// <inheritdoc />
    public Guid? ProcessId => Process;

    /// <inheritdoc />
    public Permission Needs => Permission.EditProcess;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<OpenMatter> assessment, IRecords records, Stamp stamp)
    {
        foreach (var stage in Stages)
        {
            assessment.Facts.RequireBody(stage.BodyId);
        }

        records.Add(new Matter(assessment, assessment.Facts.Numbers.LastMatter + 1));
        return ValueTask.CompletedTask;
    }
}
