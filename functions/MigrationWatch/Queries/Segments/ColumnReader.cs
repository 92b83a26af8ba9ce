using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Queries.Segments;

/// <summary>Reads columns without copying them.</summary>
internal sealed class ColumnReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public ReadOnlyMemory<T> Read<T>()
        where T : unmanaged => PackedMemory<T>.Of(ReadBytes(Unsafe.SizeOf<T>()));

    public ReadOnlyMemory<byte> ReadBytes() => ReadBytes(sizeof(byte));

    public PackedStrings ReadStrings() => new(Read<int>(), ReadBytes());

    private ReadOnlyMemory<byte> ReadBytes(int size)
    {
        var length = MemoryMarshal.Read<int>(bytes.Span[_at..]) * size;
        var values = bytes.Slice(_at + ColumnWriter.Alignment, length);
        _at += ColumnWriter.Alignment + ColumnWriter.Padded(length);
        return values;
    }
}
