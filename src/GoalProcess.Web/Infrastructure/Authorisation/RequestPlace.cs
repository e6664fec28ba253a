using System.Globalization;

namespace GoalProcess.Web.Infrastructure.Authorisation;

/// <summary>The place the request's address names, by the route values <c>processNumber</c> and <c>bodyCode</c>.</summary>
public sealed class RequestPlace(IHttpContextAccessor accessor, IPlaceLookup lookup)
{
    private Place? _found;

    /// <summary>Looks the place up, at most once a request.</summary>
    public async Task<Place> FindAsync() => _found ??= await LookUpAsync();

    private async Task<Place> LookUpAsync()
    {
        if (accessor.HttpContext is not { } context)
        {
            return new Place(null, null);
        }

        var number = context.GetRouteValue("processNumber") as string;
        var code = context.GetRouteValue("bodyCode") as string;

        return new Place(
            int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var processNumber)
                ? await lookup.ProcessAsync(processNumber, context.RequestAborted)
                : null,
            code is null ? null : await lookup.BodyAsync(code, context.RequestAborted));
    }
}
