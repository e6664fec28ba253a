using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data;

/// <summary>The embedded database: try-outs, tests, small sites.</summary>
public sealed class SqliteGoalProcessDbContext(DbContextOptions<SqliteGoalProcessDbContext> options) : GoalProcessDbContext(options)
{
    protected override string SwedishCollation => "SV";

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTextConverter>();
    }
}
