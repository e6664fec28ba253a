namespace GoalProcess.Web.Infrastructure.Languages;

/// <summary>Swedish, and English under /en.</summary>
public static class LanguageSetup
{
    public static void AddLanguages(this WebApplicationBuilder builder)
    {
        builder.Services.AddLocalization();
        builder.Services.AddSingleton<LanguageCookie>();
        builder.Services.AddSingleton<NearestPage>();
    }

    public static void UseLanguages(this WebApplication app) => app.UseMiddleware<LanguageInAddress>();
}
