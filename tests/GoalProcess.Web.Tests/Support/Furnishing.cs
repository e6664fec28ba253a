using GoalProcess.Data.Municipalities;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Municipalities;
using GoalProcess.Web.Infrastructure.Municipalities;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Web.Tests.Support;

/// <summary>A municipality that has arms and colours of its own before a test begins.</summary>
internal static class Furnishing
{
    /// <summary>A picture of one pixel.</summary>
    public static byte[] Picture { get; } = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    /// <summary>Has it, by the names that the product and the demo have.</summary>
    /// <returns>The sums of its arms and its colours.</returns>
    public static async Task<(string Arms, string Colours)> Async(TestApp app)
    {
        var sums = ("", "");

        await app.AskAsync(async services =>
        {
            var db = services.GetRequiredService<Data.GoalProcessDbContext>();
            var (memory, arms) = (services.GetRequiredService<MunicipalityMemory>(), Content.HashOf(Picture));

            if (!await db.Municipalities.AnyAsync(TestContext.Current.CancellationToken))
            {
                var profile = new MunicipalityProfile(new MunicipalityDraft(
                    "Lindåkra kommun", "kommun@lindakra.example", "0000-12 34 56", "dataskydd@lindakra.example", "Europe/Stockholm", 4, 5, "#5b2a86", "#d9b8ff"));
                profile.ChangeArms(arms);
                db.Add(profile);
                db.Add(new ArmsPicture(arms, "image/png", Picture));
                await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            }

            await memory.ReadAsync(db, TestContext.Current.CancellationToken);
            sums = (memory.Current.ArmsHash, services.GetRequiredService<BrandSheet>().Of(memory.Current)!.Hash);
        });

        return sums;
    }
}
