namespace GoalProcess.Web.Features.Freezes;

/// <summary>
/// Takes what is written in any way and gives it on without blocking: a zip ends each file with writes that do not wait, and the server refuses those.
/// Holds no more than what was written since it was last drained.
/// </summary>
internal sealed class GatheringStream : Stream
{
    private readonly MemoryStream _gathered = new();

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Writes on what was gathered, and forgets it.</summary>
    public async Task DrainAsync(Stream to, CancellationToken ct)
    {
        await to.WriteAsync(_gathered.GetBuffer().AsMemory(0, (int)_gathered.Length), ct);
        _gathered.SetLength(0);
    }

    public override void Write(byte[] buffer, int offset, int count) => _gathered.Write(buffer, offset, count);

    public override void Write(ReadOnlySpan<byte> buffer) => _gathered.Write(buffer);

    public override void Flush()
    {
        // there is nowhere to give it on to without waiting
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        _gathered.Dispose();
        base.Dispose(disposing);
    }
}
