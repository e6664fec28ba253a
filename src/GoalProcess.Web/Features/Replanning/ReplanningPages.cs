using GoalProcess.Domain.Access;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Domain.Meetings;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Processes.Schedule;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Languages;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>What follows from a change, with the names of those to be told.</summary>
/// <param name="Process">The process.</param>
/// <param name="Preview">What follows.</param>
/// <param name="People">Those who act for the bodies concerned.</param>
public sealed record EffectsModel(ProcessPlace Process, PlanPreview Preview, IReadOnlyList<PersonToTell> People)
{
    /// <summary>Those who act for a body.</summary>
    public IEnumerable<PersonToTell> Of(BodyFacts body) => People.Where(person => person.BodyId == body.Id);

    /// <summary>What a fixed date is the day of: "Kommunfullmäktige 24 juni 2019".</summary>
    public string NameOf(FixedDate date)
    {
        ArgumentNullException.ThrowIfNull(date);
        var body = Preview.Facts.Body(Preview.Facts.Steps.First(step => step.Number == date.Step).BodyId);
        return body is null ? date.Day.Written() : $"{Language.Choose(body.NameSv, body.NameEn)} {date.Day.Written()}";
    }
}

/// <summary>Someone who acts for a body and should hear of the change.</summary>
public sealed record PersonToTell(Guid BodyId, string Name, Role Role);

/// <summary>A step's new days, before they are saved.</summary>
/// <param name="Process">The process.</param>
/// <param name="Version">The process's version.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Status">The step as it is.</param>
/// <param name="Form">The days as typed, or dragged to.</param>
/// <param name="Effects">What follows; null while there are no days that can be weighed, or they are the plan's.</param>
public sealed record StepMovePage(ProcessPlace Process, long Version, Facts Facts, StepStatus Status, StepMoveForm Form, EffectsModel? Effects)
{
    /// <summary>True when the effects are weighed with the meeting moved along.</summary>
    public bool WithMeeting { get; init; }

    /// <summary>What is written to keep it as a what-if plan.</summary>
    public KeepForm Keep { get; init; } = new();

    /// <summary>The meeting that could move with the step, and when it would be held; null when there is none.</summary>
    public MeetingTime? Meeting { get; init; }

    /// <summary>The item that puts the step on that meeting's agenda.</summary>
    public AgendaItemFacts? Item { get; init; }

    /// <summary>True for a step that can be given other days: one that is neither done nor left out.</summary>
    public bool IsOpen => Status.IsOpen;

    /// <summary>The step's own page, written with <c>~/</c>.</summary>
    public string Back => $"~/processer/{Process.Number}/steg/{Status.Step.Number}";
}

/// <summary>A meeting as it is.</summary>
public sealed record MeetingAsIs(BodyPlace Body, Guid Id, int Number, long Version, DateTime StartsAt, MeetingKind Kind, string Place, string? CancelledBecause);

/// <summary>A meeting's new time, before it is saved.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="Form">The time as typed.</param>
/// <param name="Effects">What follows in each process where anything does; null while there is no time that can be weighed, or it is the meeting's.</param>
public sealed record MeetingMovePage(MeetingAsIs Meeting, MeetingMoveForm Form, IReadOnlyList<EffectsModel>? Effects)
{
    /// <summary>The sum of what is shown of every process; never empty, also where no process is.</summary>
    public string? Digest => Effects is null ? null : $"{Effects.Count}{string.Concat(Effects.Select(effect => $"-{effect.Process.Number}.{effect.Preview.Digest}"))}";

    /// <summary>The meeting's own page, written with <c>~/</c>.</summary>
    public string Back => $"{Meeting.Body.Address}/sammantraden/{Meeting.Number}";
}

