using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.GoalAreas;

/// <summary>A guiding question.</summary>
public sealed record QuestionForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Text { get; set; }
    public bool ForCitizenDialogue { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The area; never sent.</summary>
    [BindNever]
    public AreaPage? Area { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }
}

/// <summary>Checks the shape of a guiding question.</summary>
internal sealed class QuestionFormValidator : AbstractValidator<QuestionForm>
{
    public QuestionFormValidator(IStringLocalizer<GoalAreaTexts> texts)
    {
        RuleFor(form => form.Text).NotEmpty().WithMessage(_ => texts["Question.Missing"]);
        RuleFor(form => form.Text).MaximumLength(GuidingQuestion.TextMaxLength)
            .WithMessage(_ => texts["Question.TooLong", GuidingQuestion.TextMaxLength]);
    }
}
