using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>
/// Refuses what is sent and is no form, or none that can be read. The token may come in a header, so that without this an action would be asked with nothing in its hands.
/// </summary>
internal sealed class ReadableForm : IAsyncAuthorizationFilter, IOrderedFilter
{
    /// <summary>After the size is asked about, before the token is looked for.</summary>
    public int Order => 950;

    public async Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var request = context.HttpContext.Request;

        // an error's page is shown for whatever was sent
        if (context.Result is null && HttpMethods.IsPost(request.Method) && !context.Filters.OfType<IgnoreAntiforgeryTokenAttribute>().Any() && !await IsReadableAsync(request))
        {
            context.Result = new BadRequestResult();
        }
    }

    private static async Task<bool> IsReadableAsync(HttpRequest request)
    {
        if (!request.HasFormContentType)
        {
            return false;
        }

        try
        {
            await request.ReadFormAsync(request.HttpContext.RequestAborted);
            return true;
        }
        // one that is too large is a bad request too, and says so itself
        catch (Exception unreadable) when (unreadable is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return false;
        }
    }
}
