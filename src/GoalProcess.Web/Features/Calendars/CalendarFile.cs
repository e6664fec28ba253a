using GoalProcess.Workflow;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace GoalProcess.Web.Features.Calendars;

/// <summary>Writes entries as iCalendar (RFC 5545): steps as whole days that leave the reader free, meetings in the municipality's time zone.</summary>
public sealed class CalendarFile(MunicipalityMemory municipality, TimeProvider clock)
{
    /// <summary>The type of the file.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    // how often a calendar program may think of fetching it again
    private static readonly TimeSpan Interval = TimeSpan.FromHours(4);

    /// <summary>The file.</summary>
    /// <param name="name">What the calendar is called.</param>
    /// <param name="entries">What stands in it.</param>
    /// <param name="root">The product's address, without a slash at the end.</param>
    public string Of(string name, IEnumerable<CalendarEntry> entries, string root)
    {
        ArgumentNullException.ThrowIfNull(entries);
        var zone = municipality.Current.TimeZone;
        var calendar = new Calendar { ProductId = "-//GoalProcess//Röda tråden//SV", Method = "PUBLISH" };
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("REFRESH-INTERVAL;VALUE=DURATION", $"PT{Interval.TotalHours}H");
        calendar.AddTimeZone(new VTimeZone(zone));

        foreach (var entry in entries)
        {
            calendar.Events.Add(EventOf(entry, root, zone));
        }

        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private CalendarEvent EventOf(CalendarEntry entry, string root, string zone)
    {
        var address = root + entry.Address[1..];

        return new CalendarEvent
        {
            Uid = $"{entry.Key}@{new Uri(root).Host}",
            DtStamp = new CalDateTime(clock.GetUtcNow().UtcDateTime),
            Summary = entry.Title,
            Description = entry.Text.Length > 0 ? $"{entry.Text}\n{address}" : address,
            Location = entry.Place.Length > 0 ? entry.Place : null,
            Url = new Uri(address),
            Status = entry.IsCancelled ? EventStatus.Cancelled : EventStatus.Confirmed,
            Transparency = entry.LastDay is null ? TransparencyType.Opaque : TransparencyType.Transparent,
            Start = entry.LastDay is null ? new CalDateTime(entry.Start, zone) : new CalDateTime(DateOnly.FromDateTime(entry.Start)),
            End = entry.LastDay is { } last ? new CalDateTime(last.AddDays(1)) : null,
        };
    }
}
