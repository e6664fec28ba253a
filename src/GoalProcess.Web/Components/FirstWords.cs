namespace GoalProcess.Web.Components;

/// <summary>The beginning of what someone said, for a line in a list.</summary>
public static class FirstWords
{
    /// <summary>So many characters are read: one more than is shown, to know whether there is more.</summary>
    public const int Read = Shown + 1;

    private const int Shown = 120;

    /// <summary>The first words on one line, cut between words and followed by … when there is more.</summary>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var line = words.Replace('\r', ' ').Replace('\n', ' ');

        if (line.Length <= Shown)
        {
            return line;
        }

        var space = line.LastIndexOf(' ', Shown);
        var end = space > Shown / 2 ? space : Shown;
        // a character of two halves is not cut in two
        return line[..(char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)].TrimEnd() + "…";
    }
}
