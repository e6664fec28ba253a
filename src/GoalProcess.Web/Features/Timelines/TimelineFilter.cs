using System.Globalization;
using GoalProcess.Domain.Processes;

namespace GoalProcess.Web.Features.Timelines;

/// <summary>How much time the drawing shows at once.</summary>
public enum TimelineZoom
{
    /// <summary>Twelve months.</summary>
    Year,

    /// <summary>Three months.</summary>
    Quarter,

    /// <summary>One month.</summary>
    Month,
}

/// <summary>Which steps the timeline shows.</summary>
public enum TimelineShow
{
    /// <summary>All of them.</summary>
    Everything,

    /// <summary>Those that are neither done nor passed over.</summary>
    Remaining,

    /// <summary>Those on the critical path.</summary>
    Critical,
}

/// <summary>What the timeline shows; the names are those of the address. What is not known is as if it was not there.</summary>
public sealed record TimelineFilter
{
    /// <summary>The slug of the larger paper.</summary>
    public const string LargePaper = "a3";

    private static readonly Dictionary<string, TimelineZoom> Zooms = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ar"] = TimelineZoom.Year,
        ["kvartal"] = TimelineZoom.Quarter,
        ["manad"] = TimelineZoom.Month,
    };

    private static readonly Dictionary<string, TimelineShow> Shows = new(StringComparer.OrdinalIgnoreCase)
    {
        ["allt"] = TimelineShow.Everything,
        ["kvar"] = TimelineShow.Remaining,
        ["kritiskt"] = TimelineShow.Critical,
    };

    private static readonly Dictionary<string, StepTrack> Tracks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["mal"] = StepTrack.Goals,
        ["budget"] = StepTrack.Budget,
    };

    /// <summary>"ar", "kvartal" or "manad".</summary>
    public string? Zoom { get; init; }

    /// <summary>The first month, "2019-03".</summary>
    public string? Fran { get; init; }

    /// <summary>The lane's slug.</summary>
    public string? Organ { get; init; }

    /// <summary>"mal" or "budget".</summary>
    public string? Spar { get; init; }

    /// <summary>"allt", "kvar" or "kritiskt".</summary>
    public string? Visa { get; init; }

    /// <summary>"a3" for the larger paper.</summary>
    public string? Papper { get; init; }

    internal TimelineZoom Level => Zoom is not null && Zooms.TryGetValue(Zoom, out var zoom) ? zoom : TimelineZoom.Year;

    internal DateOnly? From => DateOnly.TryParseExact(Fran, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
        && month.Year is > 1900 and < 2200 ? month : null;

    internal StepTrack? Track => Spar is not null && Tracks.TryGetValue(Spar, out var track) ? track : null;

    internal TimelineShow Show => Visa is not null && Shows.TryGetValue(Visa, out var show) ? show : TimelineShow.Everything;

    internal bool IsLarge => string.Equals(Papper, LargePaper, StringComparison.OrdinalIgnoreCase);

    /// <summary>True when it leaves steps out.</summary>
    internal bool LeavesOut => !string.IsNullOrEmpty(Organ) || Track is not null || Show is not TimelineShow.Everything;

    /// <summary>The same at another distance.</summary>
    internal TimelineFilter At(TimelineZoom zoom) => this with { Zoom = SlugOf(zoom) };

    /// <summary>The same from another month.</summary>
    internal TimelineFilter Since(DateOnly month) => this with { Fran = SlugOf(month) };

    /// <summary>The filter as it stands in an address, with its question mark; nothing when nothing is chosen.</summary>
    internal string Query()
    {
        var parts = new[]
        {
            Level is TimelineZoom.Year ? "" : $"zoom={SlugOf(Level)}",
            From is { } month ? $"fran={SlugOf(month)}" : "",
            string.IsNullOrEmpty(Organ) ? "" : $"organ={Uri.EscapeDataString(Organ)}",
            Track is { } track ? $"spar={SlugOf(track)}" : "",
            Show is TimelineShow.Everything ? "" : $"visa={SlugOf(Show)}",
            IsLarge ? $"papper={LargePaper}" : "",
        };

        return parts.Any(part => part.Length > 0) ? "?" + string.Join('&', parts.Where(part => part.Length > 0)) : "";
    }

    internal static string SlugOf(TimelineZoom zoom) => Zooms.First(pair => pair.Value == zoom).Key;

    internal static string SlugOf(TimelineShow show) => Shows.First(pair => pair.Value == show).Key;

    internal static string SlugOf(StepTrack track) => Tracks.First(pair => pair.Value == track).Key;

    internal static string SlugOf(DateOnly month) => month.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}
