using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using MigrationWatch.Http;

namespace MigrationWatch.Queries.Filters;

/// <summary>Where a page ended: the position of its last row in the total order, and what the list as a whole may hold.</summary>
/// <param name="Last">Null before the first row.</param>
/// <param name="Watermark">Ticks: rows stored later came after the first page was asked for and stay out.</param>
/// <param name="LateSeen">Entries of the log of late arrivals that are dealt with; only for <see cref="Ordering.Follows"/>.</param>
public sealed record Cursor(RowPosition? Last, long Watermark, int LateSeen)
{
    private const int Length = 1 + 8 + 8 + 12 + 4 + 8 + 4 + 8;

    /// <param name="scope">Question and order; a cursor holds for these alone.</param>
    public string Write(string scope)
    {
        Span<byte> bytes = stackalloc byte[Length];
        bytes[0] = Last is null ? (byte)0 : (byte)1;
        var last = Last ?? default;
        BinaryPrimitives.WriteInt64BigEndian(bytes[1..], last.Key);
        BinaryPrimitives.WriteInt64BigEndian(bytes[9..], last.Stored);
        last.Id.CopyTo(bytes[17..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[29..], last.Claim);
        BinaryPrimitives.WriteInt64BigEndian(bytes[33..], Watermark);
        BinaryPrimitives.WriteInt32BigEndian(bytes[41..], LateSeen);
        ScopeHash(scope).CopyTo(bytes[45..]);
        return Base64Url.EncodeToString(bytes);
    }

    /// <exception cref="BadRequestException">Not a cursor, or one of another question.</exception>
    public static Cursor? Read(string text, string scope)
    {
        if (text.Length == 0)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[Length];
        if (!Base64Url.IsValid(text, out var length) || length != Length || Base64Url.DecodeFromChars(text, bytes) != Length)
        {
            throw new BadRequestException("cursor", "is no cursor: take it from \"next\" of the page before");
        }

        if (!bytes[45..].SequenceEqual(ScopeHash(scope)))
        {
            throw new BadRequestException("cursor", "belongs to another question: keep all other parameters as they were");
        }

        var last = new RowPosition(
            BinaryPrimitives.ReadInt64BigEndian(bytes[1..]),
            BinaryPrimitives.ReadInt64BigEndian(bytes[9..]),
            RowId.From(bytes.Slice(17, 12)),
            BinaryPrimitives.ReadInt32BigEndian(bytes[29..]));
        return new Cursor(bytes[0] == 0 ? null : last, BinaryPrimitives.ReadInt64BigEndian(bytes[33..]), BinaryPrimitives.ReadInt32BigEndian(bytes[41..]));
    }

    private static ReadOnlySpan<byte> ScopeHash(string scope) => SHA256.HashData(Encoding.UTF8.GetBytes(scope)).AsSpan(0, 8);
}
