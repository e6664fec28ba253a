using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Workflow.Demo;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Replay;

/// <summary>What really happened to the programme: the same year up to the strategy day, and then another autumn and winter.</summary>
internal static class Slip
{
    private const string Because = "Nämnderna ska få säga sitt om programmet";

    private static readonly DateOnly BoardDay = new(2020, 3, 11);
    private static readonly DateOnly CouncilDay = new(2020, 3, 30);

    public static IEnumerable<ScriptedAct> Acts(ReplayTown town)
    {
        var planned = town.Year.Acts();

        return
        [
            .. planned.TakeWhile(act => act.Key != "programme-ks"),
            new("board-missed", new(2019, 9, 12), ct => WithdrawAsync(town, "KS", new(2019, 9, 11), ct)),
            new("programme-moved", new(2019, 9, 13), ct => MoveAsync(town, ct)),
            new("consultation-added", new(2019, 9, 13), ct => AddConsultationAsync(town, ct)),
            .. planned.Where(act => act.Key is "board-goals" or "programme-budget-ks" or "budget-published" or "programme-budget-kf"),
            new("programme-consultation-dispatched", new(2020, 1, 7), async ct => await town.Year.DoAsync(
                new DispatchConsultation(await ProcessAsync(town, ct), await ConsultationAsync(town, ct), null, new(2020, 1, 7)), town.People.Official, ct)),
            new("programme-consultation-closed", new(2020, 2, 14), ct => CloseAsync(town, ct)),
            new("summons-ks-2020", new(2020, 3, 4), ct => town.Year.PutUpProgrammeAsync("KS", ct)),
            new("programme-ks", BoardDay, ct => town.Year.AnswerAsync("KS", "programme", 22, ct,
                new PointDraft(PointKind.Proposes, MatterSubject.Programme, ToBodyId: town.People.Bodies["KF"], Wording: "Förslag till fullmäktige."))),
            new("summons-kf-2020", new(2020, 3, 20), ct => town.Year.PutUpProgrammeAsync("KF", ct)),
            new("programme-kf", CouncilDay, ct => town.Year.AnswerAsync("KF", "programme", 31, ct,
                new PointDraft(PointKind.Decides, MatterSubject.Programme, Settlement.Adopts, Wording: "Programmet antas."))),
        ];
    }

    private static Task<Guid> ProcessAsync(ReplayTown town, CancellationToken ct) =>
        town.ReadAsync(db => db.Processes.Select(process => process.Id).SingleAsync(ct));

    private static Task<Guid> StepAsync(ReplayTown town, int number, CancellationToken ct) => town.ReadAsync(db =>
        db.Processes.SelectMany(process => process.Steps).Where(step => step.Number == number).Select(step => step.Id).SingleAsync(ct));

    private static Task<Guid> ConsultationAsync(ReplayTown town, CancellationToken ct) => town.ReadAsync(db =>
        db.Consultations.OrderByDescending(consultation => consultation.Number).Select(consultation => consultation.Id).FirstAsync(ct));

    private static async Task WithdrawAsync(ReplayTown town, string body, DateOnly day, CancellationToken ct)
    {
        var bodyId = town.People.Bodies[body];
        var (from, to) = (day.ToDateTime(TimeOnly.MinValue), day.AddDays(1).ToDateTime(TimeOnly.MinValue));
        var meeting = await town.ReadAsync(db =>
            db.Meetings.AsSplitQuery().SingleAsync(each => each.BodyId == bodyId && each.StartsAt >= from && each.StartsAt < to, ct));
        await town.Year.DoAsync(
            new WithdrawAgendaItem(bodyId, meeting.Id, meeting.Items.Single(item => item.MatterId is not null).Id, Because), town.People.Secretary, ct);
    }

    /// <summary>Both steps are moved, and both bodies get a meeting in March to take the programme up at.</summary>
    private static async Task MoveAsync(ReplayTown town, CancellationToken ct)
    {
        await WithdrawAsync(town, "KF", new DateOnly(2019, 9, 30), ct);
        await MoveAsync(town, 20, "KS", BoardDay.ToDateTime(new TimeOnly(9, 0)), ct);
        await MoveAsync(town, 21, "KF", CouncilDay.ToDateTime(new TimeOnly(18, 0)), ct);
    }

    private static async Task MoveAsync(ReplayTown town, int step, string body, DateTime at, CancellationToken ct)
    {
        var (day, bodyId, stepId) = (DateOnly.FromDateTime(at), town.People.Bodies[body], await StepAsync(town, step, ct));
        await town.Year.DoAsync(new Replan(await ProcessAsync(town, ct), null, [new StepDates(stepId, day, day)], Because), town.People.Official, ct);

        var number = 1 + await town.ReadAsync(db => db.Meetings.Where(meeting => meeting.BodyId == bodyId).MaxAsync(meeting => meeting.Number, ct));
        await town.Year.DoAsync(new PlanMeeting(bodyId, number, at, MeetingKind.Ordinary, null), town.People.Secretary, ct);
        var meetingId = await town.ReadAsync(db => db.Meetings.Where(each => each.BodyId == bodyId && each.Number == number).Select(each => each.Id).SingleAsync(ct));
        var matterId = await town.ReadAsync(db => db.Matters.Where(each => each.Subject == MatterSubject.Programme).Select(each => each.Id).SingleAsync(ct));
        await town.Year.DoAsync(new AddAgendaItem(bodyId, meetingId, "Strategiskt program", matterId), town.People.Secretary, ct);
    }

    private static async Task AddConsultationAsync(ReplayTown town, CancellationToken ct)
    {
        var processId = await ProcessAsync(town, ct);
        var (from, to) = (new DateOnly(2020, 1, 7), new DateOnly(2020, 2, 14));
        var step = new StepDraft(
            "Intern remiss av programmet", "Internal consultation on the programme", StepKind.Consultation, town.People.Bodies["NB"], from, to, false, [18], "",
            null, [], true);
        await town.Year.DoAsync(new AddStep(processId, null, step, Because), town.People.Official, ct);
        await town.Year.DoAsync(
            new AddConsultation(
                processId, await StepAsync(town, 25, ct), "Intern remiss", "Vad behöver ändras i programmet?", to,
                [town.People.Bodies["KFN"], town.People.Bodies["BUN"]]),
            town.People.Official, ct);
    }

    private static async Task CloseAsync(ReplayTown town, CancellationToken ct)
    {
        var processId = await ProcessAsync(town, ct);
        var consultationId = await ConsultationAsync(town, ct);

        foreach (var response in await town.ReadAsync(db => db.ConsultationResponses.Where(each => each.ConsultationId == consultationId).ToListAsync(ct)))
        {
            await town.Year.DoAsync(
                new AnswerConsultation(processId, response.BodyId, response.Id, null, new DateOnly(2020, 1, 24), "Nämnden har inget att erinra.", []),
                town.People.Official, ct);
        }

        await town.Year.DoAsync(new CloseConsultation(processId, consultationId, null, new DateOnly(2020, 2, 14)), town.People.Official, ct);
    }
}
