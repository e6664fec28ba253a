using System.Text.RegularExpressions;
using DiffPlex;

namespace GoalProcess.Web.Components;

/// <summary>
/// Compares two wordings word by word. The old text is the unchanged and deleted pieces in order, the new text the
/// unchanged and inserted ones: nothing is lost or tidied.
/// </summary>
public static partial class WordDiff
{
    public static IReadOnlyList<DiffPiece> Compare(string oldText, string newText)
    {
        var diff = Differ.Instance.CreateDiffs(oldText, newText, ignoreWhiteSpace: false, ignoreCase: false, new Words());
        var changes = new List<Change>();
        var at = 0;

        foreach (var block in diff.DiffBlocks)
        {
            var before = Join(diff.PiecesOld, at, block.DeleteStartA - at);
            var deleted = Join(diff.PiecesOld, block.DeleteStartA, block.DeleteCountA);
            var inserted = Join(diff.PiecesNew, block.InsertStartB, block.InsertCountB);
            at = block.DeleteStartA + block.DeleteCountA;

            // «på → utan», «ett → att» is one change to a reader, although the space between has stayed
            if (changes.Count > 0 && string.IsNullOrWhiteSpace(before))
            {
                var last = changes[^1];
                changes[^1] = last with
                {
                    Deleted = last.Deleted + before + deleted,
                    Inserted = last.Inserted + before + inserted,
                };
            }
            else
            {
                changes.Add(new Change(before, deleted, inserted));
            }
        }

        changes.Add(new Change(Join(diff.PiecesOld, at, diff.PiecesOld.Count - at), "", ""));

        return [.. changes.SelectMany(change => change.Pieces).Where(piece => piece.Text.Length > 0)];
    }

    private static string Join(IEnumerable<string> pieces, int start, int count) => string.Concat(pieces.Skip(start).Take(count));

    /// <summary>Words, runs of white space, and every other character by itself.</summary>
    [GeneratedRegex(@"[\p{L}\p{M}\p{N}]+|\s+|.", RegexOptions.Singleline | RegexOptions.CultureInvariant)]
    private static partial Regex Word { get; }

    private sealed record Change(string Before, string Deleted, string Inserted)
    {
        public IEnumerable<DiffPiece> Pieces =>
        [
            new(DiffKind.Unchanged, Before),
            new(DiffKind.Deleted, Deleted),
            new(DiffKind.Inserted, Inserted),
        ];
    }

    private sealed class Words : IChunker
    {
        public IReadOnlyList<string> Chunk(string text) => [.. Word.Matches(text).Select(match => match.Value)];
    }
}
