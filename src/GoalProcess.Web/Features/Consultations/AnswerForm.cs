using FluentValidation;
using GoalProcess.Domain.Consultations;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Consultations;

/// <summary>A body's answer as it is written.</summary>
public sealed record AnswerForm : IMayConflict
{
    public long? Version { get; set; }
    public DateOnly? ReceivedOn { get; set; }
    public string? Answer { get; set; }
    public List<GoalAnswerForm> Goals { get; set; } = [];
    public string? ConflictChoice { get; set; }

    /// <summary>The answer as it stands; never sent.</summary>
    [BindNever]
    public AnswerPage? Page { get; set; }

    /// <summary>Why no answer came, in a form of its own; never sent with this one.</summary>
    [BindNever]
    public NotReceivedForm NotReceived { get; set; } = new();

    /// <summary>True when the form of its own was the one sent; never sent itself.</summary>
    [BindNever]
    public bool IsNotReceivedSent { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored; the day is today's while nothing has come.</summary>
    public static AnswerForm Of(AnswerPage page) => new()
    {
        Version = page.Response.Version,
        ReceivedOn = page.Response.ReceivedOn ?? page.Consultation.Today,
        Answer = page.Response.Answer,
        Goals =
        [
            .. page.Consultation.Texts.Select(text => new GoalAnswerForm
            {
                Number = text.GoalNumber,
                Level = page.On(text)?.Level,
                How = page.On(text)?.How,
            }),
        ],
        Page = page,
    };

    /// <summary>What is said about each goal; null when one of them was never sent out.</summary>
    internal IReadOnlyList<GoalAnswerDraft>? Drafts()
    {
        var texts = Page!.Consultation.Texts.ToDictionary(text => text.GoalNumber, text => text.GoalId);

        return Goals.Any(goal => !texts.ContainsKey(goal.Number))
            ? null
            : [.. Goals.Where(goal => goal.Level is not null).Select(goal => new GoalAnswerDraft(texts[goal.Number], goal.Level!.Value, goal.How))];
    }

    /// <summary>Both answers in one form.</summary>
    public AnswerForm JoinedWith(AnswerPage stored) => this with
    {
        Version = stored.Response.Version,
        Answer = Conflicts.Join(stored.Response.Answer, Answer),
        Goals =
        [
            .. stored.Consultation.Texts.Select(text => (Text: text, Mine: Goals.Find(goal => goal.Number == text.GoalNumber))).Select(pair => new GoalAnswerForm
            {
                Number = pair.Text.GoalNumber,
                Level = pair.Mine?.Level ?? stored.On(pair.Text)?.Level,
                How = Conflicts.Join(stored.On(pair.Text)?.How, pair.Mine?.How),
            }),
        ],
    };
}

/// <summary>What the body says about one goal; nothing while no level is chosen.</summary>
public sealed record GoalAnswerForm
{
    public int Number { get; set; }
    public ContributionLevel? Level { get; set; }
    public string? How { get; set; }
}

/// <summary>Why no answer came.</summary>
public sealed record NotReceivedForm
{
    public long? Version { get; init; }
    public string? Because { get; init; }
}

/// <summary>Checks the shape of an answer.</summary>
internal sealed class AnswerFormValidator : AbstractValidator<AnswerForm>
{
    public AnswerFormValidator(IStringLocalizer<ConsultationTexts> texts)
    {
        RuleFor(form => form.ReceivedOn).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.Answer).NotEmpty().WithMessage(_ => texts["Answer.Missing"]);
        RuleFor(form => form.Answer).MaximumLength(ConsultationResponse.AnswerMaxLength).WithMessage(_ => texts["TooLong", ConsultationResponse.AnswerMaxLength]);
        RuleForEach(form => form.Goals).ChildRules(goal =>
        {
            goal.RuleFor(one => one.Level).IsInEnum().WithMessage(_ => texts["Level.Missing"]);
            goal.RuleFor(one => one.Level).NotNull().When(one => !string.IsNullOrWhiteSpace(one.How)).WithMessage(_ => texts["Level.Missing"]);
            goal.RuleFor(one => one.How).MaximumLength(GoalAnswer.HowMaxLength).WithMessage(_ => texts["TooLong", GoalAnswer.HowMaxLength]);
        });
    }
}

/// <summary>Checks the shape of the reason.</summary>
internal sealed class NotReceivedFormValidator : AbstractValidator<NotReceivedForm>
{
    public NotReceivedFormValidator(IStringLocalizer<ConsultationTexts> texts)
    {
        RuleFor(form => form.Because).NotEmpty().WithMessage(_ => texts["Because.Missing"]);
        RuleFor(form => form.Because).MaximumLength(ConsultationResponse.BecauseMaxLength).WithMessage(_ => texts["TooLong", ConsultationResponse.BecauseMaxLength]);
    }
}
