using GoalProcess.Domain.Access;
using GoalProcess.Domain.Bodies;
using GoalProcess.Domain.Processes;
using GoalProcess.Domain.Rules;
using GoalProcess.Web.Infrastructure.Languages;

namespace GoalProcess.Web.Features.NewProcesses;

/// <summary>What the steps of a new process let choose.</summary>
/// <param name="Templates">The templates.</param>
/// <param name="Template">The one chosen; null for an empty plan.</param>
/// <param name="Bodies">The municipality's bodies.</param>
/// <param name="People">Those who have an account.</param>
public sealed record NewProcessPage(
    IReadOnlyList<TemplateChoice> Templates, ProcessTemplate? Template, IReadOnlyList<BodyChoice> Bodies, IReadOnlyList<PersonChoice> People)
{
    /// <summary>The roles that making a process can give: no more than the work in it.</summary>
    public static IReadOnlyList<Role> Roles { get; } = [Role.Official, Role.Executive, Role.ElectedMember];

    /// <summary>What the plan lacks by law or logic; it advises.</summary>
    public IReadOnlyList<Violation> Gaps { get; init; } = [];

    /// <summary>The body for each code, guessed by equal codes.</summary>
    public List<CodeForm> GuessedBodies() =>
    [
        .. (Template?.BodyCodes ?? []).Select(code => new CodeForm
        {
            Code = code,
            BodyId = Bodies.FirstOrDefault(body => string.Equals(body.Code, code, StringComparison.OrdinalIgnoreCase))?.Id,
        }),
    ];

    /// <summary>The steps the template uses the code for.</summary>
    public IReadOnlyList<string> UsesOf(string? code) =>
        [.. (Template?.Steps ?? []).Where(step => step.BodyCode == code).Select(step => Language.Choose(step.TitleSv, step.TitleEn))];

    /// <summary>The matters whose chain would have no stage left with these bodies.</summary>
    public IEnumerable<TemplateMatter> MattersWithoutStage(IReadOnlyDictionary<string, Guid> bodies) =>
        (Template?.Matters ?? []).Where(matter => matter.Stages.Count > 0 && matter.Stages.All(stage => !bodies.ContainsKey(stage.BodyCode)));

    /// <summary>The first and last day of the plan; null while no day is said.</summary>
    public static (DateOnly? First, DateOnly? Last) SpanOf(NewProcessForm form) => (form.Days.Min(day => day.Start), form.Days.Max(day => day.End));

    /// <summary>The steps this one is said to come after, but now lies before.</summary>
    public IEnumerable<TemplateStep> WhatItLiesBefore(NewProcessForm form, int index) => Template!.Steps[index].After
        .Where(number => number >= 1 && number <= form.Days.Count && form.Days[index].Start < form.Days[number - 1].Start)
        .Select(number => Template.Steps[number - 1]);
}

/// <summary>A template in the list of step 1.</summary>
public sealed record TemplateChoice(Guid Id, string NameSv, string NameEn)
{
    /// <summary>Its name in the reader's language.</summary>
    public string Name => Language.Choose(NameSv, NameEn);
}

/// <summary>A body in the lists of step 2.</summary>
public sealed record BodyChoice(Guid Id, string Code, string NameSv, string NameEn, BodyKind Kind)
{
    /// <summary>Its name in the reader's language.</summary>
    public string Name => Language.Choose(NameSv, NameEn);
}

/// <summary>Someone who has an account, and what they are everywhere already.</summary>
public sealed record PersonChoice(Guid Id, string Name, string Title, IReadOnlyList<Role> Everywhere);
