using System.Text;
using GoalProcess.Data.Files;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Files;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Support;

/// <summary>Files that lie with things before a test begins, attached through the product's own acts.</summary>
internal static class Attaching
{
    private static readonly Actor Person = new(Guid.CreateVersion7(), "Prov", [Grant.Everywhere(Role.Secretary), Grant.Everywhere(Role.Official)]);

    /// <summary>A text file on an agenda item of the KS.</summary>
    public static Task<Guid> ToItemAsync(TestApp app, int meeting, int item) => AttachAsync(app, async (db, file) =>
    {
        var place = await (
            from stored in db.Meetings
            from agendaItem in stored.Items
            join body in db.Bodies on stored.BodyId equals body.Id
            where body.Code == "KS" && stored.Number == meeting && agendaItem.Number == item
            select new { stored.BodyId, MeetingId = stored.Id, agendaItem.Id }).SingleAsync();
        return new AttachToAgendaItem(place.BodyId, place.MeetingId, place.Id, file, "Delas ut på sammanträdet");
    });

    /// <summary>A text file on a contribution of the first process.</summary>
    public static Task<Guid> ToContributionAsync(TestApp app, int number) => AttachAsync(app, async (db, file) =>
    {
        var contribution = await db.Contributions.Where(each => each.Number == number && db.Processes.Any(process => process.Id == each.ProcessId && process.Number == 1)).SingleAsync();
        return new AttachToContribution(contribution.ProcessId, contribution.Id, file);
    });

    private static async Task<Guid> AttachAsync<TAct>(TestApp app, Func<Data.GoalProcessDbContext, StoredFile, Task<TAct>> act)
        where TAct : class, IAct<TAct>
    {
        var contentId = Guid.Empty;

        await app.AskAsync(async services =>
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes("Tjänsteskrivelse"));
            var stored = await services.GetRequiredService<IFileStore>().SaveAsync(content, default);
            contentId = stored.Id;
            var file = new StoredFile(stored.Id, "Tjänsteskrivelse.txt", FileKind.PlainText, stored.Length, stored.Hash);
            var result = await services.GetRequiredService<WorkflowService>().DoAsync(
                await act(services.GetRequiredService<Data.GoalProcessDbContext>(), file), Person, default);
            Assert.True(result.IsDone, $"{result.Outcome}");
        });

        return await app.ReadAsync(db => db.AttachedFiles.Where(file => file.ContentId == contentId).Select(file => file.Id).SingleAsync());
    }
}
