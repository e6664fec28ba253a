using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>A reason for calling something off.</summary>
public sealed record BecauseForm
{
    public long? Version { get; init; }
    public string? Because { get; init; }
}

/// <summary>Checks the shape of the reason.</summary>
internal sealed class BecauseFormValidator : AbstractValidator<BecauseForm>
{
    public BecauseFormValidator(IStringLocalizer<MeetingTexts> texts)
    {
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["TooLong", Goal.BecauseMaxLength]);
    }
}
