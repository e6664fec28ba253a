using GoalProcess.Data.Files;

namespace GoalProcess.Web.Infrastructure.Files;

/// <summary>Registers what files need.</summary>
public static class FileSetup
{
    public static void AddFiles(this WebApplicationBuilder builder)
    {
        builder.Services.AddOptions<FileRules>().BindConfiguration("Files")
            .Validate(rules => rules.MaxMegabytes is >= 1 and <= FileRules.MegabytesEver, $"Files:MaxMegabytes is 1 to {FileRules.MegabytesEver}.")
            .ValidateOnStart();
        builder.Services.AddScoped<IFileStore, DatabaseFileStore>();
        builder.Services.AddSingleton<IVirusScanner, NoScanner>();
        builder.Services.AddScoped<FileDesk>();
    }
}
