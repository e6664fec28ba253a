namespace GoalProcess.Domain.Calendar;

/// <summary>The days the law sets for a matter's way: counted from a meeting, from the year, or from an announcement.</summary>
public static class StatutoryDates
{
    private const int NoticeDays = 7;
    private const int VerificationDays = 14;
    private const int AnnouncementDays = 2;
    private const int AppealDays = 21;

    // no budget is before a body so early in the year before its own: what is, is late
    private const int LastMonthOfLateBudgets = 3;

    /// <summary>The last day the council's notice is posted and its summons sent: a week before, counted back and never shifted later [KL 5:13, 5:15].</summary>
    public static DateOnly NoticeBy(DateOnly councilMeeting) => councilMeeting.AddDays(-NoticeDays);

    /// <summary>The day the budget proposal must be on the website: from the notice of the council's meeting [KL 8:14].</summary>
    public static DateOnly BudgetPublishedBy(DateOnly councilMeeting) => NoticeBy(councilMeeting);

    /// <summary>
    /// The year in which a budget is due that is proposed or decided on a day. A budget is for the calendar year that follows [KL 11:5], so what is decided in January to March is the
    /// late budget of the year that has begun, which was due in the year before.
    /// </summary>
    public static int BudgetDueIn(DateOnly day) => day.Month <= LastMonthOfLateBudgets ? day.Year - 1 : day.Year;

    /// <summary>The last day the executive board proposes the budget; with special reasons a month later [KL 11:8].</summary>
    public static DateOnly BudgetProposedBy(int year, bool hasSpecialReasons) => hasSpecialReasons ? new DateOnly(year, 11, 30) : new DateOnly(year, 10, 31);

    /// <summary>The last day the council decides the budget; with special reasons a month later [KL 11:10–11].</summary>
    public static DateOnly BudgetDecidedBy(int year, bool hasSpecialReasons) => hasSpecialReasons ? new DateOnly(year, 12, 31) : new DateOnly(year, 11, 30);

    /// <summary>With special reasons, the last day the executive board proposes the tax rate [KL 11:8].</summary>
    public static DateOnly TaxRateProposedBy(int year) => new(year, 10, 31);

    /// <summary>With special reasons, the last day the council decides the tax rate [KL 11:11].</summary>
    public static DateOnly TaxRateDecidedBy(int year) => new(year, 11, 30);

    /// <summary>
    /// The last day to appeal: three weeks from the day it was announced that the minutes were verified, moved on from Saturdays, Sundays, holidays and
    /// the eves that count as Sundays [KL 13:5, 1930:173].
    /// </summary>
    public static DateOnly LastAppealDay(DateOnly announced)
    {
        var day = announced.AddDays(AppealDays);

        while (!SwedishCalendar.IsWorkingDay(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }

    /// <summary>The last day to appeal when the minutes are verified and announced on the last days for it [KL 5:69, 8:12].</summary>
    public static DateOnly LastAppealDayAfter(DateOnly meeting) => LastAppealDay(meeting.AddDays(VerificationDays + AnnouncementDays));
}
