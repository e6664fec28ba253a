using FluentValidation;
using GoalProcess.Domain.Acts;
using GoalProcess.Domain.Goals;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Texts;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Decisions;

/// <summary>What a body said on an item, and the rules set aside when it was refused.</summary>
public sealed record DecisionForm
{
    public int? Section { get; init; }
    public List<PointForm> Points { get; init; } = [];
    public List<AmendmentForm> Amendments { get; init; } = [];

    /// <summary>Whom the decision is to be sent to, one on a line.</summary>
    public string? SentTo { get; init; }

    /// <summary>The plan rules that the reason below was written for; another rule is asked about again.</summary>
    public List<string> DeviatesFrom { get; init; } = [];
    public string? DeviationReason { get; init; }
    public string? LawfulException { get; init; }
    public string? LawfulExceptionFacts { get; init; }
    public bool RecordAsIrregular { get; init; }

    /// <summary>The points chosen.</summary>
    internal IEnumerable<PointForm> Chosen => Points.Where(point => point.What is not null);
}

/// <summary>Checks the shape of the decision form.</summary>
internal sealed class DecisionFormValidator : AbstractValidator<DecisionForm>
{
    private const int MostPoints = 20;

    public DecisionFormValidator(IStringLocalizer<DecisionTexts> texts)
    {
        RuleFor(form => form.Section).GreaterThan(0).WithMessage(_ => texts["Section.Wrong"]);
        RuleFor(form => form.Points).Must(points => points.Count <= MostPoints && points.Any(point => point.What is not null))
            .WithMessage(_ => texts["Points.Missing"]);
        RuleForEach(form => form.Points).ChildRules(point =>
        {
            point.RuleFor(p => p.What).IsInEnum().WithMessage(_ => texts["What.Wrong"]);
            point.RuleFor(p => p.Subject).NotNull().When(p => p.What is not null).WithMessage(_ => texts["Subject.Missing"]);
            point.RuleFor(p => p.ToBodyId).NotNull().When(p => p.What is PointChoice.Proposes or PointChoice.RefersBack)
                .WithMessage(_ => texts["ToBody.Missing"]);
            point.RuleFor(p => p.Wording).MaximumLength(DecisionPoint.WordingMaxLength)
                .WithMessage(_ => texts["TooLong", DecisionPoint.WordingMaxLength]);
            point.RuleFor(p => p.Wording).NotEmpty().When(p => p.What is PointChoice.RefersBack).WithMessage(_ => texts["Assignment.Missing"]);
        });
        RuleForEach(form => form.Amendments).ChildRules(amendment =>
            amendment.RuleFor(a => a.Wording).MaximumLength(Goal.WordingMaxLength).WithMessage(_ => texts["TooLong", Goal.WordingMaxLength]));
        RuleFor(form => form.SentTo).MaximumLength(Decision.SentToMaxLength).WithMessage(_ => texts["TooLong", Decision.SentToMaxLength]);
        RuleFor(form => form.DeviationReason).MaximumLength(SetAside.BecauseMaxLength).WithMessage(_ => texts["TooLong", SetAside.BecauseMaxLength]);
        RuleFor(form => form.LawfulExceptionFacts).MaximumLength(SetAside.BecauseMaxLength).WithMessage(_ => texts["TooLong", SetAside.BecauseMaxLength]);
        RuleFor(form => form.LawfulExceptionFacts).NotEmpty().When(form => !string.IsNullOrEmpty(form.LawfulException))
            .WithMessage(_ => texts["Facts.Missing"]);
    }
}
