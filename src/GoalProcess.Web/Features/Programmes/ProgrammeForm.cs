using FluentValidation;
using GoalProcess.Domain.Programmes;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Programmes;

/// <summary>The programme's name and introduction as they are written.</summary>
public sealed record ProgrammeForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Name { get; set; }
    public string? Introduction { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The programme as it stands; never sent.</summary>
    [BindNever]
    public ProgrammePage? Page { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static ProgrammeForm Of(ProgrammePage page) => new()
    {
        Version = page.Version,
        Name = page.Programme?.Name,
        Introduction = page.Programme?.Introduction,
        Page = page,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public ProgrammeForm JoinedWith(ProgrammePage stored) => this with
    {
        Version = stored.Version,
        Name = Conflicts.Join(stored.Programme?.Name, Name, " / "),
        Introduction = Conflicts.Join(stored.Programme?.Introduction, Introduction),
    };
}

/// <summary>Checks the shape of the programme.</summary>
internal sealed class ProgrammeFormValidator : AbstractValidator<ProgrammeForm>
{
    public ProgrammeFormValidator(IStringLocalizer<ProgrammeTexts> texts)
    {
        RuleFor(form => form.Name).NotEmpty().WithMessage(_ => texts["Name.Missing"]);
        RuleFor(form => form.Name).MaximumLength(StrategicProgramme.NameMaxLength).WithMessage(_ => texts["TooLong", StrategicProgramme.NameMaxLength]);
        RuleFor(form => form.Introduction).MaximumLength(StrategicProgramme.IntroductionMaxLength)
            .WithMessage(_ => texts["TooLong", StrategicProgramme.IntroductionMaxLength]);
    }
}
