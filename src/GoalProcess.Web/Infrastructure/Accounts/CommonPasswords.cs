using System.Globalization;
using System.Text;
using GoalProcess.Data.Accounts;
using GoalProcess.Workflow;

namespace GoalProcess.Web.Infrastructure.Accounts;

/// <summary>What guessers try first: passwords that many have, common words, the product's and the municipality's name, and the person's own.</summary>
public sealed class CommonPasswords(MunicipalityMemory municipality)
{
    // what is left beside the common words must be more than a year or a "1234"
    private const int EnoughBesides = 5;

    // shorter ones stand inside other words
    private const int ShortestOwnWord = 3;

    private readonly string[] _words = [.. Listed("common-passwords.txt")];
    private readonly HashSet<string> _whole = [.. Listed("common-long-passwords.txt")];

    /// <summary>True when the password is one that many have, or little else than common words and words of one's own.</summary>
    public bool Guessable(string password, User user)
    {
        ArgumentNullException.ThrowIfNull(password);
        ArgumentNullException.ThrowIfNull(user);
        var lower = password.ToLowerInvariant();
        var words = _words
            .Concat(WordsOf(municipality.Current.Name, 1))
            .Concat(WordsOf(user.DisplayName, ShortestOwnWord))
            .Concat(WordsOf(user.Email ?? "", ShortestOwnWord))
            .Concat(WordsOf(user.UserName ?? "", ShortestOwnWord))
            .Distinct()
            .OrderByDescending(word => word.Length);
        var rest = words.Aggregate(lower, (text, word) => text.Replace(word, "", StringComparison.Ordinal));

        return _whole.Contains(lower) || rest.Count(char.IsLetterOrDigit) < EnoughBesides || rest.Distinct().Count() < 3;
    }

    // with and without the marks over letters, since addresses have none
    private static IEnumerable<string> WordsOf(string text, int shortest)
    {
        var letters = string.Concat(text.ToLowerInvariant().Select(letter => char.IsLetterOrDigit(letter) ? letter : ' '));
        var words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => word.Length >= shortest).ToList();
        return words.Concat(words.Select(Bare));
    }

    private static string Bare(string word) =>
        string.Concat(word.Normalize(NormalizationForm.FormD).Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) is not UnicodeCategory.NonSpacingMark));

    private static IEnumerable<string> Listed(string name)
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException("A list of common passwords is missing from the program.");
        using var reader = new StreamReader(stream);

        while (reader.ReadLine() is { } word)
        {
            yield return word.Trim();
        }
    }
}
