using System.Globalization;
using GoalProcess.Data;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Processes;

/// <summary>What the pages of processes show.</summary>
public sealed class ProcessQueries(
    GoalProcessDbContext db, FactsLoader loader, MunicipalityClock clock, IStringLocalizer<WordTexts> words, IStringLocalizer<ProcessTexts> texts)
{
    private const int LogShown = 8;
    private const int MeetingsShown = 4;

    public async Task<OverviewPage> OverviewAsync(ProcessPlace process, CancellationToken ct)
    {
        var weighing = (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;
        var (facts, plan) = (weighing.Facts, weighing.Plan);
        var unsorted = await db.Keywords.CountAsync(k => k.ProcessId == process.Id && k.GoalAreaId == null && k.WithdrawnAt == null, ct);
        // the rows of the page the figure leads to: set aside or broken in decisions, and set aside in other acts
        var stored = await db.Processes.Where(p => p.Id == process.Id)
            .Select(p => new
            {
                p.Background,
                Deviations = db.Decisions.Where(d => d.ProcessId == p.Id).SelectMany(d => d.SetAsides).Count()
                    + db.Decisions.Where(d => d.ProcessId == p.Id).SelectMany(d => d.Flags).Count()
                    + db.Deviations.Count(d => d.ProcessId == p.Id),
            })
            .SingleAsync(ct);

        return new OverviewPage(
            process, facts, plan, Phases(facts, plan),
            [.. facts.AgendaItems.Where(item => item is { IsCancelled: false, IsWithdrawn: false } && item.StartsAt >= facts.Now).Take(MeetingsShown)],
            await LogAsync(process.Id, ct),
            stored.Deviations,
            new OverviewFigures(
                facts.Areas.Sum(area => area.KeywordCount) + unsorted,
                unsorted,
                facts.Goals.Count,
                facts.Areas.SelectMany(area => area.Ties).Select(tie => tie.SustainableGoal).OfType<int>().Distinct().Count(),
                plan.Steps.Count(status => status.State is StepState.Done),
                facts.Steps.Count),
            stored.Background);
    }

    /// <summary>What is told before a process is closed or opened again.</summary>
    public async Task<ClosingPage> ClosingAsync(ProcessPlace process, Actor actor, CancellationToken ct)
    {
        var weighing = (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;
        var facts = weighing.Facts;
        var version = await db.Processes.Where(p => p.Id == process.Id).Select(p => p.Version).SingleAsync(ct);

        return new ClosingPage(
            process, version, facts.Today,
            weighing.Plan.Steps.Count(status => status.IsOpen),
            Rulebook.Assess(facts, new CloseProcess(process.Id, version, facts.Today), actor).Advice);
    }

    private async Task<List<LogRow>> LogAsync(Guid processId, CancellationToken ct)
    {
        // one act writes an entry per thing it changes; the log tells of the act once
        var rows = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.ProcessId == processId)
            .GroupBy(entry => new { entry.ActNumber, entry.Act, entry.UserName, entry.Because })
            .Select(group => new { group.Key.ActNumber, group.Key.Act, group.Key.UserName, group.Key.Because, At = group.Max(entry => entry.At) })
            .OrderByDescending(row => row.ActNumber)
            .Take(LogShown)
            .ToListAsync(ct);

        return [.. rows.Select(row => new LogRow(clock.LocalOf(row.At), row.UserName, words[$"Act.{row.Act}"], row.Because))];
    }

    /// <summary>The phases: each matter, and each dialogue with citizens or boards, in the order they end.</summary>
    private List<PhaseRow> Phases(Facts facts, PlanView plan)
    {
        var steps = plan.Steps.ToList();
        var byMatter = steps.Where(s => s.Step.MatterId is not null).GroupBy(s => s.Step.MatterId!.Value)
            .Select(group => (Name: NameOf(facts, facts.Matter(group.Key)!), Steps: group.ToList()));
        var dialogues = steps.Where(s => s.Step.Kind is StepKind.CitizenDialogue or StepKind.Consultation)
            .Select(status => (Name: words.Of(status.Step.Kind), Steps: new List<StepStatus> { status }));

        return
        [
            .. byMatter.Concat(dialogues)
                .OrderBy(phase => phase.Steps.Max(status => status.Step.End))
                .Select(phase => new PhaseRow(phase.Name, Months(phase.Steps), StateOf(phase.Steps).Kind(), words.Of(StateOf(phase.Steps)))),
        ];
    }

    // goals go round twice: first as proposals to those asked, then to the council
    private string NameOf(Facts facts, MatterFacts matter) =>
        matter.Subject is MatterSubject.Goals && facts.Body(matter.Stages.MaxBy(stage => stage.Rank)!.BodyId)?.Kind is not BodyKind.Council
            ? texts["Phase.GoalProposals"].Value
            : words.Of(matter.Subject);

    private static StepState StateOf(List<StepStatus> steps) =>
        steps.All(status => status.State is StepState.Done or StepState.Skipped) ? StepState.Done
        : steps.FirstOrDefault(status => status.State is StepState.Late or StepState.Blocked)?.State
        ?? (steps.Any(status => status.State is StepState.Done or StepState.UnderWay or StepState.Ready) ? StepState.UnderWay : StepState.Waiting);

    private static string Months(List<StepStatus> steps)
    {
        var first = steps.Min(status => status.Step.Start)?.ToString("MMM", CultureInfo.CurrentCulture).TrimEnd('.');
        var last = steps.Max(status => status.Step.End)?.ToString("MMM", CultureInfo.CurrentCulture).TrimEnd('.');
        return first == last ? first ?? "" : $"{first}–{last}";
    }
}
