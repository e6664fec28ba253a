using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>A keyword and its source, and for a new one where it is put.</summary>
public sealed record KeywordForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Text { get; set; }
    public KeywordSourceKind? SourceKind { get; set; }
    public string? SourceText { get; set; }
    public string? To { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The keyword; null for a new one, and never sent.</summary>
    [BindNever]
    public KeywordPage? Keyword { get; set; }

    /// <summary>Where a new one can be put; never sent.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Places { get; set; } = [];

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static KeywordForm Of(KeywordPage keyword) => new()
    {
        Version = keyword.Version,
        Text = keyword.Text,
        SourceKind = keyword.SourceKind,
        SourceText = keyword.SourceText,
        Process = keyword.Process,
        Keyword = keyword,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public KeywordForm JoinedWith(KeywordPage stored) => this with
    {
        Version = stored.Version,
        Text = Conflicts.Join(stored.Text, Text, " / "),
        SourceText = Conflicts.Join(stored.SourceText, SourceText, " / "),
    };
}

/// <summary>Checks the shape of a keyword.</summary>
internal sealed class KeywordFormValidator : AbstractValidator<KeywordForm>
{
    public KeywordFormValidator(IStringLocalizer<KeywordTexts> texts)
    {
        RuleFor(form => form.Text).NotEmpty().WithMessage(_ => texts["Text.Missing"]);
        RuleFor(form => form.Text).MaximumLength(Keyword.TextMaxLength).WithMessage(_ => texts["Text.TooLong", Keyword.TextMaxLength]);
        RuleFor(form => form.SourceKind).IsInEnum().WithMessage(_ => texts["SourceKind.Unknown"]);
        RuleFor(form => form.SourceText).MaximumLength(Keyword.SourceMaxLength).WithMessage(_ => texts["SourceText.TooLong", Keyword.SourceMaxLength]);
    }
}
