using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Workflow;
using Microsoft.Extensions.DependencyInjection;

namespace GoalProcess.Tests;

/// <summary>
/// A municipality at its first day. Process 1 has nothing in it and the board no seats and no meetings; process 2 has one of each thing,
/// and nothing in any of them; there is no vision.
/// </summary>
internal static class Beginning
{
    private static readonly Actor Person = new(
        Guid.CreateVersion7(), "Åsa Öberg", [Grant.Everywhere(Role.Official), Grant.Everywhere(Role.Secretary)]);

    public static async Task MakeAsync(RunningApp app)
    {
        var (first, second) = (Process(1, "Mål för ny mandatperiod"), Process(2, "Mål för nästa mandatperiod"));
        var (board, council) = (
            new GoverningBody("KS", "Kommunstyrelsen", "Municipal Executive Board", BodyKind.ExecutiveBoard),
            new GoverningBody("KF", "Kommunfullmäktige", "Municipal Council", BodyKind.Council));
        second.AddStep(new StepDraft("Målen beslutas", "The goals are decided", StepKind.Decision, null, null, null, false, [], "", null, [], false));
        await app.ReadAsync(db =>
        {
            db.AddRange(first, second, board, council);
            return db.SaveChangesAsync();
        });

        await DoAsync(new AddGoalArea(second.Id, "Bo", null));
        await DoAsync(new AddKeyword(second.Id, null, KeywordHeap.Meaning, "Bostäder", null, null));
        await DoAsync(new AddGoal(second.Id, null, "Bostäder", "Alla har någonstans att bo.", null, null, null, null, [], "Ett första utkast"));
        await DoAsync(new OpenMatter(
            second.Id, "Målen", null, MatterSubject.Goals, MatterKind.Ordinary, [new StageDraft(1, council.Id, StageEnding.Decides)]));
        await DoAsync(new PlanMeeting(council.Id, 1, new DateTime(2099, 1, 15, 9, 0, 0), MeetingKind.Ordinary, null));

        Task DoAsync<TAct>(TAct act)
            where TAct : class, IAct<TAct> => app.AskAsync(async services => Assert.Equal(
                WorkflowOutcome.Done,
                (await services.GetRequiredService<WorkflowService>().DoAsync(act, Person, TestContext.Current.CancellationToken)).Outcome));
    }

    private static GoalSettingProcess Process(int number, string name) =>
        new(number, name, "Goals for the term of office", new DateOnly(2027, 1, 1), new DateOnly(2034, 12, 31), 4, 5);
}
