namespace GoalProcess.Web.Components;

/// <summary>What the layout and the tag helpers need from the host, besides MVC and localisation.</summary>
public static class ComponentsRegistration
{
    public static IServiceCollection AddComponents(this IServiceCollection services) => services.AddScoped<RuleWords>();
}
