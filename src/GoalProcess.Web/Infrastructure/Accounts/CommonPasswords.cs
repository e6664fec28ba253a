using GoalProcess.Workflow;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>The words that guessers try first: common passwords, and the municipality's own name.</summary>
public sealed class CommonPasswords(MunicipalityMemory municipality)
{
    // what is left beside the common words must be more than a year or a "1234"
    private const int EnoughBesides = 5;

    private readonly string[] _listed = [.. Listed()];

    /// <summary>True when the password is little else than common words.</summary>
    public bool Guessable(string password)
    {
        var words = _listed
            .Concat(municipality.Current.Name.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Distinct()
            .OrderByDescending(word => word.Length);
        var rest = words.Aggregate(
            password.ToLowerInvariant(), (text, word) => text.Replace(word, "", StringComparison.Ordinal));

        return rest.Count(char.IsLetterOrDigit) < EnoughBesides || rest.Distinct().Count() < 3;
    }

    private static IEnumerable<string> Listed()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")
            ?? throw new InvalidOperationException("The list of common passwords is missing from the program.");
        using var reader = new StreamReader(stream);

        while (reader.ReadLine() is { } word)
        {
            yield return word.Trim();
        }
    }
}
