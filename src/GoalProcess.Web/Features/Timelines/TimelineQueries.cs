using System.Globalization;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Features.Timelines.Layout;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Timelines;

/// <summary>What the timeline shows: derived of the facts, without a question of its own to the database.</summary>
public sealed class TimelineQueries(
    FactsLoader loader, MunicipalityClock clock, IStringLocalizer<TimelineTexts> texts, IStringLocalizer<WordTexts> words)
{
    private const int MonthsOfAYear = 12;

    public async Task<TimelinePage> PageAsync(ProcessPlace process, TimelineFilter filter, CancellationToken ct)
    {
        var weighing = (await loader.WeighAsync(process.Id, await clock.NowAsync(ct), ct))!;
        var (facts, plan, schedule) = (weighing.Facts, weighing.Plan, weighing.Schedule);
        var all = plan.Steps.ToList();
        var laneOf = all.ToDictionary(status => status.Step.Number, status => LaneOf(facts, status.Step));
        var choices = laneOf.Values.DistinctBy(lane => lane.Slug).OrderBy(lane => lane.Order).ThenBy(lane => lane.Name, StringComparer.CurrentCulture).ToList();

        // a lane that nobody acts in is as if it was not there
        filter = choices.Any(lane => lane.Slug == filter.Organ) ? filter : filter with { Organ = null };
        var shown = all.Where(status => IsShown(status, schedule.Step(status.Step.Number), laneOf[status.Step.Number], process, filter)).ToList();
        var rows = shown.Where(status => Shown(status) is not null)
            .Select(status => RowOf(process, facts, plan, schedule.Step(status.Step.Number), status, laneOf[status.Step.Number]))
            .OrderBy(row => row.Start).ThenBy(row => row.Step.Number).ToList();
        var lanes = choices.Where(lane => rows.Any(row => row.Lane.Slug == lane.Slug)).ToList();
        var thread = ThreadOf(all);
        var (first, last) = Ends(rows, facts.Today);
        var windows = Enum.GetValues<TimelineZoom>().ToDictionary(zoom => zoom, zoom => WindowOf(zoom, filter.From, first, last, facts.Today));
        var window = windows[filter.Level];

        // as many rows at every distance, so that the drawing keeps its size when the reader goes nearer
        var needed = windows.Select(each => TimelineLayout.RowsNeeded(lanes.Count, EventsOf(rows, lanes, thread, each.Key), each.Value)).ToList();
        var step = filter.Level is TimelineZoom.Year ? MonthsOfAYear / 2 : MonthsOf(filter.Level);

        var layout = new TimelineLayout(lanes.Count, EventsOf(rows, lanes, thread, filter.Level), window, facts.Today, [.. lanes.Select((_, lane) => needed.Max(each => each[lane]))]);
        var drawn = layout.Lanes.SelectMany(lane => lane.Events).Select(place => place.Event.Id).ToHashSet();

        return new TimelinePage(
            process, filter, facts.Today, all.Count, lanes, choices,
            [.. rows.Where(row => drawn.Contains(row.Id) || row.Marks.Any(mark => drawn.Contains(mark.Id)))],
            [.. shown.Where(status => Shown(status) is null).Select(status => status.Step)],
            layout,
            [.. MonthsFrom(first, last)],
            window.From > first ? Later(first, window.From.AddMonths(-step)) : null,
            window.To <= last ? window.From.AddMonths(step) : null);
    }

    private static bool IsShown(StepStatus status, StepSchedule schedule, TimelineLane lane, ProcessPlace process, TimelineFilter filter) =>
        (filter.Organ is null || lane.Slug == filter.Organ)
        && (filter.Track is not { } track || status.Step.Track == track)
        && filter.Show switch
        {
            TimelineShow.Everything => true,
            TimelineShow.Remaining => IsAhead(process, status),
            TimelineShow.Critical => IsAhead(process, status) && schedule.IsCritical,
        };

    private static bool IsAhead(ProcessPlace process, StepStatus status) =>
        process.ClosedOn is null && status.IsOpen;

    /// <summary>The days a step is shown at: of what is done the day it was, else those planned; null when none is known.</summary>
    private static (DateOnly Start, DateOnly End)? Shown(StepStatus status)
    {
        var (start, end) = (status.Step.Start ?? status.Step.End, status.Step.End ?? status.Step.Start);

        return status switch
        {
            { State: StepState.Done, DoneOn: { } on } => (start < on && start < end ? start.Value : on, on),
            _ when start is { } from && end is { } to => (from, from > to ? from : to),
            { DoneOn: { } on } => (on, on),
            _ => null,
        };
    }

    // one who decides has a lane of its own; citizens, those consulted and the budget's own work have one each, whoever leads it
    private TimelineLane LaneOf(Facts facts, StepFacts step)
    {
        var body = facts.Body(step.BodyId);

        return (step, body) switch
        {
            ({ Kind: StepKind.CitizenDialogue }, _) or (_, { Kind: BodyKind.Citizens }) => Shared("invanare", "Citizens", 7),
            ({ Kind: StepKind.Consultation }, _) or (_, { Kind: BodyKind.BoardsAndCompanies } or { IsBoardOrCompany: true }) => Shared("namnder", "Boards", 8),
            ({ Track: StepTrack.Budget, MatterId: null }, _) or (_, { Kind: BodyKind.BudgetCommittee }) => Shared("budget", "Budget", 9),
            (_, null) => Shared("ingen", "Nobody", 6),
            _ => new(body.Code.ToLowerInvariant(), Language.Choose(body.NameSv, body.NameEn), body.Code, OrderOf(body.Kind)),
        };
    }

    private TimelineLane Shared(string slug, string text, int order) => new(slug, texts[$"Lane.{text}"], texts[$"Lane.{text}.Note"], order);

    private static int OrderOf(BodyKind kind) => kind switch
    {
        BodyKind.Council => 0,
        BodyKind.ExecutiveBoard => 1,
        BodyKind.WorkingCommittee => 2,
        BodyKind.Presidium => 3,
        BodyKind.CouncilDraftingCommittee => 4,
        BodyKind.AdministrativeOffice => 5,
        BodyKind.Citizens => 7,
        BodyKind.Board or BodyKind.MunicipalCompany or BodyKind.BoardsAndCompanies => 8,
        BodyKind.BudgetCommittee => 9,
    };

    private TimelineRow RowOf(ProcessPlace process, Facts facts, PlanView plan, StepSchedule schedule, StepStatus status, TimelineLane lane)
    {
        var step = status.Step;
        var id = IdOf(step.Number);
        var (start, end) = Shown(status)!.Value;
        var isAhead = IsAhead(process, status);
        var body = facts.Body(step.BodyId) is { } found ? Language.Choose(found.NameSv, found.NameEn) : "–";
        var slack = isAhead ? SlackOf(schedule) : "–";
        var word = words.Of(status.State);

        return new TimelineRow(status, schedule, lane)
        {
            Id = id,
            Title = Language.Choose(step.TitleSv, step.TitleEn),
            Body = body,
            Start = start,
            End = end,
            Word = word,
            Warning = status.State is StepState.Late or StepState.Blocked or StepState.Skipped ? word : "",
            Slack = slack,
            IsAhead = isAhead,
            IsNext = process.ClosedOn is null && plan.Next?.Step.Number == step.Number,
            BuildsOn = [.. facts.Steps.Where(other => step.After.Contains(other.Number))],
            Marks =
            [
                .. (process.ClosedOn is null ? StatutoryMark.Of(facts, step, schedule.End) : [])
                    .Where(mark => isAhead || (mark.Kind is StatutoryMarkKind.Appeal && mark.Day >= facts.Today))
                    .Select(mark => new TimelineMark($"{id}{mark.Kind}", mark.Day, texts[$"Mark.{mark.Kind}"])),
            ],
            Told = string.Join(' ', new[]
            {
                $"{(body == "–" ? lane.Name : body)}, {Dates.Span(start, end)}.",
                $"{word}.",
                isAhead ? texts["Told.Slack", slack].Value : "",
                isAhead && schedule.IsCritical ? texts["Told.Critical"].Value : "",
            }.Where(part => part.Length > 0)),
        };
    }

    private string SlackOf(StepSchedule schedule) => schedule switch
    {
        { IsBroken: true, Limit: { } limit } => texts["Slack.Broken", limit.Day.DayAndMonth()],
        { Slack: null } => texts["Slack.Free"],
        { Slack: 0 } => texts["Slack.None"],
        { Slack: 1 } => texts["Slack.One"],
        { Slack: { } days } => texts["Slack.Days", days],
    };

    private static string IdOf(int step) => step.ToString("D5", CultureInfo.InvariantCulture);

    private static List<TimelineEvent> EventsOf(List<TimelineRow> rows, List<TimelineLane> lanes, Dictionary<int, List<int>> thread, TimelineZoom zoom)
    {
        var events = new List<TimelineEvent>();

        foreach (var row in rows)
        {
            var lane = lanes.FindIndex(each => each.Slug == row.Lane.Slug);
            var (text, _) = LabelWidth.Cut(row.Title, LettersOf(zoom));

            events.Add(new TimelineEvent(row.Id, lane, row.Start, row.End, Dates.Chart(row.Start, row.End), row.Warning.Length > 0 ? $"{row.Warning}: {text}" : text)
            {
                Baseline = row.Baseline,
                Forecast = row.Forecast,
                After = [.. thread.GetValueOrDefault(row.Step.Number, []).Select(IdOf)],
                IsDone = row.Status.State is StepState.Done,
            });
            events.AddRange(row.Marks.Select(mark => new TimelineEvent(mark.Id, lane, mark.Day, mark.Day, Dates.Chart(mark.Day, mark.Day), LabelWidth.Cut(mark.Text, LettersOf(zoom)).Shown)));
        }

        return events;
    }

    /// <summary>
    /// What each step on the thread builds on. Checkpoints and steps that were not held are not on it: it goes by them to what they build on, where that
    /// is not led to otherwise.
    /// </summary>
    private static Dictionary<int, List<int>> ThreadOf(List<StepStatus> steps)
    {
        var byNumber = steps.ToDictionary(status => status.Step.Number);
        var thread = new Dictionary<int, List<int>>();

        foreach (var status in steps.Where(IsOnThread))
        {
            var direct = status.Step.After.Where(byNumber.ContainsKey).ToList();
            var found = direct.Where(number => IsOnThread(byNumber[number])).ToList();
            var passed = new HashSet<int>();
            var open = new Queue<int>(direct.Where(number => !IsOnThread(byNumber[number])));

            while (open.TryDequeue(out var number))
            {
                if (!passed.Add(number))
                {
                    continue;
                }

                foreach (var before in byNumber[number].Step.After.Where(byNumber.ContainsKey))
                {
                    if (!IsOnThread(byNumber[before]))
                    {
                        open.Enqueue(before);
                    }
                    else if (!found.Contains(before) && !found.Any(other => byNumber[other].Step.After.Contains(before)))
                    {
                        found.Add(before);
                    }
                }
            }

            thread[status.Step.Number] = found;
        }

        return thread;
    }

    private static bool IsOnThread(StepStatus status) => status.Step.Kind is not StepKind.Checkpoint && status.State is not StepState.Skipped;

    /// <summary>The first months of the first and the last of what is to be seen.</summary>
    private static (DateOnly First, DateOnly Last) Ends(List<TimelineRow> rows, DateOnly today)
    {
        var days = rows.SelectMany(row => row.Marks.Select(mark => (DateOnly?)mark.Day)
                .Concat([row.Start, row.End, row.Baseline?.Start, row.Baseline?.End, row.Forecast?.Start, row.Forecast?.End]))
            .OfType<DateOnly>().DefaultIfEmpty(today).ToList();

        return (MonthOf(days.Min()), MonthOf(days.Max()));
    }

    private static TimelineWindow WindowOf(TimelineZoom zoom, DateOnly? from, DateOnly first, DateOnly last, DateOnly today)
    {
        var months = MonthsOf(zoom);
        var lead = zoom switch { TimelineZoom.Year => 3, TimelineZoom.Quarter => 1, TimelineZoom.Month => 0 };

        // without a wish the whole plan if it fits, else what is nearest to today
        var start = from is { } wished
            ? Later(first, Earlier(last, MonthOf(wished)))
            : Later(first, Earlier(last.AddMonths(1 - months), MonthOf(today).AddMonths(-lead)));

        return TimelineWindow.OfMonths(start, months);
    }

    /// <summary>How much of a title the drawing has room for: the nearer the reader goes, the more.</summary>
    internal static int LettersOf(TimelineZoom zoom) => zoom switch
    {
        TimelineZoom.Year => 32,
        TimelineZoom.Quarter => 44,
        TimelineZoom.Month => 60,
    };

    private static int MonthsOf(TimelineZoom zoom) => zoom switch
    {
        TimelineZoom.Year => MonthsOfAYear,
        TimelineZoom.Quarter => 3,
        TimelineZoom.Month => 1,
    };

    private static IEnumerable<DateOnly> MonthsFrom(DateOnly first, DateOnly last)
    {
        for (var month = first; month <= last; month = month.AddMonths(1))
        {
            yield return month;
        }
    }

    private static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
