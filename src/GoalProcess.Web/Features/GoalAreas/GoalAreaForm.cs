using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>A goal area's name and meaning.</summary>
public sealed record GoalAreaForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Name { get; set; }
    public string? Meaning { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The area; null for a new one, and never sent.</summary>
    [BindNever]
    public AreaPage? Area { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>Both texts in one form, where they differ.</summary>
    public GoalAreaForm JoinedWith(AreaPage stored) => this with
    {
        Version = stored.Version,
        Name = Conflicts.Join(stored.Name, Name, " / "),
        Meaning = Conflicts.Join(stored.Meaning, Meaning),
    };
}

/// <summary>Checks the shape of the form of a goal area.</summary>
internal sealed class GoalAreaFormValidator : AbstractValidator<GoalAreaForm>
{
    public GoalAreaFormValidator(IStringLocalizer<GoalAreaTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]);
        RuleFor(form => form.Name).MaximumLength(GoalArea.NameMaxLength).WithMessage(_ => texts["Name.TooLong", GoalArea.NameMaxLength]);
        RuleFor(form => form.Meaning).MaximumLength(GoalArea.MeaningMaxLength).WithMessage(_ => texts["Meaning.TooLong", GoalArea.MeaningMaxLength]);
    }
}
