namespace GoalProcess.Domain.Processes.Schedule;

/// <summary>Other days for steps, and other times for meetings, that someone thinks of.</summary>
/// <param name="Steps">The steps with their new days.</param>
/// <param name="Meetings">The meetings with their new times.</param>
public sealed record PlanChange(IReadOnlyList<StepDates> Steps, IReadOnlyList<MeetingTime> Meetings)
{
    /// <summary>Steps alone.</summary>
    public PlanChange(IReadOnlyList<StepDates> steps)
        : this(steps, [])
    {
    }

    /// <summary>True when nothing is changed.</summary>
    public bool IsEmpty => Steps.Count == 0 && Meetings.Count == 0;

    /// <summary>The facts as they would be when it were saved: what the rules and the schedule would see. What names nothing changes nothing.</summary>
    public Facts ApplyTo(Facts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var steps = Steps.ToDictionary(step => step.StepId);
        var meetings = Meetings.ToDictionary(meeting => meeting.MeetingId);

        return IsEmpty ? facts : facts with
        {
            Steps = [.. facts.Steps.Select(step => steps.TryGetValue(step.Id, out var days) ? step with { Start = days.Start, End = days.End } : step)],
            Bodies = meetings.Count == 0 ? facts.Bodies : [.. facts.Bodies.Select(body => body with { MeetingsAt = CalendarOf(body, facts.Today) })],
            AgendaItems = meetings.Count == 0 ? facts.AgendaItems :
            [
                .. facts.AgendaItems.Select(item => meetings.TryGetValue(item.MeetingId, out var moved) ? item with { StartsAt = moved.To } : item)
                    .OrderBy(item => item.StartsAt).ThenBy(item => item.Number),
            ],
        };
    }

    private List<DateTime> CalendarOf(BodyFacts body, DateOnly today)
    {
        var calendar = body.MeetingsAt.ToList();

        foreach (var meeting in Meetings.Where(meeting => meeting.BodyId == body.Id))
        {
            calendar.Remove(meeting.From);
            calendar.Add(meeting.To);
        }

        return [.. calendar.Where(at => DateOnly.FromDateTime(at) >= today).Order()];
    }
}
