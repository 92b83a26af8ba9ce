namespace MigrationWatch.Web.Connections;

/// <summary>A body that is only read, once, from start to end.</summary>
internal abstract class BodyStream(Stream inner) : Stream
{
    protected Stream Inner { get; } = inner;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override void Flush()
    {
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("a body is read asynchronously");

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override async ValueTask DisposeAsync()
    {
        await Inner.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>Counts what comes over the wire and stops at the cap.</summary>
internal sealed class CountingStream(Stream inner, int cap) : BodyStream(inner)
{
    public long Count { get; private set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await Inner.ReadAsync(buffer, cancellationToken);
        Count += read;
        return Count > cap ? throw CappedBody.TooLarge(cap) : read;
    }
}

/// <summary>Shows the first bytes and then reads as if nobody had looked.</summary>
internal sealed class PeekedStream : BodyStream
{
    private int _given;

    private PeekedStream(Stream inner, byte[] first)
        : base(inner)
    {
        First = first;
    }

    public byte[] First { get; }

    public static async Task<PeekedStream> CreateAsync(Stream inner, int count, CancellationToken cancellation)
    {
        var first = new byte[count];
        var read = await inner.ReadAtLeastAsync(first, count, throwOnEndOfStream: false, cancellation);
        return new PeekedStream(inner, first[..read]);
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given == First.Length)
        {
            return await Inner.ReadAsync(buffer, cancellationToken);
        }

        var count = Math.Min(buffer.Length, First.Length - _given);
        First.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }
}
