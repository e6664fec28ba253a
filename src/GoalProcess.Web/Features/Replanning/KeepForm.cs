using FluentValidation;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>A step's new days, kept in a what-if plan instead of in the plan.</summary>
public sealed record KeepForm
{
    public long? Version { get; init; }
    public DateOnly? Start { get; init; }
    public DateOnly? End { get; init; }

    /// <summary>True when the meeting that the step is expected at is thought to move with it.</summary>
    public bool WithMeeting { get; init; }

    /// <summary>What the what-if plan is to be called.</summary>
    public string? Name { get; init; }
}

/// <summary>Checks the shape of what is kept.</summary>
internal sealed class KeepFormValidator : AbstractValidator<KeepForm>
{
    public KeepFormValidator(IStringLocalizer<ReplanningTexts> texts)
    {
        RuleFor(form => form.Start).NotNull().WithMessage(_ => texts["Start.Missing"]);
        RuleFor(form => form.End).NotNull().WithMessage(_ => texts["End.Missing"]);
        RuleFor(form => form.End).GreaterThanOrEqualTo(form => form.Start).When(form => form.Start is not null && form.End is not null)
            .WithMessage(_ => texts["End.BeforeStart"]);
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]);
        RuleFor(form => form.Name).MaximumLength(WhatIfPlan.NameMaxLength).WithMessage(_ => texts["TooLong", WhatIfPlan.NameMaxLength]);
    }
}
