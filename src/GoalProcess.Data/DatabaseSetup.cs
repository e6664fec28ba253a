using GoalProcess.Data.Accounts;
using GoalProcess.Data.Auditing;
using GoalProcess.Data.Disposals;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Data;

/// <summary>The databases the product runs on.</summary>
public enum DatabaseKind
{
    /// <summary>Embedded; the default.</summary>
    Sqlite,

    /// <summary>Production.</summary>
    SqlServer,
}

/// <summary>Chooses the database by configuration alone.</summary>
public static class DatabaseSetup
{
    /// <summary>Registers the one context, backed by the chosen database.</summary>
    public static IServiceCollection AddGoalProcessData(this IServiceCollection services, DatabaseKind kind, string connection) =>
        services.AddScoped<OlderEntries>().AddScoped<ChainCheck>().AddScoped<PinCheck>().AddScoped<PayloadClearing>().AddScoped<Disposal>().AddContext(kind, connection);

    private static IServiceCollection AddContext(this IServiceCollection services, DatabaseKind kind, string connection) =>
        kind switch
        {
            DatabaseKind.Sqlite => services.AddDbContext<GoalProcessDbContext, SqliteGoalProcessDbContext>(
                (provider, options) => options.UseGoalProcessSqlite(connection).UseApplicationServiceProvider(provider), optionsLifetime: ServiceLifetime.Singleton),
            DatabaseKind.SqlServer => services.AddDbContext<GoalProcessDbContext, SqlServerGoalProcessDbContext>(
                (provider, options) => options.UseGoalProcessSqlServer(connection).UseApplicationServiceProvider(provider), optionsLifetime: ServiceLifetime.Singleton),
        };

    /// <summary>SQLite with what the product needs of it.</summary>
    public static DbContextOptionsBuilder UseGoalProcessSqlite(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlite(connection).AddInterceptors(new SqliteOpening()).InOneRoundTrip();

    /// <summary>SQL Server with what the product needs of it.</summary>
    public static DbContextOptionsBuilder UseGoalProcessSqlServer(this DbContextOptionsBuilder options, string connection) =>
        options.UseSqlServer(connection, server => server.EnableRetryOnFailure()).InOneRoundTrip();

    // Several small collections in one command are chosen on purpose: the sets are small and a round trip costs more than the repetition.
    private static DbContextOptionsBuilder InOneRoundTrip(this DbContextOptionsBuilder options) =>
        options.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.MultipleCollectionIncludeWarning));

    /// <summary>The services that shape the model, for those that build a context outside the program (migration tool, tests).</summary>
    public static IServiceProvider DesignServices() =>
        new ServiceCollection().Configure<IdentityOptions>(IdentityShape.Apply).BuildServiceProvider();
}

internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteGoalProcessDbContext>
{
    public SqliteGoalProcessDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqliteGoalProcessDbContext>)new DbContextOptionsBuilder<SqliteGoalProcessDbContext>()
            .UseGoalProcessSqlite("Data Source=:memory:")
            .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options);
}

internal sealed class SqlServerDesign : IDesignTimeDbContextFactory<SqlServerGoalProcessDbContext>
{
    public SqlServerGoalProcessDbContext CreateDbContext(string[] args) =>
        new((DbContextOptions<SqlServerGoalProcessDbContext>)new DbContextOptionsBuilder<SqlServerGoalProcessDbContext>()
            .UseGoalProcessSqlServer("Server=design;Database=time")
            .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options);
}
