using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Workflow;
using GoalProcess.Workflow.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
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

    /// <summary>A file that is not there yet.</summary>
    public static string NewPath() => Path.Combine(Path.GetTempPath(), $"goalprocess-{Guid.CreateVersion7():N}.db");

    /// <summary>How a file is connected to. Connections are kept and used again, as in the product: to open one costs more than most commands.</summary>
    public static string ConnectionTo(string path) => $"Data Source={path};Foreign Keys=True;Default Timeout=15";

    /// <summary>Removes the file, what SQLite keeps beside it, and the connections to it that were kept.</summary>
    public static void Delete(string path)
    {
        LetGo(path);
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            File.Delete(file);
        }
    }

    /// <summary>What it takes to read and write a file without the app.</summary>
    public static IServiceCollection ServicesOf(string connection) => new ServiceCollection()
        .AddLogging()
        .Configure<IdentityOptions>(IdentityShape.Apply)
        .AddGoalProcessData(DatabaseKind.Sqlite, connection);

    /// <summary>The file as the app has it.</summary>
    public static SqliteGoalProcessDbContext Open(string path)
    {
        var options = new DbContextOptionsBuilder<SqliteGoalProcessDbContext>();
        options.UseGoalProcessSqlite(ConnectionTo(path)).AddInterceptors(new WithoutWaiting())
            .UseApplicationServiceProvider(DatabaseSetup.DesignServices());
        return new SqliteGoalProcessDbContext(options.Options);
    }

    private static async Task<string> MakeAsync()
    {
        var path = NewPath();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(path);

        await using (var db = Open(path))
        {
            await db.Database.MigrateAsync();
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL");
        }

        return LetGo(path);
    }

    private static async Task<string> PlayAsync()
    {
        var path = await CopyAsync(withDemo: false);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Delete(path);

        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Demo:IsOn"] = "true" }).Build();
        await using var services = ServicesOf(ConnectionTo(path))
            .DoNotWaitForTheDisk()
            .AddGoalProcessWorkflow(configuration)
            .BuildServiceProvider();
        await services.GetRequiredService<DemoService>().EnsureAsync(CancellationToken.None);
        return LetGo(path);
    }

    // the last connection that closes moves the write-ahead log into the file, which is whole then
    private static string LetGo(string path)
    {
        using var connection = new SqliteConnection(ConnectionTo(path));
        SqliteConnection.ClearPool(connection);
        return path;
    }
}
