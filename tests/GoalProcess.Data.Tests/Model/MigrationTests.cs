using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.SqlServer.TransactSql.ScriptDom;

namespace GoalProcess.Data.Tests.Model;

/// <summary>One model, two databases, migrations in step. None of it needs a server.</summary>
public sealed class MigrationTests
{
    private static readonly string[] Unsorted = ["Öppna", "Ängen", "Zon", "alm", "Ålder", "Arv"];

    public static TheoryData<DatabaseKind> Databases => [DatabaseKind.Sqlite, DatabaseKind.SqlServer];

    [Theory]
    [MemberData(nameof(Databases))]
    public void The_model_has_no_change_without_a_migration(DatabaseKind kind)
    {
        using var db = Context(kind);
        Assert.False(db.Database.HasPendingModelChanges());
    }

    [Fact]
    public void Both_databases_have_the_same_migrations()
    {
        using var sqlite = Context(DatabaseKind.Sqlite);
        using var sqlServer = Context(DatabaseKind.SqlServer);
        Assert.Equal(Names(sqlite), Names(sqlServer));
    }

    [Fact]
    public void The_sql_server_script_is_valid_t_sql()
    {
        using var db = Context(DatabaseKind.SqlServer);
        var script = db.GetService<IMigrator>().GenerateScript(options: MigrationsSqlGenerationOptions.Idempotent);

        using var reader = new StringReader(script);
        new TSql160Parser(initialQuotedIdentifiers: true).Parse(reader, out var errors);

        Assert.Empty(errors.Select(error => $"{error.Line}: {error.Message}"));
        Assert.Contains("Finnish_Swedish_100_CI_AS", script, StringComparison.Ordinal);
    }

    [Fact]
    public void No_table_is_reached_by_two_cascades()
    {
        using var db = Context(DatabaseKind.SqlServer);

        foreach (var root in db.Model.GetEntityTypes())
        {
            var reached = new List<string>();
            Follow(root, reached);
            Assert.Equal(reached.Distinct(), reached);
            Assert.DoesNotContain(root.Name, reached);
        }
    }

    [Fact]
    public void Every_instant_is_kept_in_a_form_sqlite_can_sort()
    {
        using var db = Context(DatabaseKind.Sqlite);
        var properties = db.Model.GetEntityTypes().SelectMany(type => type.GetProperties()).ToList();

        Assert.All(
            properties.Where(p => p.ClrType == typeof(DateTimeOffset) || p.ClrType == typeof(DateTimeOffset?)),
            property => Assert.Equal(typeof(DateTime), property.GetTypeMapping().Converter?.ProviderClrType));
        Assert.DoesNotContain(properties, p => p.ClrType == typeof(TimeSpan) || p.ClrType == typeof(ulong));
    }

    [Fact]
    public async Task Swedish_letters_come_last_and_case_is_ignored()
    {
        await using var database = await TestDatabase.CreateAsync();
        await database.WithAsync(async db =>
        {
            db.Bodies.AddRange(Unsorted.Select((name, index) =>
                new Domain.Bodies.GoverningBody($"B{index}", name, name, Domain.Bodies.BodyKind.Board)));
            return await db.SaveChangesAsync();
        });

        var names = await database.WithAsync(db => db.Bodies.OrderBy(body => body.NameSv).Select(body => body.NameSv).ToListAsync());
        Assert.Equal(["alm", "Arv", "Zon", "Ålder", "Ängen", "Öppna"], names);
        Assert.Equal(1, await database.WithAsync(db => db.Bodies.CountAsync(body => body.NameSv == "ÅLDER")));
    }

    private static GoalProcessDbContext Context(DatabaseKind kind) => kind switch
    {
        DatabaseKind.Sqlite => new SqliteGoalProcessDbContext((DbContextOptions<SqliteGoalProcessDbContext>)
            new DbContextOptionsBuilder<SqliteGoalProcessDbContext>().UseGoalProcessSqlite("Data Source=:memory:")
                .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options),
        DatabaseKind.SqlServer => new SqlServerGoalProcessDbContext((DbContextOptions<SqlServerGoalProcessDbContext>)
            new DbContextOptionsBuilder<SqlServerGoalProcessDbContext>().UseGoalProcessSqlServer("Server=none;Database=none")
                .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options),
    };

    private static IEnumerable<string> Names(GoalProcessDbContext db) =>
        db.Database.GetMigrations().Select(name => name[(name.IndexOf('_', StringComparison.Ordinal) + 1)..]);

    private static void Follow(IEntityType type, List<string> reached)
    {
        foreach (var key in type.GetReferencingForeignKeys().Where(key => key.DeleteBehavior is DeleteBehavior.Cascade or DeleteBehavior.SetNull))
        {
            reached.Add(key.DeclaringEntityType.Name);
            Follow(key.DeclaringEntityType, reached);
        }
    }
}
