using FluentValidation;
using GoalProcess.Domain.Bodies;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Bodies;

/// <summary>A new body.</summary>
public sealed record BodyForm
{
    /// <summary>The page for a new body stands where a body of this code would.</summary>
    internal const string PageOfNew = "nytt";

    public string? Code { get; set; }
    public string? NameSv { get; set; }
    public string? NameEn { get; set; }
    public BodyKind? Kind { get; set; }
    public Guid? PartOfId { get; set; }

    /// <summary>The bodies it can be a committee of; never sent.</summary>
    [BindNever]
    public IReadOnlyList<WholeChoice> Wholes { get; set; } = [];

    /// <summary>The sorts a body can be of. Those who only take part in the plan are made with the plan.</summary>
    public static IEnumerable<BodyKind> Kinds { get; } =
        [.. Enum.GetValues<BodyKind>().Where(kind => kind is not (BodyKind.Citizens or BodyKind.BoardsAndCompanies))];
}

/// <summary>Checks the shape of a new body.</summary>
internal sealed class BodyFormValidator : AbstractValidator<BodyForm>
{
    public BodyFormValidator(IStringLocalizer<BodyTexts> texts)
    {
        RuleFor(form => form.Code).NotEmpty().WithMessage(_ => texts["Code.Missing"]);
        RuleFor(form => form.Code).MaximumLength(GoverningBody.CodeMaxLength).WithMessage(_ => texts["TooLong", GoverningBody.CodeMaxLength]);
        RuleFor(form => form.Code).Must(IsPartOfAnAddress!).When(form => !string.IsNullOrWhiteSpace(form.Code)).WithMessage(_ => texts["Code.Letters"]);
        RuleFor(form => form.Code).Must(code => !string.Equals(code?.Trim(), BodyForm.PageOfNew, StringComparison.OrdinalIgnoreCase))
            .WithMessage(_ => texts["Code.OfThePage"]);
        RuleFor(form => form.NameSv).NotEmpty().WithMessage(_ => texts["NameSv.Missing"]);
        RuleFor(form => form.NameSv).MaximumLength(GoverningBody.NameMaxLength).WithMessage(_ => texts["TooLong", GoverningBody.NameMaxLength]);
        RuleFor(form => form.NameEn).NotEmpty().WithMessage(_ => texts["NameEn.Missing"]);
        RuleFor(form => form.NameEn).MaximumLength(GoverningBody.NameMaxLength).WithMessage(_ => texts["TooLong", GoverningBody.NameMaxLength]);
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.Kind).Must(kind => kind is null || BodyForm.Kinds.Contains(kind.Value)).WithMessage(_ => texts["Kind.Missing"]);
    }

    private static bool IsPartOfAnAddress(string code) => code.Trim().All(letter => char.IsLetterOrDigit(letter) || letter == '-');
}
