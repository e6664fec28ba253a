using FluentValidation;
using GoalProcess.Domain.Agenda2030;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>Why one of the 17 goals is left out; empty takes it back.</summary>
public sealed class CoverageForm
{
    public string? Because { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The goal; never sent.</summary>
    [BindNever]
    public SustainableDevelopmentGoal? Goal { get; set; }
}

/// <summary>Checks the shape of the reason.</summary>
internal sealed class CoverageFormValidator : AbstractValidator<CoverageForm>
{
    public CoverageFormValidator(IStringLocalizer<GoalAreaTexts> texts) =>
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["Because.TooLong", Goal.BecauseMaxLength]);
}
