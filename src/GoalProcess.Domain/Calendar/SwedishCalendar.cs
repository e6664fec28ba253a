namespace GoalProcess.Domain.Calendar;

/// <summary>The days Swedes do not work: Saturdays, Sundays, the general holidays [1989:253] and the eves that the law counts as Sundays [1930:173].</summary>
public static class SwedishCalendar
{
    /// <summary>True on a general holiday, also when it falls on a Sunday.</summary>
    public static bool IsHoliday(DateOnly day)
    {
        var sinceEaster = day.DayNumber - EasterSunday(day.Year).DayNumber;

        return (day.Month, day.Day) is (1, 1) or (1, 6) or (5, 1) or (6, 6) or (12, 25) or (12, 26)
            || sinceEaster is -2 or 0 or 1 or 39 or 49
            || IsMidsummerDay(day)
            || IsAllSaintsDay(day);
    }

    /// <summary>True on midsommarafton, julafton and nyårsafton, which the law treats as Sundays when time is counted [1930:173 2 §].</summary>
    public static bool IsEve(DateOnly day) => (day.Month, day.Day) is (12, 24) or (12, 31) || IsMidsummerDay(day.AddDays(1));

    /// <summary>True on a day people work.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !IsHoliday(day) && !IsEve(day);

    /// <summary>The working days strictly between two days; 0 when the second is not later.</summary>
    public static int WorkingDaysBetween(DateOnly first, DateOnly second)
    {
        var count = 0;

        for (var day = first.AddDays(1); day < second; day = day.AddDays(1))
        {
            count += IsWorkingDay(day) ? 1 : 0;
        }

        return count;
    }

    /// <summary>Easter Sunday by the Gregorian computus.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - (century / 4) - (((8 * century) + 13) / 25) + (19 * golden) + 15) % 30;
        var fullMoon = epact - (epact / 28 * (1 - (epact / 28 * (29 / (epact + 1)) * ((21 - golden) / 11))));
        var weekday = (year + (year / 4) + fullMoon + 2 - century + (century / 4)) % 7;
        var fromMarch = fullMoon - weekday;
        var month = 3 + ((fromMarch + 40) / 44);
        return new DateOnly(year, month, fromMarch + 28 - (31 * (month / 4)));
    }

    private static bool IsMidsummerDay(DateOnly day) =>
        day is { DayOfWeek: DayOfWeek.Saturday, Month: 6, Day: >= 20 and <= 26 };

    private static bool IsAllSaintsDay(DateOnly day) =>
        day.DayOfWeek is DayOfWeek.Saturday && (day is { Month: 10, Day: 31 } or { Month: 11, Day: <= 6 });
}
