using FluentValidation;
using GoalProcess.Domain.Meetings;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>A new item on the agenda: a matter, or something with a title of its own.</summary>
public sealed record AgendaItemForm
{
    public Guid? MatterId { get; init; }
    public string? Title { get; init; }
}

/// <summary>Checks the shape of the agenda item form.</summary>
internal sealed class AgendaItemFormValidator : AbstractValidator<AgendaItemForm>
{
    public AgendaItemFormValidator(IStringLocalizer<MeetingTexts> texts)
    {
        RuleFor(form => form.Title).NotEmpty().When(form => form.MatterId is null).WithMessage(_ => texts["Item.Missing"]);
        RuleFor(form => form.Title).MaximumLength(AgendaItem.TitleMaxLength).WithMessage(_ => texts["TooLong", AgendaItem.TitleMaxLength]);
    }
}
