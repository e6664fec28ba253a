using FluentValidation;
using GoalProcess.Data.Calendars;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Calendars;

/// <summary>A new calendar address.</summary>
public sealed record FeedForm
{
    public string? Name { get; init; }
}

/// <summary>Checks the shape of a new address.</summary>
internal sealed class FeedFormValidator : AbstractValidator<FeedForm>
{
    public FeedFormValidator(IStringLocalizer<CalendarTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]);
        RuleFor(form => form.Name).MaximumLength(CalendarFeed.NameMaxLength).WithMessage(_ => texts["TooLong", CalendarFeed.NameMaxLength]);
    }
}
