using FluentValidation;
using GoalProcess.Domain.Access;
using GoalProcess.Domain.Processes;
using GoalProcess.Web.Components;
using GoalProcess.Web.Texts;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace GoalProcess.Web.Features.NewProcesses;

/// <summary>
/// A process being made, in four steps. Every step sends the whole form: what the other steps hold travels hidden, so that nothing is asked
/// twice and nothing lost on the way back.
/// </summary>
public sealed record NewProcessForm
{
    /// <summary>The step shown, 1–4.</summary>
    public int Step { get; set; } = 1;

    /// <summary>The button pressed; onwards when none was.</summary>
    public string? Go { get; set; }

    public string? NameSv { get; set; }
    public string? NameEn { get; set; }
    public string? Background { get; set; }
    public DateOnly? GoalsFrom { get; set; }
    public DateOnly? GoalsTo { get; set; }
    public int? MinGoals { get; set; }
    public int? MaxGoals { get; set; }

    /// <summary>The template; null to start with an empty plan.</summary>
    public Guid? TemplateId { get; set; }

    /// <summary>The template that bodies and days below are of; another one begins them anew.</summary>
    public Guid? LaidOutId { get; set; }

    /// <summary>Our body for each of the template's codes.</summary>
    public List<CodeForm> Bodies { get; set; } = [];

    /// <summary>The day the plan is laid out from.</summary>
    public DateOnly? FirstDay { get; set; }

    /// <summary>The first day that the days below were counted from; another one asks for them to be counted anew.</summary>
    public DateOnly? LaidOutFrom { get; set; }

    /// <summary>The days of each step, in order.</summary>
    public List<DaysForm> Days { get; set; } = [];

    /// <summary>Who gets which role in the process.</summary>
    public List<PersonForm> People { get; set; } = [];

    /// <summary>What can be chosen, and what the plan lacks; never sent.</summary>
    [BindNever]
    public NewProcessPage? Page { get; set; }

    /// <summary>True when bodies and days are of the template chosen.</summary>
    public bool IsLaidOut => TemplateId is not null && LaidOutId == TemplateId;

    /// <summary>True when what the step asks for is to be in order: the person goes on from it.</summary>
    public bool Asks(int step) => Go != Ways.Back && step <= Step;

    /// <summary>The step after this one; without a template there are no bodies to choose and no days to lay out.</summary>
    public int Following => Step == 1 && TemplateId is null ? Ways.Last : Math.Min(Step + 1, Ways.Last);

    /// <summary>The step before this one.</summary>
    public int Preceding => Step == Ways.Last && TemplateId is null ? 1 : Math.Max(Step - 1, 1);
}

/// <summary>Where a button of the form leads.</summary>
public static class Ways
{
    /// <summary>How many steps there are.</summary>
    public const int Last = 4;

    /// <summary>To the step before, with everything kept.</summary>
    public const string Back = "back";

    /// <summary>Lays the plan out anew from the first day.</summary>
    public const string LayOut = "layout";

    /// <summary>Looks the plan through and stays.</summary>
    public const string Check = "check";
}

/// <summary>Our body for one of the template's codes.</summary>
public sealed record CodeForm
{
    public string? Code { get; set; }
    public Guid? BodyId { get; set; }
}

/// <summary>The days of a step.</summary>
public sealed record DaysForm
{
    public DateOnly? Start { get; set; }
    public DateOnly? End { get; set; }
}

/// <summary>What someone is to be in the process.</summary>
public sealed record PersonForm
{
    public Guid UserId { get; set; }
    public Role? Role { get; set; }
}

