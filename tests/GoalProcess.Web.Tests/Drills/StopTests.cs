using System.Net;
using AngleSharp.Html.Dom;
using GoalProcess.Data;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Drills;

/// <summary>Asked to stop, as by an upgrade in the middle of the day, the program answers what it has begun and ends by itself.</summary>
public sealed class StopTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_somebody_is_sending_is_taken_and_answered_before_it_ends()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "A Windows service is asked to stop by its manager.");
        var database = await TemplateDatabase.CopyAsync(withDemo: true);

        try
        {
            // a job ticks beside it, as in earnest
            using var program = await RunningProgram.StartAsync(database, Ct, ("Demo__IsOn", "true"), ("Jobs__IsOn", "true"), ("Jobs__TickSeconds", "1"));
            var official = program.Visitor();
            await official.SubmitAsync(await official.GetAsync("/"), "[data-testid=demo-karin]");
            var page = await official.GetAsync("/processer/1/nyckelord/ny");
            var values = Visitor.ValuesOf((IHtmlFormElement)page.Document.QuerySelector("form[data-testid=keyword]")!).ToList();
            using var content = new SentInTwo(
            [
                .. values.Where(pair => pair.Key is not ("Text" or "SourceKind" or "SourceText")),
                new("Text", "mitt i stoppet"), new("SourceKind", "Workshop"), new("SourceText", "Prov"),
            ]);

            var answer = official.SendAsync("/processer/1/nyckelord/ny", content, values.First(pair => pair.Key == "__RequestVerificationToken").Value);
            await content.HalfIsSent.WaitAsync(Ct);
            await Task.Delay(300, Ct);
            await program.AskToStopAsync(Ct);
            await Task.Delay(1000, Ct);
            content.SendTheRest();

            Assert.Equal(HttpStatusCode.Found, (await answer).StatusCode);
            Assert.Equal(0, await program.EndedAsync(Ct).WaitAsync(TimeSpan.FromSeconds(60), Ct));

            await using var services = TemplateDatabase.ServicesOf(TemplateDatabase.ConnectionTo(database)).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            Assert.True(await scope.ServiceProvider.GetRequiredService<GoalProcessDbContext>().Keywords.AnyAsync(keyword => keyword.Text == "mitt i stoppet", Ct));
            var (verified, said) = await RunningProgram.RunAsync(database, Ct, "verify");
            Assert.True(verified == 0, said);
        }
        finally
        {
            TemplateDatabase.Delete(database);
        }
    }

    /// <summary>A form of which the second half waits.</summary>
    private sealed class SentInTwo(IEnumerable<KeyValuePair<string, string>> values) : FormUrlEncodedContent(values)
    {
        private readonly TaskCompletionSource _half = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _rest = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task HalfIsSent => _half.Task;

        public void SendTheRest() => _rest.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            using var memory = new MemoryStream();
            await base.SerializeToStreamAsync(memory, context);
            var bytes = memory.ToArray();
            await stream.WriteAsync(bytes.AsMemory(0, bytes.Length / 2));
            await stream.FlushAsync();
            _half.SetResult();
            await _rest.Task;
            await stream.WriteAsync(bytes.AsMemory(bytes.Length / 2));
        }
    }
}
