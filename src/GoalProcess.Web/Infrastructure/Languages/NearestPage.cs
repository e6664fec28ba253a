using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;

namespace GoalProcess.Web.Infrastructure.Languages;

/// <summary>
/// Where the page that is shown can be got in another language: at its own address, or, when only a form reaches that, at the nearest one above it that can be got.
/// </summary>
public sealed class NearestPage(EndpointDataSource endpoints, ParameterPolicyFactory policies)
{
    /// <summary>The address, without the language.</summary>
    public (PathString Path, QueryString Query) Of(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.Request;

        if (!HttpMethods.IsPost(request.Method))
        {
            return (request.Path, request.QueryString);
        }

        for (var path = request.Path.Value ?? "/"; path.Length > 1; path = path[..path.LastIndexOf('/')])
        {
            if (CanBeGot(path, context))
            {
                return (path, path == request.Path ? request.QueryString : QueryString.Empty);
            }
        }

        return ("/", QueryString.Empty);
    }

    private bool CanBeGot(PathString path, HttpContext context) => endpoints.Endpoints.OfType<RouteEndpoint>().Any(endpoint =>
        endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains(HttpMethods.Get) == true && Matches(endpoint.RoutePattern, path, context));

    private bool Matches(RoutePattern pattern, PathString path, HttpContext context)
    {
        var values = new RouteValueDictionary();
        return new TemplateMatcher(new RouteTemplate(pattern), []).TryMatch(path, values)
            && pattern.ParameterPolicies.All(parameter => parameter.Value.All(reference =>
                policies.Create(pattern.GetParameter(parameter.Key), reference) is not IRouteConstraint constraint
                    || constraint.Match(context, null, parameter.Key, values, RouteDirection.IncomingRequest)));
    }
}