/// <summary>Checks the shape of what the steps so far ask for.</summary>
internal sealed class NewProcessFormValidator : AbstractValidator<NewProcessForm>
{
    // the years a plan can be about; outside them a day is a slip of the hand
    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2100, 12, 31);

    // more overall goals than anyone can hold in mind
    private const int MostGoals = 20;

    public NewProcessFormValidator(IStringLocalizer<NewProcessTexts> texts)
    {
        RuleFor(form => form.Step).InclusiveBetween(1, Ways.Last).WithMessage(_ => texts["Step.Unknown"]);

        When(form => form.Asks(1), () =>
        {
            RuleFor(form => form.NameSv).NotEmpty().WithMessage(_ => texts["NameSv.Missing"]);
            RuleFor(form => form.NameSv).MaximumLength(GoalSettingProcess.NameMaxLength).WithMessage(_ => texts["TooLong", GoalSettingProcess.NameMaxLength]);
            RuleFor(form => form.NameEn).NotEmpty().WithMessage(_ => texts["NameEn.Missing"]);
            RuleFor(form => form.NameEn).MaximumLength(GoalSettingProcess.NameMaxLength).WithMessage(_ => texts["TooLong", GoalSettingProcess.NameMaxLength]);
            RuleFor(form => form.Background).MaximumLength(GoalSettingProcess.BackgroundMaxLength).WithMessage(_ => texts["TooLong", GoalSettingProcess.BackgroundMaxLength]);
            RuleFor(form => form.GoalsFrom).NotNull().WithMessage(_ => texts["GoalsFrom.Missing"]);
            RuleFor(form => form.GoalsFrom).InclusiveBetween(Earliest, Latest).WithMessage(_ => texts["Year", Earliest.Year, Latest.Year]);
            RuleFor(form => form.GoalsTo).NotNull().WithMessage(_ => texts["GoalsTo.Missing"]);
            RuleFor(form => form.GoalsTo).InclusiveBetween(Earliest, Latest).WithMessage(_ => texts["Year", Earliest.Year, Latest.Year]);
            RuleFor(form => form.GoalsTo).GreaterThan(form => form.GoalsFrom).When(form => form.GoalsFrom is not null && form.GoalsTo is not null)
                .WithMessage(_ => texts["GoalsTo.BeforeFrom"]);
            RuleFor(form => form.MinGoals).NotNull().WithMessage(_ => texts["MinGoals.Missing"]);
            RuleFor(form => form.MinGoals).InclusiveBetween(1, MostGoals).WithMessage(_ => texts["Goals.Span", MostGoals]);
            RuleFor(form => form.MaxGoals).NotNull().WithMessage(_ => texts["MaxGoals.Missing"]);
            RuleFor(form => form.MaxGoals).InclusiveBetween(1, MostGoals).WithMessage(_ => texts["Goals.Span", MostGoals]);
            RuleFor(form => form.MaxGoals).GreaterThanOrEqualTo(form => form.MinGoals).When(form => form.MinGoals is not null && form.MaxGoals is not null)
                .WithMessage(_ => texts["MaxGoals.BelowMin"]);
        });

        When(form => form.Asks(3) && form.IsLaidOut, () =>
        {
            RuleFor(form => form.FirstDay).NotNull().WithMessage(_ => texts["FirstDay.Missing"]);
            RuleFor(form => form.FirstDay).InclusiveBetween(Earliest, Latest).WithMessage(_ => texts["Year", Earliest.Year, Latest.Year]);
        });

        // a changed first day that nothing is counted from would be lost without a word
        When(form => form.Asks(3) && form.IsLaidOut && form.Go != Ways.LayOut && form.LaidOutFrom is not null, () =>
            RuleFor(form => form.FirstDay).Equal(form => form.LaidOutFrom).When(form => form.FirstDay is not null)
                .WithMessage(form => texts["FirstDay.Changed", form.LaidOutFrom!.Value.Written()]));

        // the days that are to be laid out anew need not be in order first
        When(form => form.Asks(3) && form.IsLaidOut && form.Go != Ways.LayOut, () => RuleForEach(form => form.Days).ChildRules(days =>
        {
            days.RuleFor(day => day.Start).NotNull().When(day => day.End is not null).WithMessage(_ => texts["Day.Both"]);
            days.RuleFor(day => day.End).NotNull().When(day => day.Start is not null).WithMessage(_ => texts["Day.Both"]);
            days.RuleFor(day => day.Start).InclusiveBetween(Earliest, Latest).WithMessage(_ => texts["Year", Earliest.Year, Latest.Year]);
            days.RuleFor(day => day.End).InclusiveBetween(Earliest, Latest).WithMessage(_ => texts["Year", Earliest.Year, Latest.Year]);
            days.RuleFor(day => day.End).GreaterThanOrEqualTo(day => day.Start).When(day => day.Start is not null && day.End is not null)
                .WithMessage(_ => texts["Day.BeforeStart"]);
        }));

        When(form => form.Asks(Ways.Last), () => RuleForEach(form => form.People).ChildRules(person =>
            person.RuleFor(each => each.Role).Must(role => role is null || NewProcessPage.Roles.Contains(role.Value)).WithMessage(_ => texts["Role.Unknown"])));
    }
}
