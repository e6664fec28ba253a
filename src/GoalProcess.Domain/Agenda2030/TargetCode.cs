using System.Text.RegularExpressions;

namespace GoalProcess.Domain.Agenda2030;

/// <summary>The code of one of the 169 targets: "8.3", "1.a".</summary>
public readonly partial record struct TargetCode
{
    /// <summary>Longest code, in characters.</summary>
    public const int MaxLength = 5;

    /// <summary>A code of the right form.</summary>
    /// <exception cref="ArgumentException">The text is not a number from 1 to 17, a full stop and a number or letter.</exception>
    public TargetCode(string value)
    {
        if (value is null || !Form().IsMatch(value))
        {
            throw new ArgumentException($"'{value}' is not the code of a target.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The code as written.</summary>
    public string Value { get; }

    /// <summary>The goal it stands under, 1–17.</summary>
    public int Goal => GoalOf(Value);

    /// <summary>The goal a code ("8.3") or the number itself ("8") stands under.</summary>
    public static int GoalOf(string code) =>
        int.Parse(code.Split('.')[0], System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);

    /// <inheritdoc />
    public override string ToString() => Value;

    [GeneratedRegex(@"^(?:[1-9]|1[0-7])\.(?:[1-9]|1[0-9]|[a-k])$")]
    private static partial Regex Form();
}
