using FluentValidation;
using GoalProcess.Domain.Direction;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.EarlierGoals;

/// <summary>What becomes of an earlier goal, and why.</summary>
public sealed record EarlierGoalForm : IMayConflict
{
    public long? Version { get; set; }
    public EarlierGoalFate? Fate { get; set; }
    public string? Destination { get; set; }
    public string? Because { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The earlier goal; never sent.</summary>
    [BindNever]
    public EarlierGoalRow? Goal { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>Both texts in one form, where they differ.</summary>
    public EarlierGoalForm JoinedWith(EarlierGoalRow stored) => this with
    {
        Version = stored.Version,
        Destination = Conflicts.Join(stored.Destination, Destination, " / "),
        Because = Conflicts.Join(stored.Because, Because),
    };
}

/// <summary>Checks the shape of the form of an earlier goal.</summary>
internal sealed class EarlierGoalFormValidator : AbstractValidator<EarlierGoalForm>
{
    public EarlierGoalFormValidator(IStringLocalizer<EarlierGoalTexts> texts)
    {
        RuleFor(form => form.Fate).NotNull().WithMessage(_ => texts["Fate.Missing"]);
        RuleFor(form => form.Fate).IsInEnum().WithMessage(_ => texts["Fate.Missing"]);
        RuleFor(form => form.Destination).MaximumLength(EarlierGoal.TextMaxLength).WithMessage(_ => texts["Destination.TooLong", EarlierGoal.TextMaxLength]);
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(EarlierGoal.BecauseMaxLength).WithMessage(_ => texts["Because.TooLong", EarlierGoal.BecauseMaxLength]);
    }
}
