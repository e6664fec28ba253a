using GoalProcess.Data;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Workflow;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>What the pages on citizen dialogues show.</summary>
public sealed class DialogueQueries(GoalProcessDbContext db, MunicipalityClock clock)
{
    /// <summary>The dialogues of a process, with how much has come in.</summary>
    public async Task<DialoguesPage> AllAsync(ProcessPlace process, CancellationToken ct)
    {
        var rows = await db.Dialogues.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            .Where(dialogue => dialogue.ProcessId == process.Id)
            .OrderBy(dialogue => dialogue.Number)
            .Select(dialogue => new
            {
                dialogue.Number,
                dialogue.Title,
                dialogue.OpensOn,
                dialogue.ClosesOn,
                IsOpened = dialogue.OpenedAt != null,
                dialogue.ClosedOn,
                IsSummarised = dialogue.MeaningSummary != "" && dialogue.ProgrammeSummary != "",
                dialogue.FeedbackOn,
                Channels = dialogue.Channels.OrderBy(channel => channel.Number).Select(channel => channel.Name).ToList(),
                Received = db.Contributions.Count(each => each.DialogueId == dialogue.Id),
                Coded = db.Contributions.Count(each => each.DialogueId == dialogue.Id && each.CodedAt != null),
            })
            .ToListAsync(ct);

        return new DialoguesPage(process,
        [
            .. rows.Select(row => new DialogueRow(
                row.Number, row.Title, row.OpensOn, row.ClosesOn, DialoguePage.StateOf(row.IsOpened, row.ClosedOn, row.IsSummarised, row.FeedbackOn),
                row.Channels, row.Received, row.Coded)),
        ]);
    }

    /// <summary>One dialogue; null when there is none.</summary>
    public async Task<DialoguePage?> FindAsync(ProcessPlace process, int number, CancellationToken ct)
    {
        var row = await (
            from dialogue in db.Dialogues.AsNoTracking().IgnoreAutoIncludes().AsSingleQuery()
            where dialogue.ProcessId == process.Id && dialogue.Number == number
            join planned in db.Set<ProcessStep>() on dialogue.StepId equals (Guid?)planned.Id into steps
            from planned in steps.DefaultIfEmpty()
            select new
            {
                dialogue.Id,
                dialogue.Version,
                dialogue.Title,
                dialogue.MainQuestion,
                dialogue.OpensOn,
                dialogue.ClosesOn,
                dialogue.TargetGroups,
                dialogue.OpenedAt,
                dialogue.ClosedOn,
                dialogue.MeaningSummary,
                dialogue.ProgrammeSummary,
                dialogue.FeedbackOn,
                dialogue.Feedback,
                Step = planned == null ? null : new { planned.Id, planned.Number, planned.TitleSv, planned.TitleEn },
                Channels = dialogue.Channels.OrderBy(channel => channel.Number)
                    .Select(channel => new ChannelRow(channel.Kind, channel.Name, channel.On, channel.IsPreliminary, channel.Expected, channel.Participants)).ToList(),
            })
            .FirstOrDefaultAsync(ct);

        return row is null ? null : new DialoguePage(
            process, row.Id, number, row.Version, row.Title, row.MainQuestion, row.OpensOn, row.ClosesOn, row.TargetGroups,
            row.OpenedAt is { } opened ? clock.LocalOf(opened) : null, row.ClosedOn, row.MeaningSummary, row.ProgrammeSummary, row.FeedbackOn, row.Feedback,
            row.Step is { } step ? new DialogueStep(step.Id, step.Number, Language.Choose(step.TitleSv, step.TitleEn)) : null, row.Channels);
    }

    /// <summary>The dialogue with what has come in.</summary>
    public async Task<DialoguePage> WithFiguresAsync(DialoguePage dialogue, CancellationToken ct)
    {
        var last = dialogue.ClosesOn;
        var groups = await db.Contributions.AsNoTracking().IgnoreAutoIncludes()
            .Where(each => each.DialogueId == dialogue.Id)
            .GroupBy(each => new { each.Heap, each.GoalAreaId, IsLate = each.ReceivedOn > last })
            .Select(group => new { group.Key.Heap, group.Key.GoalAreaId, group.Key.IsLate, Count = group.Count() })
            .ToListAsync(ct);
        var areas = await db.GoalAreas.AsNoTracking().IgnoreAutoIncludes()
            .Where(area => area.ProcessId == dialogue.Process.Id)
            .OrderBy(area => area.Number)
            .Select(area => new { area.Id, area.Number, area.Name })
            .ToListAsync(ct);
        var heaps = Enum.GetValues<ContributionHeap>();
        var coded = groups.Where(group => group.Heap is not null).ToLookup(group => group.GoalAreaId);

        return dialogue with
        {
            Figures = new DialogueFigures(
                groups.Sum(group => group.Count),
                groups.Where(group => group.IsLate).Sum(group => group.Count),
                groups.Where(group => group.Heap is not null).Sum(group => group.Count),
                [.. heaps.Select(heap => new HeapFigure(heap, groups.Where(group => group.Heap == heap).Sum(group => group.Count)))],
                [
                    .. areas.Select(area => new AreaFigure(area.Number, area.Name, ByHeap(area.Id)))
                        .Append(new AreaFigure(null, null, ByHeap(null))).Where(area => area.Total > 0),
                ]),
        };

        List<int> ByHeap(Guid? area) => [.. heaps.Select(heap => coded[area].Where(group => group.Heap == heap).Sum(group => group.Count))];
    }

    /// <summary>The steps of the plan that are citizen dialogues and that no dialogue has taken.</summary>
    public async Task<IReadOnlyList<DialogueStep>> FreeStepsAsync(ProcessPlace process, CancellationToken ct)
    {
        var rows = await db.Processes.AsNoTracking().IgnoreAutoIncludes()
            .Where(stored => stored.Id == process.Id)
            .SelectMany(stored => stored.Steps)
            .Where(step => step.Kind == StepKind.CitizenDialogue && !db.Dialogues.Any(dialogue => dialogue.StepId == step.Id))
            .OrderBy(step => step.Number)
            .Select(step => new { step.Id, step.Number, step.TitleSv, step.TitleEn })
            .ToListAsync(ct);

        return rows.ConvertAll(step => new DialogueStep(step.Id, step.Number, Language.Choose(step.TitleSv, step.TitleEn)));
    }

    /// <summary>Who saved the dialogue last.</summary>
    public Task<string?> LastWriterAsync(DialoguePage dialogue, CancellationToken ct) => db.LastWriterAsync(dialogue.Id, ct);
}
