using GoalProcess.Web.Features.Account;

namespace GoalProcess.Web.Features;

/// <summary>What the rooms bring with them: queries and services of their own.</summary>
public static class FeatureServices
{
    public static void AddFeatures(this WebApplicationBuilder builder) => builder.Services.AddScoped<OwnAccount>();
}
