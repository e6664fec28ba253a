using GoalProcess.Web.Infrastructure.Authorisation;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Infrastructure.Authorisation;

/// <summary>The app with pages of the tests' own added, and one process and one body that exist.</summary>
public sealed class DoorsApp : TestApp
{
    public const int ProcessNumber = 7;
    public const string BodyCode = "ks";

    public Guid ProcessId { get; } = Guid.CreateVersion7();
    public Guid BodyId { get; } = Guid.CreateVersion7();

    /// <summary>How many times a place was looked up.</summary>
    public int LookUps { get; private set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureTestServices(services =>
        {
            services.AddControllers().AddApplicationPart(typeof(DoorsController).Assembly);
            services.AddScoped<IPlaceLookup>(_ => new OnePlace(this));
        });
    }

    private sealed class OnePlace(DoorsApp app) : IPlaceLookup
    {
        public Task<Guid?> ProcessAsync(int processNumber, CancellationToken ct)
        {
            app.LookUps++;
            return Task.FromResult<Guid?>(processNumber == ProcessNumber ? app.ProcessId : null);
        }

        public Task<Guid?> BodyAsync(string bodyCode, CancellationToken ct)
        {
            app.LookUps++;
            return Task.FromResult<Guid?>(bodyCode == BodyCode ? app.BodyId : null);
        }
    }
}
