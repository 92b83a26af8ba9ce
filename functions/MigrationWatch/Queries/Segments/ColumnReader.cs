using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Queries.Segments;

/// <summary>Reads columns without copying them.</summary>
internal sealed class ColumnReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public ReadOnlyMemory<T> Read<T>()
        where T : unmanaged => PackedMemory<T>.Of(ReadBytes(Unsafe.SizeOf<T>()));

    public ReadOnlyMemory<byte> ReadBytes() => ReadBytes(sizeof(byte));

    public IReadOnlyList<string> ReadStrings()
    {
        var lengths = Read<int>().Span;
        var text = ReadBytes().Span;
        var strings = new string[lengths.Length];
        for (int i = 0, at = 0; i < strings.Length; at += lengths[i++])
        {
            strings[i] = Encoding.UTF8.GetString(text.Slice(at, lengths[i]));
        }

        return strings;
    }

    private ReadOnlyMemory<byte> ReadBytes(int size)
    {
        var length = MemoryMarshal.Read<int>(bytes.Span[_at..]) * size;
        var values = bytes.Slice(_at + ColumnWriter.Alignment, length);
        _at += ColumnWriter.Alignment + ColumnWriter.Padded(length);
        return values;
    }
}
