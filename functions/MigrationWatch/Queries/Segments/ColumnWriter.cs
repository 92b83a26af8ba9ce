using System.Runtime.InteropServices;
using MigrationWatch.Queries.Columns;

namespace MigrationWatch.Queries.Segments;

internal sealed class ColumnWriter
{
    /// <summary>Every column starts at a multiple of its widest number's size.</summary>
    public const int Alignment = sizeof(long);

    private readonly MemoryStream _output = new();

    public static int Padded(int length) => (length + Alignment - 1) / Alignment * Alignment;

    public void Write<T>(ReadOnlyMemory<T> values)
        where T : unmanaged
    {
        Span<byte> fill = stackalloc byte[Alignment];
        fill.Clear();
        MemoryMarshal.Write(fill, values.Length);
        var bytes = MemoryMarshal.AsBytes(values.Span);
        _output.Write(fill);
        _output.Write(bytes);
        _output.Write(fill[..(Padded(bytes.Length) - bytes.Length)]);
    }

    public void Write<T>(T[] values)
        where T : unmanaged => Write((ReadOnlyMemory<T>)values);

    public void Write(PackedStrings values)
    {
        Write(values.Lengths);
        Write(values.Text);
    }

    public byte[] ToArray() => _output.ToArray();
}
