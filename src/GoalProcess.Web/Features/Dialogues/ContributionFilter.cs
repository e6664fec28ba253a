using System.Globalization;
using GoalProcess.Domain.Dialogue;

namespace GoalProcess.Web.Features.Dialogues;

/// <summary>What the list of contributions shows; the names are those of the address. What is not known is as if it was not there.</summary>
public sealed record ContributionFilter
{
    /// <summary>The slug of what was sorted under no area.</summary>
    public const string NoArea = "inget";

    private static readonly Dictionary<string, ContributionHeap> Heaps = new(StringComparer.OrdinalIgnoreCase)
    {
        ["nyckelord"] = ContributionHeap.Meaning,
        ["program"] = ContributionHeap.Programme,
        ["overlamnat"] = ContributionHeap.ConcreteProposal,
    };

    /// <summary>The heap's slug.</summary>
    public string? Hog { get; set; }

    /// <summary>The area's letter, or <see cref="NoArea"/>.</summary>
    public string? Omrade { get; set; }

    /// <summary>"1" for those not yet coded.</summary>
    public string? Okodade { get; set; }

    /// <summary>The page, from 1.</summary>
    public string? Sida { get; set; }

    internal ContributionHeap? Heap => Hog is not null && Heaps.TryGetValue(Hog, out var heap) ? heap : null;

    internal bool OnlyUncoded => Okodade == "1";

    internal int Page => int.TryParse(Sida, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    internal bool IsOn => Heap is not null || Omrade is not null || OnlyUncoded;

    /// <summary>The slug of a heap.</summary>
    internal static string SlugOf(ContributionHeap heap) => Heaps.First(pair => pair.Value == heap).Key;

    /// <summary>The filter as it stands in an address, for another page of the list.</summary>
    internal string Query(int page) => string.Join('&', new[]
    {
        Heap is { } heap ? $"hog={SlugOf(heap)}" : "",
        Omrade is null ? "" : $"omrade={Omrade}",
        OnlyUncoded ? "okodade=1" : "",
        page > 1 ? string.Create(CultureInfo.InvariantCulture, $"sida={page}") : "",
    }.Where(part => part.Length > 0));
}
