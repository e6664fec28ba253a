using GoalProcess.Data;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Meetings;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Workflow;

/// <summary>
/// Raises the act number of every process, and of the meeting, that an act touches, before anything is read: the row lock on SQL Server and
/// the write lock on SQLite make two writers take turns. One of the few places where rows are updated past audit and versions.
/// </summary>
internal sealed class TurnTaking(GoalProcessDbContext db)
{
    /// <summary>Takes the turn and answers which processes the act touches, in the order of their keys.</summary>
    /// <exception cref="RecordNotFoundException">The process or meeting does not exist.</exception>
    public async Task<IReadOnlyList<Guid>> TakeAsync(IAct act, CancellationToken ct)
    {
        if (act.MeetingId is { } meetingId && await RaiseMeetingAsync(meetingId, ct) == 0)
        {
            throw new RecordNotFoundException(meetingId);
        }

        var processIds = await TouchedAsync(act, ct);

        foreach (var processId in processIds)
        {
            var raised = await db.Processes
                .Where(process => process.Id == processId)
                .ExecuteUpdateAsync(set => set.SetProperty(process => process.ActNumber, process => process.ActNumber + 1), ct);

            if (raised == 0)
            {
                throw new RecordNotFoundException(processId);
            }
        }

        return processIds;
    }

    private Task<int> RaiseMeetingAsync(Guid meetingId, CancellationToken ct) => db.Meetings
        .Where(meeting => meeting.Id == meetingId)
        .ExecuteUpdateAsync(set => set.SetProperty(meeting => meeting.ActNumber, meeting => meeting.ActNumber + 1), ct);

    private async Task<IReadOnlyList<Guid>> TouchedAsync(IAct act, CancellationToken ct) => act switch
    {
        { ProcessId: { } processId } => [processId],
        EditDirection => await db.Processes.OrderBy(process => process.Id).Select(process => process.Id).ToListAsync(ct),
        { MeetingId: { } meetingId } => await OnAgendaAsync(meetingId, act is AddAgendaItem { MatterId: { } matterId } ? matterId : null, ct),
        _ => [],
    };

    private Task<List<Guid>> OnAgendaAsync(Guid meetingId, Guid? matterId, CancellationToken ct) => db.Matters
        .Where(matter => matter.Id == matterId
            || db.Set<AgendaItem>().Any(item => item.MeetingId == meetingId && item.MatterId == matter.Id))
        .Select(matter => matter.ProcessId)
        .Distinct()
        .OrderBy(id => id)
        .ToListAsync(ct);
}
