using GoalProcess.Data;
using GoalProcess.Web.Features.Goals;
using GoalProcess.Web.Features.Meetings;
using GoalProcess.Web.Features.Programmes;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.House;

/// <summary>Commands that fold several questions into one are understood by both databases, also where no server is at hand to try them on.</summary>
public sealed class FoldedQueriesTests
{
    [Fact]
    public void What_stands_around_a_goal_is_one_command_that_both_databases_have_words_for() =>
        AssertSpoken("BoardGoals", db => new GoalQueries(db, null!, null!).Around(Guid.CreateVersion7(), Guid.CreateVersion7()));

    [Fact]
    public void What_can_be_put_on_an_agenda_and_pinned_to_it_is_one_command_that_both_databases_have_words_for() =>
        AssertSpoken("Programmes", db => new MeetingQueries(db, null!, null!).Choices(Guid.CreateVersion7(), Guid.CreateVersion7()));

    [Fact]
    public void The_pieces_of_a_programme_are_one_command_that_both_databases_have_words_for() =>
        AssertSpoken("PoliticalStrategies", db => new ProgrammeQueries(db).Pieces(Guid.CreateVersion7()));

    private static void AssertSpoken<T>(string table, Func<GoalProcessDbContext, IQueryable<T>> query)
    {
        using var sqlite = new SqliteGoalProcessDbContext((DbContextOptions<SqliteGoalProcessDbContext>)
            new DbContextOptionsBuilder<SqliteGoalProcessDbContext>().UseGoalProcessSqlite("Data Source=:memory:")
                .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options);
        using var server = new SqlServerGoalProcessDbContext((DbContextOptions<SqlServerGoalProcessDbContext>)
            new DbContextOptionsBuilder<SqlServerGoalProcessDbContext>().UseGoalProcessSqlServer("Server=none;Database=none")
                .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options);

        Assert.All<GoalProcessDbContext>([sqlite, server], db =>
        {
            var words = query(db).ToQueryString();
            Assert.Contains(table, words, StringComparison.Ordinal);
            Assert.Contains("UNION ALL", words, StringComparison.Ordinal);
            Assert.DoesNotContain(" APPLY ", words, StringComparison.Ordinal);
        });
    }
}
