using System.Globalization;
using GoalProcess.Domain.Goals;

namespace GoalProcess.Web.Features.Keywords;

/// <summary>An area and a heap as forms write them: "2-Meaning", "0-Programme" for the unsorted.</summary>
/// <param name="AreaNumber">The area; null among the unsorted.</param>
/// <param name="Heap">The heap.</param>
public sealed record Destination(int? AreaNumber, KeywordHeap Heap)
{
    /// <summary>The destination as it is written; null when it is none.</summary>
    public static Destination? Read(string? text) =>
        text?.Split('-') is [var area, var heap]
        && int.TryParse(area, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && Enum.TryParse<KeywordHeap>(heap, out var parsed) && Enum.IsDefined(parsed)
            ? new Destination(number == 0 ? null : number, parsed)
            : null;

    /// <inheritdoc />
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{AreaNumber ?? 0}-{Heap}");
}
