using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace GoalProcess.Web.Tests.Infrastructure.Database;

/// <summary>A SQLite file that is locked, read-only or gone.</summary>
public sealed class HealthTests
{
    [Fact]
    public async Task A_locked_database_is_not_ready_and_the_program_lives()
    {
        await using var app = await StartedAsync(new TestApp());
        ExpectDatabaseTrouble(app);
        await app.Visitor().GetAsync("/");
        await using var other = new SqliteConnection($"Data Source={app.DatabaseName};Pooling=False");
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var held = other.BeginTransaction(deferred: false);

        Assert.Equal((503, "Unhealthy"), await HealthAsync(app, "ready"));
        Assert.Equal((200, "Healthy"), await HealthAsync(app, "live"));
    }

    [Fact]
    public async Task A_read_only_database_is_not_ready_and_a_write_says_so_with_a_reference_number()
    {
        await using var writable = await StartedAsync(new TestApp());
        var person = await writable.AddPersonAsync();
        await using var app = await StartedAsync(new ReadOnlyApp(writable.DatabaseName));
        ExpectDatabaseTrouble(app);

        Assert.Equal((503, "Unhealthy"), await HealthAsync(app, "ready"));

        var page = await app.Visitor().TrySignInAsync(person.Email ?? "", "not the password", "/en/logga-in");

        Assert.Equal((503, "The service is temporarily unavailable"), (page.Status, page.H1));
        Assert.Matches("^[0-9a-f]{8}$", page.Text("reference"));
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_database_is_not_ready_and_even_the_signed_in_get_a_page()
    {
        await using var app = await StartedAsync(new TestApp());
        ExpectDatabaseTrouble(app);
        var visitor = await app.SignInAsync(Role.Official);
        TemplateDatabase.Delete(app.DatabaseName);

        Assert.Equal((503, "Unhealthy"), await HealthAsync(app, "ready"));

        var page = await visitor.GetAsync("/konto/losenord");

        Assert.Equal((500, "Något gick fel hos oss"), (page.Status, page.H1));
        Assert.Matches("^[0-9a-f]{8}$", page.Text("reference"));
        Assert.DoesNotContain("Exception", page.Html, StringComparison.Ordinal);
    }

    private static async Task<TApp> StartedAsync<TApp>(TApp app)
        where TApp : TestApp
    {
        await app.InitializeAsync();
        return app;
    }

    private static async Task<(int Status, string Text)> HealthAsync(TestApp app, string which)
    {
        var page = await app.Visitor().GetAsync($"/health/{which}");
        return (page.Status, page.Html);
    }

    private static void ExpectDatabaseTrouble(TestApp app)
    {
        app.ExpectWarning("Failed executing DbCommand");
        app.ExpectWarning("EntityFrameworkCore.Update");
        app.ExpectWarning("An error occurred using the connection");
        app.ExpectWarning("DefaultHealthCheckService");
        app.ExpectWarning("An unhandled exception has occurred");
        app.ExpectWarning("An exception occurred while iterating");
        app.ExpectWarning("responded 50");
    }

    private sealed class ReadOnlyApp : TestApp
    {
        public ReadOnlyApp(string file)
        {
            Settings["ConnectionStrings:Sqlite"] = $"Data Source={file};Mode=ReadOnly;Pooling=False";
            Settings["Database:MigrateOnStart"] = "false";
        }
    }
}
