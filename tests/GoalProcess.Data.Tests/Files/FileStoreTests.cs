using System.Security.Cryptography;
using GoalProcess.Data.Files;
using Microsoft.EntityFrameworkCore;

namespace GoalProcess.Data.Tests.Files;

/// <summary>What is stored comes out as it went in, whatever its size; a content that was changed is not given out; what nobody attached is forgotten.</summary>
public abstract class FileStoreTests(DatabaseKind kind) : OwnDatabase(kind)
{
    [Theory]
    [InlineData(1)]
    [InlineData(StoredContent.PieceLength)]
    [InlineData(StoredContent.PieceLength + 1)]
    [InlineData(3_000_000)]
    public async Task A_content_comes_out_as_it_went_in(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var stored = await SaveAsync(bytes);

        Assert.Equal((length, Convert.ToHexStringLower(SHA256.HashData(bytes))), (stored.Length, stored.Hash));
        Assert.Equal(bytes, await ReadAsync(stored.Id));
        Assert.Equal((length + StoredContent.PieceLength - 1) / StoredContent.PieceLength, await Database.WithAsync(db => db.StoredPieces.CountAsync(Ct)));
    }

    [Theory]
    [InlineData("UPDATE StoredPieces SET Bytes = (SELECT Bytes FROM StoredPieces WHERE Number = 1) WHERE Number = 0")]
    [InlineData("DELETE FROM StoredPieces WHERE Number = 1")]
    [InlineData("DELETE FROM StoredContents")]
    public async Task One_that_was_changed_or_is_not_whole_is_an_error(string sql)
    {
        var stored = await SaveAsync(RandomNumberGenerator.GetBytes(StoredContent.PieceLength * 2));
        await Database.WithAsync(db => db.Database.ExecuteSqlRawAsync(sql, Ct));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(stored.Id));
    }

    [Fact]
    public async Task What_is_cut_off_half_way_leaves_nothing()
    {
        await using var content = new Breaking(StoredContent.PieceLength * 3);
        await Assert.ThrowsAsync<IOException>(() => Database.WithAsync(db => new DatabaseFileStore(db, TimeProvider.System).SaveAsync(content, Ct)));

        Assert.Equal(0, await Database.WithAsync(db => db.StoredPieces.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_nobody_attached_is_forgotten_after_its_time()
    {
        var stored = await SaveAsync([1, 2, 3]);
        Assert.Equal(0, await ForgetAsync(stored.StoredAt));
        Assert.Equal(1, await ForgetAsync(stored.StoredAt.AddSeconds(1)));
        Assert.Equal(0, await Database.WithAsync(db => db.StoredPieces.CountAsync(Ct)));
    }

    private Task<StoredContent> SaveAsync(byte[] bytes) => Database.WithAsync(async db =>
    {
        using var content = new MemoryStream(bytes);
        return await new DatabaseFileStore(db, TimeProvider.System).SaveAsync(content, Ct);
    });

    private Task<byte[]> ReadAsync(Guid id) => Database.WithAsync(async db =>
    {
        var pieces = await new DatabaseFileStore(db, TimeProvider.System).ReadAsync(id, Ct).ToListAsync(Ct);
        return pieces.SelectMany(piece => piece).ToArray();
    });

    private Task<int> ForgetAsync(DateTimeOffset before) => Database.WithAsync(db => new DatabaseFileStore(db, TimeProvider.System).ForgetUnattachedAsync(before, Ct));

    /// <summary>Breaks off after its first half.</summary>
    private sealed class Breaking(int length) : MemoryStream(new byte[length])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > length / 2 ? throw new IOException("The line broke.") : base.ReadAsync(buffer, cancellationToken);
    }
}

public sealed class SqliteFileStoreTests() : FileStoreTests(DatabaseKind.Sqlite);

public sealed class SqlServerFileStoreTests() : FileStoreTests(DatabaseKind.SqlServer);
