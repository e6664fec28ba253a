using GoalProcess.Data;
using GoalProcess.Data.Accounts;
using GoalProcess.Domain.Access;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Serilog.Core;

namespace GoalProcess.Tests;

/// <summary>
/// The real app over a real, migrated database of its own, gone when the test class is: SQLite, unless the app says SQL Server. Nothing of
/// the app is swapped; a test need only not wait for the disk, nor for a slow hash.
/// </summary>
public abstract class RunningApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>Every test person's password.</summary>
    public const string Password = "trygg höst vid sjön";

    private const string KindOfDatabase = "Database:Kind";

    private readonly CapturedLog _log = new();
    private AppDatabase? _database;
    private int _people;

    /// <summary>The app's own database: a file, or a name on the server.</summary>
    public string DatabaseName => _database?.Name ?? "";

    /// <summary>What the app has written to its log.</summary>
    public IReadOnlyList<string> LogLines => _log.Lines;

    /// <summary>Settings that differ from the product's own.</summary>
    protected Dictionary<string, string> Settings { get; } = [];

    /// <summary>True for an app at its very first start, where nobody has an account.</summary>
    protected virtual bool IsNew => false;

    /// <summary>False where a server is asked for and none given: there is nothing to prepare then.</summary>
    protected bool HasDatabase => _database is not null;

    private DatabaseKind Kind => Enum.Parse<DatabaseKind>(Settings.GetValueOrDefault(KindOfDatabase, nameof(DatabaseKind.Sqlite)));

    // asked for as the app starts, which it does for the first thing a test wants of it
    private AppDatabase Database
    {
        get
        {
            Assert.SkipWhen(_database is null, GivenServer.IsMissing);
            return _database!;
        }
    }

    public virtual async ValueTask InitializeAsync()
    {
        if (Kind is DatabaseKind.Sqlite || GivenServer.IsGiven)
        {
            var withDemo = Settings.GetValueOrDefault("Demo:IsOn") == "true";
            _database = await AppDatabase.MakeAsync(Kind, withDemo);

            if (!withDemo && !IsNew)
            {
                await _database.AddKeeperAsync();
            }
        }
    }

    /// <summary>A warning that holds these words belongs to the test.</summary>
    public void ExpectWarning(string words) => _log.Expect(words);

    /// <summary>Fails when the app warned of something no test expected. Also asked when the app is disposed of.</summary>
    public void AssertNoUnexpectedWarnings() => _log.AssertNoUnexpectedWarnings();

    /// <summary>Fails when the log tells of a person. Also asked when the app is disposed of: after every class of tests, in the browser too.</summary>
    public void AssertNoPersonalDataInLog() => _log.AssertNoPersonalData();

    /// <summary>Makes an account with these grants.</summary>
    public async Task<User> AddPersonAsync(params Grant[] grants)
    {
        var number = Interlocked.Increment(ref _people);
        var email = $"person{number}@lindakra.example";
        var user = new User { UserName = email, Email = email, DisplayName = $"Åsa <b>Öberg</b> {number}", Title = "Handläggare" };
        user.Grants.AddRange(grants.Select(grant => new UserGrant(user.Id, grant)));

        await AskAsync(async services =>
        {
            var result = await services.GetRequiredService<UserManager<User>>().CreateAsync(user, Password);
            Assert.True(result.Succeeded, result.ToString());
        });

        return user;
    }

    /// <summary>Does something with the app's own services, in a scope of its own.</summary>
    public async Task AskAsync(Func<IServiceProvider, Task> question)
    {
        await using var scope = Services.CreateAsyncScope();
        await question(scope.ServiceProvider);
    }

    /// <summary>Reads from the app's database.</summary>
    public async Task<T> ReadAsync<T>(Func<GoalProcessDbContext, Task<T>> question)
    {
        await using var scope = Services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>());
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_database is not null)
        {
            await _database.DisposeAsync();
        }

        GC.SuppressFinalize(this);
        AssertNoUnexpectedWarnings();
        AssertNoPersonalDataInLog();
    }

    /// <summary>Runs over SQL Server, by the product's own setting; its tests are skipped where no server is given.</summary>
    protected void UseSqlServer() => Settings[KindOfDatabase] = nameof(DatabaseKind.SqlServer);

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        // style sheet and scripts as built; outside development the framework looks for published ones
        builder.UseStaticWebAssets();
        builder.UseSetting($"ConnectionStrings:{Database.Kind}", Database.Connection);
        builder.UseSetting("Log:Format", "None");
        builder.UseSetting("SignIn:PerMinute", "100000");
        builder.UseSetting("Limits:ExportsPerMinute", "100000");
        // what happens by itself would make a test depend on when it runs; those about it ask for it
        builder.UseSetting("Jobs:IsOn", "false");

        foreach (var (key, value) in Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<ILogEventSink>(_log);
            services.DoNotWaitForTheDisk();
            services.AddDataProtection().UseEphemeralDataProtectionProvider();
            // a slow hash protects people, and tests have none
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
            services.Replace(ServiceDescriptor.Singleton<IStringLocalizerFactory>(provider =>
                new StrictTexts(ActivatorUtilities.CreateInstance<ResourceManagerStringLocalizerFactory>(provider))));
        });
    }
}
