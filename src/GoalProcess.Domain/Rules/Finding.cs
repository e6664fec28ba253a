namespace GoalProcess.Domain.Rules;

/// <summary>One thing that is missing or wrong. Carries no prose: the text is made from rule and key in the reader's language.</summary>
/// <param name="Subject">The object at fault.</param>
/// <param name="Key">Which finding of the rule it is.</param>
/// <param name="Args">Numbers and names for the text.</param>
public sealed record Finding(SubjectRef Subject, string Key, IReadOnlyList<string> Args)
{
    /// <summary>A finding with its arguments.</summary>
    public static Finding Of(SubjectRef subject, string key, params string[] args) => new(subject, key, args);

    /// <inheritdoc />
    public bool Equals(Finding? other) =>
        other is not null && Subject == other.Subject && Key == other.Key && Args.SequenceEqual(other.Args, StringComparer.Ordinal);

    /// <inheritdoc />
    public override int GetHashCode() => HashCode.Combine(Subject, Key, Args.Count);
}
