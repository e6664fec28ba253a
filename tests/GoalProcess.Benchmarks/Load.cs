using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace GoalProcess.Benchmarks;

/// <summary>How long requests took.</summary>
/// <param name="Median">Milliseconds, of the run in the middle.</param>
/// <param name="Late">Milliseconds that one in a hundred took longer than, of that run.</param>
/// <param name="Spread">How far the median of the slowest run lies from the quickest's, in per cent of the middle one.</param>
internal sealed record Times(double Median, double Late, double Spread);

/// <summary>Someone signed in who asks for pages.</summary>
internal sealed partial class Load : IDisposable
{
    private readonly HttpClient _client;

    private Load(HttpClient client) => _client = client;

    /// <summary>Signs in as one of the demo's people.</summary>
    public static async Task<Load> SignInAsync(Uri root, string who)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, MaxConnectionsPerServer = 64 }) { BaseAddress = root, Timeout = TimeSpan.FromMinutes(5) };
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        var form = FormOf(who).Match(page);
        using var content = new FormUrlEncodedContent(InputPattern().Matches(form.Value).Select(input => KeyValuePair.Create(input.Groups["name"].Value, input.Groups["value"].Value)));
        using var answer = await client.PostAsync(new Uri(ActionPattern().Match(form.Value).Groups[1].Value, UriKind.Relative), content);
        return (int)answer.StatusCode == 302 ? new Load(client) : throw new InvalidOperationException($"Could not sign in: {answer.StatusCode}");
    }

    /// <summary>The page's text.</summary>
    public async Task<string> GetAsync(string path)
    {
        using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path}: {answer.StatusCode}");
    }

    /// <summary>The page's bytes.</summary>
    public async Task<int> BytesAsync(string path) => (await _client.GetByteArrayAsync(new Uri(path, UriKind.Relative))).Length;

    /// <summary>Three runs of so many requests over so many connections, after a tenth as many to warm up.</summary>
    public async Task<Times> MeasureAsync(string path, int requests, int connections)
    {
        await RunAsync(path, Math.Max(3, requests / 10), connections);
        var runs = new List<double[]>();

        for (var run = 0; run < 3; run++)
        {
            runs.Add(await RunAsync(path, requests, connections));
        }

        runs.Sort((a, b) => a[a.Length / 2].CompareTo(b[b.Length / 2]));
        var (low, middle, high) = (Half(runs[0]), Half(runs[1]), Half(runs[2]));
        return new Times(middle, runs[1][(int)(runs[1].Length * 0.99)], 100 * (high - low) / middle);
    }

    /// <summary>Bytes allocated a request, gen 2 collections a thousand requests, and the working set after.</summary>
    public async Task<(double Bytes, double Gen2, long WorkingSet)> AllocatedAsync(string path, int requests)
    {
        await RunAsync(path, 20, 1);
        var before = await MemoryAsync();
        await RunAsync(path, requests, 1);
        var after = await MemoryAsync();
        return ((after[0] - before[0]) / (double)requests, 1000.0 * (after[1] - before[1]) / requests, after[2]);
    }

    public async Task<long[]> MemoryAsync() => [.. (await GetAsync("/bench/memory")).Split(' ').Select(part => long.Parse(part, CultureInfo.InvariantCulture))];

    public void Dispose() => _client.Dispose();

    private static double Half(double[] sorted) => sorted[sorted.Length / 2];

    private async Task<double[]> RunAsync(string path, int requests, int connections)
    {
        var (times, next) = (new double[requests], -1);

        await Task.WhenAll(Enumerable.Range(0, connections).Select(async _ =>
        {
            for (var index = Interlocked.Increment(ref next); index < requests; index = Interlocked.Increment(ref next))
            {
                var clock = Stopwatch.GetTimestamp();
                using var answer = await _client.GetAsync(new Uri(path, UriKind.Relative));
                await answer.Content.ReadAsByteArrayAsync();
                times[index] = Stopwatch.GetElapsedTime(clock).TotalMilliseconds;
                answer.EnsureSuccessStatusCode();
            }
        }));

        Array.Sort(times);
        return times;
    }

    private static Regex FormOf(string who) => new($"data-testid=\"demo-{who}\".*?</form>", RegexOptions.Singleline);

    [GeneratedRegex("action=\"([^\"]+)\"")]
    private static partial Regex ActionPattern();

    [GeneratedRegex("<input[^>]*name=\"(?<name>[^\"]+)\"[^>]*value=\"(?<value>[^\"]*)\"")]
    private static partial Regex InputPattern();
}
