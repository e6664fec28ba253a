using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Infrastructure.Database;

public abstract class ReadyTests(TestApp app)
{
    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task All_is_well_with_a_database_that_can_be_written(string address)
    {
        var page = await app.Visitor().GetAsync(address);

        Assert.Equal((200, "Healthy"), (page.Status, page.Html));
    }
}

public sealed class SqliteReadyTests(TestApp app) : ReadyTests(app), IClassFixture<TestApp>;

public sealed class SqlServerReadyTests(SqlServerTestApp app) : ReadyTests(app), IClassFixture<SqlServerTestApp>;
