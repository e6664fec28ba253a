using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>Refuses a request larger than the action can have use for, before anything of it is read.</summary>
/// <param name="bytes">The most bytes.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BodyAtMostAttribute(long bytes) : Attribute, IAuthorizationFilter, IOrderedFilter
{
    /// <summary>The most bytes.</summary>
    public long Bytes => bytes;

    /// <summary>Before the token is looked for, which reads the whole form.</summary>
    public int Order => 900;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        if (context.HttpContext.Request.ContentLength > bytes)
        {
            context.Result = new StatusCodeResult(StatusCodes.Status413PayloadTooLarge);
        }
        else if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            // one that does not say its length is cut off when it has sent too much
            limit.MaxRequestBodySize = bytes;
        }
    }
}
