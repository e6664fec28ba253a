namespace GoalProcess.Data.Reminders;

/// <summary>That a person was reminded of something, so that it happens once. Nobody's act and in no history.</summary>
public sealed class Reminder
{
    private Reminder() { }

    /// <summary>A reminder.</summary>
    /// <param name="userId">Who was reminded.</param>
    /// <param name="thing">Of what: a sum of its kind and keys.</param>
    /// <param name="day">The day it is needed by; moved, it is another reminder.</param>
    /// <param name="daysBefore">Which of the reminders: 7 or 1 days before.</param>
    public Reminder(Guid userId, string thing, DateOnly day, int daysBefore) => (UserId, Thing, Day, DaysBefore) = (userId, thing, day, daysBefore);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    /// <summary>Who was reminded.</summary>
    public Guid UserId { get; private init; }

    /// <summary>Of what.</summary>
    public string Thing { get; private init; } = "";

    /// <summary>The day it is needed by.</summary>
    public DateOnly Day { get; private init; }

    /// <summary>Which of the reminders.</summary>
    public int DaysBefore { get; private init; }
}
