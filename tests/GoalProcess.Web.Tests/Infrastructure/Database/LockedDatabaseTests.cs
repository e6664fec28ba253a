using GoalProcess.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Tests.Infrastructure.Database;

/// <summary>Someone else holds the database while an official saves: a clear page, and nothing half done.</summary>
public sealed class LockedDatabaseTests
{
    [Fact]
    public async Task An_act_that_cannot_be_written_says_so_and_can_be_sent_again()
    {
        await using var app = new ImpatientApp();
        await app.InitializeAsync();
        var official = await app.OfficialAsync();
        var form = await official.GetAsync("/processer/1/nyckelord/ny");
        foreach (var words in new[] { "Failed executing DbCommand", "An unhandled exception has occurred", "An error occurred using", "responded 503" })
        {
            app.ExpectWarning(words);
        }

        await using (var other = new SqliteConnection($"Data Source={app.DatabaseName};Pooling=False"))
        {
            await other.OpenAsync(TestContext.Current.CancellationToken);
            await using var held = other.BeginTransaction(deferred: false);

            var answer = await official.SubmitAsync(form, "[data-testid=keyword]", ("Text", "Skrivet under låset"));

            Assert.Equal((503, "Tjänsten är tillfälligt ur funktion"), (answer.Status, answer.H1));
            Assert.Matches("^[0-9a-f]{8}$", answer.Text("reference"));
        }

        Assert.Equal(0, await CountAsync(app));
        Assert.Equal(302, (await official.SubmitAsync(form, "[data-testid=keyword]", ("Text", "Skrivet under låset"))).Status);
        Assert.Equal(1, await CountAsync(app));
    }

    private static Task<int> CountAsync(TestApp app) => app.ReadAsync(db => db.Keywords.CountAsync(keyword => keyword.Text == "Skrivet under låset"));

    /// <summary>Waits a second for the database instead of fifteen.</summary>
    private sealed class ImpatientApp : DemoApp
    {
        public override async ValueTask InitializeAsync()
        {
            await base.InitializeAsync();
            Settings["ConnectionStrings:Sqlite"] = $"Data Source={DatabaseName};Foreign Keys=True;Default Timeout=1;Pooling=False";
        }
    }
}
