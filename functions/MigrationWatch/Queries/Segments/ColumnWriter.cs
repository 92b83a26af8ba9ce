using System.Runtime.InteropServices;
using System.Text;

namespace MigrationWatch.Queries.Segments;

internal sealed class ColumnWriter
{
    private readonly MemoryStream _output = new();

    public void Write<T>(ReadOnlySpan<T> values)
        where T : unmanaged
    {
        var length = values.Length;
        _output.Write(MemoryMarshal.AsBytes(new ReadOnlySpan<int>(ref length)));
        _output.Write(MemoryMarshal.AsBytes(values));
    }

    public void Write<T>(T[] values)
        where T : unmanaged => Write((ReadOnlySpan<T>)values);

    public void WriteStrings(IReadOnlyList<string> values)
    {
        Write([.. values.Select(Encoding.UTF8.GetByteCount)]);
        Write(Encoding.UTF8.GetBytes(string.Concat(values)));
    }

    public byte[] ToArray() => _output.ToArray();
}
