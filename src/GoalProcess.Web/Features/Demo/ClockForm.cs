using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Demo;

/// <summary>The day to move the demo's clock to.</summary>
public sealed record ClockForm
{
    public DateOnly? Day { get; init; }

    /// <summary>The day the clock shows now.</summary>
    [BindNever]
    public DateOnly Today { get; init; }
}

/// <summary>Checks the shape of the clock form.</summary>
internal sealed class ClockFormValidator : AbstractValidator<ClockForm>
{
    public ClockFormValidator(IStringLocalizer<DemoTexts> texts) =>
        RuleFor(form => form.Day).NotNull().WithMessage(_ => texts["Day.Missing"]);
}
