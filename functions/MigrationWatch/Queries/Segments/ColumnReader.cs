using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Queries.Segments;

/// <summary>
/// Reads columns as they come, each into memory of its own, so that what is read once can go: the names of a million
/// records are a fifth of all segments, and nobody needs them after they are numbered.
/// </summary>
internal sealed class ColumnReader(Stream input, CancellationToken cancellation)
{
    private readonly byte[] _head = new byte[ColumnWriter.Alignment];

    public async ValueTask<ReadOnlyMemory<T>> ReadAsync<T>()
        where T : unmanaged => PackedMemory<T>.Of(await ReadAsync(Unsafe.SizeOf<T>(), isKept: true));

    public ValueTask<ReadOnlyMemory<byte>> ReadBytesAsync() => ReadAsync(sizeof(byte), isKept: true);

    public async ValueTask<PackedStrings> ReadStringsAsync() =>
        new(PackedMemory<int>.Of(await ReadAsync(sizeof(int), isKept: false)), await ReadAsync(sizeof(byte), isKept: false));

    /// <param name="isKept">Pinned then: among the large objects, an index of hundreds of megabytes would let as much garbage gather there before it is collected.</param>
    private async ValueTask<ReadOnlyMemory<byte>> ReadAsync(int size, bool isKept)
    {
        await input.ReadExactlyAsync(_head, cancellation);
        var length = BinaryPrimitives.ReadInt32LittleEndian(_head) * size;
        var bytes = GC.AllocateUninitializedArray<byte>(ColumnWriter.Padded(length), isKept);
        await input.ReadExactlyAsync(bytes, cancellation);
        return bytes.AsMemory(0, length);
    }
}
