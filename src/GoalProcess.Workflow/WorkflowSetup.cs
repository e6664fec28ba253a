using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GoalProcess.Workflow;

/// <summary>Registers the workflow floor.</summary>
public static class WorkflowSetup
{
    /// <summary>The workflow service, the facts, the municipality's clock and the demo.</summary>
    public static IServiceCollection AddGoalProcessWorkflow(this IServiceCollection services, IConfiguration configuration)
    {
        services.Configure<MunicipalityOptions>(configuration.GetSection(MunicipalityOptions.Section));
        services.Configure<DemoOptions>(configuration.GetSection(DemoOptions.Section));
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<WorkflowService>();
        services.AddSingleton<ContributionIntake>();
        services.AddSingleton<MunicipalityMemory>();
        services.AddScoped<MunicipalityClock>();
        services.AddSingleton<FactsMemory>();
        services.AddScoped<FactsLoader>();
        services.AddSingleton<Demo.DemoService>();
        return services;
    }
}
