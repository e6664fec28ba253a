using System.Globalization;

namespace GoalProcess.Domain.Tests;

/// <summary>
/// How often what is random is tried. <c>GOALPROCESS_RANDOM_DIVISOR</c> divides it: mutation testing runs these tests some thousand times, and what few random plays do not kill is
/// tried again with all of them (docs/mutation.md).
/// </summary>
internal static class RandomRuns
{
    private static readonly int Divisor =
        int.TryParse(Environment.GetEnvironmentVariable("GOALPROCESS_RANDOM_DIVISOR"), CultureInfo.InvariantCulture, out var divisor) && divisor > 1 ? divisor : 1;

    /// <summary>Whether so much is tried that what it came across can be counted on.</summary>
    public static bool AreWhole => Divisor == 1;

    public static int Of(int whole) => Math.Max(1, whole / Divisor);
}
