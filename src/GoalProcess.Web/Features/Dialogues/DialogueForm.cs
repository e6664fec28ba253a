using FluentValidation;
using GoalProcess.Domain.Dialogue;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>The plan of a citizen dialogue.</summary>
public sealed record DialogueForm : IMayConflict
{
    /// <summary>The most channels a dialogue can have.</summary>
    public const int MostChannels = 8;

    private const int EmptyChannels = 3;

    public long? Version { get; set; }
    public int? StepNumber { get; set; }
    public string? Title { get; set; }
    public string? MainQuestion { get; set; }
    public DateOnly? OpensOn { get; set; }
    public DateOnly? ClosesOn { get; set; }
    public string? TargetGroups { get; set; }
    public List<ChannelForm> Channels { get; set; } = [];
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The dialogue; null for a new one, and never sent.</summary>
    [BindNever]
    public DialoguePage? Dialogue { get; set; }

    /// <summary>The steps it can be; never sent.</summary>
    [BindNever]
    public IReadOnlyList<DialogueStep> Steps { get; set; } = [];

    /// <summary>Someone else's plan beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The channels filled in, in their order.</summary>
    internal DialogueDraft Draft => new(
        Title!, MainQuestion!, OpensOn!.Value, ClosesOn!.Value, TargetGroups, [.. Channels.Where(channel => channel.IsFilled).Select(channel => channel.Draft)]);

    /// <summary>The whole plan as one text, to lay beside another.</summary>
    internal string Whole => string.Join('\n', new[] { Title, MainQuestion, Dates.Span(OpensOn, ClosesOn), TargetGroups }
        .Concat(Channels.Where(channel => channel.IsFilled).Select(channel => channel.Whole))
        .Where(line => !string.IsNullOrWhiteSpace(line)));

    /// <summary>The form with what is stored.</summary>
    internal static DialogueForm Of(DialoguePage dialogue) => new DialogueForm
    {
        Version = dialogue.Version,
        Title = dialogue.Title,
        MainQuestion = dialogue.MainQuestion,
        OpensOn = dialogue.OpensOn,
        ClosesOn = dialogue.ClosesOn,
        TargetGroups = dialogue.TargetGroups,
        Channels =
        [
            .. dialogue.Channels.Select(channel => new ChannelForm
            {
                Kind = channel.Kind,
                Name = channel.Name,
                On = channel.On,
                IsPreliminary = channel.IsPreliminary,
                Expected = channel.Expected,
                Participants = channel.Participants,
            }),
        ],
        Process = dialogue.Process,
        Dialogue = dialogue,
    }.Padded();

    /// <summary>With a few empty rows after those filled in.</summary>
    internal DialogueForm Padded()
    {
        var rows = Math.Min(MostChannels, Channels.FindLastIndex(channel => channel.IsFilled) + 1 + EmptyChannels);
        Channels.AddRange(Enumerable.Range(0, Math.Max(0, rows - Channels.Count)).Select(_ => new ChannelForm()));
        return this;
    }

    /// <summary>Both texts in one form, where they differ.</summary>
    internal DialogueForm JoinedWith(DialoguePage stored) => this with
    {
        Version = stored.Version,
        Title = Conflicts.Join(stored.Title, Title, " / "),
        MainQuestion = Conflicts.Join(stored.MainQuestion, MainQuestion, " / "),
        TargetGroups = Conflicts.Join(stored.TargetGroups, TargetGroups, "\n"),
    };
}

/// <summary>A way to take part; one without a name is none.</summary>
public sealed record ChannelForm
{
    public DialogueChannelKind? Kind { get; set; }
    public string? Name { get; set; }
    public DateOnly? On { get; set; }
    public bool IsPreliminary { get; set; }
    public int? Expected { get; set; }
    public int? Participants { get; set; }

    internal bool IsFilled => !string.IsNullOrWhiteSpace(Name);

    internal string Whole => string.Join(", ", new[] { Name, On?.Written(), $"{Expected}", $"{Participants}" }.Where(part => !string.IsNullOrEmpty(part)));

    internal ChannelDraft Draft => new(Kind!.Value, Name!, On, IsPreliminary, Expected, Participants);
}

/// <summary>Checks the shape of the plan.</summary>
internal sealed class DialogueFormValidator : AbstractValidator<DialogueForm>
{
    private const int MostPeople = 1_000_000;

    public DialogueFormValidator(IStringLocalizer<DialogueTexts> texts)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(_ => texts["Title.Missing"]);
        RuleFor(form => form.Title).MaximumLength(CitizenDialogue.TitleMaxLength).WithMessage(_ => texts["TooLong", CitizenDialogue.TitleMaxLength]);
        RuleFor(form => form.MainQuestion).NotEmpty().WithMessage(_ => texts["Question.Missing"]);
        RuleFor(form => form.MainQuestion).MaximumLength(CitizenDialogue.QuestionMaxLength).WithMessage(_ => texts["TooLong", CitizenDialogue.QuestionMaxLength]);
        RuleFor(form => form.OpensOn).NotNull().WithMessage(_ => texts["OpensOn.Missing"]);
        RuleFor(form => form.ClosesOn).NotNull().WithMessage(_ => texts["ClosesOn.Missing"]);
        RuleFor(form => form.ClosesOn).GreaterThanOrEqualTo(form => form.OpensOn).When(form => form.OpensOn is not null && form.ClosesOn is not null)
            .WithMessage(_ => texts["ClosesOn.Before"]);
        RuleFor(form => form.TargetGroups).MaximumLength(CitizenDialogue.TargetGroupsMaxLength).WithMessage(_ => texts["TooLong", CitizenDialogue.TargetGroupsMaxLength]);
        RuleFor(form => form.Channels).Must(channels => channels.Count <= DialogueForm.MostChannels)
            .OverridePropertyName("Channels[0].Name").WithMessage(_ => texts["Channels.TooMany", DialogueForm.MostChannels]);
        RuleForEach(form => form.Channels).ChildRules(channel =>
        {
            channel.RuleFor(one => one.Name).MaximumLength(DialogueChannel.NameMaxLength).WithMessage(_ => texts["TooLong", DialogueChannel.NameMaxLength]);
            channel.RuleFor(one => one.Name).NotEmpty()
                .When(one => one.Kind is not null || one.On is not null || one.IsPreliminary || one.Expected is not null || one.Participants is not null)
                .WithMessage(_ => texts["Channel.Name.Missing"]);
            channel.RuleFor(one => one.Kind).NotNull().When(one => one.IsFilled).WithMessage(_ => texts["Channel.Kind.Missing"]);
            channel.RuleFor(one => one.Kind).IsInEnum().WithMessage(_ => texts["Channel.Kind.Missing"]);
            channel.RuleFor(one => one.Expected).InclusiveBetween(0, MostPeople).WithMessage(_ => texts["People.Wrong"]);
            channel.RuleFor(one => one.Participants).InclusiveBetween(0, MostPeople).WithMessage(_ => texts["People.Wrong"]);
        });
    }
}
