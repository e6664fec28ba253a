using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace GoalProcess.Web.Infrastructure.Protection;

/// <summary>Believes what a reverse proxy says of the visitor's address and scheme, only from the proxies named in the settings.</summary>
public static class KnownProxies
{
    public static void UseKnownProxies(this WebApplication app)
    {
        var known = app.Configuration.GetSection("Proxies:Known").Get<string[]>()?.Where(address => address.Length > 0).ToArray() ?? [];

        if (known.Length == 0)
        {
            return;
        }

        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        Array.ForEach(known, address => options.KnownProxies.Add(IPAddress.Parse(address)));
        app.UseForwardedHeaders(options);
    }
}
