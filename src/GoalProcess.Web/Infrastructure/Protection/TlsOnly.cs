using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>
/// Pages are given out over TLS alone: no cookie of ours is sent without it, so that no form could be sent either. Not sent on to https here, since behind a
/// proxy that is not known to the settings every request looks like plain HTTP, and would be sent round for ever.
/// </summary>
internal sealed class TlsOnly(RequestDelegate next, IOptions<CookieRules> cookies, ILogger<TlsOnly> log)
{
    private static readonly EventId PlainRequest = new(1430, nameof(PlainRequest));

    private int _told;

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.IsHttps || cookies.Value.PlainHttp
            || context.GetEndpoint()?.Metadata.GetMetadata<ControllerActionDescriptor>() is not { ControllerName: not "Errors" })
        {
            return next(context);
        }

        if (Interlocked.Exchange(ref _told, 1) == 0)
        {
            log.LogWarning(PlainRequest, "A page was asked for over plain HTTP and refused. Behind a proxy: name the proxy in Proxies:Known, and let it send X-Forwarded-Proto");
        }

        context.Response.StatusCode = StatusCodes.Status421MisdirectedRequest;
        return Task.CompletedTask;
    }
}
