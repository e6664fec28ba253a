namespace GoalProcess.Web.Features.Errors;

/// <summary>What went wrong, as told to the visitor.</summary>
/// <param name="Kind">Names the texts: a status we have words for.</param>
/// <param name="Reference">What to give the support.</param>
public sealed record ErrorPage(int Kind, string Reference)
{
    private static readonly int[] Known = [400, 401, 403, 404, 409, 421, 429, 500, 503];

    public static ErrorPage Of(int status, string reference) =>
        new(Known.Contains(status) ? status : status < 500 ? 400 : 500, reference);
}
