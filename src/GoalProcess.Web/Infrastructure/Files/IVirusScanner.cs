namespace GoalProcess.Web.Infrastructure.Files;

/// <summary>
/// The hook for a virus scanner: asked of every file before it is stored. Register an implementation of your own in the place of
/// <see cref="NoScanner"/>; docs/security.md says how.
/// </summary>
public interface IVirusScanner
{
    /// <summary>True when the file may be kept. An exception keeps it out too.</summary>
    /// <param name="content">The file, from its beginning.</param>
    /// <param name="ct">Cancels; the file is then not kept.</param>
    Task<bool> IsCleanAsync(Stream content, CancellationToken ct);
}

/// <summary>Where the installation has no scanner of its own: files are only ever given out as downloads, and the reader's own scanner looks at them.</summary>
internal sealed class NoScanner : IVirusScanner
{
    public Task<bool> IsCleanAsync(Stream content, CancellationToken ct) => Task.FromResult(true);
}
