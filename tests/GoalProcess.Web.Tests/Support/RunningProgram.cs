using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using GoalProcess.Tests;

namespace GoalProcess.Web.Tests.Support;

/// <summary>The built program in a process of its own, as an operator runs it, on a SQLite file and a free port; killed without warning when it is disposed of.</summary>
internal sealed partial class RunningProgram : IDisposable
{
    private readonly Process _process;
    private readonly List<string> _lines = [];

    private volatile Uri? _root;

    private RunningProgram(Process process) => _process = process;

    /// <summary>Where it listens.</summary>
    public Uri Root => _root ?? throw new InvalidOperationException("It does not listen yet.");

    /// <summary>What it has written.</summary>
    public string Said
    {
        get
        {
            lock (_lines)
            {
                return string.Join('\n', _lines);
            }
        }
    }

    /// <summary>The memory it holds, in bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>How many files and connections it holds open; 0 where the system does not tell.</summary>
    public int OpenFiles => Directory.Exists($"/proc/{_process.Id}/fd") ? Directory.GetFileSystemEntries($"/proc/{_process.Id}/fd").Length : 0;

    /// <summary>Starts it and waits until it answers.</summary>
    public static async Task<RunningProgram> StartAsync(string database, CancellationToken ct, params (string Name, string Value)[] settings)
    {
        // a port that the program itself chooses: one chosen for it may be another's by the time it listens
        var program = new RunningProgram(Begin(database, [("urls", "http://127.0.0.1:0"), ("Cookies__PlainHttp", "true"), .. settings]));
        program._process.OutputDataReceived += (_, line) => program.Note(line.Data);
        program._process.ErrorDataReceived += (_, line) => program.Note(line.Data);
        program._process.BeginOutputReadLine();
        program._process.BeginErrorReadLine();

        using var client = new HttpClient();

        for (var time = 0; time < 600; time++)
        {
            Assert.False(program._process.HasExited, program.Said);

            if (program._root is { } root && await IsReadyAsync(client, root, ct))
            {
                return program;
            }

            await Task.Delay(100, ct);
        }

        throw new TimeoutException(program.Said);
    }

    /// <summary>Runs a command to its end.</summary>
    public static async Task<(int Answer, string Said)> RunAsync(string database, CancellationToken ct, params string[] arguments)
    {
        using var process = Begin(database, [], arguments);
        var (screen, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return (process.ExitCode, await screen + await errors);
    }

    /// <summary>A browser with cookies of its own.</summary>
    public Visitor Visitor() => new(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Root });

    /// <summary>Ends it at once: no shutting down, nothing flushed.</summary>
    public void Kill()
    {
        _process.Kill(entireProcessTree: true);
        _process.WaitForExit();
    }

    /// <summary>Asks it to stop, as systemd and containers do. Not on Windows, where a service is asked otherwise.</summary>
    public async Task AskToStopAsync(CancellationToken ct)
    {
        using var signal = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await signal.WaitForExitAsync(ct);
    }

    /// <summary>Waits for its end.</summary>
    /// <returns>What it answered to the system: 0 when all went well.</returns>
    public async Task<int> EndedAsync(CancellationToken ct)
    {
        await _process.WaitForExitAsync(ct);
        return _process.ExitCode;
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            Kill();
        }

        _process.Dispose();
    }

    private static Process Begin(string database, (string Name, string Value)[] settings, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GoalProcess.Web.dll"), .. arguments])
        {
            WorkingDirectory = Path.GetDirectoryName(database),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ConnectionStrings__Sqlite"] = TemplateDatabase.ConnectionTo(database);
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        // what happens by itself would make a test depend on when it runs; those about it turn it on
        start.Environment["Jobs__IsOn"] = "false";
        start.Environment["Limits__ExportsPerMinute"] = "100000";

        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, Uri root, CancellationToken ct)
    {
        try
        {
            return (await client.GetAsync(new Uri(root, "/health/ready"), ct)).IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private void Note(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_lines)
        {
            _lines.Add(line);
        }

        if (_root is null && Listening().Match(line) is { Success: true } match)
        {
            _root = new Uri(match.Groups[1].Value);
        }
    }

    // in whichever form the lines are written
    [GeneratedRegex("Now listening on: .*?(http://127\\.0\\.0\\.1:[0-9]+)")]
    private static partial Regex Listening();
}
