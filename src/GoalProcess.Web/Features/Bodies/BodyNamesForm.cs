using FluentValidation;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>The names of a body in both languages.</summary>
public sealed record BodyNamesForm : IMayConflict
{
    public long? Version { get; set; }
    public string? NameSv { get; set; }
    public string? NameEn { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The body; never sent.</summary>
    [BindNever]
    public BodyPage? Body { get; set; }

    /// <summary>Someone else's names beside these; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>Both in one form, where they differ.</summary>
    public BodyNamesForm JoinedWith(BodyPage stored) => this with
    {
        Version = stored.Version,
        NameSv = Conflicts.Join(stored.NameSv, NameSv, " / "),
        NameEn = Conflicts.Join(stored.NameEn, NameEn, " / "),
    };
}

/// <summary>Checks the shape of the names.</summary>
internal sealed class BodyNamesFormValidator : AbstractValidator<BodyNamesForm>
{
    public BodyNamesFormValidator(IStringLocalizer<BodyTexts> texts)
    {
        RuleFor(form => form.NameSv).NotEmpty().WithMessage(_ => texts["NameSv.Missing"]);
        RuleFor(form => form.NameSv).MaximumLength(GoverningBody.NameMaxLength).WithMessage(_ => texts["TooLong", GoverningBody.NameMaxLength]);
        RuleFor(form => form.NameEn).NotEmpty().WithMessage(_ => texts["NameEn.Missing"]);
        RuleFor(form => form.NameEn).MaximumLength(GoverningBody.NameMaxLength).WithMessage(_ => texts["TooLong", GoverningBody.NameMaxLength]);
    }
}
