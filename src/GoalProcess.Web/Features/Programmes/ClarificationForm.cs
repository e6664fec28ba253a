using FluentValidation;
using GoalProcess.Domain.Programmes;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Programmes;

/// <summary>What the programme says of one goal, as it is written.</summary>
public sealed record ClarificationForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Meaning { get; set; }
    public string? Purpose { get; set; }
    public string? Strategy { get; set; }
    public string? FollowUp { get; set; }
    public string? TargetGroups { get; set; }
    public List<int> FocusAreas { get; set; } = [];
    public string? ConflictChoice { get; set; }

    /// <summary>The programme as it stands; never sent.</summary>
    [BindNever]
    public ProgrammePage? Page { get; set; }

    /// <summary>The goal; never sent.</summary>
    [BindNever]
    public GoalPart? Goal { get; set; }

    /// <summary>What it can rest on; never sent.</summary>
    [BindNever]
    public GoalBasis? Basis { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static ClarificationForm Of(ProgrammePage page, GoalPart goal) => new()
    {
        Version = page.Version,
        Meaning = goal.Clarification?.Meaning,
        Purpose = goal.Clarification?.Purpose,
        Strategy = goal.Clarification?.Strategy,
        FollowUp = goal.Clarification?.FollowUp,
        TargetGroups = goal.Clarification?.TargetGroups,
        FocusAreas = [.. page.FocusAreasOf(goal).Select(area => area.Number)],
        Page = page,
        Goal = goal,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public ClarificationForm JoinedWith(GoalPart stored) => this with
    {
        Version = Page!.Version,
        Meaning = Conflicts.Join(stored.Clarification?.Meaning, Meaning),
        Purpose = Conflicts.Join(stored.Clarification?.Purpose, Purpose),
        Strategy = Conflicts.Join(stored.Clarification?.Strategy, Strategy),
        FollowUp = Conflicts.Join(stored.Clarification?.FollowUp, FollowUp),
        TargetGroups = Conflicts.Join(stored.Clarification?.TargetGroups, TargetGroups, ", "),
    };

    /// <summary>The keys of the ticked focus areas; null when one of them is not there.</summary>
    internal IReadOnlyList<Guid>? FocusAreaIds()
    {
        var known = Page!.FocusAreas.ToDictionary(area => area.Number, area => area.Id);
        return FocusAreas.TrueForAll(known.ContainsKey) ? FocusAreas.ConvertAll(number => known[number]) : null;
    }

    /// <summary>All its texts in one, to compare.</summary>
    internal string Whole() => string.Join('\n', Meaning, Purpose, Strategy, FollowUp, TargetGroups);
}

/// <summary>Checks the shape of a clarification; what must be said is the rules' to say.</summary>
internal sealed class ClarificationFormValidator : AbstractValidator<ClarificationForm>
{
    public ClarificationFormValidator(IStringLocalizer<ProgrammeTexts> texts)
    {
        RuleFor(form => form.Meaning).MaximumLength(ProgrammeGoal.TextMaxLength).WithMessage(_ => texts["TooLong", ProgrammeGoal.TextMaxLength]);
        RuleFor(form => form.Purpose).MaximumLength(ProgrammeGoal.TextMaxLength).WithMessage(_ => texts["TooLong", ProgrammeGoal.TextMaxLength]);
        RuleFor(form => form.Strategy).MaximumLength(ProgrammeGoal.TextMaxLength).WithMessage(_ => texts["TooLong", ProgrammeGoal.TextMaxLength]);
        RuleFor(form => form.FollowUp).MaximumLength(ProgrammeGoal.TextMaxLength).WithMessage(_ => texts["TooLong", ProgrammeGoal.TextMaxLength]);
        RuleFor(form => form.TargetGroups).MaximumLength(ProgrammeGoal.TargetGroupsMaxLength).WithMessage(_ => texts["TooLong", ProgrammeGoal.TargetGroupsMaxLength]);
    }
}
