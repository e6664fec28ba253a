using System.Diagnostics;

namespace GoalProcess.Web.Infrastructure.Errors;

/// <summary>The number a visitor can give the support: the beginning of the trace id that stands on every log line.</summary>
public static class ReferenceNumber
{
    private const int Length = 8;

    public static string Of(HttpContext context)
    {
        var trace = Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier;
        return trace.Length > Length ? trace[..Length] : trace;
    }
}
