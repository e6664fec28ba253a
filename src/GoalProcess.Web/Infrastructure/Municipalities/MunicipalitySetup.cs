namespace GoalProcess.Web.Infrastructure.Municipalities;

/// <summary>What the municipality says of itself, at hand for every page.</summary>
public static class MunicipalitySetup
{
    public static void AddMunicipality(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<BrandSheet>();
        builder.Services.AddScoped<ExtractHeadings>();
    }

    public static void UseMunicipality(this WebApplication app) => app.UseMiddleware<MunicipalityAtHand>();
}
