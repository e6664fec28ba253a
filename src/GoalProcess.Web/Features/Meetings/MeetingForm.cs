using FluentValidation;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>A meeting's day, time, sort and place.</summary>
public sealed record MeetingForm
{
    public long? Version { get; init; }
    public DateOnly? Day { get; init; }
    public TimeOnly? Time { get; init; }
    public MeetingKind? Kind { get; init; } = MeetingKind.Ordinary;
    public string? Place { get; init; }

    /// <summary>Local day and time, once the shape has been checked.</summary>
    internal DateTime StartsAt => Day!.Value.ToDateTime(Time!.Value);

    internal static MeetingForm Of(MeetingPage page) => new()
    {
        Version = page.Version,
        Day = DateOnly.FromDateTime(page.StartsAt),
        Time = TimeOnly.FromDateTime(page.StartsAt),
        Kind = page.Kind,
        Place = page.Place,
    };
}

/// <summary>Checks the shape of the meeting form.</summary>
internal sealed class MeetingFormValidator : AbstractValidator<MeetingForm>
{
    public MeetingFormValidator(IStringLocalizer<MeetingTexts> texts)
    {
        RuleFor(form => form.Day).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.Time).NotNull().WithMessage(_ => texts["Time.Missing"]);
        RuleFor(form => form.Kind).NotNull().IsInEnum().WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.Place).MaximumLength(Meeting.PlaceMaxLength).WithMessage(_ => texts["TooLong", Meeting.PlaceMaxLength]);
    }
}
