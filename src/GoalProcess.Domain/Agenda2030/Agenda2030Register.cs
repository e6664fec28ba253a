using System.Text.Json;

namespace GoalProcess.Domain.Agenda2030;

/// <summary>
/// The 17 goals and 169 targets. The register never changes while the product runs, so it is part of the product and not of
/// a municipality's database; a tie keeps the code.
/// </summary>
public static class Agenda2030Register
{
    private static readonly Lazy<IReadOnlyList<SustainableDevelopmentGoal>> Loaded = new(Load);
    private static readonly Lazy<Dictionary<string, Target>> ByCode =
        new(() => Loaded.Value.SelectMany(goal => goal.Targets).ToDictionary(target => target.Code));

    /// <summary>The goals, 1–17.</summary>
    public static IReadOnlyList<SustainableDevelopmentGoal> Goals => Loaded.Value;

    /// <summary>The goal with the number, or null.</summary>
    public static SustainableDevelopmentGoal? FindGoal(int number) => Goals.FirstOrDefault(goal => goal.Number == number);

    /// <summary>The target with the code, or null.</summary>
    public static Target? FindTarget(string code) => ByCode.Value.GetValueOrDefault(code);

    private static List<SustainableDevelopmentGoal> Load()
    {
        using var stream = typeof(Agenda2030Register).Assembly.GetManifestResourceStream("agenda2030.json")
            ?? throw new InvalidOperationException("The register of Agenda 2030 is missing from the assembly.");

        var file = JsonSerializer.Deserialize<RegisterFile>(stream, JsonSerializerOptions.Web)!;

        return
        [
            .. file.Goals.Select(goal => new SustainableDevelopmentGoal(
                goal.Number, goal.TitleSv, goal.TitleEn, goal.ShortSv, goal.ShortEn,
                [.. goal.Targets.Select(t => new Target(t.Code, t.TextSv, t.TextEn, t.ShortSv, t.ShortSvIsOurs, t.SvSource == "official"))])),
        ];
    }

    private sealed record RegisterFile(List<GoalRow> Goals);

    private sealed record GoalRow(int Number, string TitleSv, string TitleEn, string ShortSv, string ShortEn, List<TargetRow> Targets);

    private sealed record TargetRow(string Code, string TextSv, string TextEn, string ShortSv, bool ShortSvIsOurs, string SvSource);
}
