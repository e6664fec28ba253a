using System.Data.Common;
using System.Security.Cryptography;
using GoalProcess.Data;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Access;
using GoalProcess.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Drills;

/// <summary>
/// The disk is full, at each moment of an upload in turn: a clear page that names the way to the support, nothing kept by halves, the chains whole, and once there is room
/// the same form goes through.
/// </summary>
public sealed class FullDiskTests
{
    private const string Item = "/organ/ks/sammantraden/3/punkter/2/filer";

    // how many pages of the file there is room for grows by this much each time
    private const int Step = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_upload_that_finds_no_room_leaves_nothing_by_halves_wherever_it_stops()
    {
        await using var app = new CrampedApp();
        await app.InitializeAsync();

        var secretary = await app.SignInAsync(Role.Secretary);
        byte[] content = [.. "%PDF-1.7\n"u8, .. RandomNumberGenerator.GetBytes(400_000)];
        var (failed, isDone) = (0, false);
        var before = await app.ReadAsync(db => db.AuditEntries.CountAsync(Ct));

        for (var room = 0; !isDone; room += Step)
        {
            var page = await secretary.GetAsync(Item);
            app.LeaveRoomFor(room);
            var answer = await secretary.UploadAsync(page, "[data-testid=attach]", "Form.File", "prov.pdf", content, ("Form.SupplementBecause", "Prov"));
            app.LeaveRoomFor(null);
            isDone = answer.Status == 302;

            if (!isDone)
            {
                failed++;
                Assert.Equal((503, "Tjänsten är tillfälligt ur funktion"), (answer.Status, answer.H1));
                Assert.Matches("^[0-9a-f]{8}$", answer.Text("reference"));
                Assert.Equal(before, await app.ReadAsync(db => db.AuditEntries.CountAsync(Ct)));
            }

            Assert.Equal(isDone ? 1 : 0, await app.ReadAsync(db => db.AttachedFiles.CountAsync(file => file.Name == "prov.pdf", Ct)));
            await AssertWholeAsync(app);
            Assert.True(room < 1000, "There is never room enough.");
        }

        Assert.True(failed > 3, $"The disk was full only {failed} times.");
    }

    [Fact]
    public async Task What_was_typed_when_the_disk_was_full_goes_through_when_there_is_room()
    {
        await using var app = new CrampedApp();
        await app.InitializeAsync();

        var official = await app.SignInAsync(Role.Official);
        var (answer, number) = (302, 0);

        // the pages there are have some room left
        for (; answer == 302; number++)
        {
            Assert.True(number < 500, "There is always room.");
            var form = await official.GetAsync("/processer/1/nyckelord/ny");
            app.LeaveRoomFor(0);
            answer = await AddAsync(form, number);
            app.LeaveRoomFor(null);

            if (answer != 302)
            {
                Assert.Equal(503, answer);
                await AssertWholeAsync(app);
                Assert.Equal(302, await AddAsync(form, number));
            }
        }

        Assert.Equal(number, await app.ReadAsync(db => db.Keywords.CountAsync(keyword => keyword.Text.StartsWith("trångt "), Ct)));

        async Task<int> AddAsync(Page form, int which) => (await official.SubmitAsync(
            form, "form[data-testid=keyword]", ("Text", $"trångt {which}"), ("SourceKind", "Workshop"), ("SourceText", new string('å', 180)))).Status;
    }

    private static async Task AssertWholeAsync(TestApp app) => await app.ReadAsync(async db =>
    {
        Assert.Equal(await db.StoredContents.CountAsync(Ct), await db.StoredPieces.Select(piece => piece.ContentId).Distinct().CountAsync(Ct));
        Assert.All(await new ChainCheck(db).AllAsync([], Ct), report => Assert.Null(report.Fault));
        return true;
    });

    /// <summary>The demo on a disk with as little room as a test says.</summary>
    private sealed class CrampedApp : DemoApp
    {
        private readonly Cramped _disk = new();

        public CrampedApp()
        {
            foreach (var words in new[] { "Failed executing DbCommand", "An unhandled exception has occurred", "EntityFrameworkCore.Update", "An error occurred using a transaction", "responded 503" })
            {
                ExpectWarning(words);
            }
        }

        /// <summary>No more than this many pages of the database beside those there are; any number when null.</summary>
        public void LeaveRoomFor(int? pages) => _disk.Pages = pages;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteGoalProcessDbContext>(options => options.AddInterceptors(_disk)));
        }
    }

    private sealed class Cramped : DbConnectionInterceptor
    {
        private const int AsManyAsThereCanBe = int.MaxValue - 1;

        public int? Pages { get; set; }

        public override Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            ConnectionOpened(connection, eventData);
            return Task.CompletedTask;
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA page_count";
            var most = Pages is { } room ? Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) + room : AsManyAsThereCanBe;
            command.CommandText = $"PRAGMA max_page_count = {most}";
            command.ExecuteNonQuery();
        }
    }
}
