namespace GoalProcess.Web.Infrastructure.Logging;

/// <summary>How the log is written to the console.</summary>
public enum LogFormat
{
    /// <summary>Lines for people.</summary>
    Text,

    /// <summary>One compact JSON object a line, for a log collector.</summary>
    Json,

    /// <summary>Nothing.</summary>
    None,
}
