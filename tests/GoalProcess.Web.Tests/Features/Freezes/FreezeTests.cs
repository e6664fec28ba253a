using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using GoalProcess.Domain.Access;
using GoalProcess.Tests;
using GoalProcess.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Features.Freezes;

/// <summary>What the council had before it can be proved by a stranger with standard tools, and nothing that was changed passes.</summary>
public sealed class FreezeTests(DemoApp app) : IClassFixture<DemoApp>, IDisposable
{
    // the recipe as docs/proof.md and the archive's own README say it
    private const string Recipe = """
        sha256sum --quiet -c SHA256SUMS || exit 1
        sum=0000000000000000000000000000000000000000000000000000000000000000
        for f in kedja/*.txt; do grep -qx "previous: $sum" "$f" || { echo "FALSK: $f"; exit 2; }; sum=$(sha256sum "$f" | cut -c1-64); done; echo "$sum"
        for f in innehall/*.txt; do grep -qx "payload: $(sha256sum "$f" | cut -c1-64)" "kedja/${f##*/}" || { echo "FALSK: $f"; exit 3; }; done
        find underlag filer beslut -type f 2> /dev/null | while read -r f; do grep -rq "$(sha256sum "$f" | cut -c1-64)" innehall || { echo "FALSK: $f"; exit 4; }; done
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("goalprocess-freeze-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_stranger_verifies_what_the_council_had_before_it_when_it_adopted_the_goals()
    {
        var page = await CouncilsDecisionAsync();
        var reader = await app.SignInAsync(Role.ElectedMember);
        await UnpackAsync(reader, page);

        var (answer, said) = await VerifyAsync();
        Assert.Equal((0, (await reader.GetAsync(page)).Document.QuerySelector("[data-testid=chain] code")!.TextContent), (answer, said.Trim()));
        var decision = await File.ReadAllTextAsync(Path.Combine(_folder, "beslut.json"), Ct);
        Assert.Contains("\"body\": \"Kommunfullmäktige\"", decision, StringComparison.Ordinal);
        Assert.Contains("\"body\": \"Kommunstyrelsen\"", decision, StringComparison.Ordinal);
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_folder, "underlag")));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(_folder, "beslut")));
        Assert.StartsWith("[", await File.ReadAllTextAsync(Path.Combine(_folder, "remissvar.json"), Ct), StringComparison.Ordinal);

        // the recipe is the one that is published
        var readme = await File.ReadAllTextAsync(Path.Combine(_folder, "README.txt"), Ct);
        Directory.Delete(_folder, recursive: true);
        await UnpackAsync(reader, $"/en{page}");
        var english = await File.ReadAllTextAsync(Path.Combine(_folder, "README.txt"), Ct);
        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root(), "docs", "proof.md"), Ct);
        Assert.All(
            ["sha256sum -c SHA256SUMS", "grep -qx \"previous: $sum\" \"$f\"", "grep -qx \"payload: $(sha256sum \"$f\" | cut -c1-64)\" \"kedja/${f##*/}\"", "grep -rq \"$(sha256sum \"$f\" | cut -c1-64)\" innehall"],
            command => Assert.All([readme, english, document], text => Assert.Contains(command, text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("printf . >> underlag/01-*.txt", 1)]
    [InlineData("printf . >> underlag/01-*.txt; find . -type f ! -name SHA256SUMS -printf '%P\\n' | sort | xargs sha256sum > SHA256SUMS", 4)]
    [InlineData("sed -i 's/^name: .*/name: Någon annan/' kedja/000005.txt; find . -type f ! -name SHA256SUMS -printf '%P\\n' | sort | xargs sha256sum > SHA256SUMS", 2)]
    [InlineData("f=$(ls innehall/*.txt | tail -1); printf . >> $f; find . -type f ! -name SHA256SUMS -printf '%P\\n' | sort | xargs sha256sum > SHA256SUMS", 3)]
    [InlineData("rm kedja/000007.txt; find . -type f ! -name SHA256SUMS -printf '%P\\n' | sort | xargs sha256sum > SHA256SUMS", 2)]
    public async Task Whoever_changes_something_in_it_is_found_out(string change, int step)
    {
        await UnpackAsync(await app.SignInAsync(Role.Secretary), await CouncilsDecisionAsync());
        await ShellAsync(change);

        Assert.Equal(step, (await VerifyAsync()).Answer);
    }

    [Fact]
    public async Task The_same_decision_gives_the_same_files_whatever_is_written_later()
    {
        var page = await CouncilsDecisionAsync();
        var secretary = await app.SignInAsync(Role.Secretary);
        await UnpackAsync(secretary, page);
        var before = await File.ReadAllTextAsync(Path.Combine(_folder, "SHA256SUMS"), Ct);
        await app.AskAsync(async services =>
        {
            var db = services.GetRequiredService<Data.GoalProcessDbContext>();
            var goal = await db.Goals.OrderBy(each => each.Number).FirstAsync(Ct);
            db.Audit = new Data.Auditing.AuditScope(null, "Prov", "Prov", goal.ProcessId, 9999, "Senare");
            db.Entry(goal).Property(nameof(goal.ShortName)).CurrentValue = "Senare";
            await db.SaveChangesAsync(Ct);
        });
        Directory.Delete(_folder, recursive: true);
        await UnpackAsync(secretary, page);

        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(_folder, "SHA256SUMS"), Ct));
    }

    [Fact]
    public async Task The_boards_answers_are_those_that_had_come_as_they_stood_then_and_the_chain_says_so()
    {
        var page = await DecisionAsync(body: null, afterAnswers: true);
        var reader = await app.SignInAsync(Role.ElectedMember);
        await UnpackAsync(reader, page);
        Assert.Equal(0, (await VerifyAsync()).Answer);
        var before = await File.ReadAllTextAsync(Path.Combine(_folder, "remissvar.json"), Ct);
        using var answers = JsonDocument.Parse(before);
        Assert.NotEmpty(answers.RootElement.EnumerateArray());

        foreach (var answer in answers.RootElement.EnumerateArray())
        {
            var said = string.Concat(answer.GetProperty("entries").EnumerateArray()
                .Select(number => File.ReadAllText(Path.Combine(_folder, "innehall", $"{number.GetInt64():000000}.txt"))));
            Assert.Contains(answer.GetProperty("answer").GetString()!.Split(['"', '\n'])[0], said, StringComparison.Ordinal);
            Assert.Contains($"\"ReceivedOn\":\"{answer.GetProperty("receivedOn").GetString()}\"", said, StringComparison.Ordinal);
            Assert.NotEmpty(answer.GetProperty("goals").EnumerateArray());
            Assert.All(answer.GetProperty("goals").EnumerateArray(), goal => Assert.Contains($"\"Level\":\"{goal.GetProperty("level").GetString()}\"", said, StringComparison.Ordinal));
        }

        // a board thinks better of it afterwards
        await app.AskAsync(async services =>
        {
            var db = services.GetRequiredService<Data.GoalProcessDbContext>();
            var response = await db.ConsultationResponses.Where(each => each.ReceivedOn != null).OrderBy(each => each.Id).FirstAsync(Ct);
            db.Audit = new Data.Auditing.AuditScope(null, "Prov", "Prov", response.ProcessId, 9998, "Senare");
            db.Entry(response).Property(nameof(response.Answer)).CurrentValue = "Ändrat i efterhand";
            await db.SaveChangesAsync(Ct);
        });
        Directory.Delete(_folder, recursive: true);
        await UnpackAsync(reader, page);

        Assert.Equal(before, await File.ReadAllTextAsync(Path.Combine(_folder, "remissvar.json"), Ct));
    }

    [Fact]
    public async Task There_is_none_where_nothing_was_decided_and_none_for_a_stranger()
    {
        var page = await CouncilsDecisionAsync();
        var reader = await app.SignInAsync(Role.ElectedMember);

        Assert.Equal(404, (int)(await reader.SendAsync("/organ/kf/sammantraden/1/punkter/99/beslut/underlag.zip")).StatusCode);
        Assert.NotEqual(200, (int)(await app.Visitor().SendAsync($"{page}/underlag.zip")).StatusCode);
    }

    private Task<string> CouncilsDecisionAsync() => DecisionAsync("KF", afterAnswers: false);

    private Task<string> DecisionAsync(string? body, bool afterAnswers) => app.ReadAsync(async db =>
    {
        var place = await (
            from decision in db.Decisions
            join item in db.Set<Domain.Meetings.AgendaItem>() on decision.AgendaItemId equals item.Id
            join meeting in db.Meetings on decision.MeetingId equals meeting.Id
            join deciding in db.Bodies on decision.BodyId equals deciding.Id
            where (body == null || deciding.Code == body) && item.Documents.Any()
            let day = DateOnly.FromDateTime(decision.HappenedAt)
            where !afterAnswers || db.ConsultationResponses.Any(response => response.ProcessId == decision.ProcessId && response.ReceivedOn <= day)
            orderby decision.HappenedAt
            select new { deciding.Code, Meeting = meeting.Number, Item = item.Number }).FirstAsync(Ct);
        return $"/organ/{place.Code.ToLowerInvariant()}/sammantraden/{place.Meeting}/punkter/{place.Item}/beslut";
    });

    private async Task UnpackAsync(Visitor reader, string page)
    {
        var answer = await reader.SendAsync($"{page}/underlag.zip");
        Assert.Equal("application/zip", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith($"underlag-{page.Split("/organ/")[1].Split('/')[0]}-", answer.Content.Headers.ContentDisposition!.FileName, StringComparison.Ordinal);
        await using var zip = new ZipArchive(await answer.Content.ReadAsStreamAsync(Ct));
        zip.ExtractToDirectory(_folder);
    }

    private Task<(int Answer, string Said)> VerifyAsync() => ShellAsync(Recipe);

    private async Task<(int Answer, string Said)> ShellAsync(string script)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", script]) { WorkingDirectory = _folder, RedirectStandardOutput = true })!;
        var said = await process.StandardOutput.ReadToEndAsync(Ct);
        await process.WaitForExitAsync(Ct);
        return (process.ExitCode, said);
    }
}
