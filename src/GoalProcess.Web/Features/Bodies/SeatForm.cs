using FluentValidation;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>A seat and who holds it.</summary>
public sealed record SeatForm
{
    public long? Version { get; init; }
    public string? Holder { get; init; }
    public string? Party { get; init; }
    public SeatRole? Role { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? To { get; init; }

    internal static SeatForm Of(BodyPage body, SeatRow seat) => new()
    {
        Version = body.Version,
        Holder = seat.Holder,
        Party = seat.Party,
        Role = seat.Role,
        From = seat.From,
        To = seat.To,
    };

    /// <summary>A new seat, for as long as the mandate period that holds today.</summary>
    internal static SeatForm New(BodyPage body) =>
        body.Mandates.FirstOrDefault(mandate => mandate.From <= body.Today && body.Today <= mandate.To) is { } mandate
            ? new SeatForm { From = mandate.From, To = mandate.To }
            : new SeatForm();
}

/// <summary>Checks the shape of a seat.</summary>
internal sealed class SeatFormValidator : AbstractValidator<SeatForm>
{
    public SeatFormValidator(IStringLocalizer<BodyTexts> texts)
    {
        RuleFor(form => form.Holder).NotEmpty().WithMessage(_ => texts["Holder.Missing"]);
        RuleFor(form => form.Holder).MaximumLength(Seat.HolderMaxLength).WithMessage(_ => texts["TooLong", Seat.HolderMaxLength]);
        RuleFor(form => form.Party).MaximumLength(Seat.PartyMaxLength).WithMessage(_ => texts["TooLong", Seat.PartyMaxLength]);
        RuleFor(form => form.Role).NotNull().WithMessage(_ => texts["Role.Missing"]);
        RuleFor(form => form.Role).IsInEnum().WithMessage(_ => texts["Role.Missing"]);
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["From.Missing"]);
        RuleFor(form => form.To).NotNull().WithMessage(_ => texts["To.Missing"]);
        RuleFor(form => form.To).GreaterThanOrEqualTo(form => form.From).When(form => form.From is not null && form.To is not null)
            .WithMessage(_ => texts["To.BeforeFrom"]);
    }
}
