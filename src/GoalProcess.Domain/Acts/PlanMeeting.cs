namespace GoalProcess.Domain.Acts;

/// <summary>Puts a meeting in a body's calendar.</summary>
/// <param name="Body">The body.</param>
/// <param name="Number">Running number within the body.</param>
/// <param name="StartsAt">Local day and time.</param>
/// <param name="Kind">Ordinary or extra.</param>
/// <param name="Place">Where; may be empty.</param>
public sealed record PlanMeeting(Guid Body, int Number, DateTime StartsAt, MeetingKind Kind, string? Place) : IAct<PlanMeeting>
{
    /// <inheritdoc />
    public Guid? ProcessId => null;

    /// <inheritdoc />
    public Guid? BodyId => Body;

    /// <inheritdoc />
    public Permission Needs => Permission.PlanMeetings;

    /// <inheritdoc />
    public ValueTask CarryOutAsync(Assessment<PlanMeeting> assessment, IRecords records, Stamp stamp)
    {
        records.Add(new Meeting(assessment));
        return ValueTask.CompletedTask;
    }
}
