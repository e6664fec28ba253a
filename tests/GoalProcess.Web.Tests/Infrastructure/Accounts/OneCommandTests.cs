using System.Collections.Concurrent;
using System.Data.Common;
using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Infrastructure.Accounts;

public sealed class OneCommandTests(OneCommandTests.CountingApp app) : IClassFixture<OneCommandTests.CountingApp>
{
    [Fact]
    public async Task A_signed_in_request_asks_the_database_once_for_the_person()
    {
        var visitor = await app.SignInAsync(Role.Official);
        app.Commands.Clear();

        await visitor.GetAsync("/konto/losenord");

        Assert.Contains("UserGrants", Assert.Single(app.Commands), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_costs_the_database_nothing()
    {
        var visitor = app.Visitor();
        await visitor.GetAsync("/");
        app.Commands.Clear();

        await visitor.GetAsync("/");

        Assert.Empty(app.Commands);
    }

    public sealed class CountingApp : TestApp
    {
        public ConcurrentQueue<string> Commands { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteGoalProcessDbContext>(
                options => options.AddInterceptors(new Counter(Commands))));
        }
    }

    private sealed class Counter(ConcurrentQueue<string> commands) : DbCommandInterceptor
    {
        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            commands.Enqueue(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
