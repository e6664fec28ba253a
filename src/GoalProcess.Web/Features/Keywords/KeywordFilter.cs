namespace GoalProcess.Web.Features.Keywords;

/// <summary>What the list of keywords shows; the names are those of the address.</summary>
public sealed record KeywordFilter
{
    /// <summary>"osorterat", the area's letter, or nothing for all.</summary>
    public string? Omrade { get; set; }

    /// <summary>Part of the word or the source.</summary>
    public string? Sok { get; set; }

    /// <summary>The page, from 1.</summary>
    public int Sida { get; set; } = 1;
}
