using FluentValidation;
using GoalProcess.Domain.Consultations;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Consultations;

/// <summary>A consultation as it is written.</summary>
public sealed record ConsultationForm : IMayConflict
{
    public long? Version { get; set; }
    public int? StepNumber { get; set; }
    public string? Title { get; set; }
    public string? Question { get; set; }
    public DateOnly? AnswerBy { get; set; }

    /// <summary>The boards and companies to ask; for one that exists, those to ask as well.</summary>
    public List<Guid> Recipients { get; set; } = [];
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The consultation; null for a new one, and never sent.</summary>
    [BindNever]
    public ConsultationPage? Consultation { get; set; }

    /// <summary>What can be chosen; never sent.</summary>
    [BindNever]
    public ConsultationChoices? Choices { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The boards and companies not asked yet.</summary>
    public IEnumerable<BodyChoice> NotAsked() =>
        Choices!.Bodies.Where(body => Consultation is null || Consultation.Responses.All(response => response.BodyId != body.Id));

    /// <summary>The form with what is stored.</summary>
    public static ConsultationForm Of(ConsultationPage stored, ConsultationChoices choices) => new()
    {
        Version = stored.Version,
        Title = stored.Title,
        Question = stored.Question,
        AnswerBy = stored.AnswerBy,
        Process = stored.Process,
        Consultation = stored,
        Choices = choices,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public ConsultationForm JoinedWith(ConsultationPage stored) => this with
    {
        Version = stored.Version,
        Title = Conflicts.Join(stored.Title, Title, " / "),
        Question = Conflicts.Join(stored.Question, Question),
    };
}

/// <summary>Checks the shape of a consultation.</summary>
internal sealed class ConsultationFormValidator : AbstractValidator<ConsultationForm>
{
    public ConsultationFormValidator(IStringLocalizer<ConsultationTexts> texts)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(_ => texts["Title.Missing"]);
        RuleFor(form => form.Title).MaximumLength(Consultation.TitleMaxLength).WithMessage(_ => texts["TooLong", Consultation.TitleMaxLength]);
        RuleFor(form => form.Question).NotEmpty().WithMessage(_ => texts["Question.Missing"]);
        RuleFor(form => form.Question).MaximumLength(Consultation.QuestionMaxLength).WithMessage(_ => texts["TooLong", Consultation.QuestionMaxLength]);
        RuleFor(form => form.AnswerBy).NotNull().WithMessage(_ => texts["AnswerBy.Missing"]);
        RuleFor(form => form.Recipients).NotEmpty().When(form => form.Version is null).WithMessage(_ => texts["Recipients.Missing"]);
    }
}
