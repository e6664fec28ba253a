using FluentValidation;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Matters;

/// <summary>A matter's title and diary number.</summary>
public sealed record MatterNamesForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Title { get; set; }
    public string? DiaryNumber { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The matter; never sent.</summary>
    [BindNever]
    public MatterNames? Matter { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>Both texts in one form, where they differ.</summary>
    public MatterNamesForm JoinedWith(MatterNames stored) => this with
    {
        Version = stored.Version,
        Title = Conflicts.Join(stored.Title, Title, " / "),
        DiaryNumber = Conflicts.Join(stored.DiaryNumber, DiaryNumber, " / "),
    };
}

/// <summary>Checks the shape of a matter's title and diary number.</summary>
internal sealed class MatterNamesFormValidator : AbstractValidator<MatterNamesForm>
{
    public MatterNamesFormValidator(IStringLocalizer<MatterTexts> texts)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(_ => texts["Title.Missing"]);
        RuleFor(form => form.Title).MaximumLength(Matter.TitleMaxLength).WithMessage(_ => texts["TooLong", Matter.TitleMaxLength]);
        RuleFor(form => form.DiaryNumber).MaximumLength(Matter.DiaryNumberMaxLength).WithMessage(_ => texts["TooLong", Matter.DiaryNumberMaxLength]);
    }
}
