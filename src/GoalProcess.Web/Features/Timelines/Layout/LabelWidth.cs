namespace GoalProcess.Web.Features.Timelines.Layout;

/// <summary>How wide a label is drawn: an estimate on the broad side, by the letters' widths in the product's typeface.</summary>
public static class LabelWidth
{
    private const int LaneLetters = 22;
    private const double Size = 15;

    // so that a label fits also in the reader's own typeface, when ours has not come
    private const double Room = 1.06;

    private const string Narrow = "fijlrtIJ.,:;'’!|/()[]-· ";
    private const string Wide = "mwMWÅÄÖOQGDHNU@%&–—…";

    /// <summary>The width of a text in the drawing's units.</summary>
    public static int Of(string text)
    {
        var units = 0.0;

        foreach (var letter in text)
        {
            units += Narrow.Contains(letter, StringComparison.Ordinal) ? 0.31
                : Wide.Contains(letter, StringComparison.Ordinal) ? 0.8
                : char.IsUpper(letter) ? 0.62
                : char.IsAscii(letter) || char.IsLetter(letter) ? 0.53
                : 1;
        }

        return (int)Math.Ceiling(units * Size * Room);
    }

    /// <summary>The beginning of a text, cut at a word, and what is left of it; nothing is left of a short one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="letters">The most letters of the beginning.</param>
    public static (string Shown, string Left) Cut(string text, int letters)
    {
        ArgumentNullException.ThrowIfNull(text);

        if (text.Length <= letters)
        {
            return (text, "");
        }

        var space = text.LastIndexOf(' ', letters - 1);
        var at = space > letters / 2 ? space : letters - 1;
        at -= char.IsHighSurrogate(text[at - 1]) ? 1 : 0;
        return (text[..at].TrimEnd(' ', ',', ':') + "…", text[at..].TrimStart());
    }

    /// <summary>A lane's name on at most two lines.</summary>
    public static IReadOnlyList<string> Lines(string name)
    {
        ArgumentNullException.ThrowIfNull(name);

        if (name.Length <= LaneLetters)
        {
            return [name];
        }

        var space = name.LastIndexOf(' ', LaneLetters);
        var (first, rest) = space > 0 ? (name[..space], name[(space + 1)..]) : (name[..(LaneLetters - 1)] + "-", name[(LaneLetters - 1)..]);
        return [first, rest.Length <= LaneLetters ? rest : rest[..(LaneLetters - 1)] + "…"];
    }
}
