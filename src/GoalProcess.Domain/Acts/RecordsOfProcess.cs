namespace GoalProcess.Domain.Acts;

internal static class RecordsOfProcess
{
    /// <summary>The aggregate, which must belong to the act's process: keys of another process lead nowhere.</summary>
    public static async ValueTask<TRoot> OwnAsync<TRoot>(this IRecords records, IAct act, Guid id, long? version = null)
        where TRoot : AggregateRoot, IBelongsToProcess
    {
        var root = await records.GetAsync<TRoot>(id, version);
        return root.ProcessId == act.ProcessId ? root : throw new RecordNotFoundException(id);
    }

    /// <summary>The act's meeting, which must be the act's body's.</summary>
    public static async ValueTask<Meeting> MeetingAsync(this IRecords records, IAct act, long? version = null)
    {
        var meeting = await records.GetAsync<Meeting>(act.MeetingId!.Value, version);
        return meeting.BodyId == act.BodyId ? meeting : throw new RecordNotFoundException(meeting.Id);
    }
}
