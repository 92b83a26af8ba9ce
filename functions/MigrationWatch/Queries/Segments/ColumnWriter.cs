using System.Runtime.InteropServices;
using System.Text;

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

    public void WriteStrings(IReadOnlyList<string> values)
    {
        Write([.. values.Select(Encoding.UTF8.GetByteCount)]);
        Write(Encoding.UTF8.GetBytes(string.Concat(values)));
    }

    public byte[] ToArray() => _output.ToArray();
}
