using FluentValidation;
using GoalProcess.Domain.Costs;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Infrastructure.Forms;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Costs;

/// <summary>A governing document that uses the dialogue's result, as it is written.</summary>
public sealed record ReuseForm : IMayConflict
{
    public long? Version { get; set; }
    public string? Document { get; set; }
    public string? How { get; set; }
    public string? ConflictChoice { get; set; }

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The reuse; null for a new one, and never sent.</summary>
    [BindNever]
    public ReuseRow? Reuse { get; set; }

    /// <summary>Someone else's text beside this one; never sent.</summary>
    [BindNever]
    public ConflictModel? Conflict { get; set; }

    /// <summary>The form with what is stored.</summary>
    public static ReuseForm Of(ReuseRow stored, ProcessPlace process) =>
        new() { Version = stored.Version, Document = stored.Document, How = stored.How, Process = process, Reuse = stored };

    /// <summary>Both texts in one form, where they differ.</summary>
    public ReuseForm JoinedWith(ReuseForm stored) => this with
    {
        Version = stored.Version,
        Document = Conflicts.Join(stored.Document, Document, " / "),
        How = Conflicts.Join(stored.How, How),
    };
}

/// <summary>Checks the shape of a reuse.</summary>
internal sealed class ReuseFormValidator : AbstractValidator<ReuseForm>
{
    public ReuseFormValidator(IStringLocalizer<CostTexts> texts)
    {
        RuleFor(form => form.Document).NotEmpty().WithMessage(_ => texts["Document.Missing"]);
        RuleFor(form => form.Document).MaximumLength(DialogueReuse.DocumentMaxLength).WithMessage(_ => texts["TooLong", DialogueReuse.DocumentMaxLength]);
        RuleFor(form => form.How).MaximumLength(DialogueReuse.HowMaxLength).WithMessage(_ => texts["TooLong", DialogueReuse.HowMaxLength]);
    }
}
