using System.Globalization;
using GoalProcess.Web.Infrastructure.Languages;

namespace GoalProcess.Web.Components;

/// <summary>Days and times as people write them. A line never ends inside a day or a time; it may between the two, and after the dash of a span.</summary>
public static class Dates
{
    // the spaces inside a day and a time, U+00A0
    private const char Kept = '\u00a0';

    /// <summary>"6 mars 2019", "6 March 2019".</summary>
    public static string Written(this DateOnly day) => day.ToString($"d{Kept}MMMM{Kept}yyyy", CultureInfo.CurrentCulture);

    /// <summary>"onsdag 6 mars 2019", "Wednesday 6 March 2019".</summary>
    public static string WithWeekday(this DateOnly day) => day.ToString($"dddd{Kept}d{Kept}MMMM{Kept}yyyy", CultureInfo.CurrentCulture);

    /// <summary>"6 mars", "6 March".</summary>
    public static string DayAndMonth(this DateOnly day) => day.ToString($"d{Kept}MMMM", CultureInfo.CurrentCulture);

    /// <summary>"6 mars 2019 kl. 09.00", "6 March 2019, 09:00".</summary>
    public static string WithTime(this DateTime moment) => moment.ToString(
        Language.Choose($"d{Kept}MMMM{Kept}yyyy 'kl.'{Kept}HH.mm", $"d{Kept}MMMM{Kept}yyyy, HH:mm"), CultureInfo.CurrentCulture);

    /// <summary>"6 mars 2019", "15–16 maj 2019", "15 mars – 7 april 2019" or "1 december 2019 – 3 februari 2020"; empty when neither is known.</summary>
    public static string Span(DateOnly? start, DateOnly? end) => (start, end) switch
    {
        ({ } from, { } to) when from == to => from.Written(),
        ({ } from, { } to) when (from.Year, from.Month) == (to.Year, to.Month) => $"{from.Day}–{to.Written()}",
        ({ } from, { } to) when from.Year == to.Year => $"{from.DayAndMonth()}{Kept}– {to.Written()}",
        ({ } from, { } to) => $"{from.Written()}{Kept}– {to.Written()}",
        ({ } from, null) => from.Written(),
        (null, { } to) => to.Written(),
        _ => "",
    };

    /// <summary>A span as charts write it: "6/2", "15–16/5" or "15/3–7/4".</summary>
    public static string Chart(DateOnly start, DateOnly end) =>
        start == end ? $"{end.Day}/{end.Month}"
        : (start.Year, start.Month) == (end.Year, end.Month) ? $"{start.Day}–{end.Day}/{end.Month}"
        : $"{start.Day}/{start.Month}–{end.Day}/{end.Month}";

    /// <summary>A span after a comma, to stand behind a name; nothing when no day is known.</summary>
    public static string AfterComma(DateOnly? start, DateOnly? end) => Span(start, end) is { Length: > 0 } span ? $", {span}" : "";

    /// <summary>A span in a cell of its own; a dash when no day is known.</summary>
    public static string SpanOrDash(DateOnly? start, DateOnly? end) => Span(start, end) is { Length: > 0 } span ? span : "–";
}
