using FluentValidation;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>A mandate period.</summary>
public sealed record MandateForm
{
    public long? Version { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }
    public int? SeatCount { get; init; }

    internal static MandateForm Of(BodyPage body, MandateRow mandate) =>
        new() { Version = body.Version, From = mandate.From, To = mandate.To, SeatCount = mandate.SeatCount };
}

/// <summary>Checks the shape of a mandate period.</summary>
internal sealed class MandateFormValidator : AbstractValidator<MandateForm>
{
    public MandateFormValidator(IStringLocalizer<BodyTexts> texts)
    {
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["From.Missing"]);
        RuleFor(form => form.To).NotNull().WithMessage(_ => texts["To.Missing"]);
        RuleFor(form => form.To).GreaterThanOrEqualTo(form => form.From).When(form => form.From is not null && form.To is not null)
            .WithMessage(_ => texts["To.BeforeFrom"]);
        RuleFor(form => form.SeatCount).NotNull().WithMessage(_ => texts["SeatCount.Missing"]);
        RuleFor(form => form.SeatCount).InclusiveBetween(1, BodyMandate.MostSeats).WithMessage(_ => texts["SeatCount.Range", BodyMandate.MostSeats]);
    }
}
