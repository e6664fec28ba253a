using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Replanning;

/// <summary>Why the plan is re-planned by a what-if plan.</summary>
public sealed record CarryOutForm
{
    /// <summary>The process's version.</summary>
    public long? Version { get; init; }
    public string? Because { get; init; }

    /// <summary>The sum of the effects the person has seen.</summary>
    public string? Seen { get; init; }

    /// <summary>What follows; never sent.</summary>
    [BindNever]
    public CarryOutPage? Page { get; set; }
}

/// <summary>Checks the shape of the reason.</summary>
internal sealed class CarryOutFormValidator : AbstractValidator<CarryOutForm>
{
    public CarryOutFormValidator(IStringLocalizer<ReplanningTexts> texts)
    {
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["TooLong", Goal.BecauseMaxLength]);
    }
}
