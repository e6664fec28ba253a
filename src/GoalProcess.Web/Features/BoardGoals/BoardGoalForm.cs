using FluentValidation;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.BoardGoals;

/// <summary>A board goal as it is written.</summary>
public sealed record BoardGoalForm : IMayConflict
{
    public long? Version { get; set; }
    public int? Year { get; set; }
    public string? Wording { get; set; }
    public string? TargetGroup { get; set; }
    public string? Effect { get; set; }
    public List<int> GoalNumbers { get; set; } = [];
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>Whose it is; never sent.</summary>
    [BindNever]
    public BodyPlace? Body { get; set; }

    /// <summary>What is stored; null for a new one, and never sent.</summary>
    [BindNever]
    public BoardGoalPage? Stored { get; set; }

    /// <summary>What can be chosen; never sent.</summary>
    [BindNever]
    public BoardGoalChoices? Choices { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static BoardGoalForm Of(BoardGoalPage stored) => new()
    {
        Version = stored.Goal.Version,
        Year = stored.Goal.Year,
        Wording = stored.Goal.Wording,
        TargetGroup = stored.Goal.TargetGroup,
        Effect = stored.Goal.Effect,
        GoalNumbers = [.. stored.Goal.Ties.Select(tie => tie.Number)],
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public BoardGoalForm JoinedWithStored() => this with
    {
        Version = Stored!.Goal.Version,
        Wording = Conflicts.Join(Stored.Goal.Wording, Wording, " / "),
        TargetGroup = Conflicts.Join(Stored.Goal.TargetGroup, TargetGroup, ", "),
        Effect = Conflicts.Join(Stored.Goal.Effect, Effect),
    };

    /// <summary>The goal as the board wants it; null when one of the chosen overall goals is not there.</summary>
    internal BoardGoalDraft? Draft()
    {
        var known = Choices!.Goals.ToDictionary(goal => goal.Number, goal => goal.Id);

        return GoalNumbers.TrueForAll(known.ContainsKey)
            ? new BoardGoalDraft(Year!.Value, Wording!, TargetGroup, Effect, [.. GoalNumbers.Distinct().Select(number => known[number])])
            : null;
    }
}

/// <summary>Checks the shape of a board goal; what it must hang under is the rules' to say.</summary>
internal sealed class BoardGoalFormValidator : AbstractValidator<BoardGoalForm>
{
    private const int FirstYear = 2000;
    private const int LastYear = 2100;

    public BoardGoalFormValidator(IStringLocalizer<BoardGoalTexts> texts)
    {
        RuleFor(form => form.Year).NotNull().WithMessage(_ => texts["Year.Missing"]);
        RuleFor(form => form.Year).InclusiveBetween(FirstYear, LastYear).WithMessage(_ => texts["Year.Wrong", FirstYear, LastYear]);
        RuleFor(form => form.Wording).NotEmpty().WithMessage(_ => texts["Wording.Missing"]);
        RuleFor(form => form.Wording).MaximumLength(BoardGoal.WordingMaxLength).WithMessage(_ => texts["TooLong", BoardGoal.WordingMaxLength]);
        RuleFor(form => form.TargetGroup).MaximumLength(BoardGoal.TargetGroupMaxLength).WithMessage(_ => texts["TooLong", BoardGoal.TargetGroupMaxLength]);
        RuleFor(form => form.Effect).MaximumLength(BoardGoal.EffectMaxLength).WithMessage(_ => texts["TooLong", BoardGoal.EffectMaxLength]);
    }
}
