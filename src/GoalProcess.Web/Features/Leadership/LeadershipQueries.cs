using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Jobs;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Leadership;

/// <summary>What leadership reads: one process or all of them, with the same few commands.</summary>
public sealed class LeadershipQueries(GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock, ReportWords words)
{
    private const int ProcessesAtOnce = 5;

    /// <summary>How one process stands.</summary>
    public async Task<StandingPage> OneAsync(ProcessPlace process, CancellationToken ct)
    {
        var now = await clock.NowAsync(ct);
        var weighing = (await loader.WeighAsync(process.Id, now, ct))!;
        var stored = await Stored(db.Processes.Where(one => one.Id == process.Id), DateOnly.FromDateTime(now)).SingleAsync(ct);

        return new StandingPage(process, weighing, stored.Figures);
    }

    /// <summary>How every process stands that the person may read.</summary>
    public Task<StandingsPage> AllAsync(Actor actor, StandingsChoice choice, CancellationToken ct) => AllAsync(actor, choice, null, ct);

    /// <summary>The same in the background, where it is told how far it has come and can be cancelled between some few processes.</summary>
    internal async Task<StandingsPage> AllAsync(Actor actor, StandingsChoice choice, JobProgress? progress, CancellationToken ct)
    {
        var now = await clock.NowAsync(ct);
        var today = DateOnly.FromDateTime(now);
        var mine = (await Stored(db.Processes, today).ToListAsync(ct)).Where(process => actor.May(Permission.Read, process.Id)).ToDictionary(process => process.Id);
        var rows = new List<StandingRow>(mine.Count);
        progress?.Begin(mine.Count);

        foreach (var chunk in mine.Keys.Chunk(progress is null ? int.MaxValue : ProcessesAtOnce))
        {
            ct.ThrowIfCancellationRequested();
            rows.AddRange((await loader.WeighAsync(chunk, now, ct)).Select(weighing => Row(weighing, mine[weighing.Facts.Process.Id])));
            progress?.Add(chunk.Length);
        }

        return new StandingsPage(choice.Of(rows), rows.CountBy(row => row.Verdict).ToDictionary(), choice, today);
    }

    private StandingRow Row(ProcessWeighing weighing, StoredProcess stored)
    {
        var (facts, standing) = (weighing.Facts, weighing.Standing);
        var next = standing.Decisions is [var first, ..] ? first.Step : null;

        return new StandingRow(facts.Process.Number, Language.Choose(stored.NameSv, stored.NameEn), standing.Verdict, words.First(standing, facts))
        {
            DecisionBody = next is null ? null : words.Body(next, facts),
            DecisionDay = next?.End ?? next?.Start,
            DaysLate = standing.Reasons is [var reason, ..] ? reason.DaysLate : null,
            Slack = standing.Slack,
            Responses = stored.Figures.Out,
            Coverage = StandingPage.CoveredBy(facts).Count,
            Irregular = facts.Decisions.Count(decision => decision.IsIrregular),
            CostInOre = stored.Figures.CostInOre,
        };
    }

    private IQueryable<StoredProcess> Stored(IQueryable<GoalSettingProcess> processes, DateOnly today) => processes.AsNoTracking().IgnoreAutoIncludes()
        .OrderBy(process => process.Number)
        .Select(process => new StoredProcess(process.Id, process.NameSv, process.NameEn, new ReportFigures
        {
            Contributions = db.Contributions.Count(contribution => contribution.ProcessId == process.Id),
            Coded = db.Contributions.Count(contribution => contribution.ProcessId == process.Id && contribution.CodedAt != null),
            Participants = db.Dialogues.Where(dialogue => dialogue.ProcessId == process.Id).SelectMany(dialogue => dialogue.Channels)
                .Sum(channel => channel.Participants) ?? 0,
            Asked = db.ConsultationResponses.Count(response => response.ProcessId == process.Id
                && db.Consultations.Any(consultation => consultation.Id == response.ConsultationId && consultation.DispatchedOn != null)),
            Received = db.ConsultationResponses.Count(response => response.ProcessId == process.Id && response.ReceivedOn != null),
            NotReceived = db.ConsultationResponses.Count(response =>
                response.ProcessId == process.Id && response.ReceivedOn == null && response.NotReceivedBecause != null),
            Abandoned = db.ConsultationResponses.Count(response => response.ProcessId == process.Id && response.ReceivedOn == null && response.NotReceivedBecause == null
                && db.Consultations.Any(consultation =>
                    consultation.Id == response.ConsultationId && consultation.DispatchedOn != null && consultation.ClosedOn != null)),
            Late = db.ConsultationResponses.Count(response => response.ProcessId == process.Id
                && (response.ReceivedOn > response.AnswerBy
                    || (response.ReceivedOn == null && response.NotReceivedBecause == null && response.AnswerBy < today
                        && db.Consultations.Any(consultation =>
                            consultation.Id == response.ConsultationId && consultation.DispatchedOn != null && consultation.ClosedOn == null)))),
            // the rows of the page the figure leads to: set aside or broken in decisions, and set aside in other acts
            Deviations = db.Decisions.Where(decision => decision.ProcessId == process.Id).SelectMany(decision => decision.SetAsides).Count()
                + db.Decisions.Where(decision => decision.ProcessId == process.Id).SelectMany(decision => decision.Flags).Count()
                + db.Deviations.Count(deviation => deviation.ProcessId == process.Id),
            CostInOre = db.Costs.Where(cost => cost.ProcessId == process.Id && cost.WithdrawnAt == null).Sum(cost => cost.AmountInOre) ?? 0,
            CostsWithoutAmount = db.Costs.Count(cost => cost.ProcessId == process.Id && cost.WithdrawnAt == null && cost.AmountInOre == null),
        }));

    private sealed record StoredProcess(Guid Id, string NameSv, string NameEn, ReportFigures Figures);
}
