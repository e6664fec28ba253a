using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Processes;

/// <summary>The day a process is closed.</summary>
public sealed record ClosingForm
{
    public long? Version { get; set; }
    public DateOnly? On { get; set; }

    /// <summary>What the form is about; never sent.</summary>
    [BindNever]
    public ClosingPage? Page { get; set; }
}

/// <summary>Why a closed process is opened again.</summary>
public sealed record ReopeningForm
{
    public long? Version { get; set; }
    public string? Because { get; set; }

    /// <summary>What the form is about; never sent.</summary>
    [BindNever]
    public ClosingPage? Page { get; set; }
}

/// <summary>A process that is to be closed or opened again.</summary>
/// <param name="Process">The process.</param>
/// <param name="Version">Its version.</param>
/// <param name="Today">The day it is.</param>
/// <param name="StepsLeft">How many steps are neither done nor passed over.</param>
/// <param name="Advice">What the person is told before it is closed.</param>
public sealed record ClosingPage(ProcessPlace Process, long Version, DateOnly Today, int StepsLeft, IReadOnlyList<Violation> Advice);

/// <summary>Checks the day.</summary>
internal sealed class ClosingFormValidator : AbstractValidator<ClosingForm>
{
    public ClosingFormValidator(IStringLocalizer<ProcessTexts> texts) =>
        RuleFor(form => form.On).NotNull().WithMessage(_ => texts["Close.On.Missing"]);
}

/// <summary>Checks the reason.</summary>
internal sealed class ReopeningFormValidator : AbstractValidator<ReopeningForm>
{
    public ReopeningFormValidator(IStringLocalizer<ProcessTexts> texts)
    {
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Reopen.Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["Because.TooLong", Goal.BecauseMaxLength]);
    }
}
