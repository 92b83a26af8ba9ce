using System.Runtime.InteropServices;
using System.Text;

namespace MigrationWatch.Queries.Segments;

internal sealed class ColumnReader(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public T[] Read<T>()
        where T : unmanaged
    {
        var length = MemoryMarshal.Read<int>(bytes.Span[_at..]);
        _at += sizeof(int);
        var size = length * Marshal.SizeOf<T>();
        var values = MemoryMarshal.Cast<byte, T>(bytes.Span.Slice(_at, size)).ToArray();
        _at += size;
        return values;
    }

    public IReadOnlyList<string> ReadStrings()
    {
        var lengths = Read<int>();
        var text = Read<byte>();
        var at = 0;
        return [.. lengths.Select(length => Encoding.UTF8.GetString(text, (at += length) - length, length))];
    }
}
