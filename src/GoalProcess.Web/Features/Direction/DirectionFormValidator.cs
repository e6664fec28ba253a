using FluentValidation;
using GoalProcess.Domain.Direction;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Direction;

/// <summary>Checks the shape of the form for vision and value base.</summary>
internal sealed class DirectionFormValidator : AbstractValidator<DirectionForm>
{
    public DirectionFormValidator(IStringLocalizer<DirectionTexts> texts)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(_ => texts["Title.Missing"]);
        RuleFor(form => form.Title).MaximumLength(DirectionDocument.TitleMaxLength).WithMessage(_ => texts["Title.TooLong", DirectionDocument.TitleMaxLength]);
        RuleFor(form => form.Text).MaximumLength(DirectionDocument.TextMaxLength).WithMessage(_ => texts["Text.TooLong", DirectionDocument.TextMaxLength]);
        RuleForEach(form => form.Statements).ChildRules(statement =>
        {
            statement.RuleFor(each => each.Text).NotEmpty().WithMessage(_ => texts["Statement.Missing"]);
            statement.RuleFor(each => each.Text).MaximumLength(DirectionStatement.TextMaxLength)
                .WithMessage(_ => texts["Statement.TooLong", DirectionStatement.TextMaxLength]);
        });
    }
}
