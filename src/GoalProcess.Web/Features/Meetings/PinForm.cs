using FluentValidation;
using GoalProcess.Domain.Common;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Meetings;

/// <summary>Texts to pin to an item, each as "Kind:key".</summary>
public sealed record PinForm
{
    public List<string?> Texts { get; init; } = [];
    public string? SupplementBecause { get; init; }

    /// <summary>The chosen texts; what cannot be read is left out, and the validator refuses a form with none.</summary>
    internal IReadOnlyList<(SubjectKind Kind, Guid Id)> Chosen =>
    [
        .. from text in Texts
           // an empty text is bound as none at all
           let parts = text?.Split(':') ?? []
           where parts.Length == 2 && Enum.TryParse<SubjectKind>(parts[0], out var kind) && Enum.IsDefined(kind) && Guid.TryParse(parts[1], out _)
           select (Enum.Parse<SubjectKind>(parts[0]), Guid.Parse(parts[1])),
    ];
}

/// <summary>Checks the shape of the pin form.</summary>
internal sealed class PinFormValidator : AbstractValidator<PinForm>
{
    public PinFormValidator(IStringLocalizer<MeetingTexts> texts)
    {
        RuleFor(form => form.Texts).Must((form, _) => form.Chosen.Count > 0).WithMessage(_ => texts["Pin.Missing"]);
        RuleFor(form => form.SupplementBecause).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["TooLong", Goal.BecauseMaxLength]);
    }
}
