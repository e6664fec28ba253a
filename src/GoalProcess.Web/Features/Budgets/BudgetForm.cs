using FluentValidation;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Budgets;

/// <summary>What is noted of the budget's way, as it is written.</summary>
public sealed record BudgetForm : IMayConflict
{
    public long? Version { get; set; }
    public DateOnly? PublishedOn { get; set; }
    public string? SpecialReasons { get; set; }
    public DateOnly? TaxRateProposedOn { get; set; }
    public DateOnly? TaxRateDecidedOn { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>What is stored; never sent.</summary>
    [BindNever]
    public BudgetFactsPage? Page { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static BudgetForm Of(BudgetFactsPage page) => new()
    {
        Version = page.Version,
        PublishedOn = page.PublishedOn,
        SpecialReasons = page.SpecialReasons,
        TaxRateProposedOn = page.TaxRateProposedOn,
        TaxRateDecidedOn = page.TaxRateDecidedOn,
        Page = page,
    };

    /// <summary>Both reasons in one form; a day nobody else has is kept.</summary>
    public BudgetForm JoinedWith(BudgetFactsPage stored) => this with
    {
        Version = stored.Version,
        PublishedOn = PublishedOn ?? stored.PublishedOn,
        SpecialReasons = Conflicts.Join(stored.SpecialReasons, SpecialReasons),
        TaxRateProposedOn = TaxRateProposedOn ?? stored.TaxRateProposedOn,
        TaxRateDecidedOn = TaxRateDecidedOn ?? stored.TaxRateDecidedOn,
    };

    /// <summary>All of it in one text, to compare.</summary>
    internal string Whole() => string.Join('\n', PublishedOn?.Written(), SpecialReasons, TaxRateProposedOn?.Written(), TaxRateDecidedOn?.Written());
}

/// <summary>Checks the shape of what is noted.</summary>
internal sealed class BudgetFormValidator : AbstractValidator<BudgetForm>
{
    public BudgetFormValidator(IStringLocalizer<BudgetTexts> texts)
    {
        RuleFor(form => form.SpecialReasons).MaximumLength(Matter.SpecialReasonsMaxLength).WithMessage(_ => texts["TooLong", Matter.SpecialReasonsMaxLength]);
        RuleFor(form => form.SpecialReasons).NotEmpty().When(form => form.TaxRateProposedOn is not null || form.TaxRateDecidedOn is not null)
            .WithMessage(_ => texts["SpecialReasons.Missing"]);
        RuleFor(form => form.TaxRateDecidedOn).GreaterThanOrEqualTo(form => form.TaxRateProposedOn)
            .When(form => form.TaxRateProposedOn is not null && form.TaxRateDecidedOn is not null).WithMessage(_ => texts["TaxRateDecided.Early"]);
    }
}
