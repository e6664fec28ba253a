using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Routing.Template;

namespace GoalProcess.Web.Infrastructure.Pages;

/// <summary>
/// What the address names is read from the address alone. Otherwise a field of the same name in the form would win over it,
/// and an act could reach another process than the one the access was asked for.
/// </summary>
public sealed class AddressDecides : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        var named = action.Selectors
            .Concat(action.Controller.Selectors)
            .Select(selector => selector.AttributeRouteModel?.Template)
            .OfType<string>()
            .SelectMany(template => TemplateParser.Parse(template).Parameters)
            .Select(parameter => parameter.Name)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);

        foreach (var parameter in action.Parameters.Where(parameter => parameter.BindingInfo is null && named.Contains(parameter.Name)))
        {
            parameter.BindingInfo = new BindingInfo { BindingSource = BindingSource.Path };
        }
    }
}
