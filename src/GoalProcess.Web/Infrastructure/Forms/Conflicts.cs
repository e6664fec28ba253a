namespace GoalProcess.Web.Infrastructure.Forms;

/// <summary>What a person may choose when someone else has saved the same text first.</summary>
public static class Conflicts
{
    /// <summary>Keep mine: save over theirs.</summary>
    public const string Mine = "mine";

    /// <summary>Use theirs: forget what I wrote.</summary>
    public const string Theirs = "theirs";

    /// <summary>Both, to edit into one.</summary>
    public const string Both = "both";

    /// <summary>The two texts under each other, theirs first; one of them when they do not differ.</summary>
    public static string? Join(string? theirs, string? mine, string between = "\n\n") =>
        theirs == mine || string.IsNullOrWhiteSpace(theirs) ? mine : string.IsNullOrWhiteSpace(mine) ? theirs : theirs + between + mine;
}
