namespace GoalProcess.Web.Infrastructure.Commands;

/// <summary>
/// What the program does instead of serving when it is started with a word: <c>goalprocess migrate</c>, <c>verify</c>, <c>backup</c>, <c>restore</c>.
/// Plain English on the screen, since operators read it; the answer is 0 when all is well, 1 when something was found or failed, 2 when the words make no sense.
/// </summary>
internal static class CommandDoor
{
    private const string Usage = """
        Usage:
          goalprocess                       serves
          goalprocess migrate               brings the database up to date
          goalprocess verify [NOTES]        checks the chains of the record and the pinned texts; NOTES is a file of lines "chain number sum" noted earlier
          goalprocess backup FILE           copies the database, also while it is in use, and checks the copy
          goalprocess restore FILE          puts a copy in the place of the database; stop the program first
        """;

    /// <summary>True when the arguments ask for a command. Settings ("--key value") are no command.</summary>
    public static bool IsKnockedOn(string[] args) => args is [var first, ..] && !first.StartsWith('-');

    /// <summary>Does what the arguments ask for.</summary>
    public static async Task<int> OpenAsync(WebApplication app, string[] args, CancellationToken ct)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var (services, screen) = (scope.ServiceProvider, Console.Out);

        return args switch
        {
            ["migrate"] => await services.GetRequiredService<MigrateCommand>().RunAsync(screen, ct),
            ["verify"] => await services.GetRequiredService<VerifyCommand>().RunAsync(null, screen, ct),
            ["verify", var notes] => await services.GetRequiredService<VerifyCommand>().RunAsync(notes, screen, ct),
            ["backup", var file] => await services.GetRequiredService<BackupCommand>().BackUpAsync(file, screen, ct),
            ["restore", var file] => await services.GetRequiredService<BackupCommand>().RestoreAsync(file, screen, ct),
            _ => await SayUsageAsync(screen),
        };
    }

    public static void AddCommands(this WebApplicationBuilder builder) => builder.Services
        .AddScoped<MigrateCommand>()
        .AddScoped<VerifyCommand>()
        .AddScoped<BackupCommand>();

    private static async Task<int> SayUsageAsync(TextWriter screen)
    {
        await screen.WriteLineAsync(Usage);
        return 2;
    }
}
