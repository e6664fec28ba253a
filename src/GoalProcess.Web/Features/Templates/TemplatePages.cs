using GoalProcess.Domain.Processes;
using GoalProcess.Web.Infrastructure.Languages;

namespace GoalProcess.Web.Features.Templates;

/// <summary>A template, with the names of the municipality's bodies for its codes.</summary>
/// <param name="Template">The template.</param>
/// <param name="MadeAt">When it was saved, local time.</param>
/// <param name="Bodies">The names of our bodies, by code.</param>
public sealed record TemplatePage(ProcessTemplate Template, DateTime MadeAt, IReadOnlyDictionary<string, string> Bodies)
{
    /// <summary>Its name in the reader's language.</summary>
    public string Name => Language.Choose(Template.NameSv, Template.NameEn);

    /// <summary>The body for the code; the code itself where we have none of that code.</summary>
    public string BodyOf(string? code) => code is null ? "–" : Bodies.GetValueOrDefault(code, code);
}
