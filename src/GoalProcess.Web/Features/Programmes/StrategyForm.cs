using FluentValidation;
using GoalProcess.Domain.Programmes;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Programmes;

/// <summary>A political strategy as it is written.</summary>
public sealed record StrategyForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Wording { get; set; }
    public DateOnly? From { get; set; }
    public DateOnly? To { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The programme as it stands; never sent.</summary>
    [BindNever]
    public ProgrammePage? Page { get; set; }

    /// <summary>The goal it comes under; never sent.</summary>
    [BindNever]
    public GoalPart? Goal { get; set; }

    /// <summary>The success factor it belongs to; never sent.</summary>
    [BindNever]
    public FactorRow? Factor { get; set; }

    /// <summary>What is stored; null for a new one, and never sent.</summary>
    [BindNever]
    public StrategyRow? Stored { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored; a new one lives the first of the two mandate periods.</summary>
    public static StrategyForm Of(ProgrammePage page, GoalPart goal, FactorRow factor, StrategyRow? stored) => new()
    {
        Version = page.Version,
        Wording = stored?.Wording,
        From = stored?.From ?? page.MandatePeriods[0].From,
        To = stored?.To ?? page.MandatePeriods[0].To,
        Page = page,
        Goal = goal,
        Factor = factor,
        Stored = stored,
    };

    /// <summary>Both wordings in one form.</summary>
    public StrategyForm JoinedWithStored() => this with { Version = Page!.Version, Wording = Conflicts.Join(Stored?.Wording, Wording) };
}

/// <summary>Checks the shape of a political strategy.</summary>
internal sealed class StrategyFormValidator : AbstractValidator<StrategyForm>
{
    public StrategyFormValidator(IStringLocalizer<ProgrammeTexts> texts)
    {
        RuleFor(form => form.Wording).NotEmpty().WithMessage(_ => texts["Strategy.Missing"]);
        RuleFor(form => form.Wording).MaximumLength(PoliticalStrategy.WordingMaxLength).WithMessage(_ => texts["TooLong", PoliticalStrategy.WordingMaxLength]);
        RuleFor(form => form.From).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.To).NotNull().WithMessage(_ => texts["Day.Missing"]);
        RuleFor(form => form.To).GreaterThanOrEqualTo(form => form.From).When(form => form.From is not null && form.To is not null)
            .WithMessage(_ => texts["To.Early"]);
    }
}
