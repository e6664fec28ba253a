using GoalProcess.Data.Accounts;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data;

/// <summary>The one model. Its two children exist only so that each database has migrations of its own.</summary>
public abstract class GoalProcessDbContext(DbContextOptions options) : IdentityUserContext<User, Guid>(options)
{
    /// <summary>The order and likeness of text: å ä ö last, case ignored.</summary>
    protected abstract string SwedishCollation { get; }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.UseCollation(SwedishCollation);
        builder.ApplyConfigurationsFromAssembly(typeof(GoalProcessDbContext).Assembly);
    }
}

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

/// <summary>The production database.</summary>
public sealed class SqlServerGoalProcessDbContext(DbContextOptions<SqlServerGoalProcessDbContext> options) : GoalProcessDbContext(options)
{
    protected override string SwedishCollation => "Finnish_Swedish_100_CI_AS";
}
