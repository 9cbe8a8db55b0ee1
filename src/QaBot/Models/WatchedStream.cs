namespace QaBot.Models;

/// <summary>A response body that is read through: notes the protocol's closing mark and ends a body that is larger than any answer.</summary>
internal sealed class WatchedStream(Stream inner, long largest) : Stream
{
    private static readonly byte[] EndMark = "[DONE]"u8.ToArray();
    private static readonly byte[] EventMark = "data:"u8.ToArray();

    private byte[] _tail = [];
    private long _length;

    /// <summary>Whether the closing mark was seen.</summary>
    public bool SawEnd { get; private set; }

    /// <summary>Whether an event was seen.</summary>
    public bool SawEvents { get; private set; }

    /// <summary>What went wrong in reading, if something did.</summary>
    public ModelFailure? Problem { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => _length;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        try
        {
            var read = await inner.ReadAsync(buffer, cancellationToken);
            Look(buffer.Span[..read]);
            return read;
        }
        catch (Exception e) when (e is IOException or HttpRequestException)
        {
            Problem ??= ModelFailure.BrokenOff;
            throw;
        }
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

    /// <inheritdoc/>
    public override void Flush() => inner.Flush();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Look(ReadOnlySpan<byte> read)
    {
        _length += read.Length;
        if (_length > largest)
        {
            Problem = ModelFailure.TooLong;
            throw new IOException("The response is larger than any answer.");
        }

        // A mark may lie across two reads.
        byte[] seen = [.. _tail, .. read];
        SawEnd |= seen.AsSpan().IndexOf(EndMark) >= 0;
        SawEvents |= seen.AsSpan().IndexOf(EventMark) >= 0;
        _tail = seen[Math.Max(0, seen.Length - EndMark.Length)..];
    }
}
