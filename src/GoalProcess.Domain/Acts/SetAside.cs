namespace GoalProcess.Domain.Acts;

/// <summary>A rule that the person sets aside in the act itself.</summary>
/// <param name="RuleId">The rule: "chain.order".</param>
/// <param name="Kind">Deviation or lawful exception.</param>
/// <param name="Because">The reason, or the exception's facts.</param>
/// <param name="Exception">The lawful exception's id; null for a deviation.</param>
public sealed record SetAside(string RuleId, SetAsideKind Kind, string Because, string? Exception = null)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int BecauseMaxLength = 1000;

    /// <summary>Deviations from plan rules for one reason; none while there is no reason.</summary>
    /// <param name="ruleIds">The rules; one named twice counts once.</param>
    /// <param name="because">The reason, or nothing.</param>
    public static IReadOnlyList<SetAside> Deviations(IEnumerable<string> ruleIds, string? because) => string.IsNullOrWhiteSpace(because)
        ? []
        : [.. ruleIds.Distinct().Select(ruleId => new SetAside(ruleId, SetAsideKind.Deviation, because))];
}
