using System.Globalization;
using FluentValidation;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Components;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>A what-if plan as it is written: each open step with its days, each coming meeting with its day. What is as in the plan is no change.</summary>
public sealed record WhatIfForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Name { get; set; }
    public string? Note { get; set; }
    public IList<WhatIfStepForm> Steps { get; init; } = [];
    public IList<WhatIfMeetingForm> Meetings { get; init; } = [];
    public string? ConflictChoice { get; set; }

    /// <summary>The process, its plan and the stored what-if plan; never sent.</summary>
    [BindNever]
    public WhatIfFormPage? Page { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored, or with the plan as it is for a new one.</summary>
    public static WhatIfForm Of(WhatIfFormPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var (steps, meetings) = (page.Stored?.Steps.ToDictionary(step => step.StepId), page.Stored?.Meetings.ToDictionary(meeting => meeting.MeetingId));

        return new()
        {
            Version = page.Stored?.Version,
            Name = page.Stored?.Name,
            Note = page.Stored?.Note,
            Steps = [.. page.Open.Select(step => steps?.GetValueOrDefault(step.Id) is { } changed
                ? new WhatIfStepForm { Id = step.Id, Start = changed.Start, End = changed.End }
                : new WhatIfStepForm { Id = step.Id, Start = step.Start, End = step.End })],
            Meetings = [.. page.Meetings.Select(item => new WhatIfMeetingForm
            {
                Id = item.MeetingId,
                Day = DateOnly.FromDateTime(meetings?.GetValueOrDefault(item.MeetingId)?.To ?? item.StartsAt),
            })],
            Page = page,
        };
    }

    /// <summary>What differs from the plan. Rows that name no open step, or no coming meeting, say nothing.</summary>
    public WhatIfDraft Draft()
    {
        var steps = from row in Steps
                    join step in Page!.Open on row.Id equals step.Id
                    where row is { Start: not null, End: not null } && (row.Start, row.End) != (step.Start, step.End)
                    select new StepDates(step.Id, row.Start!.Value, row.End!.Value);
        var meetings = from row in Meetings
                       join item in Page!.Meetings on row.Id equals item.MeetingId
                       where row.Day is { } day && day != DateOnly.FromDateTime(item.StartsAt)
                       select new MeetingTime(item.MeetingId, item.BodyId, item.StartsAt, row.Day!.Value.ToDateTime(TimeOnly.FromDateTime(item.StartsAt)));

        return new WhatIfDraft(Name!, Note, [.. steps], [.. meetings]);
    }

    /// <summary>The text that two people who write at once are shown.</summary>
    internal string Text(Func<StepFacts, string> nameOf) => string.Join('\n', new[] { Name, Note }
        .Concat(from row in Steps
                join step in Page!.Open on row.Id equals step.Id
                where (row.Start, row.End) != (step.Start, step.End)
                select $"{nameOf(step)}: {Dates.SpanOrDash(row.Start, row.End)}")
        .Concat(from row in Meetings
                join item in Page!.Meetings on row.Id equals item.MeetingId
                where row.Day != DateOnly.FromDateTime(item.StartsAt)
                select $"{Page!.Facts.Body(item.BodyId)?.Code} {item.StartsAt.ToString("d/M", CultureInfo.InvariantCulture)}: {row.Day?.Written()}")
        .Where(line => !string.IsNullOrWhiteSpace(line)));
}

/// <summary>A step's days in a what-if plan.</summary>
public sealed record WhatIfStepForm
{
    public Guid Id { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }
}

/// <summary>A meeting's day in a what-if plan; its time of day stays.</summary>
public sealed record WhatIfMeetingForm
{
    public Guid Id { get; init; }
    public DateOnly? Day { get; init; }
}

/// <summary>Checks the shape of a what-if plan.</summary>
internal sealed class WhatIfFormValidator : AbstractValidator<WhatIfForm>
{
    public WhatIfFormValidator(IStringLocalizer<ReplanningTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]);
        RuleFor(form => form.Name).MaximumLength(WhatIfPlan.NameMaxLength).WithMessage(_ => texts["TooLong", WhatIfPlan.NameMaxLength]);
        RuleFor(form => form.Note).MaximumLength(WhatIfPlan.NoteMaxLength).WithMessage(_ => texts["TooLong", WhatIfPlan.NoteMaxLength]);
        RuleForEach(form => form.Steps).ChildRules(step =>
        {
            step.RuleFor(row => row.Start).NotNull().When(row => row.End is not null).WithMessage(_ => texts["Days.Both"]);
            step.RuleFor(row => row.End).NotNull().When(row => row.Start is not null).WithMessage(_ => texts["Days.Both"]);
            step.RuleFor(row => row.End).GreaterThanOrEqualTo(row => row.Start).When(row => row.Start is not null && row.End is not null)
                .WithMessage(_ => texts["End.BeforeStart"]);
        });
        RuleForEach(form => form.Meetings).ChildRules(meeting => meeting.RuleFor(row => row.Day).NotNull().WithMessage(_ => texts["Day.Missing"]));
    }
}
