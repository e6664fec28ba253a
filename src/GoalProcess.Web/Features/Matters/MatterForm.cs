using FluentValidation;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Matters;
using GoalProcess.Web.Infrastructure.Acts;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.Matters;

/// <summary>A new matter with its decision chain.</summary>
public sealed record MatterForm
{
    /// <summary>The most stages a chain can have.</summary>
    public const int MostStages = 5;

    public string? Title { get; set; }
    public string? DiaryNumber { get; set; }
    public MatterSubject? Subject { get; set; }
    public MatterKind? Kind { get; set; }
    public List<StageForm> Stages { get; set; } = [];

    /// <summary>The process; never sent.</summary>
    [BindNever]
    public ProcessPlace? Process { get; set; }

    /// <summary>The bodies a stage can be at; never sent.</summary>
    [BindNever]
    public IReadOnlyList<BodyChoice> Bodies { get; set; } = [];

    /// <summary>The stages filled in, in their order. A stage beside the one before shares its rank.</summary>
    internal IReadOnlyList<StageDraft> Chain
    {
        get
        {
            var chain = new List<StageDraft>(Stages.Count);
            var rank = 0;

            foreach (var stage in Stages.Where(stage => stage.BodyId is not null))
            {
                rank = stage.IsBeside && rank > 0 ? rank : rank + 1;
                chain.Add(new StageDraft(rank, stage.BodyId!.Value, stage.Ending ?? StageEnding.Proposes));
            }

            return chain;
        }
    }

    /// <summary>The usual chain: the working committee and the executive board propose, the council decides.</summary>
    internal static MatterForm Usual(ProcessPlace process, IReadOnlyList<BodyChoice> bodies)
    {
        (BodyKind Kind, StageEnding Ending)[] usual =
        [
            (BodyKind.WorkingCommittee, StageEnding.Proposes),
            (BodyKind.ExecutiveBoard, StageEnding.Proposes),
            (BodyKind.Council, StageEnding.Decides),
        ];
        var stages = usual
            .Select(stage => new StageForm { BodyId = bodies.FirstOrDefault(body => body.Kind == stage.Kind)?.Id, Ending = stage.Ending })
            .Where(stage => stage.BodyId is not null)
            .ToList();

        return new MatterForm { Kind = MatterKind.Ordinary, Stages = stages, Process = process, Bodies = bodies }.Padded();
    }

    /// <summary>With empty rows up to the most a chain can have.</summary>
    internal MatterForm Padded()
    {
        Stages.AddRange(Enumerable.Range(0, Math.Max(0, MostStages - Stages.Count)).Select(_ => new StageForm()));
        return this;
    }
}

/// <summary>A stage of the chain; one without a body is no stage.</summary>
public sealed record StageForm
{
    public Guid? BodyId { get; set; }
    public StageEnding? Ending { get; set; }

    /// <summary>True when it stands beside the stage before, in no order of their own.</summary>
    public bool IsBeside { get; set; }
}

/// <summary>Checks the shape of a new matter.</summary>
internal sealed class MatterFormValidator : AbstractValidator<MatterForm>
{
    public MatterFormValidator(IStringLocalizer<MatterTexts> texts)
    {
        RuleFor(form => form.Title).NotEmpty().WithMessage(_ => texts["Title.Missing"]);
        RuleFor(form => form.Title).MaximumLength(Matter.TitleMaxLength).WithMessage(_ => texts["TooLong", Matter.TitleMaxLength]);
        RuleFor(form => form.DiaryNumber).MaximumLength(Matter.DiaryNumberMaxLength).WithMessage(_ => texts["TooLong", Matter.DiaryNumberMaxLength]);
        RuleFor(form => form.Subject).NotNull().WithMessage(_ => texts["Subject.Missing"]);
        RuleFor(form => form.Kind).NotNull().WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.Subject).IsInEnum().WithMessage(_ => texts["Subject.Missing"]);
        RuleFor(form => form.Kind).IsInEnum().WithMessage(_ => texts["Kind.Missing"]);
        RuleFor(form => form.Stages).Must(stages => stages.Count <= MatterForm.MostStages && stages.Any(stage => stage.BodyId is not null))
            .OverridePropertyName("Stages[0].BodyId").WithMessage(_ => texts["Stages.Missing"]);
        RuleFor(form => form.Stages).Must(stages => stages.Where(stage => stage.BodyId is not null).GroupBy(stage => stage.BodyId).All(body => body.Count() == 1))
            .OverridePropertyName("Stages[0].BodyId").WithMessage(_ => texts["Stages.Twice"]);
        RuleForEach(form => form.Stages).ChildRules(stage =>
        {
            stage.RuleFor(one => one.Ending).NotNull().When(one => one.BodyId is not null).WithMessage(_ => texts["Ending.Missing"]);
            stage.RuleFor(one => one.Ending).IsInEnum().WithMessage(_ => texts["Ending.Missing"]);
        });
    }
}
