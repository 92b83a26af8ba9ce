using System.Buffers.Binary;

namespace MigrationWatch.Queries.Filters;

/// <summary>A row's place in a total order.</summary>
/// <param name="Key">The order's key as a number that grows with it; negated when the largest comes first.</param>
/// <param name="Stored">Ticks, negated likewise.</param>
/// <param name="Claim">The claim's number within its article; 0 for articles.</param>
public readonly record struct RowPosition(long Key, long Stored, RowId Id, int Claim) : IComparable<RowPosition>
{
    public int CompareTo(RowPosition other)
    {
        var order = Key.CompareTo(other.Key);
        order = order != 0 ? order : Stored.CompareTo(other.Stored);
        order = order != 0 ? order : Id.CompareTo(other.Id);
        return order != 0 ? order : Claim.CompareTo(other.Claim);
    }
}

/// <summary>An article id's 24 hexadecimal digits in 12 bytes.</summary>
public readonly record struct RowId(ulong High, uint Low) : IComparable<RowId>
{
    public const int Size = 12;

    public static RowId From(ReadOnlySpan<byte> bytes) =>
        new(BinaryPrimitives.ReadUInt64BigEndian(bytes), BinaryPrimitives.ReadUInt32BigEndian(bytes[8..]));

    /// <returns>Null when the text is no article id.</returns>
    public static RowId? Parse(string text)
    {
        Span<byte> bytes = stackalloc byte[Size];
        return text.Length == 2 * Size && Convert.FromHexString(text, bytes, out _, out _) == System.Buffers.OperationStatus.Done ? From(bytes) : null;
    }

    public void CopyTo(Span<byte> bytes)
    {
        BinaryPrimitives.WriteUInt64BigEndian(bytes, High);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], Low);
    }

    public int CompareTo(RowId other) => High != other.High ? High.CompareTo(other.High) : Low.CompareTo(other.Low);

    public override string ToString()
    {
        Span<byte> bytes = stackalloc byte[Size];
        CopyTo(bytes);
        return Convert.ToHexStringLower(bytes);
    }
}
