using System.Runtime.InteropServices;

namespace MigrationWatch.Queries.Columns;

/// <summary>
/// Codes of a field's values, in one, two or four bytes, whichever holds them all. A field with at most one value a row
/// has a code a row, 0 for none; another one has any number a row, each once, and says where each row's start.
/// </summary>
/// <param name="Starts">Row r has codes <c>Starts[r]</c> to <c>Starts[r + 1]</c>; empty with one code a row.</param>
/// <param name="Width">Bytes a code.</param>
public sealed record StoredCodes(ReadOnlyMemory<int> Starts, int Width, ReadOnlyMemory<byte> Bytes)
{
    public bool IsSingle => Starts.IsEmpty;

    public int Rows => IsSingle ? Bytes.Length / Width : Starts.Length - 1;

    /// <param name="starts">As for the record; empty with one code a row.</param>
    /// <param name="largest">Largest code that may occur.</param>
    public static StoredCodes Create(int[] starts, int[] codes, int largest) => largest switch
    {
        <= byte.MaxValue => new StoredCodes(starts, sizeof(byte), Array.ConvertAll(codes, code => (byte)code)),
        <= ushort.MaxValue => new StoredCodes(starts, sizeof(ushort), AsBytes(Array.ConvertAll(codes, code => (ushort)code))),
        _ => new StoredCodes(starts, sizeof(int), AsBytes(codes)),
    };

    public ReadOnlySpan<T> As<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(Bytes.Span);

    /// <summary>Where the row's codes lie.</summary>
    public (int From, int To) ValuesOf(int row) => IsSingle ? (row, CodeAt(row) == 0 ? row : row + 1) : (Starts.Span[row], Starts.Span[row + 1]);

    public int CodeAt(int at) => Width switch
    {
        sizeof(byte) => Bytes.Span[at],
        sizeof(ushort) => As<ushort>()[at],
        _ => As<int>()[at],
    };

    private static byte[] AsBytes<T>(T[] codes)
        where T : unmanaged => MemoryMarshal.AsBytes<T>(codes).ToArray();
}
