using FluentValidation;
using GoalProcess.Domain.BoardGoals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.BoardGoals;

/// <summary>Why a body sets no goal; nothing written takes a reason back.</summary>
public sealed record AbstentionForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Because { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The body; never sent.</summary>
    [BindNever]
    public BodyPlace? Body { get; set; }

    /// <summary>What is stored; null while the body has never said, and never sent.</summary>
    [BindNever]
    public AbstentionRow? Stored { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }
}

/// <summary>Checks the shape of the reason.</summary>
internal sealed class AbstentionFormValidator : AbstractValidator<AbstentionForm>
{
    public AbstentionFormValidator(IStringLocalizer<BoardGoalTexts> texts) =>
        RuleFor(form => form.Because).MaximumLength(BoardGoalAbstention.BecauseMaxLength).WithMessage(_ => texts["TooLong", BoardGoalAbstention.BecauseMaxLength]);
}
