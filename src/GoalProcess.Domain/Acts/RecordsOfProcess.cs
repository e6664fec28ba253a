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

    /// <summary>The body's response, which must be of the act's process.</summary>
    public static async ValueTask<ConsultationResponse> ResponseAsync(this IRecords records, IAct act, Guid id, Guid bodyId, long? version)
    {
        var response = await records.OwnAsync<ConsultationResponse>(act, id, version);
        return response.BodyId == bodyId ? response : throw new RecordNotFoundException(id);
    }

    /// <summary>The body's goal, which must be of the act's process.</summary>
    public static async ValueTask<BoardGoal> BoardGoalAsync(this IRecords records, IAct act, Guid id, Guid bodyId, long? version)
    {
        var goal = await records.OwnAsync<BoardGoal>(act, id, version);
        return goal.BodyId == bodyId ? goal : throw new RecordNotFoundException(id);
    }

    /// <summary>The programme of the act's process.</summary>
    public static ValueTask<StrategicProgramme> ProgrammeAsync(this IRecords records, IAct act, Facts facts, long? version) =>
        records.OwnAsync<StrategicProgramme>(act, facts.Programme?.Id ?? throw new RecordNotFoundException(facts.Process.Id), version);

    /// <summary>Asks each board or company once.</summary>
    public static void Ask(this IRecords records, Facts facts, Consultation consultation, IReadOnlyList<Guid> bodyIds)
    {
        foreach (var bodyId in bodyIds.Distinct())
        {
            facts.RequireBody(bodyId);
            records.Add(new ConsultationResponse(consultation, bodyId));
        }
    }

    /// <summary>Puts the rules that the act sets aside on record.</summary>
    public static void AddDeviations<TAct>(this IRecords records, Assessment<TAct> assessment, Stamp stamp)
        where TAct : class, IAct, IMayDeviate
    {
        foreach (var setAside in assessment.SetAsides(stamp))
        {
            records.Add(new Deviation(assessment.Facts.Process.Id, typeof(TAct).Name, assessment.Act.Subject, setAside));
        }
    }
}
