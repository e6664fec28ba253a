using GoalProcess.Domain.Common;

namespace GoalProcess.Data.Files;

/// <summary>The content of a file, in pieces of its own table so that no request holds a whole one in memory.</summary>
public sealed class StoredContent
{
    /// <summary>Bytes in a piece; the last one may be shorter.</summary>
    public const int PieceLength = 256 * 1024;

    private StoredContent() { }

    internal StoredContent(Guid id, DateTimeOffset at, long length, string hash) => (Id, StoredAt, Length, Hash) = (id, at, length, hash);

    /// <summary>The key.</summary>
    public Guid Id { get; private init; }

    /// <summary>When it was stored, UTC. What nobody has attached within a day is forgotten.</summary>
    public DateTimeOffset StoredAt { get; private init; }

    /// <summary>Bytes.</summary>
    public long Length { get; private init; }

    /// <summary>SHA-256 of it, <see cref="Content.HashLength"/> hexadecimal digits.</summary>
    public string Hash { get; private init; } = "";
}

/// <summary>A piece of a content.</summary>
public sealed class StoredPiece
{
    private StoredPiece() { }

    internal StoredPiece(Guid contentId, int number, byte[] bytes) => (ContentId, Number, Bytes) = (contentId, number, bytes);

    /// <summary>The content.</summary>
    public Guid ContentId { get; private init; }

    /// <summary>Its place, from 0.</summary>
    public int Number { get; private init; }

    /// <summary>At most <see cref="StoredContent.PieceLength"/>.</summary>
    public byte[] Bytes { get; private init; } = [];
}
