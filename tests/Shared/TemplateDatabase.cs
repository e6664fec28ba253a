using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Tests;

/// <summary>One migrated database, made once for all tests and copied for each app: migrating again, or playing the demo again, would cost more than the tests.</summary>
internal static class TemplateDatabase
{
    private static readonly Lazy<Task<string>> Made = new(MakeAsync);
    private static readonly Lazy<Task<string>> Played = new(PlayAsync);

    /// <summary>A fresh copy that its owner deletes, empty or with the demo played.</summary>
    public static async Task<string> CopyAsync(bool withDemo)
    {
        var copy = NewPath();
        File.Copy(await (withDemo ? Played : Made).Value, copy);
        return copy;
    }

    /// <summary>Removes the file and what SQLite keeps beside it.</summary>
    public static void Delete(string path)
    {
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
    }

    private static async Task<string> MakeAsync()
    {
        var path = NewPath();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(path);

        var options = new DbContextOptionsBuilder<SqliteGoalProcessDbContext>();
        options.UseGoalProcessSqlite($"Data Source={path};Pooling=False").UseApplicationServiceProvider(DatabaseSetup.DesignServices());

        await using var db = new SqliteGoalProcessDbContext(options.Options);
        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        await db.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }

    private static async Task<string> PlayAsync()
    {
        var path = await CopyAsync(withDemo: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(path);

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:IsOn"] = "true" }).Build();
        await using var services = new ServiceCollection()
            .AddLogging()
            .Configure<IdentityOptions>(IdentityShape.Apply)
            .AddGoalProcessData(DatabaseKind.Sqlite, $"Data Source={path};Foreign Keys=True;Pooling=False")
            .AddGoalProcessWorkflow(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<DemoService>().EnsureAsync(CancellationToken.None);

        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>().Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE)");
        return path;
    }

    private static string NewPath() => Path.Combine(Path.GetTempPath(), $"goalprocess-{Guid.CreateVersion7():N}.db");
}
