using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;

namespace GoalProcess.Web.Tests.Drills;

/// <summary>
/// A working day in short: readers and writers at twenty requests a second on a program of its own. Nothing fails, nothing is warned of, and it ends with as much memory and as
/// many open files as when it had warmed up. <c>GOALPROCESS_SOAK_MINUTES</c> says for how long; docs/performance.md has the command and what an hour showed.
/// </summary>
public sealed class SoakTests
{
    private const int RequestsASecond = 20;
    private const int Workers = 8;

    // what the collector leaves lying about differs from one sample to the next
    private const double Growth = 1.15;
    private const int FilesMore = 20;

    private static readonly string[] Pages =
    [
        "/", "/processer/1", "/processer/1/nyckelord", "/processer/1/mal", "/processer/1/mal/1", "/processer/1/tidplan", "/processer/1/forslag", "/processer/1/lage",
        "/processer/1/malomraden", "/lagesrapport", "/att-gora", "/organ/ks", "/organ/ks/sammantraden/3", "/regler", "/agenda2030", "/en/processer/1", "/en/att-gora", "/processer/2",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static TimeSpan Lasts => TimeSpan.FromMinutes(
        double.TryParse(Environment.GetEnvironmentVariable("GOALPROCESS_SOAK_MINUTES"), CultureInfo.InvariantCulture, out var minutes) ? minutes : 5);

    [Fact]
    public async Task Hours_of_mixed_work_leave_memory_and_files_as_they_were_and_nothing_fails()
    {
        var database = await TemplateDatabase.CopyAsync(withDemo: true);

        try
        {
            using var program = await RunningProgram.StartAsync(database, Ct, ("Demo__IsOn", "true"), ("SignIn__PerMinute", "100000"));
            var (answers, samples) = (new ConcurrentBag<(double Milliseconds, int Status, string What)>(), new List<(long Memory, int Files)>());
            var watch = Stopwatch.StartNew();
            var tickets = new SemaphoreSlim(0);
            var workers = Enumerable.Range(0, Workers).Select(number => Task.Run(() => WorkAsync(program, number, tickets, answers, watch), Ct)).ToList();

            for (var second = 0; watch.Elapsed < Lasts; second++)
            {
                // a second's tickets that nobody had time for are not saved up
                if (RequestsASecond - tickets.CurrentCount is > 0 and var more)
                {
                    tickets.Release(more);
                }

                samples.Add((program.Memory, program.OpenFiles));
                await Task.Delay(TimeSpan.FromSeconds(second + 1) - watch.Elapsed is { Ticks: > 0 } rest ? rest : TimeSpan.Zero, Ct);
            }

            tickets.Release(Workers);
            await Task.WhenAll(workers);
            Judge(answers, samples);
            // what it says as it starts is of the settings
            var said = program.Said[program.Said.IndexOf("Now listening", StringComparison.Ordinal)..];
            // that a machine at other work let the server wait for a second is the machine's
            Assert.DoesNotContain(said.Split('\n'), line => line.Contains(" WRN ", StringComparison.Ordinal) && !line.Contains("the heartbeat has been running for", StringComparison.Ordinal));
            Assert.DoesNotContain(" ERR ", said, StringComparison.Ordinal);
            var (verdict, checkedChains) = await RunningProgram.RunAsync(database, Ct, "verify");
            Assert.True(verdict == 0, checkedChains);
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    private static void Judge(ConcurrentBag<(double Milliseconds, int Status, string What)> answers, List<(long Memory, int Files)> samples)
    {
        var times = answers.Select(answer => answer.Milliseconds).Order().ToList();
        var third = samples.Count / 3;
        var (warm, end) = (samples.Skip(third).Take(third).ToList(), samples.Skip(2 * third).ToList());
        var (memoryWarm, memoryEnd) = (Median(warm, sample => sample.Memory), Median(end, sample => sample.Memory));
        var (filesWarm, filesEnd) = (Median(warm, sample => sample.Files), Median(end, sample => sample.Files));

        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{times.Count} answers in {Lasts.TotalMinutes} min: p50 {times[times.Count / 2]:0.0} ms, p99 {times[times.Count * 99 / 100]:0.0} ms; memory {memoryWarm >> 20} MB, at the end {memoryEnd >> 20}; files {filesWarm}, at the end {filesEnd}"));

        Assert.Empty(answers.Where(answer => answer.Status is not (200 or 302)).Select(answer => $"{answer.What}: {answer.Status}"));
        Assert.True(times.Count > Lasts.TotalSeconds * RequestsASecond / 4, $"Only {times.Count} answers: too few to prove anything.");
        Assert.True(memoryEnd < memoryWarm * Growth, $"Memory grew from {memoryWarm} to {memoryEnd}.");
        Assert.True(filesEnd <= filesWarm + FilesMore, $"Open files grew from {filesWarm} to {filesEnd}.");
    }

    private static long Median(List<(long Memory, int Files)> samples, Func<(long Memory, int Files), long> value) => samples.Select(value).Order().ElementAt(samples.Count / 2);

    private static async Task WorkAsync(
        RunningProgram program, int number, SemaphoreSlim tickets, ConcurrentBag<(double Milliseconds, int Status, string What)> answers, Stopwatch watch)
    {
        var random = new Random(number);
        var visitor = await EnterAsync();

        while (true)
        {
            await tickets.WaitAsync(Ct);

            if (watch.Elapsed >= Lasts)
            {
                return;
            }

            var began = Stopwatch.GetTimestamp();
            var (what, status) = await OneAsync();
            answers.Add((Stopwatch.GetElapsedTime(began).TotalMilliseconds, status, what));
        }

        async Task<Visitor> EnterAsync()
        {
            var entering = program.Visitor();
            var who = number == 0 ? "maria" : number % 2 == 0 ? "karin" : "per";
            Assert.Equal(302, (await entering.SubmitAsync(await entering.GetAsync("/"), $"[data-testid=demo-{who}]")).Status);
            return entering;
        }

        // a request that asks for a form first is two
        async Task<(string, int)> OneAsync()
        {
            switch (random.Next(20))
            {
                case 0:
                    visitor = await EnterAsync();
                    return ("sign in", 302);
                case 1 or 2 when number % 2 == 0 && number > 0:
                    var form = await visitor.GetAsync("/processer/1/nyckelord/ny");
                    return ("keyword", (await visitor.SubmitAsync(form, "form[data-testid=keyword]", ("Text", $"dag {Guid.CreateVersion7():N}"), ("SourceKind", "Workshop"), ("SourceText", "Prov"))).Status);
                case 3 when number == 0:
                    var page = await visitor.GetAsync("/organ/ks/sammantraden/3/punkter/2/filer");
                    var content = Encoding.UTF8.GetBytes(new string('å', random.Next(1, 60_000)));
                    return ("file", (await visitor.UploadAsync(page, "[data-testid=attach]", "Form.File", "prov.txt", content, ("Form.SupplementBecause", "Prov"))).Status);
                case 4:
                    var file = await visitor.SendAsync("/lagesrapport.xlsx");
                    await file.Content.CopyToAsync(Stream.Null, Ct);
                    return ("export", (int)file.StatusCode);
                default:
                    var address = Pages[random.Next(Pages.Length)];
                    return (address, (await visitor.GetAsync(address)).Status);
            }
        }
    }
}
