using FluentValidation;
using GoalProcess.Domain.Programmes;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Programmes;

/// <summary>A focus area as it is written.</summary>
public sealed record FocusAreaForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Name { get; set; }
    public string? Description { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The programme as it stands; never sent.</summary>
    [BindNever]
    public ProgrammePage? Page { get; set; }

    /// <summary>What is stored; null for a new one, and never sent.</summary>
    [BindNever]
    public FocusAreaRow? Stored { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static FocusAreaForm Of(ProgrammePage page, FocusAreaRow? stored) => new()
    {
        Version = page.Version,
        Name = stored?.Name,
        Description = stored?.Description,
        Page = page,
        Stored = stored,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public FocusAreaForm JoinedWithStored() => this with
    {
        Version = Page!.Version,
        Name = Conflicts.Join(Stored?.Name, Name, " / "),
        Description = Conflicts.Join(Stored?.Description, Description),
    };
}

/// <summary>Checks the shape of a focus area.</summary>
internal sealed class FocusAreaFormValidator : AbstractValidator<FocusAreaForm>
{
    public FocusAreaFormValidator(IStringLocalizer<ProgrammeTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["FocusArea.Missing"]);
        RuleFor(form => form.Name).MaximumLength(FocusArea.NameMaxLength).WithMessage(_ => texts["TooLong", FocusArea.NameMaxLength]);
        RuleFor(form => form.Description).MaximumLength(FocusArea.DescriptionMaxLength).WithMessage(_ => texts["TooLong", FocusArea.DescriptionMaxLength]);
    }
}
