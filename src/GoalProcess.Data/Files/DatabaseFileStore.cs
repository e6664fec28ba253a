using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using GoalProcess.Domain.Files;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Files;

/// <summary>Keeps contents in the product's own database: backed up with it, there for every instance, nothing on a local disk.</summary>
public sealed class DatabaseFileStore(GoalProcessDbContext db, TimeProvider clock) : IFileStore
{
    /// <inheritdoc />
    public Task<StoredContent> SaveAsync(Stream content, CancellationToken ct) => db.Database.CreateExecutionStrategy().ExecuteAsync(async () =>
    {
        content.Position = 0;
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var (id, length, buffer) = (Guid.CreateVersion7(), 0L, new byte[StoredContent.PieceLength]);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        for (var number = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct) is > 0 and var read; number++)
        {
            sum.AppendData(buffer, 0, read);
            length += read;
            var piece = new StoredPiece(id, number, buffer[..read]);
            db.Add(piece);
            await db.SaveChangesAsync(ct);
            // nothing of the piece is kept in memory
            db.Entry(piece).State = EntityState.Detached;
        }

        var stored = new StoredContent(id, clock.GetUtcNow(), length, Convert.ToHexStringLower(sum.GetHashAndReset()));
        db.Add(stored);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(CancellationToken.None);
        db.Entry(stored).State = EntityState.Detached;
        return stored;
    });

    /// <inheritdoc />
    public async IAsyncEnumerable<byte[]> ReadAsync(Guid contentId, [EnumeratorCancellation] CancellationToken ct)
    {
        var content = await db.StoredContents.AsNoTracking().SingleOrDefaultAsync(stored => stored.Id == contentId, ct);
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        // one piece a command: a database that tries again would otherwise keep the whole answer to do so
        for (var number = 0; await PieceAsync(contentId, number, ct) is { } piece; number++)
        {
            sum.AppendData(piece);
            yield return piece;
        }

        if (content is null || Convert.ToHexStringLower(sum.GetHashAndReset()) != content.Hash)
        {
            throw new InvalidDataException($"The content {contentId} is not what its sum says.");
        }
    }

    /// <inheritdoc />
    public async Task<int> ForgetUnattachedAsync(DateTimeOffset before, CancellationToken ct)
    {
        var forgotten = await db.StoredContents
            .Where(content => content.StoredAt < before && !db.Set<AttachedFile>().Any(file => file.ContentId == content.Id))
            .Select(content => content.Id)
            .ToListAsync(ct);

        // contents are no record of anyone's doing: the attached file is, and it stays
        await db.StoredPieces.Where(piece => forgotten.Contains(piece.ContentId)).ExecuteDeleteAsync(ct);
        return await db.StoredContents.Where(content => forgotten.Contains(content.Id)).ExecuteDeleteAsync(ct);
    }

    private Task<byte[]?> PieceAsync(Guid contentId, int number, CancellationToken ct) => db.StoredPieces.AsNoTracking()
        .Where(piece => piece.ContentId == contentId && piece.Number == number)
        .Select(piece => piece.Bytes)
        .SingleOrDefaultAsync(ct);
}
