using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace GoalProcess.Benchmarks;

/// <summary>Runs what is asked for and writes the tables of docs/performance.md to the screen.</summary>
internal sealed partial class Measures(IReadOnlyCollection<string> asked) : IDisposable
{
    /// <summary>Everything that can be measured.</summary>
    public static readonly string[] All = ["demo", "large", "growth", "rules", "start"];

    private const int Requests = 500;

    private readonly string _folder = Directory.CreateTempSubdirectory("goalprocess-bench-").FullName;

    public async Task RunAsync()
    {
        using var _ = this;
        Say($"{TimeProvider.System.GetUtcNow():yyyy-MM-dd}, {Environment.ProcessorCount} cores, {System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, "
            + $"server GC {(System.Runtime.GCSettings.IsServerGC ? "on" : "off")}; the load comes from the same machine.");

        var demo = await DemoAsync();

        if (asked.Contains("demo"))
        {
            await PagesAsync("Demo", demo, 2, Requests);
        }

        var large = asked.Intersect(["large", "growth", "rules"]).Any() ? Grown(demo, 1) : demo;

        if (asked.Contains("large"))
        {
            await PagesAsync("Large", large, Generator.NumberOfMany + 1, Requests);
        }

        if (asked.Contains("rules"))
        {
            await RuleMeasures.RunAsync(large, Say);
            await ManyStepsAsync(large);
        }

        if (asked.Contains("growth"))
        {
            await GrowthAsync(demo, large);
        }

        if (asked.Contains("start"))
        {
            await StartAsync(demo);
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static void Say(string line) => Console.WriteLine(line);

    private static string Number(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture);

    /// <summary>A file with the demo in it, built by the product itself.</summary>
    private async Task<string> DemoAsync()
    {
        var file = Path.Combine(_folder, "demo.db");
        await using var server = await Running.StartAsync(file);
        return file;
    }

    private string Grown(string demo, int size)
    {
        var file = Path.Combine(_folder, $"large-{size}.db");
        using (var from = Generator.Open(demo))
        {
            using var copy = from.CreateCommand();
            copy.CommandText = $"VACUUM INTO '{file}'";
            copy.ExecuteNonQuery();
        }

        Generator.Fill(file, size);
        return file;
    }

    private static async Task PagesAsync(string title, string file, int process, int requests)
    {
        await using var server = await Running.StartAsync(file);
        using var load = await Load.SignInAsync(server.Root, "karin");
        var bare = await load.MeasureAsync("/bench/f1", requests, 1);
        var (bareAllocated, _, _) = await load.AllocatedAsync("/bench/f1", requests);
        Say($"\n## {title} ({new FileInfo(file).Length / 1_000_000} MB)\n\nF1, the bare page behind headers and sign-in: {Number(bare.Median, "0.00")} ms, {Number(bareAllocated / 1000, "0")} kB allocated.\n");
        Say("| page | commands | kB | p50 ms | × F2, 1 conn. | × F2, 8 conn. | bar | p99/p50 | kB allocated | gen 2 per 1,000 | spread |");
        Say("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|");

        foreach (var page in Page.All)
        {
            var path = page.Path.Replace("{P}", $"{process}", StringComparison.Ordinal);
            var (commands, floor, bytes) = await FloorAsync(load, page, path);
            var (one, floorOne) = (await load.MeasureAsync(path, requests, 1), await load.MeasureAsync(floor, requests, 1));
            var (eight, floorEight) = (await load.MeasureAsync(path, requests, 8), await load.MeasureAsync(floor, requests, 8));
            var (allocated, gen2, _) = await load.AllocatedAsync(path, requests);

            Say($"| {page.Name} | {commands} | {bytes / 1000} | {Number(one.Median)} | {Number(one.Median / floorOne.Median)} | {Number(eight.Median / floorEight.Median)} | {page.Bar} "
                + $"| {Number(one.Late / one.Median)} | {Number(allocated / 1000, "0")} | {Number(gen2)} | {Number(one.Spread, "0")} % |");
        }
    }

    /// <summary>How many commands a page sends in all, and the address of its floor.</summary>
    private static async Task<(int Commands, string Floor, int Bytes)> FloorAsync(Load load, Page page, string path)
    {
        var name = Uri.EscapeDataString(page.Name);
        await load.GetAsync(path);
        await load.GetAsync("/bench/record");
        var ofEvery = int.Parse(await load.GetAsync("/bench/keep?page=every&skip=0"), CultureInfo.InvariantCulture);
        await load.GetAsync("/bench/record");
        var bytes = await load.BytesAsync(path);
        var commands = int.Parse(await load.GetAsync($"/bench/keep?page={name}&skip={ofEvery}"), CultureInfo.InvariantCulture);
        return (commands, $"/bench/f2?page={name}&bytes={bytes}", bytes);
    }

    private async Task GrowthAsync(string demo, string large)
    {
        Say("\n## Growth\n\nMilliseconds (p50 of 100, one connection) with 1, 4 and 16 times as much; slope 1 is as fast as the data.\n");
        Say("| page | 1 × | 4 × | 16 × | slope |");
        Say("|---|---:|---:|---:|---:|");
        var times = new Dictionary<string, List<double>>();

        foreach (var size in new[] { 1, 4, 16 })
        {
            var file = size == 1 ? large : Grown(demo, size);
            await using (var server = await Running.StartAsync(file))
            {
                using var load = await Load.SignInAsync(server.Root, "karin");

                foreach (var page in Page.All)
                {
                    var path = page.Path.Replace("{P}", $"{Generator.NumberOfMany + 1}", StringComparison.Ordinal);
                    var time = await load.MeasureAsync(path, 100, 1);
                    (times.TryGetValue(page.Name, out var list) ? list : times[page.Name] = []).Add(time.Median);
                }
            }

            if (size > 1)
            {
                File.Delete(file);
            }
        }

        foreach (var (name, list) in times)
        {
            Say($"| {name} | {Number(list[0])} | {Number(list[1])} | {Number(list[2])} | {Number(Math.Log(list[2] / list[0]) / Math.Log(16), "0.00")} |");
        }
    }

    /// <summary>The pages of a process with 300 steps.</summary>
    private static async Task ManyStepsAsync(string large)
    {
        await using var server = await Running.StartAsync(large);
        using var load = await Load.SignInAsync(server.Root, "karin");
        Say($"\n| page at {Generator.ManySteps} steps | p50 ms | kB |");
        Say("|---|---:|---:|");

        foreach (var path in new[] { "", "/tidplan", "/lage" })
        {
            var time = await load.MeasureAsync($"/processer/{Generator.NumberOfMany}{path}", 100, 1);
            Say($"| {(path.Length == 0 ? "overview" : path)} | {Number(time.Median)} | {await load.BytesAsync($"/processer/{Generator.NumberOfMany}{path}") / 1000} |");
        }
    }

    private static async Task StartAsync(string demo)
    {
        var clock = Stopwatch.StartNew();
        await using var server = await Running.StartAsync(demo);
        using var load = await Load.SignInAsync(server.Root, "karin");
        var started = clock.Elapsed;
        var idle = (await load.MemoryAsync())[2];
        await load.MeasureAsync("/processer/2", 1000, 8);
        var after = (await load.MemoryAsync())[2];
        var page = await load.GetAsync("/processer/2");
        var parts = new List<(string Path, int Raw, int Compressed)> { ("the page", Encoding.UTF8.GetByteCount(page), Compressed(Encoding.UTF8.GetBytes(page))) };

        foreach (var path in AssetPattern().Matches(page).Select(match => match.Groups["path"].Value).Distinct())
        {
            using var client = new HttpClient { BaseAddress = server.Root };
            var bytes = await client.GetByteArrayAsync(new Uri(path, UriKind.Relative));
            parts.Add((path.Split('?')[0], bytes.Length, path.Contains(".woff", StringComparison.Ordinal) ? bytes.Length : Compressed(bytes)));
        }

        Say($"\n## Start and memory\n\nFrom nothing to signed in: {Number(started.TotalSeconds)} s. Working set then {idle / 1_000_000} MB, after 3,100 overviews over 8 connections {after / 1_000_000} MB.");
        Say($"\nFirst view of the overview, compressed: {parts.Sum(part => part.Compressed) / 1000} kB in {parts.Count} requests ({string.Join(", ", parts.Select(part => $"{Path.GetFileName(part.Path)} {Number(part.Compressed / 1000.0)}"))}).");
    }

    private static int Compressed(byte[] bytes)
    {
        using var memory = new MemoryStream();

        using (var zip = new GZipStream(memory, CompressionLevel.Optimal, leaveOpen: true))
        {
            zip.Write(bytes);
        }

        return (int)memory.Length;
    }

    [GeneratedRegex("<(?:link|script)[^>]*(?:href|src)=\"(?<path>/[^\"]+\\.(?:css|js|woff2)[^\"]*)\"")]
    private static partial Regex AssetPattern();
}
