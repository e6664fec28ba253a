using GoalProcess.Domain.Files;
using GoalProcess.Web.Components;
using GoalProcess.Web.Infrastructure.Forms;

namespace GoalProcess.Web.Features.Files;

/// <summary>The files that lie with something.</summary>
/// <param name="Frame">The page's frame.</param>
/// <param name="Address">The page's address, written with <c>~/</c>.</param>
/// <param name="Files">The files, in the order they came.</param>
/// <param name="MayAttach">True when the reader may attach and withdraw.</param>
/// <param name="IsSupplement">True when the summons has gone out: a file then needs a reason.</param>
/// <param name="MaxMegabytes">The largest file taken in.</param>
public sealed record FilesPage(PageFrame Frame, string Address, IReadOnlyList<FileRow> Files, bool MayAttach, bool IsSupplement, int MaxMegabytes)
{
    public FileForm Form { get; init; } = new();

    public WithdrawalForm Withdrawal { get; init; } = new();

    /// <summary>The file whose withdrawal came back; null when none did.</summary>
    public Guid? SentFor { get; init; }

    /// <summary>True when the file stands in the list.</summary>
    public bool Holds(Guid id) => Files.Any(file => file.Id == id && file.WithdrawnBecause is null);
}

/// <summary>A file in the list.</summary>
public sealed record FileRow(
    Guid Id, string Name, FileKind Kind, long Length, string Hash, DateTime AddedAt, string AddedBy, string? SupplementBecause, string? WithdrawnBecause);
