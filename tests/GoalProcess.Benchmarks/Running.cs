using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace GoalProcess.Benchmarks;

/// <summary>The server in a process of its own, ended with this.</summary>
internal sealed class Running : IAsyncDisposable
{
    private readonly Process _process;

    private Running(Process process, Uri root) => (_process, Root) = (process, root);

    /// <summary>Where it answers.</summary>
    public Uri Root { get; }

    /// <summary>Starts it on a file, and waits until it answers.</summary>
    public static async Task<Running> StartAsync(string file)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };

        // run by "dotnet x.dll" the program is the first argument
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath!) == "dotnet")
        {
            start.ArgumentList.Add(typeof(Running).Assembly.Location);
        }

        foreach (var argument in new[] { "serve", file, $"{port}" })
        {
            start.ArgumentList.Add(argument);
        }

        var process = Process.Start(start)!;

        while (await process.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line == "ready")
            {
                return new Running(process, new Uri($"http://127.0.0.1:{port}"));
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
