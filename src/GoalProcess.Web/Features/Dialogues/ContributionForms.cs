using FluentValidation;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>A contribution that an official enters for someone.</summary>
public sealed record ContributionForm
{
    public int? DialogueNumber { get; set; }
    public DialogueChannelKind? Channel { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? Group { get; set; }
    public string? Words { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The dialogues it can answer; never sent.</summary>
    [BindNever]
    public IReadOnlyList<SelectListItem> Dialogues { get; set; } = [];
}

/// <summary>How a contribution is coded.</summary>
public sealed record CodingForm
{
    public long? Version { get; init; }
    public ContributionHeap? Heap { get; init; }
    public int? AreaNumber { get; init; }
    public List<int> KeywordNumbers { get; init; } = [];
    public string? NewKeyword { get; init; }
    public string? HandedTo { get; init; }
    public string? Note { get; init; }

    /// <summary>True when the next one is wanted after this.</summary>
    public bool ThenNext { get; init; }

    /// <summary>The form with what is stored.</summary>
    internal static CodingForm Of(ContributionPage contribution) => new()
    {
        Version = contribution.Version,
        Heap = contribution.Heap,
        AreaNumber = contribution.AreaNumber,
        KeywordNumbers = [.. contribution.Keywords.Select(keyword => keyword.Number)],
        HandedTo = contribution.HandedTo,
        Note = contribution.Note,
    };
}

/// <summary>Checks the shape of a contribution.</summary>
internal sealed class ContributionFormValidator : AbstractValidator<ContributionForm>
{
    public ContributionFormValidator(IStringLocalizer<DialogueTexts> texts)
    {
        RuleFor(form => form.DialogueNumber).NotNull().WithMessage(_ => texts["Dialogue.Missing"]);
        RuleFor(form => form.Channel).NotNull().WithMessage(_ => texts["Channel.Missing"]);
        RuleFor(form => form.Channel).IsInEnum().WithMessage(_ => texts["Channel.Missing"]);
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage(_ => texts["ReceivedOn.Missing"]);
        RuleFor(form => form.Group).MaximumLength(Contribution.GroupMaxLength).WithMessage(_ => texts["TooLong", Contribution.GroupMaxLength]);
        RuleFor(form => form.Words).NotEmpty().WithMessage(_ => texts["Words.Missing"]);
        RuleFor(form => form.Words).MaximumLength(Contribution.TextMaxLength).WithMessage(_ => texts["TooLong", Contribution.TextMaxLength]);
    }
}

/// <summary>Checks the shape of a coding; where it must lead is the rules' to say.</summary>
internal sealed class CodingFormValidator : AbstractValidator<CodingForm>
{
    public CodingFormValidator(IStringLocalizer<DialogueTexts> texts)
    {
        RuleFor(form => form.Heap).NotNull().WithMessage(_ => texts["Heap.Missing"]);
        RuleFor(form => form.Heap).IsInEnum().WithMessage(_ => texts["Heap.Missing"]);
        RuleFor(form => form.NewKeyword).MaximumLength(Keyword.TextMaxLength).WithMessage(_ => texts["TooLong", Keyword.TextMaxLength]);
        RuleFor(form => form.HandedTo).MaximumLength(Contribution.HandedToMaxLength).WithMessage(_ => texts["TooLong", Contribution.HandedToMaxLength]);
        RuleFor(form => form.Note).MaximumLength(Contribution.NoteMaxLength).WithMessage(_ => texts["TooLong", Contribution.NoteMaxLength]);
    }
}