/// <summary>A what-if plan as it is stored.</summary>
public sealed record WhatIfRow(
    Guid Id,
    int Number,
    string Name,
    string Note,
    IReadOnlyList<StepDates> Steps,
    IReadOnlyList<MeetingTime> Meetings,
    string MadeBy,
    DateTimeOffset MadeAt,
    DateTimeOffset? CarriedOutAt,
    long Version)
{
    /// <summary>What it would change in a process as it is now: a step that is done, or a meeting that has been, is changed no more, and a meeting moved since then is moved from where it is.</summary>
    public PlanChange ChangeIn(ProcessWeighing weighing)
    {
        ArgumentNullException.ThrowIfNull(weighing);
        var facts = weighing.Facts;
        var open = weighing.Plan.Steps.Where(status => status.IsOpen).Select(status => status.Step.Id).ToHashSet();
        var coming = facts.AgendaItems.Where(item => !item.IsCancelled && item.StartsAt > facts.Now).DistinctBy(item => item.MeetingId).ToDictionary(item => item.MeetingId);

        return new PlanChange(
            [.. Steps.Where(step => open.Contains(step.StepId))],
            [.. Meetings.Where(meeting => coming.ContainsKey(meeting.MeetingId)).Select(meeting => meeting with { From = coming[meeting.MeetingId].StartsAt })]);
    }
}

/// <summary>A process's what-if plans beside its plan.</summary>
public sealed record WhatIfListPage(ProcessPlace Process, Facts Facts, ProcessSchedule Schedule, IReadOnlyList<WhatIfColumn> Plans)
{
    /// <summary>The steps where a body decides that are still to come: what the plans are compared by.</summary>
    public IReadOnlyList<StepFacts> Decisions { get; } =
        [.. Facts.Steps.Where(step => step.Kind is StepKind.Decision && Schedule.Step(step.Number) is { Outcome: null, End: not null })];

    /// <summary>The last step where the council decides the goals that is still to come; null when there is none.</summary>
    public StepFacts? CouncilDecision { get; } = Facts.Steps.LastOrDefault(step =>
        Facts.Body(step.BodyId)?.Kind is BodyKind.Council
        && step.Principal is { Subject: MatterSubject.Goals, Settlement: Settlement.Adopts }
        && Schedule.Step(step.Number) is { Outcome: null, End: not null });
}

/// <summary>A what-if plan with what follows from it.</summary>
public sealed record WhatIfColumn(WhatIfRow Plan, PlanPreview Preview);

/// <summary>One what-if plan with what follows from it.</summary>
public sealed record WhatIfPage(ProcessPlace Process, WhatIfRow Plan, EffectsModel Effects)
{
    /// <summary>Its address, written with <c>~/</c>.</summary>
    public string Address => $"~/processer/{Process.Number}/alternativ/{Plan.Number}";
}

/// <summary>What the form of a what-if plan is about.</summary>
/// <param name="Process">The process.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Open">The steps that can be given other days.</param>
/// <param name="Stored">The stored what-if plan; null for a new one.</param>
public sealed record WhatIfFormPage(ProcessPlace Process, Facts Facts, IReadOnlyList<StepFacts> Open, WhatIfRow? Stored)
{
    /// <summary>The coming meetings with the process's matters on the agenda, once each.</summary>
    public IReadOnlyList<AgendaItemFacts> Meetings { get; } =
        [.. Facts.AgendaItems.Where(item => item is { IsCancelled: false, IsWithdrawn: false } && item.StartsAt > Facts.Now).DistinctBy(item => item.MeetingId)];

    /// <summary>Where it leads back, written with <c>~/</c>.</summary>
    public string Back => Stored is null ? $"~/processer/{Process.Number}/alternativ" : $"~/processer/{Process.Number}/alternativ/{Stored.Number}";
}

/// <summary>What re-planning by a what-if plan saves: its steps. Meetings are moved by who plans them.</summary>
/// <param name="Plan">The what-if plan.</param>
/// <param name="Version">The process's version.</param>
/// <param name="Effects">What follows from saving its steps.</param>
/// <param name="Meetings">The meetings it thinks of as moved, that have not been.</param>
public sealed record CarryOutPage(WhatIfPage Plan, long Version, EffectsModel Effects, IReadOnlyList<MeetingTime> Meetings);
