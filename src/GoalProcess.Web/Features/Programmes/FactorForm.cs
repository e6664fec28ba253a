using FluentValidation;
using GoalProcess.Domain.Programmes;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Programmes;

/// <summary>A success factor as it is written.</summary>
public sealed record FactorForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Name { get; set; }
    public string? Criteria { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The programme as it stands; never sent.</summary>
    [BindNever]
    public ProgrammePage? Page { get; set; }

    /// <summary>The goal it belongs to; never sent.</summary>
    [BindNever]
    public GoalPart? Goal { get; set; }

    /// <summary>What is stored; null for a new one, and never sent.</summary>
    [BindNever]
    public FactorRow? Stored { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static FactorForm Of(ProgrammePage page, GoalPart goal, FactorRow? stored) => new()
    {
        Version = page.Version,
        Name = stored?.Name,
        Criteria = stored?.Criteria,
        Page = page,
        Goal = goal,
        Stored = stored,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public FactorForm JoinedWithStored() => this with
    {
        Version = Page!.Version,
        Name = Conflicts.Join(Stored?.Name, Name, " / "),
        Criteria = Conflicts.Join(Stored?.Criteria, Criteria),
    };
}

/// <summary>Checks the shape of a success factor.</summary>
internal sealed class FactorFormValidator : AbstractValidator<FactorForm>
{
    public FactorFormValidator(IStringLocalizer<ProgrammeTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Factor.Missing"]);
        RuleFor(form => form.Name).MaximumLength(SuccessFactor.NameMaxLength).WithMessage(_ => texts["TooLong", SuccessFactor.NameMaxLength]);
        RuleFor(form => form.Criteria).MaximumLength(SuccessFactor.CriteriaMaxLength).WithMessage(_ => texts["TooLong", SuccessFactor.CriteriaMaxLength]);
    }
}
