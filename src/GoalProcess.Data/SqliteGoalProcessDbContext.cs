using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data;

/// <summary>The embedded database: try-outs, tests, small sites.</summary>
public sealed class SqliteGoalProcessDbContext(DbContextOptions<SqliteGoalProcessDbContext> options) : GoalProcessDbContext(options)
{
    protected override string SwedishCollation => "SV";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        // SQLite knows no collation for a whole database, only for each column
        configurationBuilder.Properties<string>().UseCollation(SwedishCollation);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
    }
}
