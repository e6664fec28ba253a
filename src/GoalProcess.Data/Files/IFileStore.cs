namespace GoalProcess.Data.Files;

/// <summary>Where the contents of files are kept. Everything goes through here, so that another place than the database can be chosen one day.</summary>
public interface IFileStore
{
    /// <summary>Stores a content, all of it or nothing.</summary>
    /// <param name="content">Read from its beginning to its end; must be able to start over.</param>
    /// <param name="ct">Cancels; nothing is then stored.</param>
    Task<StoredContent> SaveAsync(Stream content, CancellationToken ct);

    /// <summary>A content, piece by piece.</summary>
    /// <exception cref="InvalidDataException">After the last piece: it is not whole, or not what its sum says.</exception>
    IAsyncEnumerable<byte[]> ReadAsync(Guid contentId, CancellationToken ct);

    /// <summary>Forgets what was stored before an instant and never attached to anything.</summary>
    /// <returns>How many.</returns>
    Task<int> ForgetUnattachedAsync(DateTimeOffset before, CancellationToken ct);
}
