using CsCheck;
using GoalProcess.Web.Components;

namespace GoalProcess.Web.Tests.Components;

public sealed class WordDiffTests
{
    private static readonly string[] Words =
        ["mål", "målen", "på", "utan", "ett", "att", " ", "  ", "\n", ", ", ".", "å", "–", "§\u00a04"];

    private static readonly Gen<string> Texts =
        Gen.Int[0, Words.Length - 1].Select(number => Words[number]).Array[0, 20].Select(string.Concat);

    [Fact]
    public void Old_and_new_text_can_be_rebuilt_from_the_pieces()
    {
        Gen.Select(Texts, Texts).Sample((oldText, newText) => Rebuilds(oldText, newText));
        Gen.Select(Gen.String, Gen.String).Sample((oldText, newText) => Rebuilds(oldText, newText));
    }

    [Fact]
    public void Equal_texts_are_one_unchanged_piece() =>
        Assert.Equal([new DiffPiece(DiffKind.Unchanged, "Alla ska med.")], WordDiff.Compare("Alla ska med.", "Alla ska med."));

    [Fact]
    public void Changed_words_with_only_space_between_are_one_change() =>
        Assert.Equal(
            [
                new DiffPiece(DiffKind.Unchanged, "Kommunen växer "),
                new DiffPiece(DiffKind.Deleted, "på ett hållbart sätt"),
                new DiffPiece(DiffKind.Inserted, "utan att klimatpåverkan ökar"),
                new DiffPiece(DiffKind.Unchanged, "."),
            ],
            WordDiff.Compare("Kommunen växer på ett hållbart sätt.", "Kommunen växer utan att klimatpåverkan ökar."));

    [Fact]
    public void Changed_words_with_a_kept_word_between_are_two_changes() =>
        Assert.Equal(
            [DiffKind.Deleted, DiffKind.Inserted, DiffKind.Unchanged, DiffKind.Deleted, DiffKind.Inserted],
            WordDiff.Compare("fyra mål till 2027", "fem mål till 2030").Select(piece => piece.Kind));

    private static bool Rebuilds(string oldText, string newText)
    {
        var pieces = WordDiff.Compare(oldText, newText);

        return TextWithout(DiffKind.Inserted) == oldText && TextWithout(DiffKind.Deleted) == newText;

        string TextWithout(DiffKind kind) => string.Concat(pieces.Where(piece => piece.Kind != kind).Select(piece => piece.Text));
    }
}
