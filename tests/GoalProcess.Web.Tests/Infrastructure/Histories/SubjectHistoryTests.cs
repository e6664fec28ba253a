using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Common;
using GoalProcess.Web.Infrastructure.Histories;
using GoalProcess.Web.Tests.Texts;
using GoalProcess.Web.Texts;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Infrastructure.Histories;

/// <summary>The history's command on either database, and its words.</summary>
public sealed class SubjectHistoryTests
{
    public static TheoryData<SubjectKind> Kinds =>
        [SubjectKind.Account, SubjectKind.BoardGoal, SubjectKind.Body, SubjectKind.EarlierGoal, SubjectKind.Goal, SubjectKind.GoalArea, SubjectKind.Keyword, SubjectKind.Matter, SubjectKind.Municipality, SubjectKind.Programme, SubjectKind.Step];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void It_is_one_command_that_both_databases_have_words_for(SubjectKind kind)
    {
        using var sqlite = new SqliteGoalProcessDbContext((DbContextOptions<SqliteGoalProcessDbContext>)
            new DbContextOptionsBuilder<SqliteGoalProcessDbContext>().UseGoalProcessSqlite("Data Source=:memory:")
                .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options);
        using var server = new SqlServerGoalProcessDbContext((DbContextOptions<SqlServerGoalProcessDbContext>)
            new DbContextOptionsBuilder<SqlServerGoalProcessDbContext>().UseGoalProcessSqlServer("Server=none;Database=none")
                .UseApplicationServiceProvider(DatabaseSetup.DesignServices()).Options);

        Assert.All<GoalProcessDbContext>([sqlite, server], db =>
            Assert.Contains("AuditEntries", new SubjectHistory(db).Entries(kind, Guid.CreateVersion7()).ToQueryString(), StringComparison.Ordinal));
    }

    [Fact]
    public void Every_value_shown_is_a_property_of_its_thing_and_every_word_shown_a_member_of_its_enum() =>
        Assert.All(HistoryField.All, field =>
        {
            var thing = Assert.Single(
                typeof(SubjectKind).Assembly.GetTypes().Concat(typeof(User).Assembly.GetTypes().Where(type => type.Namespace == typeof(User).Namespace)),
                type => type.Name == field.Kind && type.Namespace!.StartsWith("GoalProcess.", StringComparison.Ordinal));
            var property = thing.GetProperty(field.Property)!;
            Assert.Equal(field.Enum, (Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType) is { IsEnum: true } type ? type : null);
        });

    [Theory]
    [InlineData("sv")]
    [InlineData("en")]
    public void Every_value_and_part_shown_has_its_label_and_nothing_else_has(string language)
    {
        var labels = TextFile.Read<HistoryTexts>(language).Keys.Where(key => key.Contains('.', StringComparison.Ordinal) && key != "Show.One");

        Assert.Equal(
            HistoryField.All.Select(field => field.TextName).Concat(HistoryField.Parts.Select(part => $"Part.{part}")).Order(StringComparer.Ordinal),
            labels.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Values_that_are_gone_or_torn_are_no_values()
    {
        var entry = new HistoryEntry
        {
            Id = Guid.CreateVersion7(),
            SubjectId = Guid.CreateVersion7(),
            At = TimeProvider.System.GetUtcNow(),
            UserName = "",
            Act = "",
            Because = null,
            Kind = "",
            Change = default,
            From = null,
            To = "{\"Text\": \"avhugg",
            PartName = null,
            FromName = null,
            ToName = null,
            KeywordName = null,
        };

        Assert.Empty(entry.Before);
        Assert.Empty(entry.After);
    }
}
