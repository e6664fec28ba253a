using GoalProcess.Web.Features.Account;
using GoalProcess.Web.Features.Duties;
using GoalProcess.Web.Features.Leadership;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Drafts;
using GoalProcess.Web.Infrastructure.Histories;
using GoalProcess.Web.Infrastructure.Jobs;

namespace GoalProcess.Web.Features;

/// <summary>What the rooms bring with them: queries and services of their own.</summary>
public static class FeatureServices
{
    public static void AddFeatures(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddScoped<ActDesk>();
        services.AddScoped<BodyFinder>();
        services.AddScoped<ProcessFinder>();
        services.AddScoped<ProcessSummaries>();
        services.AddScoped<OwnAccount>();
        services.AddScoped<OwnSecondFactor>();
        services.AddScoped<PasswordChoosing>();
        services.AddScoped<Users.UserChanges>();
        services.AddScoped<Municipalities.MunicipalityChanges>();
        services.AddScoped<FirstRuns.FirstRuns>();
        services.AddScoped<DraftStore>();
        services.AddScoped<CurrentDraft>();
        services.AddScoped<SubjectHistory>();
        services.AddScoped<HistoryWords>();
        services.AddScoped<DutyWords>();
        services.AddScoped<ReportWords>();
        services.AddScoped<StandingsSheet>();
        services.AddScoped<IJobWork, StandingsExport>();
        services.AddScoped<IJobWork, ReminderWork>();
        services.AddScoped<Freezes.FreezeArchive>();
        services.AddSingleton<Calendars.CalendarFile>();
        services.AddQueries();
    }

    /// <summary>Every query class beside a view, found by its name: a new room needs no line here.</summary>
    private static void AddQueries(this IServiceCollection services)
    {
        foreach (var type in typeof(FeatureServices).Assembly.GetTypes().Where(IsQuery))
        {
            services.AddScoped(type);
        }
    }

    private static bool IsQuery(Type type) =>
        type is { IsClass: true, IsAbstract: false, IsNested: false }
        && type.Name.EndsWith("Queries", StringComparison.Ordinal)
        && type.Namespace!.StartsWith("GoalProcess.Web.Features.", StringComparison.Ordinal);
}
