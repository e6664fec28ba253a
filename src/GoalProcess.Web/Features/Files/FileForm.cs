using FluentValidation;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Files;

/// <summary>A file to attach.</summary>
public sealed record FileForm
{
    public IFormFile? File { get; init; }

    public string? SupplementBecause { get; init; }
}

/// <summary>Checks the shape of the form; what the file is, is told by its content.</summary>
internal sealed class FileFormValidator : AbstractValidator<FileForm>
{
    public FileFormValidator(IStringLocalizer<FileTexts> texts) =>
        RuleFor(form => form.SupplementBecause).MaximumLength(Goal.BecauseMaxLength).WithMessage(_ => texts["TooLong", Goal.BecauseMaxLength]);
}
