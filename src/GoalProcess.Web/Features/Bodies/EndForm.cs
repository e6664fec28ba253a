using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>The last day of a mandate period or a seat that ends before its time.</summary>
public sealed record EndForm
{
    public long? Version { get; init; }
    public DateOnly? Day { get; init; }
}

/// <summary>Checks the shape of an ending.</summary>
internal sealed class EndFormValidator : AbstractValidator<EndForm>
{
    public EndFormValidator(IStringLocalizer<BodyTexts> texts) =>
        RuleFor(form => form.Day).NotNull().WithMessage(_ => texts["Day.Missing"]);
}
