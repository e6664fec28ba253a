using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Benchmarks;

/// <summary>
/// The product on a real server in a process of its own, with the floors behind it: requests that no page answers pass the same headers, sign-in and log,
/// and end in a few lines that write bytes (F1), or first send a page's own commands and read their rows (F2).
/// </summary>
internal sealed class Server(string file) : WebApplicationFactory<Program>
{
    /// <summary>Bytes of the bare page.</summary>
    public const int BarePage = 20_000;

    private readonly Recorder _recorder = new(file);

    /// <summary>Runs until the process is told to end.</summary>
    public static async Task RunAsync(string file, int port)
    {
        // where the settings and the built style sheets lie
        Environment.SetEnvironmentVariable("ASPNETCORE_TEST_CONTENTROOT_GOALPROCESS_WEB", Path.Combine(Repository(), "src", "GoalProcess.Web"));
        await using var server = new Server(file);
        server.UseKestrel(options => options.Listen(IPAddress.Loopback, port));
        server.StartServer();
        Console.WriteLine("ready");
        await Task.Delay(Timeout.Infinite);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseStaticWebAssets();
        builder.UseSetting("ConnectionStrings:Sqlite", ConnectionString(file));
        builder.UseSetting("Demo:IsOn", "true");
        builder.UseSetting("Cookies:PlainHttp", "true");
        builder.UseSetting("Log:Format", "None");
        builder.UseSetting("SignIn:PerMinute", "100000");
        builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Floors(_recorder, file)));
    }

    private static string Repository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(folder.FullName, "GoalProcess.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Run it in the repository.");
        }

        return folder.FullName;
    }

    private static string ConnectionString(string file) => $"Data Source={file};Foreign Keys=True;Default Timeout=15";

    private sealed class Floors(Recorder recorder, string file) : IStartupFilter
    {
        private readonly byte[] _page = Encoding.UTF8.GetBytes(new string('x', BarePage));

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            next(app);
            app.Run(AnswerAsync);
        };

        private async Task AnswerAsync(HttpContext context)
        {
            var query = context.Request.Query;

            switch (context.Request.Path.Value)
            {
                case "/bench/f1":
                    await WriteAsync(context, BarePage);
                    break;
                case "/bench/f2":
                    try
                    {
                        recorder.Replay(query["page"].ToString(), ConnectionString(file));
                    }
                    catch (Exception failure)
                    {
                        await Console.Error.WriteLineAsync(failure.ToString());
                        throw;
                    }

                    await WriteAsync(context, int.Parse(query["bytes"].ToString(), CultureInfo.InvariantCulture));
                    break;
                case "/bench/record":
                    recorder.Begin();
                    await WriteAsync(context, 1);
                    break;
                case "/bench/keep":
                    await context.Response.WriteAsync($"{recorder.Keep(query["page"].ToString(), int.Parse(query["skip"].ToString(), CultureInfo.InvariantCulture))}");
                    break;
                case "/bench/memory":
                    await context.Response.WriteAsync(string.Create(
                        CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes(true)} {GC.CollectionCount(2)} {Environment.WorkingSet}"));
                    break;
                default:
                    context.Response.StatusCode = StatusCodes.Status404NotFound;
                    break;
            }
        }

        private async Task WriteAsync(HttpContext context, int bytes)
        {
            context.Response.ContentType = "text/html; charset=utf-8";

            for (var left = bytes; left > 0; left -= _page.Length)
            {
                await context.Response.Body.WriteAsync(_page.AsMemory(0, Math.Min(left, _page.Length)));
            }
        }
    }
}
