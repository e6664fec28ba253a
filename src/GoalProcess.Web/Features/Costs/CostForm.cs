using FluentValidation;
using GoalProcess.Domain.Costs;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Costs;

/// <summary>A cost as it is written.</summary>
public sealed record CostForm : IMayConflict
{
    public long? Version { get; set; }
    public string? What { get; set; }

    /// <summary>Kronor as people write them; empty while not known.</summary>
    public string? Amount { get; set; }
    public DateOnly? On { get; set; }
    public bool IsForDialogue { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The cost; null for a new one, and never sent.</summary>
    [BindNever]
    public CostRow? Cost { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The cost as the domain wants it.</summary>
    public CostDraft Draft() => new(What!, Money.Read(Amount), On, IsForDialogue);

    /// <summary>The form with what is stored.</summary>
    public static CostForm Of(CostRow stored, ProcessPlace process) => new()
    {
        Version = stored.Version,
        What = stored.What,
        Amount = stored.AmountInOre is { } ore ? Money.ToWrite(ore) : null,
        On = stored.On,
        IsForDialogue = stored.IsForDialogue,
        Process = process,
        Cost = stored,
    };

    /// <summary>Both texts in one form, where they differ.</summary>
    public CostForm JoinedWith(CostForm stored) => this with { Version = stored.Version, What = Conflicts.Join(stored.What, What, " / ") };
}

/// <summary>Checks the shape of a cost.</summary>
internal sealed class CostFormValidator : AbstractValidator<CostForm>
{
    public CostFormValidator(IStringLocalizer<CostTexts> texts)
    {
        RuleFor(form => form.What).NotEmpty().WithMessage(_ => texts["What.Missing"]);
        RuleFor(form => form.What).MaximumLength(CostItem.WhatMaxLength).WithMessage(_ => texts["TooLong", CostItem.WhatMaxLength]);
        RuleFor(form => form.Amount).Must(amount => Money.Read(amount) is <= CostItem.AmountMax).When(form => !string.IsNullOrWhiteSpace(form.Amount))
            .WithMessage(_ => texts["Amount.Unreadable"]);
    }
}
