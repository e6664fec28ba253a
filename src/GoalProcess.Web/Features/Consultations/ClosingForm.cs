using FluentValidation;
using GoalProcess.Domain.Acts;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Consultations;

/// <summary>The day a consultation is closed, and the rules set aside when it was refused.</summary>
public sealed record ClosingForm
{
    public long? Version { get; init; }
    public DateOnly? On { get; init; }

    /// <summary>The plan rules that the reason below was written for; another rule is asked about again.</summary>
    public List<string> DeviatesFrom { get; init; } = [];
    public string? DeviationReason { get; init; }

    /// <summary>The rules set aside with the reason; none while there is no reason.</summary>
    internal IReadOnlyList<SetAside> SetAsides => SetAside.Deviations(DeviatesFrom, DeviationReason);
}

/// <summary>Checks the shape of the closing.</summary>
internal sealed class ClosingFormValidator : AbstractValidator<ClosingForm>
{
    public ClosingFormValidator(IStringLocalizer<ConsultationTexts> texts)
    {
        RuleFor(form => form.On).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.DeviationReason).MaximumLength(SetAside.BecauseMaxLength).WithMessage(_ => texts["TooLong", SetAside.BecauseMaxLength]);
    }
}
