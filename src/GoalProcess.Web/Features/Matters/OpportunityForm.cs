using FluentValidation;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Matters;

/// <summary>The executive board's opportunity to answer, and its time to use it.</summary>
public sealed record OpportunityForm
{
    public long? Version { get; init; }
    public DateOnly? GivenOn { get; init; }
    public DateOnly? Until { get; init; }
}

/// <summary>Checks the shape of the opportunity.</summary>
internal sealed class OpportunityFormValidator : AbstractValidator<OpportunityForm>
{
    public OpportunityFormValidator(IStringLocalizer<MatterTexts> texts)
    {
        RuleFor(form => form.GivenOn).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.Until).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.Until).GreaterThanOrEqualTo(form => form.GivenOn).When(form => form.GivenOn is not null && form.Until is not null)
            .WithMessage(_ => texts["Until.Early"]);
    }
}
