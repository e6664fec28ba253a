using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Consultations;

/// <summary>The day a consultation is sent out.</summary>
public sealed record DispatchForm
{
    public long? Version { get; init; }
    public DateOnly? On { get; init; }
}

/// <summary>Checks the shape of the dispatch.</summary>
internal sealed class DispatchFormValidator : AbstractValidator<DispatchForm>
{
    public DispatchFormValidator(IStringLocalizer<ConsultationTexts> texts) =>
        RuleFor(form => form.On).NotNull().WithMessage(_ => texts["Day.Missing"]);
}
