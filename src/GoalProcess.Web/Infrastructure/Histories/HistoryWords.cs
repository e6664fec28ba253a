using System.Globalization;
using System.Text.Json;
using GoalProcess.Data.Auditing;
using GoalProcess.Domain.Goals;
using GoalProcess.Web.Components;
using GoalProcess.Web.Texts;
using GoalProcess.Workflow;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace GoalProcess.Web.Infrastructure.Histories;

/// <summary>Says in the reader's language what the audit trail holds. What has no words of its own is left out: no one reads names of code.</summary>
public sealed class HistoryWords(
    MunicipalityClock clock, IOptions<DemoOptions> demo, IStringLocalizer<HistoryTexts> texts, IStringLocalizer<WordTexts> words)
{
    /// <summary>The entries, which come newest first, act by act.</summary>
    public HistoryModel Of(IReadOnlyList<HistoryEntry> entries) => new(
        [
            .. entries.GroupBy(entry => (entry.At, entry.Act, entry.UserName, entry.Because)).Select(act => new HistoryItem(
                clock.LocalOf(act.Key.At), IsProducts(act.First()) ? null : act.Key.UserName, ActOf(act.First()), act.Key.Because,
                PartsOf([.. act], NamesOf(entries)))),
        ],
        entries.Count == SubjectHistory.Most,
        demo.Value.IsOn);

    // what the product itself has laid in says of each thing that it was added
    private string ActOf(HistoryEntry entry) => IsProducts(entry) ? words.Of(entry.Change) : words[$"Act.{entry.Act}"];

    private static bool IsProducts(HistoryEntry entry) => entry.Act == AuditScope.Product.Act;

    // a list of keys leads to parts of the same thing, whose own entries know their names
    private static Dictionary<Guid, string> NamesOf(IReadOnlyList<HistoryEntry> entries) =>
        entries.Where(entry => entry.PartName is not null).DistinctBy(entry => entry.SubjectId).ToDictionary(entry => entry.SubjectId, entry => entry.PartName!);

    // what became of the thing itself first, then its parts, each by its name
    private List<HistoryPart> PartsOf(IReadOnlyList<HistoryEntry> act, IReadOnlyDictionary<Guid, string> names)
    {
        var own = act.Where(entry => !HistoryField.Parts.Contains(entry.Kind)).SelectMany(entry => LinesOf(entry, names)).OrderBy(line => line.Place).Select(line => line.Line).ToList();

        return
        [
            .. own.Count > 0 ? [new HistoryPart(null, null, own)] : Array.Empty<HistoryPart>(),
            .. from entry in act
               where HistoryField.Parts.Contains(entry.Kind)
               orderby entry.Kind, entry.PartName
               select new HistoryPart(texts[$"Part.{entry.Kind}"], entry.PartName, [.. LinesOf(entry, names).Select(line => line.Line)]),
        ];
    }

    private IEnumerable<(int Place, HistoryLine Line)> LinesOf(HistoryEntry entry, IReadOnlyDictionary<Guid, string> names)
    {
        var (before, after) = (entry.Before, entry.After);

        return
            from row in HistoryField.All.Index()
            where row.Item.Kind == entry.Kind
            let line = LineOf(entry, row.Item, before, after, names)
            where line is not null
            select (row.Index, line);
    }

    private HistoryLine? LineOf(
        HistoryEntry entry, HistoryField field, IReadOnlyDictionary<string, JsonElement> before, IReadOnlyDictionary<string, JsonElement> after,
        IReadOnlyDictionary<Guid, string> names)
    {
        var (had, has) = (before.TryGetValue(field.Property, out var was), after.TryGetValue(field.Property, out var became));
        var from = had ? Said(field, was, entry.FromName, entry.KeywordName, names) : null;
        var to = has ? Said(field, became, entry.ToName, entry.KeywordName, names) : null;

        // of something new only what was filled in is told; what stands above already, a reason or a part's name, is told once
        if ((from is null && to is null) || (to is not null && (to == entry.Because || (!had && to == entry.PartName))))
        {
            return null;
        }

        var nothing = Nothing(field);

        return new HistoryLine(
            texts[field.TextName],
            had ? from ?? nothing : null,
            has ? to ?? nothing : null,
            field.Value is HistoryValue.Text or HistoryValue.Name or HistoryValue.Keyword or HistoryValue.FocusAreas ? "sv" : null,
            field.Value is HistoryValue.Text && from is not null && to is not null);
    }

    private string Nothing(HistoryField field) =>
        field is { Kind: nameof(Keyword), Property: nameof(Keyword.GoalAreaId) } ? texts["Unsorted"] : texts["Nothing"];

    private string? Said(HistoryField field, JsonElement value, string? name, string? keyword, IReadOnlyDictionary<Guid, string> names) => value switch
    {
        { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.True or JsonValueKind.False } => (value.GetBoolean() ? texts["Yes"] : texts["No"]).Value,
        _ => field.Value switch
        {
            HistoryValue.Name => name ?? texts["Gone"].Value,
            HistoryValue.Keyword => keyword ?? texts["Gone"].Value,
            HistoryValue.Word => Enum.TryParse(field.Enum!, value.ToString(), out var member) && Enum.IsDefined(field.Enum!, member) ? words[$"{field.Enum!.Name}.{member}"].Value : null,
            HistoryValue.Amount => value.ValueKind is JsonValueKind.Number && value.TryGetInt64(out var ore) ? Money.Kronor(ore) : null,
            HistoryValue.Day => DateOnly.TryParseExact(value.ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.Written() : null,
            HistoryValue.Moment => value.ValueKind is JsonValueKind.String && value.TryGetDateTimeOffset(out var moment) ? clock.LocalOf(moment).WithTime() : null,
            HistoryValue.FocusAreas => value.ValueKind is JsonValueKind.Array && value.EnumerateArray().ToList() is { Count: > 0 } keys
                ? string.Join(", ", keys.Select(key => Guid.TryParse(key.ToString(), out var id) ? names.GetValueOrDefault(id, texts["Gone"].Value) : texts["Gone"].Value))
                : null,
            HistoryValue.Text or HistoryValue.Plain or HistoryValue.YesNo => value.ToString() is { Length: > 0 } text ? text : null,
        },
    };
}
