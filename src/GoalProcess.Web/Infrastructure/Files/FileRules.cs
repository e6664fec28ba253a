namespace GoalProcess.Web.Infrastructure.Files;

/// <summary>What is taken in, and how much of it.</summary>
public sealed class FileRules
{
    /// <summary>The most bytes that any installation may allow: the door in front of the upload is no wider.</summary>
    public const int MegabytesEver = 100;

    /// <summary>The most bytes of a request that brings a file: the largest one ever allowed, and room for the rest of the form.</summary>
    public const long RequestBytesEver = (MegabytesEver + 1) * 1024L * 1024L;

    /// <summary>The largest file, in megabytes; 1 to <see cref="MegabytesEver"/>.</summary>
    public int MaxMegabytes { get; set; } = 25;

    /// <summary>The largest file, in bytes.</summary>
    public long MaxBytes => MaxMegabytes * 1024L * 1024L;
}
