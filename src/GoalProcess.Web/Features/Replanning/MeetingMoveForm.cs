using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>A new time for a meeting.</summary>
public sealed record MeetingMoveForm
{
    public long? Version { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }
    public string? Because { get; init; }

    /// <summary>The sum of the effects the person has seen.</summary>
    public string? Seen { get; init; }

    /// <summary>Local day and time, once the shape has been checked.</summary>
    internal DateTime StartsAt => Day!.Value.ToDateTime(Time!.Value);
}

/// <summary>Checks the shape of the move.</summary>
internal sealed class MeetingMoveFormValidator : AbstractValidator<MeetingMoveForm>
{
    public MeetingMoveFormValidator(IStringLocalizer<ReplanningTexts> texts)
    {
        RuleFor(form => form.Day).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.Time).NotNull().WithMessage(_ => texts["Time.Missing"]);
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["TooLong", Goal.BecauseMaxLength]);
    }
}
