using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data;

/// <summary>The production database.</summary>
public sealed class SqlServerGoalProcessDbContext(DbContextOptions<SqlServerGoalProcessDbContext> options) : GoalProcessDbContext(options)
{
    protected override string SwedishCollation => "Finnish_Swedish_100_CI_AS";
}
