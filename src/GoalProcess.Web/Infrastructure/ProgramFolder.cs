namespace GoalProcess.Web.Infrastructure;

/// <summary>
/// Where the settings and the files of the pages are: in the folder the program is started in, as the platform has it, and where they are not, beside the program
/// itself. A service that is started in another folder would otherwise run with none of its settings and without style sheets.
/// </summary>
internal static class ProgramFolder
{
    private const string Settings = "appsettings.json";

    public static WebApplicationOptions Options(string[] args) => new()
    {
        Args = args,
        ContentRootPath = File.Exists(Settings) || Array.Exists(args, argument => argument.Contains("contentRoot", StringComparison.OrdinalIgnoreCase))
            ? null
            : AppContext.BaseDirectory,
    };
}
