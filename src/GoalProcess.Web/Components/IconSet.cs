using System.Collections.Frozen;
using System.Text.Json;

namespace GoalProcess.Web.Components;

/// <summary>The drawings the build has collected from the icon package; Assets/icons.json names them.</summary>
internal static class IconSet
{
    private static readonly Lazy<FrozenDictionary<string, string>> Drawings = new(Read);

    public static string DrawingOf(string name) =>
        Drawings.Value.TryGetValue(name, out var drawing)
            ? drawing
            : throw new ArgumentException($"No icon is called '{name}'. Add it to Assets/icons.json.", nameof(name));

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(IconSet).Assembly.GetManifestResourceStream("icons.json")
            ?? throw new InvalidOperationException("The build has left out the icons.");
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream)!.ToFrozenDictionary();
    }
}
