using FluentValidation;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>Opens a dialogue, with the plan rules set aside when it was refused.</summary>
public sealed record OpenForm
{
    public long? Version { get; init; }

    /// <summary>The plan rules that the reason below was written for; another rule is asked about again.</summary>
    public List<string> DeviatesFrom { get; init; } = [];
    public string? DeviationReason { get; init; }

    internal IReadOnlyList<SetAside> SetAsides => SetAside.Deviations(DeviatesFrom, DeviationReason);
}

/// <summary>Closes a dialogue.</summary>
public sealed record CloseForm
{
    public long? Version { get; init; }
    public DateOnly? On { get; init; }
}

/// <summary>What those who took part were told.</summary>
public sealed record FeedbackForm
{
    public long? Version { get; init; }
    public DateOnly? On { get; init; }
    public string? Text { get; init; }
}

/// <summary>The two summaries of a dialogue.</summary>
public sealed record SummaryForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Meaning { get; set; }
    public string? Programme { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The dialogue; never sent.</summary>
    [BindNever]
    public DialoguePage? Dialogue { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    internal string Whole => string.Join("\n\n", new[] { Meaning, Programme }.Where(text => !string.IsNullOrWhiteSpace(text)));

    /// <summary>The form with what is stored.</summary>
    internal static SummaryForm Of(DialoguePage dialogue) => new()
    {
        Version = dialogue.Version,
        Meaning = dialogue.MeaningSummary,
        Programme = dialogue.ProgrammeSummary,
        Dialogue = dialogue,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    internal SummaryForm JoinedWith(DialoguePage stored) => this with
    {
        Version = stored.Version,
        Meaning = Conflicts.Join(stored.MeaningSummary, Meaning),
        Programme = Conflicts.Join(stored.ProgrammeSummary, Programme),
    };
}

/// <summary>Checks the shape of an opening.</summary>
internal sealed class OpenFormValidator : AbstractValidator<OpenForm>
{
    public OpenFormValidator(IStringLocalizer<DialogueTexts> texts) =>
        RuleFor(form => form.DeviationReason).MaximumLength(SetAside.BecauseMaxLength).WithMessage(_ => texts["TooLong", SetAside.BecauseMaxLength]);
}

/// <summary>Checks the shape of a closing.</summary>
internal sealed class CloseFormValidator : AbstractValidator<CloseForm>
{
    public CloseFormValidator(IStringLocalizer<DialogueTexts> texts) =>
        RuleFor(form => form.On).NotNull().WithMessage(_ => texts["Close.On.Missing"]);
}

/// <summary>Checks the shape of what was told.</summary>
internal sealed class FeedbackFormValidator : AbstractValidator<FeedbackForm>
{
    public FeedbackFormValidator(IStringLocalizer<DialogueTexts> texts)
    {
        RuleFor(form => form.On).NotNull().WithMessage(_ => texts["Told.On.Missing"]);
        RuleFor(form => form.Text).NotEmpty().WithMessage(_ => texts["Told.Text.Missing"]);
        RuleFor(form => form.Text).MaximumLength(CitizenDialogue.SummaryMaxLength).WithMessage(_ => texts["TooLong", CitizenDialogue.SummaryMaxLength]);
    }
}

/// <summary>Checks the shape of the summaries.</summary>
internal sealed class SummaryFormValidator : AbstractValidator<SummaryForm>
{
    public SummaryFormValidator(IStringLocalizer<DialogueTexts> texts)
    {
        RuleFor(form => form.Meaning).MaximumLength(CitizenDialogue.SummaryMaxLength).WithMessage(_ => texts["TooLong", CitizenDialogue.SummaryMaxLength]);
        RuleFor(form => form.Programme).MaximumLength(CitizenDialogue.SummaryMaxLength).WithMessage(_ => texts["TooLong", CitizenDialogue.SummaryMaxLength]);
    }
}
