using GoalProcess.Web.Infrastructure.Database;

namespace GoalProcess.Web.Infrastructure.Errors;

/// <summary>Every answer without content of its own, and every fault, becomes a page with a next step and a reference number.</summary>
public static class ErrorPagesSetup
{
    /// <summary>Where the error pages lie; followed by the status.</summary>
    public const string Path = "/fel";

    public static void UseErrorPages(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = $"{Path}/{StatusCodes.Status500InternalServerError}",
            StatusCodeSelector = StatusFor,
            // the failed request's database connection is not to be asked again
            CreateScopeForErrors = true,
        });
        app.UseStatusCodePagesWithReExecute($"{Path}/{{0}}");
    }

    private static int StatusFor(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        _ when DatabaseOutage.IsBehind(exception) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };
}
